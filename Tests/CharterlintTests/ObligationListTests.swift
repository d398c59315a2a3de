import DocumentModel
import RuleLanguage
import Testing

@testable import Reporting
@testable import charterlint

/// No obligation of a charter may get lost: the coverage listing holds every one of them, once.
@Suite("The list of obligations")
struct ObligationListTests {
  /// One charter: the initials of its obligations and how many there are, numbered from 01 without a gap.
  struct Charter: Sendable, CustomTestStringConvertible {
    let pack: String
    let initials: String
    let count: Int

    var ids: [String] { (1...count).map { "\(initials)-\($0 < 10 ? "0" : "")\($0)" } }
    var testDescription: String { pack }
  }

  static let charters = [
    Charter(pack: "digitalpes", initials: "DA", count: 55),
    Charter(pack: "franche-comte-interactive", initials: "FC", count: 37),
    Charter(pack: "cci-reunion", initials: "CR", count: 46),
    Charter(pack: "activateurs", initials: "AN", count: 22),
    Charter(pack: "services-intellectuels", initials: "PS", count: 22),
    Charter(pack: "fr-mentions-b2b", initials: "FR", count: 43),
  ]

  @Test("has the 225 obligations of six packs")
  func total() throws {
    let packs = try RealRules.library.get().packs
    #expect(Self.charters.reduce(0) { $0 + $1.count } == 225)
    #expect(CoverageCounts(packs).obligations == 225)
    #expect(packs.map(\.id) == Self.charters.map(\.pack).sorted())
  }

  @Test("is shown whole by rules --coverage", arguments: charters)
  func shown(_ charter: Charter) throws {
    let packs = try RealRules.library.get().packs.filter { $0.id == charter.pack }
    let listing = CoverageListing(packs, toolVersion: "0")
    let root = try #require(JSONDocument.read(listing.json(language: .french)).document?.root)
    let clauses = root["packs"]?.elements.first?["clauses"]?.elements ?? []
    let ids = clauses.flatMap { $0["obligations"]?.elements ?? [] }.compactMap { $0["rule"]?.string }
    #expect(ids.sorted() == charter.ids)
    let lines = String(decoding: listing.text(options: RenderOptions(language: .french)), as: UTF8.self)
      .split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(charter.ids.filter { id in lines.count { $0.hasPrefix(id + " ") } != 1 } == [])
  }

  @Test("says for each what proves it, and what is left to a person", arguments: RealRules.rules)
  func left(_ rule: Rule) {
    #expect(!rule.leftToPerson.contains(.unnamed), "\(rule.id)")
    if rule.provable != .document { #expect(!rule.leftToPerson.isEmpty, "\(rule.id)") }
  }

  @Test("counts clauses without a rule", arguments: charters)
  func clauses(_ charter: Charter) throws {
    for pack in try RealRules.library.get().packs where pack.id == charter.pack {
      #expect(CoverageCounts(pack).uncoveredClauses == 0)
    }
  }
}
