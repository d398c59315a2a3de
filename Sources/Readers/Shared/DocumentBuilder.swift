import DocumentModel

/// Builds a `Document` whose text is written by the reader: blocks are opened, filled and closed in reading order.
///
/// Blocks without a visible letter vanish; one `\n` stands between blocks. Nothing here depends on a format.
struct DocumentBuilder {
  /// What white space in a text means.
  enum WhiteSpace {
    case collapsed, kept
    /// As `kept`, but a line end is a space.
    case keptOnOneLine
  }

  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var tables: [Table?] = []
  private(set) var images: [Image] = []
  var properties: [DocumentProperty] = []
  var notices = NoticeTally()
  /// The first limit that was passed; readers stop and throw it.
  var failure: ReadError?

  var openTables: [OpenTable] = []
  let limits: ReadLimits
  /// Cells opened, each with every column it covers.
  var gridCells = 0
  /// Places of the grids of closed tables.
  var gridArea = 0

  private var links: [Link] = []
  private var openLinks: [OpenLink] = []
  /// The first of `openLinks` that no text stands in yet; those after it have none either.
  private var firstEmptyLink = 0
  /// Links opened inside `mostOpenLinks` others: no paper has them, and each would cost at every piece of text.
  private var linksTooDeep = 0
  private static let mostOpenLinks = 64
  /// The block being filled; what it says means nothing unless `hasOpenBlock`. No optional: changing one costs calls
  /// to copy and destroy what it holds.
  private var open = OpenBlock()
  private var hasPendingSpace = false

  private struct OpenBlock {
    var kind = BlockKind.paragraph
    var region = Region.body
    var cell: CellAddress?
    var anchor = Anchor.line(0, column: 0)
    /// Offset of the first byte; nil until something visible stands there.
    var start: Int?
    var hasLineBreak = false
  }

  private struct OpenLink {
    var target: String
    var isVisible: Bool
    var anchor: Anchor
    var start: Int?
  }

  init(limits: ReadLimits) { self.limits = limits }

  /// True while a block is open, filled or not.
  private(set) var hasOpenBlock = false
  /// True when the open block holds something visible.
  var hasText: Bool { openStart != nil }
  /// Offset the open block's text starts at.
  var openStart: Int? { hasOpenBlock ? open.start : nil }

  /// Where the open block stands in the original.
  var openAnchor: Anchor? { hasOpenBlock ? open.anchor : nil }

  /// Makes room for as much text and as many blocks as a reader expects.
  mutating func reserve(textSize: Int, blocks count: Int) {
    text.reserveCapacity(textSize)
    blocks.reserveCapacity(count)
  }

  /// Opens a block, closing the one before.
  mutating func openBlock(_ kind: consuming BlockKind, region: Region, anchor: consuming Anchor) {
    closeBlock()
    if text.count > limits.textSize, failure == nil { failure = .limitExceeded(.textSize, limit: limits.textSize) }
    open.kind = kind
    open.region = region
    open.cell = openTables.isEmpty ? nil : currentCell
    open.anchor = anchor
    open.start = nil
    open.hasLineBreak = false
    hasOpenBlock = true
  }

  /// Changes what the open block is.
  mutating func setKind(_ kind: BlockKind) { open.kind = kind }

  /// Closes the open block; one without a visible character leaves nothing.
  mutating func closeBlock() {
    hasPendingSpace = false
    guard hasOpenBlock else { return }
    hasOpenBlock = false
    guard let start = open.start else { return }
    while text.count > start, let last = text.last, Ascii.isSpace(last) { text.removeLast() }
    guard !DocumentBuilder.isBlank(text, from: start) else { return discard(from: start) }
    if !links.isEmpty { clampLinks() }
    enter(open.kind, start..<text.count)
  }

  /// Enters the open block with this kind and these bytes.
  private mutating func enter(_ kind: BlockKind, _ range: Range<Int>) {
    blocks.append(
      Block(
        kind: kind, region: open.region, cell: open.cell, span: TextSpan(range.lowerBound, range.upperBound),
        anchor: open.anchor))
  }

