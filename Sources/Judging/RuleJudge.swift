import DocumentModel
import Matching
import RuleLanguage

/// Judges the rules of one pack on one examined document.
struct RuleJudge {
  let examination: Examination
  let context: RelationContext
  let kinds: [DocumentKind]
  let request: JudgingRequest
  let pack: RulePack
  let applicability: Applicability
  /// The context keys that the charter itself asks for: what is not declared of them is shown with it, not with each rule.
  private let ownKeys: Set<String>

  init(_ pack: RulePack, on paper: ExaminedPaper) {
    examination = paper.examination
    context = paper.context
    kinds = paper.kinds
    request = paper.request
    self.pack = pack
    applicability = ApplicabilityJudge(context: paper.context).judge(pack)
    ownKeys = Set((pack.applies + pack.excluded).map(\.key))
  }

  /// The ruling of one rule.
  func judge(_ compiled: CompiledRule) -> Ruling {
    let rule = compiled.rule
    examination.tracer?.note(rule.when, in: context)
    if let reason = exclusion(rule) {
      var conclusion = Conclusion(.notApplicable)
      conclusion.reason = reason
      return ruling(compiled, conclusion, undeclared: [])
    }
    let undeclared = rule.when.filter { context.holds($0) == .unknown && !ownKeys.contains($0.key) }.map(\.key)
    if examination.deadline.isOver { return unfinished(compiled) }
    var conclusions = compiled.checks.indices.map { place in
      conclude(compiled.checks[place]) { rule.checks[place] }
    }
    // What was found while time ran out is not whole.
    if examination.deadline.isOver { return unfinished(compiled) }
    guard !conclusions.isEmpty else { return ruling(compiled, Conclusion(.review), undeclared: undeclared) }
    var conclusion = conclusions.removeFirst()
    for other in conclusions { conclusion = conclusion.combined(with: other) }
    return ruling(compiled, conclusion, undeclared: conclusion.verdict == .satisfied ? [] : undeclared)
  }

  /// The ruling of a rule that there was no time for.
  private func unfinished(_ compiled: CompiledRule) -> Ruling {
    var conclusion = Conclusion(.review)
    let seconds = examination.deadline.seconds ?? 0
    conclusion.reason = LocalizedText(
      fr: "Non examiné : les \(seconds) s accordées à ce document sont écoulées.",
      en: "Not examined: the \(seconds) s given to this document are over.")
    conclusion.message = conclusion.reason
    return ruling(compiled, conclusion, undeclared: [])
  }

  /// True when the rule is for this document, whatever it states.
  func asks(_ rule: Rule) -> Bool { exclusion(rule) == nil }

  /// Why the rule is not for this document, if it is not.
  private func exclusion(_ rule: Rule) -> LocalizedText? {
    if applicability.value == .doesNotApply, !isAsk(rule) { return applicability.reasons.first }
    if !request.anyKind, !kinds.contains(where: { isFor($0, rule) }) {
      return LocalizedText(
        fr: "Cette clause n'est pas attendue dans ce type de document.",
        en: "This clause is not expected in this kind of document.")
    }
    for test in rule.when where context.holds(test) == .no {
      let values = context.value(test.key)?.values.joined(separator: ", ") ?? ""
      return test.reason
        ?? LocalizedText(
          fr: "Condition non remplie : \(test.key) = \(values).", en: "Condition not met: \(test.key) = \(values).")
    }
    return nil
  }

  private func isFor(_ kind: DocumentKind, _ rule: Rule) -> Bool {
    rule.documents.contains(kind) || rule.severityRules.contains { $0.documents.contains(kind) }
  }

  private func isAsk(_ rule: Rule) -> Bool {
    if case .ask = rule.checks.first { return true }
    return false
  }

  /// `body` is the check as it is written, asked for by a tracer only.
  private func conclude(_ check: CompiledCheck, _ body: () -> Check) -> Conclusion {
    let conclusion = judge(check)
    examination.tracer?.close(conclusion) { examination.sought(by: $0, of: check, body()) }
    return conclusion
  }

  private func judge(_ check: CompiledCheck) -> Conclusion {
    switch check {
    case .require(let body): RequirementCheck(examination: examination, check: body).conclude()
    case .forbid(let body): ProhibitionCheck(examination: examination, check: body).conclude()
    case .mention(let body): MentionCheck(examination: examination, check: body).conclude()
    case .figures(let body): FiguresJudge(examination: examination, check: body).conclude()
    case .link(let body): LinkPresenceCheck(examination: examination, check: body).conclude()
    case .annex(let pack, let vague): AnnexTextCheck(examination: examination, pack: pack, vague: vague).conclude()
    case .compare(let comparisons): LoneComparison(examination: examination).conclude(comparisons)
    case .ask(let body): QuestionCheck(examination: examination, check: body, context: context).conclude()
    }
  }

  private func ruling(_ compiled: CompiledRule, _ conclusion: Conclusion, undeclared: [String]) -> Ruling {
    let rule = compiled.rule
    var remarks = conclusion.remarks
    var severity = severity(rule, conclusion.verdict)
    if conclusion.verdict == .missing, rule.unit == .set, let paper = announcedPaper(besides: kinds) {
      remarks.append(.mayStandElsewhere(paper))
      severity = min(severity, .warning)
    }
    let isMissing = conclusion.verdict == .missing
    return Ruling(
      rule: rule, pack: pack.id, verdict: conclusion.verdict, severity: severity, grade: conclusion.grade,
      message: conclusion.message ?? rule.messages[conclusion.verdict] ?? rule.title, remarks: remarks,
      evidence: conclusion.evidence,
      evidenceCount: max(conclusion.evidenceCount, conclusion.evidence.count),
      nearest: isMissing ? conclusion.nearest : nil, searched: isMissing ? examination.searchedParts : [],
      sought: isMissing ? compiled.sought : nil, reason: conclusion.reason, undeclared: undeclared,
      parts: conclusion.parts, fingerprint: compiled.fingerprint(conclusion.verdict, quote(conclusion)))
  }

  private func quote(_ conclusion: Conclusion) -> String {
    conclusion.evidence.first.map { examination.quote($0.span) } ?? ""
  }

  /// What a verdict of the rule weighs on this document.
  func severity(_ rule: Rule, _ verdict: Verdict) -> Severity {
    for exception in rule.severityRules {
      let isForVerdict = exception.verdicts.isEmpty || exception.verdicts.contains(verdict)
      let isForKind =
        exception.documents.isEmpty
        || kinds.contains(where: exception.documents.contains) && !kinds.contains(where: rule.documents.contains)
      let isForContext = exception.when.isEmpty || context.holds(exception.when) == .yes
      if isForVerdict, isForKind, isForContext { return exception.severity }
    }
    return rule.severity
  }

  /// The words by which the document announces a paper of a kind that is not supplied, unless it is declared to stand
  /// alone.
  func announcedPaper(besides supplied: [DocumentKind]) -> String? {
    if context.value("contractDocuments")?.values == ["quoteOnly"] { return nil }
    let found = examination.find(examination.library.conventions.announcedPaper).first { passage in
      guard examination.isEvidence(passage) else { return false }
      let named = examination.library.kinds.filter { examination.overlaps(passage.tokens, $0.title) }.map(\.kind)
      return named.isEmpty || !named.contains(where: supplied.contains)
    }
    return found.map { examination.quote(examination.span(of: $0.tokens)) }
  }
}
