import DocumentModel
import RuleLanguage

@testable import Judging

/// A library written in a test: one pack `tiny` of a few rules, the grammar, and what the test adds.
struct TinyRules: Sendable {
  let judge: Judge

  /// Rules by their bodies, such as `"require": { "satisfied": ["logo"] }`; their ids are T-1, T-2…
  ///
  /// What a body says of `severity`, `documents`, `unit` and the like replaces the usual.
  init(
    _ bodies: String..., pack: String = "", concepts: [String: String] = [:], fingerprint: [UInt32] = [],
    shared: [String: String] = [:]
  ) throws {
    var files = TinyGrammar.files + shared.map { Self.file($0.key, $0.value) }
    files.append(Self.file("tiny/pack.jsonc", Self.pack(pack)))
    let hashes = fingerprint.map { "\"" + Self.hexadecimal($0) + "\"" }.joined(separator: ",")
    if !hashes.isEmpty { files.append(Self.file("tiny/fingerprint.jsonc", "{ \"hashes\": [\(hashes)] }")) }
    for (number, body) in bodies.enumerated() {
      files.append(Self.file("tiny/T-\(number + 1).jsonc", Self.rule("T-\(number + 1)", body)))
    }
    for (id, body) in concepts {
      let text = "{ \"id\": \"\(id)\", \"title\": \(Self.text(id)), \(body) }"
      files.append(Self.file("concepts/\(id).jsonc", text))
    }
    judge = Judge(library: try RuleLoader.load(files))
  }

  private static func file(_ path: String, _ text: String) -> RuleFile {
    RuleFile(path: path, bytes: Array(text.utf8))
  }

  private static func text(_ words: String) -> String { "{ \"fr\": \"\(words)\", \"en\": \"\(words)\" }" }

  private static func hexadecimal(_ hash: UInt32) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  private static func pack(_ more: String) -> String {
    """
    { "schema": "charterlint/pack-1", "id": "tiny", "title": \(text("Tiny")), "edition": "1", "publisher": "-",
      \(more)\(more.isEmpty ? "" : ",") "clauses": [{ "id": "c", "title": \(text("Clause")) }] }
    """
  }

  private static func rule(_ id: String, _ body: String) -> String {
    let usual: [(key: String, value: String)] = [
      ("severity", "\"error\""), ("documents", "[\"quote\"]"), ("unit", "\"document\""),
      ("provable", "\"document\""), ("clause", "\"c\""), ("topic", "\"t\""), ("title", text("Title")),
      ("why", text("Why")),
    ]
    let own = JSONDocument.read(Array("{\(body)}".utf8)).document?.root.members.map(\.name) ?? []
    let filled = usual.filter { !own.contains($0.key) }.map { "\"\($0.key)\": \($0.value)" }
    let examples = Verdict.allCases.map { "{ \"verdict\": \"\($0.rawValue)\", \"text\": \"⟦x⟧\" }" }
    return """
      { "id": "\(id)", \(filled.joined(separator: ", ")), \(body), "examples": [\(examples.joined(separator: ", "))] }
      """
  }
}

extension TinyRules {
  /// The report on a paper, judged as a quote unless said otherwise.
  func report(
    on paper: Paper, kinds: [DocumentKind] = [.quote], context: [String: String] = [:], anyKind: Bool = false
  ) throws -> DocumentReport {
    let known = context.sorted { $0.key < $1.key }.map { key, value in
      ContextValue(key: key, values: ContextKey.named(key)?.values(in: value) ?? [value], origin: .option)
    }
    let request = JudgingRequest(packs: ["tiny"], declaredKinds: kinds, context: known, anyKind: anyKind)
    return judge.judge(try paper.read(), path: paper.name, request: request, sha256: nil)
  }

  /// The ruling of the first rule.
  func ruling(
    on paper: Paper, kinds: [DocumentKind] = [.quote], context: [String: String] = [:], anyKind: Bool = false
  ) throws -> Ruling {
    try report(on: paper, kinds: kinds, context: context, anyKind: anyKind).rulings[0]
  }

  /// The reports on papers judged together, each as the kind beside it.
  func together(_ papers: [(paper: Paper, kind: DocumentKind)]) throws -> (documents: [DocumentReport], set: SetReport)
  {
    judge.judge(
      together: try papers.enumerated().map { place, entry in
        let request = JudgingRequest(packs: ["tiny"], declaredKinds: [entry.kind], context: [], anyKind: false)
        return SetPaper(
          path: "\(place + 1)-\(entry.kind.rawValue)", document: try entry.paper.read(), request: request, sha256: nil)
      }, id: "set")
  }

  /// The words that the `satisfied` condition of the first rule finds, before any guard.
  func passages(in paper: Paper) throws -> [String] {
    let examination = Examination(try paper.read(), judge.library)
    guard case .require(let body)? = judge.library.packs.first?.rules.first?.checks.first else { return [] }
    return examination.find(body.satisfied).map { Self.words(examination.quote(examination.text.span($0.tokens))) }
  }

  /// A text with one blank between its words, cell borders left out.
  static func words(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "|" }.joined(separator: " ")
  }
}
