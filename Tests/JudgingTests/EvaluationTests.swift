import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// Labels, scores and intervals, against values computed by hand.
@Suite("Evaluation")
struct EvaluationTests {
  @Test("labels are read with their line; na has no verdict")
  func labels() throws {
    let labels = try LabelFile.labels(Array("a\tDA-01\tsatisfied\tle passage\r\n\nb\tDA-02\tna\t\n".utf8))
    #expect(labels.map(\.verdict) == [.satisfied, nil])
    #expect(labels.map(\.quote) == ["le passage", ""])
    #expect(throws: LabelError(line: 2, problem: .unknownVerdict("sat"))) {
      try LabelFile.labels(Array("a\tDA-01\tmissing\nb\tDA-02\tsat\n".utf8))
    }
    #expect(throws: LabelError(line: 1, problem: .columns(2, wanted: 3))) { try LabelFile.labels(Array("a\tb".utf8)) }
    #expect(throws: LabelError(line: 1, problem: .unknownKind("devis"))) {
      try LabelFile.kinds(Array("a\tdevis".utf8))
    }
  }

  @Test("precision, recall and F1")
  func scores() {
    // Two right of three given as satisfied; two of four wanted.
    let pairs: [(expected: Verdict, given: Verdict)] = [
      (.satisfied, .satisfied), (.satisfied, .satisfied), (.missing, .satisfied), (.satisfied, .missing),
      (.satisfied, .vague), (.missing, .missing), (.missing, .notApplicable),
    ]
    let scores = Scores(pairs)
    #expect(scores.agreement == Proportion(3, of: 7))
    #expect(scores.precision(.satisfied) == Proportion(2, of: 3))
    #expect(scores.recall(.satisfied) == Proportion(2, of: 4))
    #expect(scores.f1(.satisfied).map { ($0 * 7).rounded() } == 4)
    #expect(scores.f1(.contradicted) == nil)
    // Mean of 4/7 (satisfied) and 2/5 (missing): only verdicts that readers give count.
    #expect(abs(scores.macroF1 - (4.0 / 7 + 2.0 / 5) / 2) < 1e-12)
  }

  @Test("Wilson's interval", arguments: [(10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775), (50, 100, 0.4038, 0.5962)])
  func interval(_ count: Int, _ total: Int, _ low: Double, _ high: Double) {
    let interval = Proportion(count, of: total).interval
    #expect(abs(interval.lowerBound - low) < 0.0001)
    #expect(abs(interval.upperBound - high) < 0.0001)
  }

  @Test("nothing of nothing is no share")
  func nothing() {
    #expect(Proportion(0, of: 0).value == nil)
    #expect(Proportion(0, of: 0).interval == 0...1)
    #expect(Scores([]).macroF1 == 0)
  }
}
