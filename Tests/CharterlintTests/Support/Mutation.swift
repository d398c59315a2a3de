import DocumentModel
import Foundation
import Testing

@testable import RuleLanguage
@testable import charterlint

/// A change of form that must change no verdict.
enum Mutation: String, Sendable, CaseIterable, CustomTestStringConvertible {
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

  var testDescription: String { rawValue }

  /// The changed example and the name to read it under; nil when the change has no sense for its format.
  func applied(to example: RuleExample) throws -> (example: RuleExample, name: String)? {
    let marked = example.markedText
    switch self {
    case .noBreakSpaces: return (example.with(Self.outsideTags(marked, example, Self.noBreak)), example.fileName)
    case .curlyQuotes: return (example.with(Self.outsideTags(marked, example, Self.curly)), example.fileName)
    case .straightQuotes: return (example.with(Self.outsideTags(marked, example, Self.straight)), example.fileName)
    case .carriageReturns: return (example.with(marked.replacing("\n", with: "\r\n")), example.fileName)
    case .softHyphens: return (example.with(Self.outsideTags(marked, example, Self.hyphened)), example.fileName)
    case .capitalsWithoutAccents:
      // Lines of capitals look like headings, so the paragraphs are kept apart by elements.
      if example.format == .html {
        return (example.with(Self.outsideTags(marked, example, Self.capitals)), "example.html")
      }
      return try rewritten(example) { Rewriter(document: $0, change: Self.capitals).html(.paragraphs) }
    case .htmlParagraphs: return try rewritten(example) { Rewriter(document: $0).html(.paragraphs) }
    case .htmlLists: return try rewritten(example, onlyText: true) { Rewriter(document: $0).html(.lists) }
    case .htmlTables: return try rewritten(example, onlyText: true) { Rewriter(document: $0).html(.tables) }
    case .wordRuns: return try rewritten(example, name: "document.xml") { Rewriter(document: $0).word() }
    }
  }

  private func rewritten(
    _ example: RuleExample, name: String = "example.html", onlyText: Bool = false, _ write: (Document) -> String
  ) throws -> (RuleExample, String)? {
    if example.format == .html || onlyText && example.format != .text { return nil }
    let text = write(try example.markedDocument(name: example.fileName))
    return (example.with(text.replacing("\u{E000}", with: "⟦").replacing("\u{E001}", with: "⟧")), name)
  }

  // MARK: Texts

  /// Applies a change to the text of an HTML example and leaves its tags, comments and attributes alone.
  private static func outsideTags(_ text: String, _ example: RuleExample, _ change: (String) -> String) -> String {
    guard example.format == .html else { return change(text) }
    var result = ""
    var rest = text[...]
    while let tag = rest.firstIndex(of: "<") {
      result += change(String(rest[..<tag]))
      let isComment = rest[tag...].hasPrefix("<!--")
      let end =
        isComment ? rest[tag...].range(of: "-->")?.upperBound : rest[tag...].firstIndex(of: ">").map(rest.index(after:))
      guard let end else { return result + rest[tag...] }
      result += rest[tag..<end]
      rest = rest[end...]
    }
    return result + change(String(rest))
  }

  private static func noBreak(_ text: String) -> String {
    var text = text
    for sign in [":", ";", "?", "!", "»", "€", "%"] { text = text.replacing(" " + sign, with: "\u{A0}" + sign) }
    text = text.replacing("« ", with: "«\u{A0}")
    for digit in "0123456789" { text = text.replacing(" \(digit)00", with: "\u{202F}\(digit)00") }
    return text
  }

  private static func curly(_ text: String) -> String { text.replacing("'", with: "’").replacing("\"", with: "”") }

  private static func straight(_ text: String) -> String {
    var text = text.replacing("’", with: "'").replacing("‘", with: "'")
    for (open, sign) in [("« ", "\""), (" »", "\""), ("«\u{A0}", "\""), ("\u{A0}»", "\""), ("“", "\""), ("”", "\"")] {
      text = text.replacing(open, with: sign)
    }
    return text
  }

  private static func capitals(_ text: String) -> String {
    text.uppercased().folding(options: .diacriticInsensitive, locale: nil)
  }

  /// A soft hyphen after the third letter of every word of letters only, addresses and fields left alone.
  private static func hyphened(_ text: String) -> String {
    var result = ""
    var word = ""
    var isAddress = false
    for character in text + "\u{0}" {
      if character.isLetter {
        word.append(character)
        continue
      }
      if "@{}[]()<>/._".contains(character) { isAddress = true }
      let isPlain = word.count >= 6 && !isAddress && !".@".contains(character)
      result += isPlain ? word.prefix(3) + "\u{AD}" + word.dropFirst(3) : word
      word = ""
      if character.isWhitespace { isAddress = false }
      if character != "\u{0}" { result.append(character) }
    }
    return result
  }
}
