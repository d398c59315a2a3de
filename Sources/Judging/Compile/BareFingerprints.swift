import RuleLanguage
import Synchronization

/// The fingerprints of one rule's rulings that cite nothing.
///
/// They depend on the rule and the verdict alone, and most rulings are such: each is made on first demand and then
/// remembered for all documents.
final class BareFingerprints: Sendable {
  private let known = Mutex<[(verdict: Verdict, fingerprint: String)]>([])

  /// The fingerprint of a verdict, computed by `make` the first time.
  func fingerprint(of verdict: Verdict, _ make: () -> String) -> String {
    known.withLock { known in
      if let place = known.firstIndex(where: { $0.verdict == verdict }) { return known[place].fingerprint }
      let made = make()
      known.append((verdict, made))
      return made
    }
  }
}

extension CompiledRule {
  /// The fingerprint of a ruling of this rule; `quote` is its decisive passage, empty without one.
  func fingerprint(_ verdict: Verdict, _ quote: String) -> String {
    if !quote.isEmpty { return Ruling.fingerprint(rule, verdict, quote) }
    return bareFingerprints.fingerprint(of: verdict) { Ruling.fingerprint(rule, verdict, "") }
  }
}
