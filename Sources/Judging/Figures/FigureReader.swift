import DocumentModel
import Matching
import RuleLanguage

/// Reads the numbers of a line or cell: value, unit, sign, and the words that belong to them ("HT", "/mois").
///
/// Dates, telephone numbers and identifiers are stepped over. Cost is linear in the tokens read.
struct FigureReader {
  let examination: Examination
  var text: TokenizedText { examination.text }
  var bytes: [UInt8] { examination.document.text.bytes }

  /// The figures of `tokens`, in order. In a table cell a leading dash or minus makes a figure negative.
  func figures(in tokens: Range<Int>, isCell: Bool = false) -> [Figure] {
    var figures: [Figure] = []
    let others = examination.digitsOfOthers
    var other = others.partitioningIndex { $0.lower >= tokens.lowerBound }
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if examination.deadline.isOver(atStep: figures.count) { break }
      while other < others.count, others[other].lower < token { other += 1 }
      if other < others.count, others[other].lower == token {
        token = min(Int(others[other].upper), tokens.upperBound)
        continue
      }
      guard text[token].flags.contains(.digit) else {
        token += 1
        continue
      }
      let number = number(at: token, limit: tokens.upperBound)
      let from = figures.last?.next ?? tokens.lowerBound
      let figure = figure(number, at: token, within: tokens, labelFrom: from, isCell: isCell)
      figures.append(figure)
      token = max(figure.next, number.next)
    }
    return figures
  }

  private func figure(
    _ number: WrittenNumber, at token: Int, within tokens: Range<Int>, labelFrom: Int, isCell: Bool
  ) -> Figure {
    let money = entity(.amount, over: token..<number.next)
    let percent = money == nil ? entity(.percent, over: token..<number.next) : nil
    let leading = leadingCurrency(before: token, from: tokens.lowerBound)
    let thousands = money != nil && isThousands(number)
    let sign = isNegative(token, from: tokens.lowerBound, isCell: isCell) ? -1 : 1
    var unit = Figure.Unit.none
    if let money { unit = .money(currency(of: money)) } else if percent != nil { unit = .percent }
    if unit == .none, let leading { unit = .money(leading) }
    let factor = thousands ? 1000 : 1
    let end = max(number.next, min(money?.tokens.upperBound ?? 0, tokens.upperBound))
    let label = labelFrom < token ? labelFrom..<token : token..<token
    let tail = isMoneyLike(unit, isCell) ? tail(after: end, limit: tokens.upperBound, label: label) : Tail(next: end)
    let span = TextSpan(Int(text.starts[token]), text.end(of: end - 1))
    return Figure(
      exact: number.exact * factor * sign, otherReading: number.otherReading.map { $0 * factor * sign },
      decimals: number.decimals, isReadable: number.isReadable, unit: unit, taxes: tail.taxes, rhythm: tail.rhythm,
      tokens: token..<end, next: tail.next,
      span: [money, percent].compactMap(\.?.span).reduce(span) { $0.union($1) })
  }

  private func isMoneyLike(_ unit: Figure.Unit, _ isCell: Bool) -> Bool {
    switch unit {
    case .money: true
    case .none: isCell
    case .percent: false
    }
  }

  /// The entity of `kind` that starts in `tokens`, or just before them with its currency.
  private func entity(_ kind: EntityKind, over tokens: Range<Int>) -> Entity? {
    let entities = examination.matcher.entities
    for token in max(tokens.lowerBound - 1, 0)..<tokens.upperBound {
      if let entity = entities.entity(kind, at: token), entity.tokens.overlaps(tokens) { return entity }
    }
    return nil
  }

  /// "3 k€", "10k€": the k stands in the last word of the number or just after it.
  private func isThousands(_ number: WrittenNumber) -> Bool {
    if number.suffix.elementsEqual("k".utf8) { return true }
    guard number.suffix.isEmpty, number.next < text.count, !text[number.next].flags.contains(.opensBlock)
    else {
      return false
    }
    return word(number.next).elementsEqual("k".utf8)
  }

  private func currency(of amount: Entity) -> Currency {
    let end = bytes[amount.span.lower..<amount.span.upper]
    if end.contains(0x24) { return .dollar }
    if end.contains(0xA3) { return .pound }
    if end.allSatisfy(Self.isDigitOrEuro) { return .euro }
    for token in amount.tokens {
      let word = word(token)
      if word.ends(with: "cfa") || word.elementsEqual("xof".utf8) || word.elementsEqual("xaf".utf8) { return .franc }
      if word.ends(with: "chf") { return .swiss }
      if word.ends(with: "usd") || word.ends(with: "dollar") || word.ends(with: "dollars") { return .dollar }
    }
    return .euro
  }

  /// True for the bytes of digits, ASCII signs, the sign of the euro and the spaces of amounts: no letter is among them.
  private static func isDigitOrEuro(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x40, 0xE2, 0x82, 0xAC, 0x80, 0xAF, 0xC2, 0xA0: true
    default: false
    }
  }

  /// "€ 450": a sign before the number, not one that closes the amount before it.
  private func leadingCurrency(before token: Int, from lower: Int) -> Currency? {
    var at = Int(text.starts[token])
    let floor = token > lower ? text.end(of: token - 1) : blockStart(of: token)
    while at > floor, bytes[at - 1] == 0x20 { at -= 1 }
    guard at - 3 >= floor, bytes[(at - 3)..<at].elementsEqual("€".utf8) else { return nil }
    let closesAnother =
      token > lower && examination.matcher.entities.entities(.amount, in: TextSpan(at - 3, at)).count > 0
    return closesAnother ? nil : .euro
  }

  func blockStart(of token: Int) -> Int { examination.document.blocks[examination.block(of: token)].span.lower }

  func word(_ token: Int) -> ArraySlice<UInt8> { text.words.bytes(of: text.word(of: token)) }

  /// U+2212 always makes negative; a dash does when it is glued to the figure or opens a cell.
  private func isNegative(_ token: Int, from lower: Int, isCell: Bool) -> Bool {
    let start = Int(text.starts[token])
    let floor = token > lower ? text.end(of: token - 1) : blockStart(of: token)
    guard let (sign, isGlued, opens) = signBefore(start, floor) else { return false }
    if sign == .minus { return true }
    let isFirst = token == lower || examination.block(of: token - 1) != examination.block(of: token)
    return isCell ? opens && isFirst : isGlued && opens && !isFirst
  }

  private enum Sign { case minus, dash }

  /// The minus or dash before a figure: whether it is glued to it, and whether nothing but space stands before it.
  private func signBefore(_ start: Int, _ floor: Int) -> (Sign, isGlued: Bool, opens: Bool)? {
    var at = start
    while at > floor, bytes[at - 1] == 0x20 || bytes[at - 1] == 0xA0 || bytes[at - 1] == 0xC2 { at -= 1 }
    let isGlued = at == start
    var sign = Sign.dash
    if at > floor, bytes[at - 1] == 0x2D {
      at -= 1
    } else if at - 3 >= floor, bytes[at - 3] == 0xE2, bytes[at - 1] == 0x92, bytes[at - 2] == 0x88 {
      sign = .minus
      at -= 3
    } else if at - 3 >= floor, bytes[at - 3] == 0xE2, bytes[at - 2] == 0x80, bytes[at - 1] == 0x93 {
      at -= 3
    } else {
      return nil
    }
    let opens = at == floor || [0x20, 0x28, 0x3A, 0x0A, 0x09, 0x7C].contains(bytes[at - 1])
    return (sign, isGlued, opens)
  }
}

extension ArraySlice<UInt8> {
  /// True when the word ends so.
  fileprivate func ends(with tail: StaticString) -> Bool {
    tail.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
