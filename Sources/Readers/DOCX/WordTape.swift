/// One story of a Word file (body, a header, the notes…) as it stands in the XML, before styles, revisions and fields
/// are given a meaning: a flat list of tokens over one buffer of text.
struct WordTape {
  enum Token {
    /// Index in `paragraphs`, whose order is the numbering of anchors.
    case paragraph(Int32)
    case endParagraph
    /// A range of `text`, and an index in `runs`.
    case text(from: Int32, to: Int32, run: Int32)
    case tab(run: Int32)
    case lineBreak(run: Int32)
    case table(isStyled: Bool)
    case endTable
    /// Index in `rows`.
    case row(Int32)
    case endRow
    /// Index in `cells`.
    case cell(Int32)
    case endCell
    /// Index in `links`.
    case link(Int32)
    case endLink
    case fieldBegin
    case fieldSeparate
    case fieldEnd
    /// A range of `text`.
    case instruction(from: Int32, to: Int32)
    /// Index in `images`, and the run it stands in.
    case image(Int32, run: Int32)
    /// Index of the token that ends the box.
    case textBox(end: Int32)
    case endTextBox
    case footnote(Int32, run: Int32)
    case endnote(Int32, run: Int32)
    /// The start of the note with this id, in a part of notes.
    case note(Int32)
    case contents
    case endContents
    case unread(Int32)
  }

  /// Whose revision a piece is; both when text was inserted and then deleted.
  struct Change: Equatable {
    var isInserted = false
    var isDeleted = false

    /// True when the view shows it.
    func isKept(_ view: RevisionView) -> Bool {
      switch view {
      case .accept: !isDeleted
      case .reject: !isInserted
      }
    }
  }

  /// Direct properties of a paragraph; negative numbers mean "not given here".
  struct Paragraph {
    var style: Int32 = -1
    var numbering: Int32 = -1
    var level: Int32 = -1
    var outline: Int32 = -1
    var mark = Change()
    var isShaded = false
    /// A large first letter in a frame: the word goes on in the next paragraph.
    var isDropCap = false
  }

  /// Direct properties of a run; negative numbers mean "not given here".
  struct Run: Equatable {
    var style: Int32 = -1
    /// Half points.
    var size: Int16 = -1
    var bold: Int8 = -1
    var caps: Int8 = -1
    var vanish: Int8 = -1
    /// 1 for white letters.
    var white: Int8 = -1
    var isShaded = false
    var change = Change()
  }

  struct Row {
    var gridBefore = 0
    var isHeader = false
    var change = Change()
  }

  struct Cell {
    var span = 1
    var merge = Merge.none
    var isShaded = false
    var change = Change()

    enum Merge { case none, start, goesOn }
  }

  struct LinkTarget {
    var relationship: String?
    var anchor: String?
  }

  struct Picture {
    var words: [String] = []
    var relationship: String?
    var link: String?
  }

  /// Header and footer references of one section.
  struct Section {
    var references: [(isHeader: Bool, type: String, relationship: String)] = []
    var hasTitlePage = false
  }

  var tokens: [Token] = []
  /// As it stands in the XML: a line end in it means a space.
  var text: [UInt8] = []
  var paragraphs: [Paragraph] = []
  var runs: [Run] = [Run()]
  var rows: [Row] = []
  var cells: [Cell] = []
  var links: [LinkTarget] = []
  var images: [Picture] = []
  var unread: [String] = []
  var sections: [Section] = []
  /// Style ids by the numbers used above.
  var styleNames: [String] = []
  var changes = 0
  var comments = 0
  var hasBackground = false

  /// Makes room for about the most that XML of `partSize` bytes holds, so that the lists need not grow: the pages of a
  /// large one are taken as they are written, those left over never. What a part claims beyond 128 MB is believed when it
  /// comes.
  mutating func reserve(partSize: Int) {
    let size = min(max(partSize, 0), 128 << 20)
    text.reserveCapacity(size / 2)
    tokens.reserveCapacity(size / 40)
    paragraphs.reserveCapacity(size / 160)
  }
}
