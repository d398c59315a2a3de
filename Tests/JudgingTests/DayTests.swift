import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Tests of dates against a day")
struct DayTests {
  private static func answer(_ comparison: ContextTest.Comparison, on date: String?) -> RelationContext.Answer {
    let values = date.map { [ContextValue(key: "document.date", values: [$0], origin: .option)] } ?? []
    return RelationContext(values, servicesAreComplete: false)
      .holds(ContextTest(key: "document.date", comparison: comparison, reason: nil))
  }

  @Test("hold up to the day, or from the next one on", arguments: ["2027-08-30", "2027-08-31", "2027-09-01"])
  func days(_ date: String) {
    #expect(Self.answer(.notAfterDay("2027-08-31"), on: date) == (date <= "2027-08-31" ? .yes : .no))
    #expect(Self.answer(.afterDay("2027-08-31"), on: date) == (date > "2027-08-31" ? .yes : .no))
  }

  @Test("are not answered without a date")
  func unknown() {
    #expect(Self.answer(.afterDay("2027-08-31"), on: nil) == .unknown)
  }
}
