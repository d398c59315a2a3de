/// One part of an OpenDocument text as it stands in the XML: tracks of tokens over one text. Notes and boxes, which are
/// read after what they stand in, have tracks of their own.
struct OdtTape {
  var text: [UInt8] = []
  /// Track 0 is the part's own; the others are those tokens name.
  var tracks: [[Token]] = [[]]
  var comments = 0
  var changes = 0
  var hidden = 0
  /// Region of the track each header and footer of a page style has, in order.
  var pages: [(isHeader: Bool, track: Int)] = []

  enum Token {
    case paragraph(style: String?, heading: Int?)
    case endParagraph
    case text(Range<Int>, isBold: Bool)
    case tab, lineBreak
    case link(String)
    case endLink
    case list(style: String?, continues: Bool)
    case endList
    case item(start: Int?, isHeader: Bool)
    case endItem
    case table, endTable, row, endRow, headerRows, endHeaderRows
    case cell(columns: Int, rows: Int, copies: Int)
    case endCell
    case skip(Int)
    case image(words: String, source: String)
    case note(track: Int, isEndnote: Bool)
    case box(track: Int)
    case contents, endContents
    case unread(String)
  }
}
