import DocumentModel
import Matching
import RuleLanguage

/// Judges documents against the rules of a library. Immutable: one judge serves all tasks.
package struct Judge: Sendable {
  /// The compiled rules.
  package let library: CompiledLibrary

  /// Compiles `library`; O(its size).
  package init(library: RuleLibrary) { self.library = CompiledLibrary(library) }

  /// The packs whose charter the document names or annexes, in library order.
  private func packsNamed(in examination: Examination) -> [String] {
    library.packs.filter { pack in
      examination.masked.tokensByPack[pack.pack.id, default: 0] >= Self.wordsOfAnnex
        || examination.find(pack.names).contains { !examination.masked.covers($0.tokens) }
    }.map(\.pack.id)
  }

  /// How many words of a charter must be copied for it to count as annexed.
  private static let wordsOfAnnex = 150

  /// The packs to judge against and why: those asked for, those the document names, or the default one.
  private func packs(for request: JudgingRequest, _ examination: Examination) -> (ids: [String], origin: PackOrigin) {
    if !request.packs.isEmpty { return (request.packs, .option) }
    let named = packsNamed(in: examination)
    return named.isEmpty ? ([request.defaultPack], .default) : (named, .document)
  }

  /// One ruling per rule of the packs asked for, in rule order. Linear in the text.
  package func judge(_ document: Document, path: String, request: JudgingRequest, sha256: String?) -> DocumentReport {
    judge(Examination(document, library), path: path, request: request, sha256: sha256) { _ in true }
  }

  /// How one rule comes to its verdict; nil when no pack of the request has it.
  package func trace(
    _ id: RuleID, on document: Document, path: String, request: JudgingRequest
  ) -> RuleTrace? {
    let examination = Examination(document, library)
    let tracer = Tracer()
    examination.tracer = tracer
    let report = judge(examination, path: path, request: request, sha256: nil) { $0 == id }
    guard let ruling = report.rulings.first else { return nil }
    return RuleTrace(
      ruling: ruling, report: report, when: tracer.when,
      maskedWords: examination.masked.ranges.reduce(0) { $0 + $1.count }, checks: tracer.checks)
  }

  private func judge(
    _ examination: Examination, path: String, request: JudgingRequest, sha256: String?,
    where isWanted: (RuleID) -> Bool
  ) -> DocumentReport {
    let document = examination.document
    let detected = KindDetector(examination: examination)
    let kinds = request.declaredKinds.isEmpty ? detected.kinds() : request.declaredKinds
    let services = ServiceDetector(examination: examination).services()
    var known = request.context
    if !services.values.isEmpty {
      known.append(ContextValue(key: "services", values: services.values, origin: .detected))
    }
    let context = RelationContext(known, servicesAreComplete: services.isComplete)
    var rulings: [Ruling] = []
    var applicability: [Applicability] = []
    let (ids, origin) = packs(for: request, examination)
    for id in ids {
      guard let pack = library.packs.first(where: { $0.pack.id == id }) else { continue }
      let answer = ApplicabilityJudge(context: context).judge(pack.pack)
      applicability.append(answer)
      let judge = RuleJudge(
        examination: examination, context: context, kinds: kinds, request: request, pack: pack.pack,
        applicability: answer)
      rulings.append(contentsOf: pack.rules.filter { isWanted($0.rule.id) }.map { judge.judge($0) })
    }
    var report = DocumentReport(
      path: path, document: document, sha256: sha256, kinds: kinds, kindIsDeclared: !request.declaredKinds.isEmpty,
      applicability: applicability, context: context.all, rulings: rulings)
    report.packOrigin = origin
    return report
  }
}
