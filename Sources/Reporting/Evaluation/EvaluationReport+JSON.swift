import Judging
import RuleLanguage

extension EvaluationReport {
  /// Schema `charterlint/evaluation-1`: shares are fractions with their counts and 95 % interval.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "charterlint/evaluation-1")
      writer.tool(version: toolVersion)
      writer.member("documents", Set(evaluation.pairs.map(\.label.document)).count)
      writer.member("pairs", evaluation.pairs.count)
      writer.member("leftOut", evaluation.leftOut)
      writer.member("charterlint") { $0.scores(evaluation.tool) }
      writer.member("keywords") { $0.scores(evaluation.keywords) }
      writer.member("headings") { $0.scores(evaluation.headings) }
      writer.member("evidenceOverlap") { $0.proportion(evaluation.evidenceOverlap) }
      writer.member("medianLength") { $0.figure(evaluation.medianLength) }
      writer.group("kinds", evaluation.scores { $0.kind.rawValue })
      writer.group("formats", evaluation.scores(by: \.format))
      writer.group("rules", evaluation.scores { $0.label.rule.text })
      writer.member("disagreements") {
        $0.array(evaluation.disagreements) { writer, pair in
          writer.object {
            $0.member("document", pair.label.document)
            $0.member("rule", pair.label.rule.text)
            $0.member("expected", pair.expected.rawValue)
            $0.member("given", pair.given.rawValue)
            $0.member("quote", pair.label.quote)
            $0.member("passages", pair.passages)
          }
        }
      }
    }
    return writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func figure(_ value: Double?) { value == nil ? string(nil) : decimal(value.figure) }

  fileprivate mutating func proportion(_ share: Proportion) {
    object(inline: true) {
      $0.member("count", share.count)
      $0.member("total", share.total)
      $0.member("value") { $0.figure(share.value) }
      $0.member("low") { $0.figure(share.interval.lowerBound) }
      $0.member("high") { $0.figure(share.interval.upperBound) }
    }
  }

  fileprivate mutating func group(_ key: StaticString, _ groups: [(key: String, scores: Scores)]) {
    member(key) { writer in
      writer.object { writer in
        for group in groups { writer.member(named: group.key) { $0.scores(group.scores) } }
      }
    }
  }

  fileprivate mutating func scores(_ scores: Scores) {
    object { writer in
      writer.member("agreement") { $0.proportion(scores.agreement) }
      writer.member("macroF1") { $0.figure(scores.macroF1) }
      writer.member("verdicts") { writer in
        writer.object { writer in
          for verdict in Verdict.allCases {
            guard let f1 = scores.f1(verdict) else { continue }
            writer.member(named: verdict.rawValue) { writer in
              writer.object {
                $0.member("precision") { $0.proportion(scores.precision(verdict)) }
                $0.member("recall") { $0.proportion(scores.recall(verdict)) }
                $0.member("f1") { $0.figure(f1) }
                $0.member("given") { writer in
                  writer.object(inline: true) { writer in
                    for (given, count) in (scores.confusion[verdict] ?? [:]).sorted(by: {
                      $0.key.rawValue < $1.key.rawValue
                    }) { writer.member(named: given.rawValue) { $0.number(count) } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
