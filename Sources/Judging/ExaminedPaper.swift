import DocumentModel
import RuleLanguage

/// A document with all that its rules are judged by: its words, its kinds, and what is known of the relation.
struct ExaminedPaper {
  let path: String
  let sha256: String?
  let request: JudgingRequest
  let examination: Examination
  let kinds: [DocumentKind]
  let context: RelationContext

  init(_ paper: SetPaper, _ library: CompiledLibrary) {
    path = paper.path
    sha256 = paper.sha256
    request = paper.request
    examination = Examination(paper.document, library, paper.request.deadline)
    let declared = paper.request.declaredKinds
    kinds = declared.isEmpty ? KindDetector(examination: examination).kinds() : declared
    let services = ServiceDetector(examination: examination).services()
    var known = paper.request.context
    if !services.values.isEmpty {
      known.append(ContextValue(key: "services", values: services.values, origin: .detected))
    }
    context = RelationContext(known, servicesAreComplete: services.isComplete)
  }

  /// The report on this document: one ruling per rule of `packs`, in rule order.
  func report(on packs: [CompiledPack], _ origin: PackOrigin, _ stopwatch: Stopwatch? = nil) -> DocumentReport {
    let judges = packs.map { RuleJudge($0.pack, on: self) }
    var report = DocumentReport(
      path: path, document: examination.document, sha256: sha256, kinds: kinds,
      kindIsDeclared: !request.declaredKinds.isEmpty, applicability: judges.map(\.applicability),
      context: context.all,
      rulings: zip(judges, packs).flatMap { judge, pack in
        pack.rules.map { rule in stopwatch?.measure(rule.rule.id) { judge.judge(rule) } ?? judge.judge(rule) }
      })
    report.packOrigin = origin
    report.secondsSpent = examination.deadline.isOver ? examination.deadline.seconds : nil
    stopwatch?.note(examination.work)
    return report
  }
}
