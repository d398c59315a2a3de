import DocumentModel
import Judging
import Readers
import Reporting
import RuleLanguage

/// The passages an example marks, found again in the text that a reader makes of it.
///
/// The example is read a second time with two private characters around each passage, which keep their place through
/// any reader. When they change what the reader sees, the passage is looked for by its words, in order.
struct MarkedPassages {
  private let passages: [(words: String, span: TextSpan?)]

  /// Places the passages of an example; `name` tells the reader the format.
  init(_ example: RuleExample, readAs name: String) {
    let bytes = Array(example.text.utf8)
    let words = example.evidence.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
    let plain = try? ReaderRegistry.read(bytes, name: name)
    let spans = plain.flatMap { Self.byMarks(example, name, plain: $0) } ?? Self.byWords(words, plain?.text)
    passages = Array(zip(words, spans))
  }

  /// What does not fit between the marks and the quotes: a mark that no quote touches, a quote outside the marked
  /// sentences. The items of one list, and the rows of one table, count as one sentence; passages quoted for context
  /// may stand anywhere.
  func problems(with quotes: [Evidence], in document: Document) -> [ExampleFailure.Problem] {
    var problems: [ExampleFailure.Problem] = []
    for (words, span) in passages {
      guard let span else {
        problems.append(.unplaced(words))
        continue
      }
      if !quotes.contains(where: { $0.span.overlaps(span) }) { problems.append(.unquoted(words)) }
    }
    let placed = passages.compactMap(\.span)
    let groups = Set(placed.compactMap { Self.group(at: $0.lower, in: document) })
    for quote in quotes where quote.role != .context {
      if placed.contains(where: { quote.context.union(quote.span).overlaps($0) }) { continue }
      if let group = Self.group(at: quote.span.lower, in: document), groups.contains(group) { continue }
      problems.append(.stray(document.text.string(in: quote.span)))
    }
    return problems
  }

  /// The list or table in which an offset stands.
  private enum Group: Hashable {
    case table(Int)
    /// A list, by its first block.
    case list(Int)
  }

  private static func group(at offset: Int, in document: Document) -> Group? {
    guard let index = document.blocks.firstIndex(where: { $0.span.lower <= offset && offset <= $0.span.upper }) else {
      return nil
    }
    if let cell = document.blocks[index].cell { return .table(cell.table) }
    guard isListItem(document.blocks[index]) else { return nil }
    return .list((document.blocks[..<index].lastIndex { !isListItem($0) } ?? -1) + 1)
  }

  private static func isListItem(_ block: Block) -> Bool {
    if case .listItem = block.kind { true } else { false }
  }

  /// The spans by reading the text with marks; nil when the marks change the text that is read.
  private static func byMarks(_ example: RuleExample, _ name: String, plain: Document) -> [TextSpan?]? {
    let text = example.markedText.replacing("⟦", with: PrivateMark.open).replacing("⟧", with: PrivateMark.close)
    guard let document = try? ReaderRegistry.read(Array(text.utf8), name: name) else { return nil }
    var stripped: [UInt8] = []
    var spans: [TextSpan?] = []
    var start: Int?
    for scalar in document.text.string(in: document.text.span).unicodeScalars {
      switch String(scalar) {
      case PrivateMark.open: start = stripped.count
      case PrivateMark.close:
        spans.append(start.map { TextSpan($0, stripped.count) })
        start = nil
      default: stripped += Array(String(scalar).utf8)
      }
    }
    return stripped == plain.text.bytes && spans.count == example.evidence.count ? spans : nil
  }

  /// The spans by the words of each passage, each after the one before; blanks of any kind count as one.
  private static func byWords(_ passages: [String], _ text: SourceText?) -> [TextSpan?] {
    guard let text else { return passages.map { _ in nil } }
    let (letters, offsets) = squeezed(text.bytes)
    var from = 0
    return passages.map { words in
      let wanted = squeezed(Array(words.utf8)).letters
      guard !wanted.isEmpty, letters.count >= wanted.count else { return nil }
      let last = letters.count - wanted.count
      guard from <= last, let at = (from...last).first(where: { letters[$0...].starts(with: wanted) }) else {
        return nil
      }
      from = at + wanted.count
      return TextSpan(offsets[at], offsets[from - 1] + 1)
    }
  }

  /// The bytes that are no blanks, and their offsets.
  private static func squeezed(_ bytes: [UInt8]) -> (letters: [UInt8], offsets: [Int]) {
    var letters: [UInt8] = []
    var offsets: [Int] = []
    for (offset, byte) in bytes.enumerated() where byte > 0x20 {
      letters.append(byte)
      offsets.append(offset)
    }
    return (letters, offsets)
  }
}
