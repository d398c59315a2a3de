import DocumentModel
import Matching
import RuleLanguage

/// Finds the sums of money that tables write without a currency: bare numbers in a column of prices.
struct PricedColumns {
  let document: Document
  let text: TokenizedText
  let outline: Outline
  /// Blocks whose words head a column of prices.
  let headers: Set<Int>

  /// The amounts; a cell counts when it holds nothing but one number, and the header names prices or shows "€".
  func amounts(among entities: EntityIndex) -> [Entity] {
    var amounts: [Entity] = []
    for (index, table) in document.tables.enumerated() {
      for (at, cell) in table.cells.enumerated() where cell.blocks.count == 1 {
        guard let block = cell.blocks.first, let header = outline.columnHeader(table: index, cell: at),
          table.cells[header].blocks.contains(where: isPriceHeader)
        else { continue }
        let numbers = entities.entities(.number, in: document.blocks[block].span)
        guard numbers.count == 1, let number = numbers.first, number.tokens == text.tokens(ofBlock: block) else {
          continue
        }
        amounts.append(Entity(kind: .amount, tokens: number.tokens, span: number.span, value: number.value))
      }
    }
    return amounts
  }

  private func isPriceHeader(_ block: Int) -> Bool {
    if headers.contains(block) { return true }
    let span = document.blocks[block].span
    let bytes = document.text.bytes
    return (span.lower..<span.upper).contains {
      bytes[$0] == 0xE2 && $0 + 2 < span.upper && bytes[$0 + 1] == 0x82 && bytes[$0 + 2] == 0xAC
    }
  }
}
