import DocumentModel
import Judging
import RuleLanguage

extension JSONWriter {
  /// One element of `results`.
  mutating func result(_ ruling: Ruling, of subject: Subject, in context: SARIFContext) {
    let language = context.language
    object {
      $0.member("ruleId", ruling.rule.id.text)
      $0.optional("ruleIndex", context.index(of: ruling.rule))
      $0.member("kind", ruling.sarifKind(context.profile))
      $0.member("level", ruling.isFinding ? ruling.severity.sarifLevel : "none")
      $0.message("message", SARIFText.message(of: ruling, in: subject, context))
      $0.locations(of: ruling, subject, context)
      $0.member("partialFingerprints") {
        $0.object(inline: true) { $0.member(context.profile.fingerprintKey, ruling.fingerprint) }
      }
      if context.hasSuppressions { $0.suppressions(ruling.waiver) }
      if context.isCompared { $0.member("baselineState", ruling.sarifBaselineState) }
      $0.member("properties") { bag in
        bag.object {
          $0.member("verdict", ruling.verdict.rawValue)
          $0.member("severity", ruling.severity.rawValue)
          $0.member("pack", ruling.pack)
          $0.member("clause", ruling.rule.clause)
          $0.optional("grade", ruling.grade?.rawValue)
          $0.optional("set", subject.set)
          if !ruling.undeclared.isEmpty { $0.member("undeclared", ruling.undeclared) }
          if ruling.isFinding {
            $0.optional("advice", ruling.rule.advice?.french)
            $0.optional("insert", ruling.rule.insert)
          }
          if ruling.verdict == .review { $0.optional("proof", ruling.rule.proof?.in(language)) }
          if !ruling.searched.isEmpty { $0.member("searched", ruling.searched) }
        }
      }
    }
  }

  /// An element of `results` for a finding of the baseline that no longer occurs.
  mutating func result(_ finding: KnownFinding, in context: SARIFContext) {
    object {
      $0.member("ruleId", finding.rule.text)
      $0.member("kind", "fail")
      $0.member("level", "none")
      $0.message("message", Wording.Lines.absent.in(context.language))
      $0.member("locations") { array in array.array([finding.document]) { $0.location(ofFile: $1, context) } }
      $0.member("partialFingerprints") {
        $0.object(inline: true) { $0.member(context.profile.fingerprintKey, finding.fingerprint) }
      }
      if context.hasSuppressions { $0.suppressions(nil) }
      $0.member("baselineState", "absent")
      $0.member("properties") { bag in bag.object(inline: true) { $0.member("verdict", finding.verdict.rawValue) } }
    }
  }

  /// The `suppressions` member: who accepted the finding, why, and where that is written; empty when nobody did.
  private mutating func suppressions(_ waiver: Waiver?) {
    member("suppressions") { array in
      array.array([waiver].compactMap(\.self), inline: waiver == nil) { writer, waiver in
        let (kind, path, line): (String, String, Int?) =
          switch waiver.source {
          case .document(let path, let line): ("inSource", path, line)
          case .configuration(let path, let line): ("external", path, line)
          }
        writer.object {
          $0.member("kind", kind)
          $0.member("status", "accepted")
          $0.optional("justification", waiver.reason)
          $0.member("location") { location in
            location.object {
              $0.member("physicalLocation") { physical in
                physical.object {
                  $0.artifactLocation(path, index: nil)
                  if let line { $0.member("region") { $0.object(inline: true) { $0.member("startLine", line) } } }
                }
              }
            }
          }
          $0.member("properties") { bag in
            bag.object(inline: true) {
              $0.member("author", waiver.author)
              $0.member("expires", waiver.expires)
            }
          }
        }
      }
    }
  }
}

extension Ruling {
  /// SARIF's state in a run that was compared. A verdict that is no finding is in no baseline: as there was none then,
  /// there is none now; a finding that went away is a result of its own.
  fileprivate var sarifBaselineState: String { (baselineState ?? .unchanged).rawValue }

  /// SARIF's kind: `open` where a declaration would settle the question, `review` where a person must.
  fileprivate func sarifKind(_ profile: SARIFProfile) -> String {
    switch verdict {
    case .satisfied: "pass"
    case .vague, .missing, .contradicted: "fail"
    case .notApplicable: "notApplicable"
    case .review:
      switch profile {
      case .full: undeclared.isEmpty ? "review" : "open"
      case .github: "review"
      }
    }
  }
}

extension SARIFProfile {
  /// The name of the fingerprint; GitHub looks at this one only.
  fileprivate var fingerprintKey: StaticString {
    switch self {
    case .full: "charterlint/v1"
    case .github: "primaryLocationLineHash"
    }
  }
}
