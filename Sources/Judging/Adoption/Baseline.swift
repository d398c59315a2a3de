import DocumentModel
import RuleLanguage

/// The findings that were known on the day a folder adopted the tool: only others fail a run.
///
/// Entries name a finding by rule, verdict and the words of its passages, never by a place: paragraphs may move, be
/// renumbered, and have their neighbours edited. No word of a document is in it.
package struct Baseline: Sendable {
  /// The known findings, in the order of documents and rules.
  package let findings: [KnownFinding]

  /// Makes a baseline.
  package init(findings: [KnownFinding]) { self.findings = findings }

  /// The findings of a report that nobody waived; `names` are the documents' paths relative to the baseline's folder.
  package init(of report: Report, names: [String]) {
    var findings: [KnownFinding] = []
    for subject in report.subjects(names) {
      for ruling in subject.rulings where ruling.isFinding && ruling.waiver == nil {
        findings.append(
          KnownFinding(
            document: subject.name, rule: ruling.rule.id, verdict: ruling.verdict, fingerprint: ruling.fingerprint,
            passages: subject.digests(ruling, ruling.evidence)))
      }
    }
    self.findings = findings
  }

  /// What has rulings of its own in a report: a document, or a set of documents.
  struct Subject {
    /// Its name in the baseline.
    let name: String
    let documents: [Document]
    let rulings: [Ruling]

    /// Digests of the words of passages of a ruling, each once, in their order.
    func digests(_ ruling: Ruling, _ evidence: [Evidence]) -> [String] {
      var digests: [String] = []
      for passage in evidence {
        let words = documents[passage.paper].text.string(in: passage.span)
        let digest = Ruling.fingerprint(ruling.rule, ruling.verdict, words)
        if !digests.contains(digest) { digests.append(digest) }
      }
      return digests
    }

    /// True when a finding is one of `known`, those of this document.
    ///
    /// Of several passages another may come first after a move, so each of them is known. A contradiction is known
    /// only when all its decisive passages are.
    func isKnown(_ ruling: Ruling, among known: [KnownFinding]) -> Bool {
      known.contains { known in
        guard known.rule == ruling.rule.id, known.verdict == ruling.verdict else { return false }
        guard let first = ruling.evidence.first else { return known.fingerprint == ruling.fingerprint }
        let decisive = ruling.verdict == .contradicted ? ruling.evidence.filter { $0.role == first.role } : [first]
        return digests(ruling, decisive).allSatisfy(known.passages.contains)
      }
    }
  }
}

extension Report {
  /// The same report with each finding marked as new or known to `baseline`, and the findings of the baseline that its
  /// documents no longer have. `names` are the documents' paths relative to the baseline's folder; findings of
  /// documents named in `gone` count as no longer there.
  package func compared(with baseline: Baseline, names: [String], gone: Set<String>) -> Report {
    var report = self
    let known = Dictionary(grouping: baseline.findings, by: \.document)
    var occurring: Set<KnownFinding> = []
    var judged: Set<String> = gone
    for (index, subject) in subjects(names).enumerated() {
      let own = known[subject.name] ?? []
      judged.insert(subject.name)
      for (place, ruling) in subject.rulings.enumerated() where ruling.isFinding {
        let isKnown = subject.isKnown(ruling, among: own)
        if isKnown { occurring.formUnion(own.filter { $0.rule == ruling.rule.id }) }
        report.mark(isKnown ? .unchanged : .new, subject: index, ruling: place)
      }
      // What this run did not judge is not told to be gone.
      let rules = Set(subject.rulings.map(\.rule.id))
      occurring.formUnion(own.filter { !rules.contains($0.rule) })
    }
    report.absent = baseline.findings.filter { judged.contains($0.document) && !occurring.contains($0) }
    return report
  }

  private mutating func mark(_ state: BaselineState, subject: Int, ruling: Int) {
    if subject < documents.count {
      documents[subject].rulings[ruling] = documents[subject].rulings[ruling].compared(state)
    } else {
      let set = subject - documents.count
      sets[set].rulings[ruling] = sets[set].rulings[ruling].compared(state)
    }
  }

  /// The documents, then the sets, whose name joins those of their documents.
  fileprivate func subjects(_ names: [String]) -> [Baseline.Subject] {
    let single = zip(documents, names).map { report, name in
      Baseline.Subject(name: name, documents: [report.document], rulings: report.rulings)
    }
    return single
      + sets.map { set in
        Baseline.Subject(
          name: set.papers.map { names[$0] }.sorted().joined(separator: " + "),
          documents: set.papers.map { documents[$0].document }, rulings: set.rulings)
      }
  }
}
