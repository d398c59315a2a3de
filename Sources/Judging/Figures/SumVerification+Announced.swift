extension SumVerification {
  /// A total stated before the list it is made of; a list that does not add up to it may be of something else.
  func introduced(_ target: Target) -> FigureFinding? {
    let rows = sheet.groups[target.group].rows[(target.row + 1)...]
    let lines = rows.drop { $0.role != .item && $0.role != .heading }.prefix { $0.role == .item || $0.role == .heading }
      .filter { $0.role == .item }
    let amounts = lines.compactMap { SumLedger.choose($0.amounts[...], target.amount, .table)?.figure }
    guard target.label.role == .total, amounts.count >= 2, amounts.count == lines.count,
      let added = Money.sum(amounts.map(\.cents)), Money.agree(added, target.cents, within: tolerance)
    else { return nil }
    return FigureFinding(.sum, target.figure, computed: added, tolerance: tolerance, isRight: true, others: amounts)
  }

  /// A total stated before the only table of prices, which has none of its own.
  func announced(_ target: Target) -> FigureFinding? {
    let priced = sheet.digest.pricedGroups
    guard target.label.role == .total, target.label.traits.contains(.plain), priced.count == 1,
      priced[0] > target.group,
      let table = priced.first.map({ sheet.groups[$0] }), table.isNamedTable, table.traits.isEmpty,
      table.rows.allSatisfy({ $0.role == .item || $0.role == .heading }),
      sheet.digest.totalTaxes.isSubset(of: [target.amount.taxes]),
      target.label.traits.isDisjoint(with: [.partial, .recurring, .variant, .optionTaken, .unclear, .option])
    else { return nil }
    let entries = SumLedger(sheet, group: priced[0], row: table.rows.count, amount: target.amount).lines.entries
    let own = entries.filter { $0.group == priced[0] && $0.traits.isDisjoint(with: [.option, .recurring]) }
    guard own.count >= 2, own.allSatisfy({ !$0.isUnclear && !$0.traits.contains(.variant) }),
      let added = Money.sum(own.map(\.cents))
    else {
      return nil
    }
    let isRight = Money.agree(added, target.cents, within: tolerance * own.count)
    let isSame = own.allSatisfy {
      $0.taxes == target.amount.taxes && ($0.figure?.unit.fits(target.figure.unit) ?? false)
    }
    guard isRight || isSame || sheet.franchise != nil else { return nil }
    guard isRight || !FigureRelations(sheet: sheet, tolerance: tolerance).isApart(added, target.cents) else {
      return nil
    }
    return FigureFinding(
      .sum, target.figure, computed: added, tolerance: tolerance, isRight: isRight, others: own.compactMap(\.figure))
  }
}
