import Judging
import RuleLanguage

/// A comment addressed to the linter: `waive RULE reason="…" author="…" expires=2027-01-31`, several rules allowed.
///
/// Values may stand in straight or curly quotes; without them they end at a space or a comma.
struct WaiverComment {
  /// What is wrong with such a comment.
  enum Defect: Error, Equatable {
    case unknownWord(String)
    case noRule
    case unknownRule(String, nearest: String?)
    case unknownKey(String, nearest: String?)
    case missingKey(String)
    case notADate(String)
    case openQuote
  }

  private static let keys = ["reason", "author", "expires"]
  private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "«": "»"]

  private var rules: [String] = []
  private var values: [String: String] = [:]

  /// The waivers of a comment, `text` being what follows `charterlint:`; `known` are the ids of all rules.
  static func waivers(
    in text: String, known: [String], source: Waiver.Source
  ) throws(Defect) -> [Waiver] {
    var rest = text.drop(while: \.isWhitespace)
    let word = Self.word(&rest)
    guard word == "waive" else { throw .unknownWord(word) }
    var comment = WaiverComment()
    while !rest.isEmpty { try comment.take(&rest) }
    guard !comment.rules.isEmpty else { throw .noRule }
    for rule in comment.rules where !known.contains(rule) {
      throw .unknownRule(rule, nearest: NearestName.of(rule, among: known))
    }
    let reason = try comment.value("reason")
    let author = try comment.value("author")
    let expires = try comment.value("expires")
    guard ContextKey.isDate(expires) else { throw .notADate(expires) }
    return comment.rules.map {
      Waiver(rule: RuleID($0), reason: reason, author: author, expires: expires, source: source)
    }
  }

  private func value(_ key: String) throws(Defect) -> String {
    guard let value = values[key], value.contains(where: { !$0.isWhitespace }) else { throw .missingKey(key) }
    return value
  }

  /// Takes a rule, or a key with its value, and the spaces after it.
  private mutating func take(_ rest: inout Substring) throws(Defect) {
    let name = Self.word(&rest)
    guard rest.first == "=" else {
      if !name.isEmpty { rules.append(name) } else { rest = rest.dropFirst() }
      return
    }
    guard Self.keys.contains(name) else {
      throw .unknownKey(name, nearest: NearestName.of(name, among: Self.keys))
    }
    rest = rest.dropFirst()
    guard let first = rest.first, let closing = Self.quotes[first] else {
      values[name] = Self.word(&rest)
      return
    }
    guard let end = rest.dropFirst().firstIndex(of: closing) else { throw .openQuote }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    values[name] = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    rest = rest[rest.index(after: end)...].drop { $0.isWhitespace || $0 == "," }
  }

  /// The letters up to a space, a comma or a sign of equality, with the spaces and commas after them.
  private static func word(_ rest: inout Substring) -> String {
    let word = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "," }
    rest = rest[word.endIndex...].drop { $0.isWhitespace || $0 == "," }
    return String(word)
  }
}
