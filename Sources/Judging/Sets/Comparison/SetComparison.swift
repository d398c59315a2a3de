import DocumentModel
import RuleLanguage

/// Compares what the documents of a set state. Contradicted (or what the rule says) when two of them state different
/// values of one topic; satisfied when at least two were compared and agree; else left to a person.
struct SetComparison {
  let papers: [ExaminedPaper]

  /// The conclusion of all comparisons of a check: the first that finds a difference gives the wording.
  func conclude(_ comparisons: [CompiledComparison]) -> Conclusion {
    var result = Conclusion(.review)
    for comparison in comparisons {
      let conclusion = conclude(comparison)
      if rank(conclusion.verdict) > rank(result.verdict) {
        let earlier = result
        result = conclusion
        if earlier.verdict == .vague { result.append(earlier) }
      } else if conclusion.verdict == result.verdict || conclusion.verdict == .vague {
        result.append(conclusion)
      }
    }
    return result
  }

  private func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .review, .missing, .notApplicable: 0
    case .satisfied: 1
    case .vague: 2
    case .contradicted: 3
    }
  }

  private func conclude(_ comparison: CompiledComparison) -> Conclusion {
    let places = papers.indices.filter { isCompared(papers[$0], comparison.body) }
    switch comparison.body.subject {
    case .totals(let tolerance):
      let invoices = places.filter { papers[$0].kinds.contains(.invoice) }
      let amended = places.filter { papers[$0].kinds.contains(.amendment) }
      let agreed = places.filter { !invoices.contains($0) && !amended.contains($0) }
      let differences = Differences(statements(comparison, agreed), tolerance)
      let invoiced = InvoicedTotals(
        agreed: differences.agreed, invoices: statements(comparison, invoices),
        amendments: statements(comparison, amended), tolerance: tolerance)
      return conclusion(
        differences.found + invoiced.found, agreeing: differences.agreeing + invoiced.agreeing, comparison)
    case .values, .positions, .parties:
      let differences = Differences(statements(comparison, places), 0)
      return conclusion(differences.found, agreeing: differences.agreeing, comparison)
    case .items(let items):
      let search = ItemSearch(papers: papers, items: items, node: comparison.find[0], places: places)
      return conclusion(search.found, agreeing: search.matched, comparison)
    case .papers(let wanted): return PaperSearch(papers: papers, places: places).conclude(wanted, comparison)
    }
  }

  private func isCompared(_ paper: ExaminedPaper, _ body: Comparison) -> Bool {
    body.documents.isEmpty || paper.kinds.contains(where: body.documents.contains)
  }

  /// The statements of each document.
  private func statements(_ comparison: CompiledComparison, _ places: [Int]) -> [[Statement]] {
    places.map { StatementReader(examination: papers[$0].examination, place: $0, comparison: comparison).statements() }
  }

  private func conclusion(
    _ differences: [Difference], agreeing: [Statement], _ comparison: CompiledComparison
  ) -> Conclusion {
    guard !differences.isEmpty else {
      var conclusion = Conclusion(agreeing.isEmpty ? .review : .satisfied)
      conclusion.evidence = agreeing.map { $0.evidence.playing(.supports) }
      conclusion.evidenceCount = conclusion.evidence.count
      conclusion.grade = agreeing.isEmpty ? nil : .commitment
      return conclusion
    }
    var conclusion = Conclusion(comparison.body.differing)
    let role: Evidence.Role = comparison.body.differing == .contradicted ? .contradicts : .partial
    conclusion.evidence = differences.flatMap { $0.statements.map { $0.evidence.playing(role) } }
    conclusion.evidenceCount = conclusion.evidence.count
    conclusion.remarks = differences.map { difference in
      .papersDiffer(
        in: difference.fact,
        stated: difference.statements.map {
          Remark.PaperStatement(path: papers[$0.evidence.paper].path, value: $0.shown)
        }, difference: difference.gap, tolerance: difference.tolerance)
    }
    conclusion.grade = .commitment
    conclusion.message = comparison.body.message
    return conclusion
  }
}

/// Statements that cannot all hold.
struct Difference {
  let fact: Remark.ComparedFact
  let statements: [Statement]
  /// The difference of the amounts and what was let pass, printed.
  var gap: String?
  var tolerance: String?
}

extension Evidence {
  /// The same passage in another role.
  func playing(_ role: Role) -> Evidence {
    var evidence = Evidence(role: role, span: span, context: context, block: block, columnHeader: columnHeader)
    evidence.paper = paper
    return evidence
  }
}

extension Conclusion {
  /// Adds the passages and remarks of another one.
  fileprivate mutating func append(_ other: Conclusion) {
    evidence += other.evidence
    evidenceCount += other.evidenceCount
    remarks += other.remarks
  }
}
