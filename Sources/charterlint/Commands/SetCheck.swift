import Judging

/// Reads documents and judges them as one set, for `--together`.
struct SetCheck {
  let check: DocumentCheck
  let documents: [PlannedDocument]

  /// The outcome of each document, in order, and the set of those that could be read; no set when none could.
  func run(_ progress: Progress) -> (outcomes: [DocumentCheck.Outcome], sets: [SetReport]) {
    var progress = progress
    // The documents of a set are judged together, in the time of them all.
    let deadline = DocumentClock.deadline(in: check.plan.timeout.map { $0 * max(1, documents.count) })
    var results: [Result<DocumentCheck.ReadPaper, DocumentCheck.ReadFailure>] = []
    for document in documents {
      results.append(check.read(document, deadline: deadline))
      progress.show(results.count, of: documents.count)
    }
    progress.clear()
    let papers = results.compactMap { try? $0.get().paper }
    guard !papers.isEmpty else { return (results.map { Self.outcome(of: $0, nil) }, []) }
    let (reports, set) = check.judge.judge(together: papers, id: Self.id)
    var next = reports.makeIterator()
    return (results.map { Self.outcome(of: $0, (try? $0.get()) == nil ? nil : next.next()) }, [set])
  }

  /// There is one set: all that was given.
  private static let id = "set-1"

  private static func outcome(
    of result: Result<DocumentCheck.ReadPaper, DocumentCheck.ReadFailure>, _ report: DocumentReport?
  ) -> DocumentCheck.Outcome {
    switch result {
    case .success(let read):
      DocumentCheck.Outcome(
        report: report, declarationErrors: read.declarationErrors, waivers: read.waivers, failsFrom: read.failsFrom)
    case .failure(let failure): DocumentCheck.Outcome(error: failure.document)
    }
  }
}
