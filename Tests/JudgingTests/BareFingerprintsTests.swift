import RuleLanguage
import Testing

@testable import Judging

@Suite("Fingerprints of rulings that cite nothing")
struct BareFingerprintsTests {
  @Test("each verdict has its own, made once")
  func once() {
    let fingerprints = BareFingerprints()
    var made = 0
    for verdict in Verdict.allCases + Verdict.allCases {
      let found = fingerprints.fingerprint(of: verdict) {
        made += 1
        return verdict.rawValue
      }
      #expect(found == verdict.rawValue)
    }
    #expect(made == Verdict.allCases.count)
  }
}
