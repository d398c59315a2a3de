import DocumentModel
import Foundation
import Judging
import RuleLanguage
import Testing

/// The papers of `Fixtures/`, with the verdicts they must get.
enum Fixtures {
  /// One file of a base.
  struct Paper: Sendable, CustomTestStringConvertible {
    /// Path below `Fixtures/`.
    let path: String
    /// Folder below `Fixtures/` with its `expected.jsonc`: the pack, then the base's own name.
    let base: String

    /// The pack it is judged by: the folder its base is in.
    var pack: String { String(base.prefix { $0 != "/" }) }

    var testDescription: String { path }

    func bytes() throws -> [UInt8] { try Fixtures.bytes(of: path) }
  }

  /// The verdict of every rule, judged as a kind.
  struct Expectation: Sendable {
    let kind: DocumentKind
    let verdicts: [String: Verdict]
  }

  static let folder = SharedFolder.repository.appending(path: "Fixtures")

  /// The packs that have papers: every folder but `bad/` and `fuzz/`.
  static let packs = names(in: ".").filter { $0 != "bad" && $0 != "fuzz" }

  /// Every document of every base.
  static let all: [Paper] = packs.flatMap { pack in
    names(in: pack).filter { !$0.hasSuffix(".jsonc") }.flatMap { name in
      names(in: "\(pack)/\(name)").filter { !$0.hasSuffix(".jsonc") }.map {
        Paper(path: "\(pack)/\(name)/\($0)", base: "\(pack)/\(name)")
      }
    }
  }
  /// Those in which nothing is to be corrected.
  static let compliant = all.filter { $0.base != "digitalpes/demo" }
  /// Names in `bad/`.
  static let bad = names(in: "bad")

  static func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

  private static func names(in path: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// What `expected.jsonc` of a base says, by kind.
  static func expectations(of base: String) throws -> [Expectation] {
    try elements(of: "\(base)/expected.jsonc").map { node in
      var verdicts: [String: Verdict] = [:]
      for member in node["verdicts"]?.members ?? [] {
        verdicts[member.name] = member.value.string.flatMap(Verdict.init(rawValue:))
      }
      return Expectation(kind: node["type"]?.string.flatMap(DocumentKind.init(rawValue:)) ?? .quote, verdicts: verdicts)
    }
  }

  static func elements(of path: String) throws -> [JSONNode] {
    JSONDocument.read(try bytes(of: path)).document?.root.elements ?? []
  }
}

/// One entry of `mutations.jsonc`: a change of a compliant base and the verdicts it changes.
struct FixtureMutation: Sendable, CustomTestStringConvertible {
  let id: String
  /// Folder below `Fixtures/` of what it changes.
  let base: String
  let kind: DocumentKind
  let changed: [String: Verdict]
  let edits: [(old: String, new: String)]

  var testDescription: String { id }

  /// All of them; none when the file cannot be read, which a test tells.
  static let all: [FixtureMutation] = Fixtures.packs.flatMap { pack in
    ((try? Fixtures.elements(of: "\(pack)/mutations.jsonc")) ?? []).map { FixtureMutation($0, pack: pack) }
  }

  private init(_ node: JSONNode, pack: String) {
    let base = "\(pack)/\(node["base"]?.string ?? "")"
    let declared = node["type"]?.string.flatMap(DocumentKind.init(rawValue:))
    var changed: [String: Verdict] = [:]
    for member in node["also"]?.members ?? [] {
      changed[member.name] = member.value.string.flatMap(Verdict.init(rawValue:))
    }
    if let rule = node["rule"]?.string { changed[rule] = node["expect"]?.string.flatMap(Verdict.init(rawValue:)) }
    id = node["id"]?.string ?? "?"
    self.base = base
    kind = declared ?? (try? Fixtures.expectations(of: base))?.first?.kind ?? .quote
    self.changed = changed
    edits = (node["edits"]?.elements ?? []).map { ($0["replace"]?.string ?? "", $0["with"]?.string ?? "") }
  }

  /// The texts of the base the edits are for: `.txt` and `.html`.
  var papers: [Fixtures.Paper] {
    Fixtures.compliant.filter { $0.base == base && ($0.path.hasSuffix(".txt") || $0.path.hasSuffix(".html")) }
  }

  /// A paper with the edits made; nil when one of them finds nothing to replace.
  func applied(to paper: Fixtures.Paper) throws -> [UInt8]? {
    var text = String(decoding: try paper.bytes(), as: UTF8.self)
    for edit in edits {
      guard text.contains(edit.old) else { return nil }
      text = text.replacing(edit.old, with: edit.new)
    }
    return Array(text.utf8)
  }
}