  /// Closes the open block as one of another kind that keeps only `range` of its text.
  mutating func closeBlock(as kind: BlockKind, _ range: Range<Int>) {
    hasPendingSpace = false
    hasOpenBlock = false
    let range = Ascii.trim(text, range)
    if !range.isEmpty { enter(kind, range) }
  }

  /// Closes the open block as several: each range of its text is a block, of the open block's kind where none is given.
  mutating func closeBlock(as parts: [(kind: BlockKind?, range: Range<Int>)]) {
    hasPendingSpace = false
    guard hasText else { return closeBlock() }
    for part in parts { closeBlock(as: part.kind ?? open.kind, part.range) }
    hasOpenBlock = false
  }

  /// Takes white space off the end of the open block.
  mutating func trimOpenBlock() {
    guard let start = openStart else { return }
    while text.count > start, let last = text.last, Ascii.isSpace(last) { text.removeLast() }
  }

  /// Adds text to the open block; without one the text is lost, so readers open one first.
  mutating func append(_ piece: Span<UInt8>, _ whiteSpace: WhiteSpace) {
    piece.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte > 0x20, byte != 0x7F {
          let end = DocumentBuilder.runEnd(bytes, offset, whiteSpace)
          beginVisible()
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[offset..<end]))
          offset = end
          continue
        }
        offset += 1
        switch byte {
        case 0x09 where whiteSpace != .collapsed, 0x20 where whiteSpace != .collapsed:
          if hasText { text.append(byte) }
        case 0x0A where whiteSpace == .kept: lineBreak()
        case 0x0A where whiteSpace == .keptOnOneLine: if hasText { text.append(0x20) }
        case 0x09...0x0D, 0x20: hasPendingSpace = true
        default: break  // other control bytes show nothing
        }
      }
    }
  }

  /// The end of what can be copied as it stands: visible bytes with single spaces between them, any spaces where they
  /// are kept.
  private static func runEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ whiteSpace: WhiteSpace) -> Int {
    if whiteSpace != .collapsed { return ByteScan.firstControl(bytes, from: start + 1) }
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte > 0x20, byte != 0x7F {
        end += 1
      } else if byte == 0x20, end + 1 < bytes.count, bytes[end + 1] > 0x20, bytes[end + 1] != 0x7F {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Adds bytes of one's own making.
  mutating func append(_ bytes: [UInt8], _ whiteSpace: WhiteSpace = .kept) { append(bytes.span, whiteSpace) }

  /// Adds a line end inside the open block.
  mutating func lineBreak() {
    hasPendingSpace = false
    guard hasText else { return }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    text.append(0x0A)
    open.hasLineBreak = true
  }

  /// True when a line end was added to the open block.
  var hasLineBreak: Bool { hasOpenBlock && open.hasLineBreak }

  /// True when the open block's text ends with a line end.
  var endsWithLineBreak: Bool { hasText && text.last == 0x0A }

  private mutating func beginVisible() {
    if hasOpenBlock, open.start == nil {
      if !text.isEmpty { text.append(0x0A) }
      open.start = text.count
      hasPendingSpace = false
    } else if hasPendingSpace {
      if text.last != 0x0A, text.last != 0x20 { text.append(0x20) }
      hasPendingSpace = false
    }
    while firstEmptyLink < openLinks.count {
      openLinks[firstEmptyLink].start = text.count
      firstEmptyLink += 1
    }
  }

  // Given the text alone: as a method it would be given a copy of the whole builder at each block.
  private static func isBlank(_ text: [UInt8], from start: Int) -> Bool {
    var offset = start
    while offset < text.count {
      let (value, length) = Scalars.decode(text, offset, text.count)
      if !Scalars.isSpace(value), value != 0xAD { return false }
      offset += length
    }
    return true
  }

  /// Takes back a block that turned out blank, and the separator before it.
  private mutating func discard(from start: Int) {
    text.removeLast(text.count - start)
    if text.last == 0x0A { text.removeLast() }
    while firstEmptyLink > 0, (openLinks[firstEmptyLink - 1].start ?? 0) > text.count {
      firstEmptyLink -= 1
      openLinks[firstEmptyLink].start = nil
    }
    clampLinks()
  }

  /// Keeps links inside the text after its end was trimmed.
  private mutating func clampLinks() {
    for index in links.indices.reversed() {
      let link = links[index]
      guard link.span.upper > text.count else { break }
      let span = TextSpan(min(link.span.lower, text.count), text.count)
      links[index] = Link(span: span, target: link.target, isVisible: link.isVisible, anchor: link.anchor)
    }
  }

  // MARK: Links and images

  /// Opens a link around what comes next.
  mutating func openLink(_ target: String, isVisible: Bool, anchor: Anchor) {
    guard openLinks.count < DocumentBuilder.mostOpenLinks else {
      linksTooDeep += 1
      return
    }
    openLinks.append(OpenLink(target: target, isVisible: isVisible, anchor: anchor, start: nil))
  }

  /// Closes the link opened last.
  mutating func closeLink() {
    guard linksTooDeep == 0 else {
      linksTooDeep -= 1
      return
    }
    guard let link = openLinks.popLast() else { return }
    firstEmptyLink = min(firstEmptyLink, openLinks.count)
    let start = min(link.start ?? text.count, text.count)
    links.append(
      Link(span: TextSpan(start, text.count), target: link.target, isVisible: link.isVisible, anchor: link.anchor))
  }

  /// Adds a picture where the text stands now; the innermost open link is its target.
  mutating func addImage(alternativeText: String, source: String, isVisible: Bool, anchor: Anchor, target: String?) {
    images.append(
      Image(
        offset: text.count, alternativeText: alternativeText, source: source,
        linkTarget: target ?? openLinks.last?.target, isVisible: isVisible, anchor: anchor))
  }

  /// Ends everything left open and gives the document.
  mutating func finish(_ format: DocumentFormat) throws(ReadError) -> Document {
    while !openTables.isEmpty { closeTable() }
    closeBlock()
    linksTooDeep = 0
    while !openLinks.isEmpty { closeLink() }
    clampLinks()
    if text.count > limits.textSize, failure == nil { failure = .limitExceeded(.textSize, limit: limits.textSize) }
    if let failure { throw failure }
    images = images.map { $0.offset <= text.count ? $0 : $0.moved(to: text.count) }
    markContents()
    notices.addDisguises(in: text)
    return Document(
      text: SourceText(text), blocks: blocks, tables: tables.compactMap { $0 },
      links: links.sorted { $0.span < $1.span }, images: images, properties: properties, notices: notices.notices,
      format: format)
  }

  /// Rows of entries that only lead elsewhere in the document are a table of contents, however they are made.
  private mutating func markContents() {
    let inner = links.filter { $0.isVisible && $0.target.hasPrefix("#") && !$0.span.isEmpty }.sorted {
      $0.span < $1.span
    }
    guard inner.count >= 3 else { return }
    var next = 0
    var run: [Int] = []
    for index in 0...blocks.count {
      if index < blocks.count {
        let span = blocks[index].span
        while next < inner.count, inner[next].span.lower < span.lower { next += 1 }
        if next < inner.count, inner[next].span == span, blocks[index].cell == nil {
          run.append(index)
          continue
        }
      }
      if run.count >= 3 {
        for entry in run {
          let block = blocks[entry]
          blocks[entry] = Block(kind: .tableOfContents, region: block.region, span: block.span, anchor: block.anchor)
        }
      }
      run = []
    }
  }

  mutating func reserveTable() -> Int {
    tables.append(nil)
    return tables.count - 1
  }

  mutating func fill(table index: Int, _ table: Table) { tables[index] = table }
}

extension Image {
  /// The same picture at another offset.
  fileprivate func moved(to offset: Int) -> Image {
    Image(
      offset: offset, alternativeText: alternativeText, source: source, linkTarget: linkTarget, isVisible: isVisible,
      anchor: anchor)
  }
}
