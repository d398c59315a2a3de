import Testing

@testable import RuleLanguage

@Suite("Context keys")
struct ContextKeyTests {
  @Test("have distinct names and are found by them")
  func names() {
    #expect(Set(ContextKey.all.map(\.name)).count == ContextKey.all.count)
    for key in ContextKey.all where !key.name.contains("<") { #expect(ContextKey.named(key.name) == key) }
    #expect(ContextKey.named("signatory.cci-reunion.until")?.type == .date)
    #expect(ContextKey.named("signatory.cci-reunion.until")?.name == "signatory.cci-reunion.until")
    #expect(ContextKey.pack(in: "signatory.cci-reunion.until") == "cci-reunion")
    #expect(ContextKey.pack(in: "client.type") == nil)
  }

  @Test(
    "unknown ones have a nearest name",
    arguments: [
      ("client.tpye", "client.type"), ("Client.Type", "client.type"), ("service", "services"),
      ("signatory.digitalpes.sinc", "signatory.digitalpes.since"), ("signatory.x.zzzzzzzz", "signatory.x.since"),
      ("signatory.<pack>.since", nil), ("signatory..since", nil), ("", nil), ("zzzzzzzz", nil),
      ("provider.siret", "provider.siren"),
    ] as [(String, String?)])
  func nearest(_ name: String, _ nearest: String?) {
    #expect(ContextKey.named(name) == nil)
    if nearest != nil { #expect(ContextKey.nearest(to: name) == nearest) }
  }

  @Test(
    "check their values",
    arguments: [
      ("client.type", "sme", nil), ("client.type", "smee", "sme"), ("client.type", "", ""),
      ("client.headcount", "250", nil), ("client.headcount", "-1", ""), ("client.headcount", "12.5", ""),
      ("client.headcount", "99999999999999999999", ""), ("client.headcount", "", ""),
      ("services", "site, hosting,seo", nil), ("services", "site,hostin", "hosting"), ("services", "site,", ""),
      ("document.date", "2026-02-28", nil), ("document.date", "2024-02-29", nil), ("document.date", "2026-02-29", ""),
      ("document.date", "2026-13-01", ""), ("document.date", "2026-00-10", ""), ("document.date", "26-01-01", ""),
      ("document.date", "01/02/2026", ""), ("document.date", "2026-1--1", ""), ("document.date", "+026-01-01", ""),
      ("document.template", "true", nil), ("document.template", "True", "true"), ("document.template", "oui", ""),
      ("client.seat", "05000 Gap", nil), ("client.seat", " ", ""), ("signatory.a.since", "2026-01-12", nil),
    ] as [(String, String, String?)])
  func values(_ key: String, _ value: String, _ nearest: String?) throws {
    let defect = try #require(ContextKey.named(key)).validate(value)
    #expect((defect == nil) == (nearest == nil))
    #expect(defect?.nearest ?? "" == nearest ?? "")
    #expect(defect?.expected.isEmpty != true)
  }

  @Test(
    "nearest names forgive slips and no more",
    arguments: [
      ("hegde", "hedge"), ("hedges", "hedge"), ("HEDGE", "hedge"), ("hxqqe", nil), ("a", nil),
      ("frequence", "frequency"), ("delivr", "deliver"), ("", nil),
    ] as [(String, String?)])
  func slips(_ name: String, _ nearest: String?) {
    #expect(NearestName.of(name, among: ["hedge", "frequency", "deliver"]) == nearest)
    #expect(NearestName.of("ab", among: ["ac", "aa"]) == "aa")
  }
}
