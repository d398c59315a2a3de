/// Priced rows that stand together: a table, or the lines of a text under one heading.
struct PriceGroup: Sendable {
  /// The rows in reading order.
  var rows: [PriceRow] = []
  /// True for a table whose columns are named.
  var isNamedTable = false
  /// True for a table.
  var isTable = false
  /// What the words above it say of all its rows.
  var traits: PriceRow.Traits = []
  /// The heading it stands under, as a block; -1 under none.
  var heading: Int32 = -1
  /// A list of VAT by rate: its bases are not prices.
  var isVATTable = false
}
