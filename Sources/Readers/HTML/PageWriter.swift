import DocumentModel
import Interop

/// Receives a page's events and writes what is seen to a builder.
final class HTMLPage: HTMLConsumer {
  // One value, changed as a whole per event. The check for overlapping access costs as much as the event itself, and
  // events cannot overlap: the writer never calls the parser back.
  @exclusivity(unchecked) private var writer: PageWriter

  init(limits: ReadLimits, notices: NoticeTally) { writer = PageWriter(limits: limits, notices: notices) }

  func start(_ code: UInt16, name: Span<UInt8>, _ attributes: borrowing MarkupAttributes, line: Int) {
    writer.start(code, name: name, attributes, line: line)
  }

  func end(_ code: UInt16) { writer.end() }
  func characters(_ text: Span<UInt8>, line: Int) { writer.characters(text, line: line) }
  func rawText(_ text: Span<UInt8>) { writer.rawText(text) }
  func comment(_ text: Span<UInt8>, line: Int) { writer.comment(text, line: line) }

  /// The document, once the page was parsed with so many faults mended.
  func finish(faults: Int) throws(ReadError) -> Document { try writer.finish(faults: faults) }
}

/// Writes a page's document from its events.
struct PageWriter {
  var builder: DocumentBuilder
  var open: [HTMLElement] = []
  var lists: [HTMLList] = []
  var sheet = HTMLStyleSheet()
  var counters = SiblingCounters()

  /// Visible letters of the open block, and how many of them are bold or large.
  private var shown = 0
  private var emphasised = 0
  /// True when the last visible text was bold.
  private var endsBold = false
  private var rawContent: [UInt8] = []
  private var titleText: [UInt8] = []
  /// A comment addressed to the linter is shorter than this.
  private static let mostCommentBytes = 2048
  private var comments: [Comment] = []
  private var scripts = 0
  private var hiddenTexts = 0
  private var paleTexts = 0
  var imagesWithoutText = 0
  /// Title, names and place of the drawing being read.
  var drawingTitle: [UInt8] = []
  var drawingWords = ""
  var drawingAnchor = Anchor.html(path: "", line: 0)
  /// Set while the text of an element is replaced (a scrambled address).
  var isReplaced = false

  /// Names outside the vocabulary, by the numbers they have in paths.
  var strangeNames: [[UInt8]] = []
  private let names = HTMLName.all

  init(limits: ReadLimits, notices: NoticeTally) {
    builder = DocumentBuilder(limits: limits)
    builder.notices = notices
  }

  var top: HTMLElement { open.isEmpty ? HTMLElement() : open[open.count - 1] }

