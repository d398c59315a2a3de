import DocumentModel
import Judging
import Readers
import RuleLanguage
import Testing

@testable import charterlint

/// The rules the program carries, read and compiled once for all tests.
enum RealRules {
  static let source = Result { try RuleSource(folders: []) }
  static let library = Result { try source.get().library() }
  static let judge = Result { Judge(library: try library.get()) }
  static let examples = Result { try source.get().examples() }

  /// The pack of the DIGIT'Alpes charter.
  static let digitalpes = "digitalpes"

  /// Every rule of every pack; none when the rules cannot be loaded, which a test of its own tells.
  static let rules: [Rule] = (try? library.get())?.packs.flatMap(\.rules) ?? []
  /// Ids of all rules.
  static let ids: [String] = rules.map(\.id.text)
  /// Pack of each rule.
  static let packs: [RuleID: String] = Dictionary(
    ((try? library.get())?.packs ?? []).flatMap { pack in pack.rules.map { ($0.id, pack.id) } },
    uniquingKeysWith: { first, _ in first })

  /// How many rules the pack of the DIGIT'Alpes charter has.
  static let packRuleCount = packs.values.count { $0 == digitalpes }

  /// The report of one pack on a document.
  static func report(
    on bytes: [UInt8], name: String, kind: DocumentKind?, pack: String = digitalpes, context: [ContextValue] = []
  ) throws -> DocumentReport {
    let document = try ReaderRegistry.read(bytes, name: name)
    let request = JudgingRequest(
      packs: [pack], declaredKinds: kind.map { [$0] } ?? [], context: context, anyKind: false)
    return try judge.get().judge(document, path: name, request: request, sha256: nil)
  }

  /// The verdict of every rule on a document.
  static func verdicts(
    on bytes: [UInt8], name: String, kind: DocumentKind?, pack: String = digitalpes
  ) throws -> [String: Verdict] {
    let rulings = try report(on: bytes, name: name, kind: kind, pack: pack).rulings
    return Dictionary(rulings.map { ($0.rule.id.text, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }
}
