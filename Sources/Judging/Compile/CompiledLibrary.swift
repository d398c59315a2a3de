import DocumentModel
import Matching
import RuleLanguage

/// A rule library made ready to judge: patterns in one bank, conditions as a shared graph of nodes.
///
/// Immutable and `Sendable`: compiled once, read by all documents at the same time. Equal conditions are one node, so a
/// concept that ten rules refer to is evaluated once per document.
package struct CompiledLibrary: Sendable {
  /// The library it was made from.
  package let library: RuleLibrary
  let bank: PatternBank
  let nodes: [ConditionNode]
  let packs: [CompiledPack]
  let kinds: [CompiledKindSign]
  let services: [(service: String, node: Int)]
  let conventions: Conventions
  /// Tells most shingles that belong to no charter.
  let shingles: ShingleFilter
  /// The lexicons that the engine itself reads, whatever the rules say.
  package let lexiconsRead: Set<String>

  /// The packs whose rules it has.
  var holds: Set<String> { Set(packs.lazy.filter { !$0.rules.isEmpty }.map(\.pack.id)) }

  /// Compiles a library; O(its size).
  package init(_ library: RuleLibrary) {
    var compiler = LibraryCompiler(library)
    conventions = Conventions(&compiler)
    lexiconsRead = compiler.lexiconsRead
    packs = library.packs.map { compiler.compile($0) }
    kinds = library.kinds.map { sign in
      CompiledKindSign(kind: sign.kind, title: compiler.any(sign.title), body: sign.body.map { compiler.any([$0]) })
    }
    services = library.services.map { ($0.service, compiler.any($0.phrases)) }
    shingles = ShingleFilter(library.packs.map(\.fingerprint))
    self.library = library
    (bank, nodes) = compiler.finish()
  }
}

/// One node of the condition graph; numbers are indices in `CompiledLibrary.nodes`.
enum ConditionNode: Sendable {
  case pattern(Int)
  case any([Int])
  case all([Int], within: Window, without: [Int])
  case under(headings: [Int], find: Int?)
  case column(headers: [Int], find: Int?, every: Bool)
  case count(atLeast: Int, of: Int, within: Window)
  case heading(Int)
}

/// A pack whose rules are compiled.
struct CompiledPack: Sendable {
  let pack: RulePack
  /// Passages that name this charter.
  let names: Int
  let rules: [CompiledRule]
}

/// A rule whose checks are compiled.
struct CompiledRule: Sendable {
  let rule: Rule
  let checks: [CompiledCheck]
  /// What would satisfy it; for "cherché : …".
  let sought: SoughtPhrases
  let bareFingerprints = BareFingerprints()
}

/// A check with its conditions as nodes.
enum CompiledCheck: Sendable {
  case require(CompiledRequirement)
  case forbid(CompiledProhibition)
  case mention(CompiledMention)
  case figures(FiguresCheck)
  case link(LinkCheck)
  case annex(pack: String, vague: Int)
  case compare([CompiledComparison])
  case ask(CompiledQuestion)
}

/// A compiled `require` body.
struct CompiledRequirement: Sendable {
  let body: Requirement
  let satisfied: Int
  let vague: Int
  let contradicted: Int
  let decoys: Int
  let hedges: Int
  let parts: [(label: LocalizedText, node: Int)]
}

/// A compiled `forbid` body.
struct CompiledProhibition: Sendable {
  let body: Prohibition
  let contradicted: Int
  let vague: Int
  let satisfied: Int
  let review: Int
  let decoys: Int
}

/// A compiled `ask` body.
struct CompiledQuestion: Sendable {
  let body: Question
  let signals: Int
  let contradicted: Int
}

/// A compiled comparison; numbers are nodes, in the order of the body.
struct CompiledComparison: Sendable {
  let body: Comparison
  /// What is looked for: the passages of values and items, of each position, of each paper.
  let find: [Int]
  /// What values may be about.
  let about: [Int]
}

/// A compiled `mention` body.
struct CompiledMention: Sendable {
  let body: Mention
  let elements: [(exact: Int, loose: Int)]
  let nearMisses: [Int]
}

/// The signs of a kind as nodes.
struct CompiledKindSign: Sendable {
  let kind: DocumentKind
  let title: Int
  let body: [Int]
}
