import DocumentModel
import Readers
import RuleLanguage

/// A change of an example's form that must change no verdict.
enum Mutation: String, Sendable, CaseIterable {
  /// No-break spaces before and after punctuation and signs, between figures.
  case noBreakSpaces
  case curlyQuotes
  case straightQuotes
  case capitalsWithoutAccents
  case carriageReturns
  /// Soft hyphens inside long words.
  case softHyphens
  /// The same blocks as HTML.
  case htmlParagraphs
  /// Every paragraph as an item of a list.
  case htmlLists
  /// Every paragraph in a table of its own.
  case htmlTables
  /// The same blocks as a bare `word/document.xml`, its text split over runs.
  case wordRuns

  /// The changed example and the name to read it under; nil when the change has no sense for its format, or its text
  /// cannot be read.
  func applied(to example: RuleExample) -> (example: RuleExample, name: String)? {
    switch self {
    case .noBreakSpaces: respelt(example, TextForm.noBreak)
    case .curlyQuotes: respelt(example, TextForm.curly)
    case .straightQuotes: respelt(example, TextForm.straight)
    case .carriageReturns: (example.replacing(markedText: TextForm.windowsLines(example.markedText)), example.fileName)
    case .softHyphens: respelt(example, TextForm.hyphened)
    case .capitalsWithoutAccents:
      // Lines of capitals look like headings, so the paragraphs are kept apart by elements.
      example.format == .html
        ? respelt(example, TextForm.capitals)
        : rewritten(example) { HTMLRewriter(document: $0, change: TextForm.capitals).page(.paragraphs) }
    case .htmlParagraphs: rewritten(example) { HTMLRewriter(document: $0).page(.paragraphs) }
    case .htmlLists: rewritten(example, onlyText: true) { HTMLRewriter(document: $0).page(.lists) }
    case .htmlTables: rewritten(example, onlyText: true) { HTMLRewriter(document: $0).page(.tables) }
    case .wordRuns: rewritten(example, name: "document.xml") { WordRewriter(document: $0).part() }
    }
  }

  private func respelt(_ example: RuleExample, _ change: (String) -> String) -> (RuleExample, String) {
    let marked = example.markedText
    let text = example.format == .html ? TextForm.outsideTags(marked, change) : change(marked)
    return (example.replacing(markedText: text), example.fileName)
  }

  private func rewritten(
    _ example: RuleExample, name: String = "example.html", onlyText: Bool = false, _ write: (Document) -> String
  ) -> (RuleExample, String)? {
    if example.format == .html || onlyText && example.format != .text { return nil }
    guard let document = example.markedDocument() else { return nil }
    let text = write(document).replacing(PrivateMark.open, with: "⟦").replacing(PrivateMark.close, with: "⟧")
    return (example.replacing(markedText: text), name)
  }
}

/// Two private characters that stand for ⟦ and ⟧ while a reader works: they keep their place through any reader.
enum PrivateMark {
  static let open = "\u{E000}"
  static let close = "\u{E001}"
}

extension RuleExample {
  /// The file name under which its own format is read.
  var fileName: String {
    switch format {
    case .text: "example.txt"
    case .markdown: "example.md"
    case .html: "example.html"
    case .docx: "example.xml"
    case .odt: "example.odt"
    }
  }

  /// The document a reader makes of it with private marks around its passages; without marks when they would change
  /// what is read; nil when it cannot be read.
  func markedDocument() -> Document? {
    guard let plain = try? ReaderRegistry.read(Array(text.utf8), name: fileName) else { return nil }
    let marked = markedText.replacing("⟦", with: PrivateMark.open).replacing("⟧", with: PrivateMark.close)
    guard let document = try? ReaderRegistry.read(Array(marked.utf8), name: fileName) else { return plain }
    let stripped = document.text.string(in: document.text.span)
      .replacing(PrivateMark.open, with: "").replacing(PrivateMark.close, with: "")
    return Array(stripped.utf8) == plain.text.bytes && document.blocks.count == plain.blocks.count ? document : plain
  }
}