  /// The path of the innermost open element.
  var path: String {
    var path: [UInt8] = []
    path.reserveCapacity(open.count * 8)
    for element in open {
      if !path.isEmpty { path.append(0x2F) }
      let isKnown = element.pathName < names.count
      path += isKnown ? HTMLName.bytes[Int(element.pathName)] : strangeNames[Int(element.pathName) - names.count]
      if element.name == .html || element.name == .body || element.name == .head { continue }
      path.append(0x5B)
      Ascii.append(Int(element.position), to: &path)
      path.append(0x5D)
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// The number a name has in paths.
  mutating func pathName(_ code: UInt16, _ name: Span<UInt8>) -> Int32 {
    if code != 0 { return Int32(code) - 1 }
    let word = name.withUnsafeBufferPointer { Array($0.prefix(64)) }
    if let index = strangeNames.firstIndex(of: word) { return Int32(names.count + index) }
    if strangeNames.count < 256 { strangeNames.append(word) }
    return Int32(names.count + strangeNames.count - 1)
  }

  // MARK: Events

  mutating func end() {
    guard let element = open.popLast() else { return }
    close(element)
    counters.leave()
  }

  mutating func characters(_ text: Span<UInt8>, line: Int) {
    let context = top
    if context.isTitle {
      text.withUnsafeBufferPointer { titleText.append(contentsOf: $0) }
      return
    }
    if context.isDrawing, context.name == .title {
      text.withUnsafeBufferPointer { drawingTitle.append(contentsOf: $0) }
      return
    }
    guard !isReplaced else { return }
    let firstVisible = HTMLText.firstVisible(text)
    if context.isHidden || context.isPale {
      if firstVisible != nil, !context.isUnseen {
        if context.isHidden { hiddenTexts += 1 } else { paleTexts += 1 }
      }
      return
    }
    guard let firstVisible else {
      if builder.hasOpenBlock { builder.append(text, context.isPreformatted ? .kept : .collapsed) }
      return
    }
    if !builder.hasOpenBlock { openBlock(line: line - HTMLText.lineEnds(text, from: firstVisible)) }
    if context.isBold != endsBold, builder.hasText, HTMLText.isLabelEdge(builder.text.last, text[0]) {
      builder.append([0x20], .collapsed)
    }
    endsBold = context.isBold
    let before = builder.text.count
    if let repaired = HTMLText.repaired(text) {
      builder.append(repaired, context.isPreformatted ? .kept : .collapsed)
    } else {
      builder.append(text, context.isPreformatted ? .kept : .collapsed)
    }
    let added = builder.text.count - before
    shown += added
    if context.isBold { emphasised += added }
  }

  mutating func rawText(_ text: Span<UInt8>) {
    if top.name == .style, rawContent.count < 1 << 20 {
      text.withUnsafeBufferPointer { rawContent.append(contentsOf: $0) }
    }
  }

  mutating func comment(_ text: Span<UInt8>, line: Int) {
    let bytes = text.withUnsafeBufferPointer { Array($0.prefix(Self.mostCommentBytes)) }
    comments.append(Comment(bytes: bytes, line: line - HTMLText.lineEnds(text, from: 0)))
  }

  // MARK: Blocks

  /// Opens the block that text standing here belongs to.
  mutating func openBlock(line: Int) {
    let context = top
    var kind = BlockKind.paragraph
    if context.headingLevel > 0 {
      kind = .heading(level: Int(context.headingLevel), styled: true)
    } else if context.isCaption {
      kind = .caption
    } else if let last = lists.indices.last, let label = lists[last].pendingLabel, context.isInItem {
      kind = .listItem(level: min(last, 8), label: label)
      lists[last].pendingLabel = nil
    }
    builder.openBlock(kind, region: context.region, anchor: .html(path: path, line: line))
    blockKind = kind
    shown = 0
    emphasised = 0
  }

  private var blockKind = BlockKind.paragraph

  /// Closes the open block; a paragraph that looks like a heading or an item becomes one.
  mutating func closeBlock() {
    guard builder.hasText, case .paragraph = blockKind else { return builder.closeBlock() }
    builder.closeGuessing(isEmphasised: isEmphasised, mayHead: mayHead)
  }

  private var isEmphasised: Bool { emphasised > 0 && emphasised * 20 >= shown * 19 }

  private var mayHead: Bool { builder.currentCell == nil && top.region == .body && !top.isInItem && !top.isForm }

  /// A line end: a heading set as the first line of a paragraph ends with it.
  mutating func lineBreak() {
    guard builder.hasText, let start = builder.openStart else { return }
    if builder.endsWithLineBreak {
      closeBlock()
    } else if case .paragraph = blockKind, isEmphasised, mayHead,
      !builder.text.hasSuffixColon, DocumentBuilder.headingLevel(builder.text, start..<builder.text.count, true) != nil
    {
      closeBlock()
    } else {
      builder.lineBreak()
    }
  }

  // MARK: End

  mutating func takeStyle() {
    sheet.add(rawContent)
    rawContent = []
  }

  mutating func countScript() { scripts += 1 }

  mutating func finish(faults: Int) throws(ReadError) -> Document {
    builder.notices.add(.repairedMarkup, count: faults)
    closeBlock()
    let title = Ascii.trim(titleText, 0..<titleText.count)
    if !title.isEmpty {
      builder.properties.insert(DocumentProperty(name: "title", value: Ascii.string(titleText, title)), at: 0)
    }
    builder.properties += Directives.properties(comments)
    builder.notices.add(.comments, count: comments.count)
    builder.notices.add(.hiddenText, count: hiddenTexts)
    builder.notices.add(.invisibleColour, count: paleTexts)
    builder.notices.add(.textInImages, count: imagesWithoutText)
    if scripts > 0, builder.text.count < 200 { builder.notices.add(.scriptedPage, count: scripts) }
    let document = try builder.finish(.html)
    guard !document.blocks.isEmpty || !document.images.isEmpty || !document.notices.isEmpty else { throw .emptyFile }
    return document
  }
}

extension [UInt8] {
  /// True when the last visible byte is a colon.
  fileprivate var hasSuffixColon: Bool { last { !Ascii.isSpace($0) } == 0x3A }
}
