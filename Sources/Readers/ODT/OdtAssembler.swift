import DocumentModel

/// Writes the tapes of an OpenDocument text as a document: body, headers and footers, notes.
struct OdtAssembler {
  var builder: DocumentBuilder
  private let styles: OdtStyles
  private var part = ""
  private var tape = OdtTape()
  private var region = Region.body
  private var paragraphs = 0
  private var lists: [List] = []
  /// The numbers a list style has reached, for lists that go on.
  private var reached: [String: [Int]] = [:]
  private var boxes: [Int] = []
  private var notes: [(track: Int, isEndnote: Bool)] = []
  private var contentsDepth = 0
  private var depth = 0
  private var (shown, emphasised) = (0, 0)
  private var isStyledHeading = false

  private struct List {
    var style: String?
    var numbers: [Int]
    /// True until the item's first paragraph, which carries the label.
    var isNewItem = false
  }

  private static let mostBoxes = 8

  init(_ styles: OdtStyles, _ options: ReadOptions) {
    self.styles = styles
    builder = DocumentBuilder(limits: options.limits)
  }

  /// Writes a part: its own track, then its notes.
  mutating func write(_ tape: OdtTape, part: String) {
    (self.tape, self.part) = (tape, part)
    builder.notices.add(.trackedChanges, count: tape.changes)
    builder.notices.add(.comments, count: tape.comments)
    builder.notices.add(.hiddenText, count: tape.hidden)
    region = .body
    write(track: 0)
  }

  /// Writes the notes of the part written last.
  mutating func writeNotes() {
    var next = 0
    while next < notes.count {
      region = notes[next].isEndnote ? .endnote : .footnote
      write(track: notes[next].track)
      next += 1
    }
    notes = []
  }

  /// Writes the headers and footers of a tape of page styles.
  mutating func writePages(_ tape: OdtTape, part: String) {
    (self.tape, self.part, paragraphs) = (tape, part, 0)
    for page in tape.pages {
      region = page.isHeader ? .header : .footer
      write(track: page.track)
    }
  }

  private mutating func write(track: Int) {
    guard depth < OdtAssembler.mostBoxes else { return }
    depth += 1
    let outer = (lists, contentsDepth)
    (lists, contentsDepth) = ([], 0)
    let tables = builder.openTables.count
    for token in tape.tracks[track] {
      if builder.failure != nil { break }
      write(token)
    }
    builder.closeBlock()
    while builder.openTables.count > tables { builder.closeTable() }
    (lists, contentsDepth) = outer
    depth -= 1
  }

  private mutating func write(_ token: OdtTape.Token) {
    switch token {
    case .paragraph(let style, let heading): startParagraph(style, heading)
    case .endParagraph: endParagraph()
    case .text(let range, let isBold):
      let before = builder.text.count
      let text = tape.text
      builder.append(text.span.extracting(range), .collapsed)
      shown += builder.text.count - before
      if isBold { emphasised += builder.text.count - before }
    case .tab: if builder.hasText { builder.append([0x09]) }
    case .lineBreak: builder.lineBreak()
    case .link(let target): builder.openLink(target, isVisible: true, anchor: anchor)
    case .endLink: builder.closeLink()
    case .list(let style, let continues): startList(style, continues)
    case .endList: endList()
    case .item(let start, let isHeader): startItem(start, isHeader)
    case .endItem, .endRow: break
    case .table: builder.openTable()
    case .endTable: builder.closeTable()
    case .row: builder.openRow()
    case .headerRows: break
    case .endHeaderRows: builder.markHeaderRow()
    case .cell(let columns, let rows, let copies):
      builder.openCell(columnSpan: columns, rowSpan: rows)
      // Copies of a cell are empty in a text; only their places count.
      if copies > 1 { pendingColumns = copies - 1 }
    case .endCell:
      builder.closeCell()
      builder.skipColumns(pendingColumns)
      pendingColumns = 0
    case .skip(let columns): builder.skipColumns(columns)
    case .image(let words, let source): addImage(words, source)
    case .note(let track, let isEndnote): notes.append((track, isEndnote))
    case .box(let track): boxes.append(track)
    case .contents: contentsDepth += 1
    case .endContents: contentsDepth = max(0, contentsDepth - 1)
    case .unread(let what): builder.notices.add(.unreadContent, detail: DataURI.shortened(what))
    }
    if !builder.hasOpenBlock, !boxes.isEmpty { writeBoxes() }
  }

  private var pendingColumns = 0

  private var anchor: Anchor { .part(part, paragraph: max(1, paragraphs)) }

  private mutating func startParagraph(_ name: String?, _ heading: Int?) {
    paragraphs += 1
    let style = styles.style(name)
    var kind = BlockKind.paragraph
    isStyledHeading = false
    if contentsDepth > 0 {
      kind = .tableOfContents
    } else if let level = heading ?? style.outline, level > 0 {
      kind = .heading(level: min(level, 9), styled: true)
      isStyledHeading = true
    } else if let last = lists.indices.last, lists[last].isNewItem {
      lists[last].isNewItem = false
      kind = .listItem(level: min(last, 8), label: styles.label(lists[last].style, numbers: lists[last].numbers))
    }
    if let last = lists.indices.last { lists[last].isNewItem = false }
    builder.openBlock(kind, region: depth > 1 && region == .body ? .textBox : region, anchor: anchor)
    kindOfParagraph = kind
    (shown, emphasised) = (0, 0)
  }

  private var kindOfParagraph = BlockKind.paragraph

  private mutating func endParagraph() {
    if case .paragraph = kindOfParagraph {
      let isEmphasised = shown > 0 && emphasised * 20 >= shown * 19
      let mayHead = region == .body && depth == 1 && builder.currentCell == nil && lists.isEmpty
      builder.closeGuessing(isEmphasised: isEmphasised, mayHead: mayHead)
    } else {
      builder.closeBlock()
    }
  }

  private mutating func writeBoxes() {
    let pending = boxes
    boxes = []
    for track in pending { write(track: track) }
  }

  // MARK: Lists

  private mutating func startList(_ style: String?, _ continues: Bool) {
    let name = style ?? lists.last?.style
    var numbers = (lists.last?.numbers ?? []) + [0]
    if continues, let name, let known = reached[name], known.count == numbers.count { numbers = known }
    lists.append(List(style: name, numbers: numbers))
  }

  private mutating func endList() {
    guard let list = lists.popLast() else { return }
    if let style = list.style, list.numbers.count == 1 { reached[style] = list.numbers }
  }

  private mutating func startItem(_ start: Int?, _ isHeader: Bool) {
    guard let last = lists.indices.last, !isHeader else { return }
    let level = lists[last].numbers.count - 1
    let next = lists[last].numbers[level].addingReportingOverflow(1)
    lists[last].numbers[level] = start ?? (next.overflow ? 0 : next.partialValue)
    lists[last].isNewItem = true
  }

  private mutating func addImage(_ words: String, _ source: String) {
    builder.addImage(
      alternativeText: words, source: DataURI.shortened(source), isVisible: true, anchor: anchor, target: nil)
  }
}
