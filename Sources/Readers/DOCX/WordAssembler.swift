import DocumentModel

/// Gives the tapes of a Word file their meaning and writes the document: styles, numbering, revisions, fields, merged
/// cells, what is hidden.
struct WordAssembler {
  let file: WordFile
  let view: RevisionView
  var builder: DocumentBuilder
  var numbering: WordNumbering

  /// The story being written.
  var story: WordFile.Story
  var region = Region.body
  var fields: [Field] = []
  /// Fields opened inside `mostFields` others: no paper has them, and each would cost at every piece of text.
  var fieldsTooDeep = 0
  static let mostFields = 64
  var openTables: [TableState] = []
  /// Boxes found in the open paragraph, written after it.
  var boxes: [Range<Int>] = []
  var boxDepth = 0
  var contentsDepth = 0
  var paragraph = ParagraphState()
  /// Notes in the order they are referred to.
  var footnotes: [Int32] = []
  var endnotes: [Int32] = []
  /// Resolved styles by the numbers of the story's tape.
  var styles: [WordStyles.Style] = []
  let defaultStyle: WordStyles.Style
  var hiddenRuns = 0
  var paleRuns = 0

  /// A field whose end is still to come.
  struct Field {
    var instruction: [UInt8] = []
    var isInstruction = true
    var opensLink = false
    var isContents = false
  }

  struct TableState {
    var isStyled: Bool
    var isShadedCell = false
    /// 1-based grid column the next cell starts at.
    var column = 1
    /// A row or cell the view does not show, or the hidden part of a merged cell.
    var isRowDropped = false
    var isCellDropped = false
  }

  /// The paragraph being written.
  struct ParagraphState {
    var style = WordStyles.Style.none
    var isShaded = false
    /// Visible bytes, and those in bold, capital or larger letters.
    var shown = 0
    var emphasised = 0
    var capitals = 0
    var kind = BlockKind.paragraph
    /// The mark was deleted: the next paragraph goes on with this one.
    var goesOn = false
  }

  init(_ file: WordFile, _ options: ReadOptions) {
    self.file = file
    view = options.revisions
    builder = DocumentBuilder(limits: options.limits)
    builder.notices = file.notices
    numbering = file.numbering
    story = file.main
    defaultStyle = file.styles.style(nil)
  }

  /// Writes the whole document: body, headers and footers, notes.
  mutating func document() throws(ReadError) -> Document {
    write(file.main, .body)
    for header in file.headers { write(header.story, header.isHeader ? .header : .footer) }
    writeNotes(file.footnotes, footnotes, .footnote)
    writeNotes(file.endnotes, endnotes, .endnote)
    builder.properties += file.properties
    addNotices()
    let document = try builder.finish(.docx)
    guard !document.blocks.isEmpty || !document.images.isEmpty || !document.notices.isEmpty else { throw .emptyFile }
    return document
  }

  private mutating func addNotices() {
    var changes = 0
    var comments = 0
    var stories = [file.main] + file.headers.map(\.story)
    if let notes = file.footnotes { stories.append(notes) }
    if let notes = file.endnotes { stories.append(notes) }
    for story in stories {
      changes += story.tape.changes
      comments += story.tape.comments
    }
    builder.notices.add(.trackedChanges, count: changes)
    builder.notices.add(.comments, count: comments)
    builder.notices.add(.hiddenText, count: hiddenRuns)
    builder.notices.add(.invisibleColour, count: paleRuns)
    let silent = builder.images.count { $0.isVisible && $0.alternativeText.isEmpty }
    builder.notices.add(.textInImages, count: silent)
  }

  private mutating func write(_ story: WordFile.Story, _ region: Region) {
    enter(story, region)
    run(0..<story.tape.tokens.count)
    leave()
  }

  private mutating func enter(_ story: WordFile.Story, _ region: Region) {
    self.story = story
    self.region = region
    // Every byte of the story, and a line end after each of its paragraphs.
    let tape = story.tape
    builder.reserve(
      textSize: builder.text.count + tape.text.count + tape.paragraphs.count,
      blocks: builder.blocks.count + tape.paragraphs.count)
    styles = story.tape.styleNames.map { file.styles.style($0) }
    paragraph = ParagraphState()
  }

  private mutating func leave() {
    // A box that no paragraph holds: read now, since its place means nothing in another story.
    while !boxes.isEmpty { readBoxes() }
    while !openTables.isEmpty { endTable() }
    fieldsTooDeep = 0
    while !fields.isEmpty { endField() }
    builder.closeBlock()
    contentsDepth = 0
  }

  /// Writes the notes that are referred to, in the order of the references.
  private mutating func writeNotes(_ story: WordFile.Story?, _ wanted: [Int32], _ region: Region) {
    guard let story, !wanted.isEmpty else { return }
    var ranges: [Int32: Range<Int>] = [:]
    var open: (id: Int32, start: Int)?
    for (index, token) in story.tape.tokens.enumerated() {
      guard case .note(let id) = token else { continue }
      if let open { ranges[open.id] = open.start..<index }
      open = (id, index + 1)
    }
    if let open { ranges[open.id] = open.start..<story.tape.tokens.count }
    enter(story, region)
    var seen: Set<Int32> = []
    for id in wanted where seen.insert(id).inserted {
      if let range = ranges[id] {
        run(range)
      } else {
        builder.notices.add(.brokenReference, detail: "\(region.rawValue) \(id)")
      }
      builder.closeBlock()
    }
    leave()
  }

  /// Writes a range of tokens of the open story.
  mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if builder.failure != nil { return }
      index = step(story.tape.tokens[index], at: index)
    }
  }

  private mutating func step(_ token: WordTape.Token, at index: Int) -> Int {
    switch token {
    case .paragraph(let number): startParagraph(Int(number))
    case .endParagraph: endParagraph()
    case .text(let from, let to, let run): addText(Int(from)..<Int(to), run)
    case .tab(let run): if isShown(run) { addTab() }
    case .lineBreak(let run): if isShown(run) { lineBreak() }
    case .table(let isStyled): startTable(isStyled)
    case .endTable: endTable()
    case .row(let number): startRow(story.tape.rows[Int(number)])
    case .endRow: break
    case .cell(let number): startCell(story.tape.cells[Int(number)])
    case .endCell: endCell()
    case .link(let number): openLink(story.tape.links[Int(number)])
    case .endLink: builder.closeLink()
    case .fieldBegin: beginField()
    case .instruction(let from, let to): addInstruction(Int(from)..<Int(to))
    case .fieldSeparate: separateField()
    case .fieldEnd: endField()
    case .image(let number, let run): addImage(story.tape.images[Int(number)], run)
    case .textBox(let end):
      let end = max(Int(end), index + 1)
      boxes.append((index + 1)..<end)
      return end + 1
    case .endTextBox, .note: break
    case .footnote(let id, let run): if story.tape.runs[Int(run)].change.isKept(view) { footnotes.append(id) }
    case .endnote(let id, let run): if story.tape.runs[Int(run)].change.isKept(view) { endnotes.append(id) }
    case .contents: contentsDepth += 1
    case .endContents: contentsDepth = max(0, contentsDepth - 1)
    case .unread(let number): builder.notices.add(.unreadContent, detail: story.tape.unread[Int(number)])
    }
    return index + 1
  }
}
