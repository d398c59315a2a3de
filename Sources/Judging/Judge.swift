import DocumentModel
import Matching
import RuleLanguage

/// Judges documents against the rules of a library. Immutable: one judge serves all tasks.
package struct Judge: Sendable {
  /// The compiled rules.
  package let library: CompiledLibrary

  /// Compiles `library`; O(its size).
  package init(library: RuleLibrary) { self.library = CompiledLibrary(library) }

  /// The packs whose charter the document names, in library order.
  package func packsNamed(in document: Document) -> [String] {
    let examination = Examination(document, library)
    return library.packs.filter { pack in
      examination.find(pack.names).contains { !examination.masked.covers($0.tokens) }
    }.map(\.pack.id)
  }

  /// One ruling per rule of the packs asked for, in rule order. Linear in the text.
  package func judge(_ document: Document, path: String, request: JudgingRequest, sha256: String?) -> DocumentReport {
    let examination = Examination(document, library)
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
    for id in request.packs {
      guard let pack = library.packs.first(where: { $0.pack.id == id }) else { continue }
      let answer = ApplicabilityJudge(context: context).judge(pack.pack)
      applicability.append(answer)
      let judge = RuleJudge(
        examination: examination, context: context, kinds: kinds, request: request, pack: pack.pack,
        applicability: answer)
      rulings.append(contentsOf: pack.rules.map { judge.judge($0) })
    }
    return DocumentReport(
      path: path, document: document, sha256: sha256, kinds: kinds, kindIsDeclared: !request.declaredKinds.isEmpty,
      applicability: applicability, context: context.all, rulings: rulings)
  }
}
