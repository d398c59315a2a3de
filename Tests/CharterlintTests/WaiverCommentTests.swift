import Judging
import Testing

@testable import charterlint

@Suite("Comments that accept findings")
struct WaiverCommentTests {
  private static func waivers(_ text: String) throws(WaiverComment.Defect) -> [Waiver] {
    try WaiverComment.waivers(in: text, known: ["TR-01", "TR-02"], source: .document(path: "d.md", line: 4))
  }

  @Test(
    "say which rule, why, who and until when",
    arguments: [
      #"waive TR-01 reason="Prix au temps passé" author="A. Rey" expires=2027-01-31"#,
      "waive TR-01 expires=\"2027-01-31\"\n  author='A. Rey' reason=“Prix au temps\n passé”",
      "  waive   TR-01, expires=2027-01-31, author=« A. Rey »   reason=« Prix au temps passé » ",
    ])
  func reads(_ text: String) throws {
    let waiver = try #require(try Self.waivers(text).first)
    #expect(waiver.rule.text == "TR-01" && waiver.expires == "2027-01-31")
    #expect(waiver.reason == "Prix au temps passé")
    #expect(waiver.author.split(separator: " ") == ["A.", "Rey"])
    #expect(waiver.source.place == "d.md:4")
  }

  @Test("may be for several rules")
  func several() throws {
    let waivers = try Self.waivers(#"waive TR-01 TR-02 reason="r" author="a" expires=2027-01-31"#)
    #expect(waivers.map(\.rule.text) == ["TR-01", "TR-02"])
  }

  static let defects: [(text: String, defect: WaiverComment.Defect)] = [
    ("disable TR-01", .unknownWord("disable")),
    ("", .unknownWord("")),
    (#"waive reason="r" author="a" expires=2027-01-31"#, .noRule),
    (#"waive TR-1 reason="r" author="a" expires=2027-01-31"#, .unknownRule("TR-1", nearest: "TR-01")),
    (#"waive TR-01 author="a" expires=2027-01-31"#, .missingKey("reason")),
    (#"waive TR-01 reason=" " author="a" expires=2027-01-31"#, .missingKey("reason")),
    (#"waive TR-01 reason="r" expires=2027-01-31"#, .missingKey("author")),
    (#"waive TR-01 reason="r" author="a""#, .missingKey("expires")),
    (#"waive TR-01 reason="r" author="a" expires=31/01/2027"#, .notADate("31/01/2027")),
    (#"waive TR-01 reason="r" author="a" expires=2027-02-30"#, .notADate("2027-02-30")),
    (#"waive TR-01 reason="r" autor="a" expires=2027-01-31"#, .unknownKey("autor", nearest: "author")),
    (#"waive TR-01 reason="r author=a expires=2027-01-31"#, .openQuote),
  ]

  @Test("are refused when anything is lacking", arguments: defects.indices)
  func refuses(_ index: Int) {
    let (text, defect) = Self.defects[index]
    #expect(throws: defect) { try Self.waivers(text) }
    let words = AdoptionWording.message(for: defect)
    #expect(!words.french.isEmpty && !words.english.isEmpty && words.french != words.english)
  }
}
