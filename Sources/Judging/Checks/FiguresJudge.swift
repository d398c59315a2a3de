import DocumentModel
import Matching
import RuleLanguage

/// Judges a `figures` body.
struct FiguresJudge {
  let examination: Examination
  let check: FiguresCheck

  /// The conclusion.
  func conclude() -> Conclusion { Conclusion(.review) }
}
