/// One block made of whole lines.
struct LineGroup {
  enum Kind {
    case heading(level: Int)
    case paragraph
    case item(level: Int, label: Range<Int>)
    case table(TextTable)
  }

  var kind: Kind
  /// The visible bytes, label left out.
  var content: Range<Int>
  /// Indices of its lines.
  var lines: Range<Int>
}

/// A table drawn in text: for each row, the filled cells with their 0-based columns.
struct TextTable {
  struct Cell {
    var column: Int
    var content: Range<Int>
  }

  var rows: [[Cell]]
  var columns: Int
  var headerRows: Int
}
