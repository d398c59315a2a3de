import DocumentModel
import Testing

@testable import RuleLanguage

@Suite("Hostile and unusual files")
struct HostileFileTests {
  /// Every token of a JSON text on its own, with the blanks and comments between them dropped.
  private func tokens(of text: String) throws -> [String] {
    let document = try #require(JSONDocument.read(Array(text.utf8)).document)
    var tokens: [String] = []
    func visit(_ node: JSONNode) {
      switch node.kind {
      case .object:
        tokens.append("{")
        for member in node.members {
          visit(member.key)
          tokens.append(":")
          visit(member.value)
          tokens.append(",")
        }
        tokens.append("}")
      case .array:
        tokens.append("[")
        for element in node.elements {
          visit(element)
          tokens.append(",")
        }
        tokens.append("]")
      case .string, .number, .bool, .null:
        tokens.append(String(decoding: document.bytes[node.span.lower..<node.span.upper], as: UTF8.self))
      }
    }
    visit(document.root)
    return tokens
  }

  @Test("comments may stand between any two words", arguments: FixtureRules.texts.keys.sorted())
  func comments(_ path: String) throws {
    let text = try #require(FixtureRules.texts[path])
    let tokens = try tokens(of: text)
    let plain = JSONDocument.read(Array(text.utf8)).document?.root.dump
    for separator in ["", " /* , \" } */ ", " // \" ]\n", "\r\n\t", "/**//***//*/*/"] {
      let other = separator + tokens.joined(separator: separator) + separator
      let (document, problems) = JSONDocument.read(Array(other.utf8))
      #expect(problems.isEmpty)
      #expect(document?.root.dump == plain)
    }
  }

  @Test("every beginning of a file is read or refused, with a place inside it", arguments: ["digitalpes/DA-43.jsonc"])
  func truncated(_ path: String) throws {
    let bytes = Array(try #require(FixtureRules.texts[path]).utf8)
    for length in stride(from: 0, to: bytes.count, by: 11) {
      let issues = IssueTests.issues([RuleFile(path: path, bytes: Array(bytes[..<length]))])
      #expect(issues.contains { $0.file == path })
    }
  }

  @Test("random damage never crashes, and issues stay in order and inside the file", arguments: 1...6)
  func mutations(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = FixtureRules.texts
    let paths = texts.keys.sorted()
    let pieces = [
      "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u00", "/*", "//", "@", "(", "|", "…", "⟦", "⟧", "«", "<", "*", "é",
    ]
    for _ in 0..<60 {
      let path = try #require(paths.randomElement(using: &generator))
      var bytes = Array(try #require(texts[path]).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &generator)?.utf8 ?? "".utf8), at: at)
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &generator)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let files = FixtureRules.files().filter { $0.path != path } + [RuleFile(path: path, bytes: bytes)]
      let issues = IssueTests.issues(files)
      let lines = bytes.filter { $0 == 0x0A }.count + 1
      #expect(issues.allSatisfy { $0.line >= 1 && $0.column >= 1 && ($0.file != path || $0.line <= lines) })
      #expect(issues == PackIssues(issues).issues)
      _ = try? RuleLoader.allExamples(in: files)
    }
  }

  @Test("random patterns are read or refused with a place inside them", arguments: 1...8)
  func patterns(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "mot", "été", " ", " ", "(", ")", "[", "]", "|", "…", "...", "12", "*", "«", "»", "\"", "<date>", "{x}", "<", "{",
      "'", "-", "\u{301}", "😀", "\u{AD}", "‹", "›",
    ]
    for _ in 0..<2000 {
      let length = Int.random(in: 1...12, using: &generator)
      let notation = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      do throws(PatternFailure) {
        let parts = try PatternParser.parse(notation).parts
        let all = 0..<parts.count
        #expect(parts.isAnchored(all) && !parts.meetsGap(all, fromEnd: false) && !parts.meetsGap(all, fromEnd: true))
        #expect(parts.longestMatch(all) <= Pattern.longestMatch)
      } catch {
        #expect(error.offset >= 0 && error.offset <= notation.utf8.count)
      }
    }
  }

  @Test("reading stays fast: a large file of rules in linear time")
  func linear() {
    let text = "[" + String(repeating: FixtureRules.require + ",", count: 400) + "]"
    let (document, problems) = JSONDocument.read(Array(text.utf8))
    #expect(document?.root.elements.count == 400)
    #expect(problems.isEmpty)
  }
}

/// What the parser promises of the parts it gives, told from the parts alone.
extension PatternParts {
  /// True when every match holds a word, lexicon phrase or entity.
  fileprivate func isAnchored(_ places: Range<Int>) -> Bool {
    siblings(places).contains { place in
      switch self[place].kind {
      case .word, .exact, .prefix, .entity, .lexicon: true
      case .oneOf: siblings(place + 1..<self[place].end).allSatisfy { isAnchored($0 + 1..<self[$0].end) }
      case .optional, .sequence, .gap: false
      }
    }
  }

  /// True when some match starts, or ends, with a gap.
  fileprivate func meetsGap(_ places: Range<Int>, fromEnd: Bool) -> Bool {
    let own = siblings(places)
    for place in fromEnd ? own.reversed() : own {
      let inner = siblings(place + 1..<self[place].end)
      let meets = { inner.contains { self.meetsGap($0 + 1..<self[$0].end, fromEnd: fromEnd) } }
      switch self[place].kind {
      case .word, .exact, .prefix, .entity, .lexicon: return false
      case .gap: return true
      case .optional: if meets() { return true }
      case .oneOf: return meets()
      case .sequence: return false
      }
    }
    return false
  }

  /// The most tokens a match can cover.
  fileprivate func longestMatch(_ places: Range<Int>) -> Int {
    siblings(places).reduce(0) { sum, place in
      switch self[place].kind {
      case .word, .exact, .prefix: return sum + 1
      case .entity, .lexicon: return sum + Limits.tokensOfReference
      case .gap(let atMost): return sum + Int(atMost)
      case .oneOf, .optional, .sequence:
        let inner = siblings(place + 1..<self[place].end)
        return sum + (inner.map { longestMatch($0 + 1..<self[$0].end) }.max() ?? 0)
      }
    }
  }
}
