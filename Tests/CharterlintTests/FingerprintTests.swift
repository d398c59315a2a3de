import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import charterlint

@Suite("Fingerprints of charters")
struct FingerprintTests {
  /// The sentence that papers must quote, as it stands in the charter, by pack.
  private static let mentions = [
    "digitalpes": "Le fournisseur a signé la Charte de Qualité du DIGIT'Alpes du Sud consultable à l'adresse "
      + "www.digitalpesdusud.fr. Les éventuels manquements à cette Charte peuvent être signalés à l'adresse "
      + "bureau@digitalpesdusud.fr"
  ]

  @Test("are those of the packs", .needsShared, arguments: SharedFolder.charters)
  func packs(_ charter: String) throws {
    let pack = String(charter.dropLast(".txt".count))
    let source = try RealRules.source.get()
    // A pack that is not there yet has nothing to compare with.
    guard let file = source.files.first(where: { $0.path == "\(pack)/fingerprint.jsonc" }) else { return }
    let text = String(decoding: try SharedFolder.bytes(of: "charters/\(charter)"), as: UTF8.self)
    // Marks of bold type were left in some of the texts; a pack may have taken them for words or not.
    let plain = text.replacing("<b>", with: " ").replacing("</b>", with: " ")
    let mentions = [Self.mentions[pack]].compactMap(\.self)
    let prints = [text, plain].map { CharterPrint(of: $0, leavingOut: mentions) }
    let fingerprint = try RealRules.library.get().packs.first { $0.id == pack }?.fingerprint
    let print = try #require(prints.first { $0.hashes == fingerprint?.hashes }, "\(file.path)")
    let written = FingerprintFile(hashes: print.hashes, leavesOutMention: !mentions.isEmpty).text
    let ours = try RuleLoader.load([
      RuleFile(path: "x/fingerprint.jsonc", bytes: Array(written.utf8)),
      RuleFile(path: "x/pack.jsonc", bytes: Array(Self.pack.utf8)),
    ])
    #expect(ours.packs.first?.fingerprint == fingerprint, "\(file.path)")
  }

  private static let pack = """
    { "schema": "charterlint/pack-1", "id": "x", "title": { "fr": "x", "en": "x" }, "edition": "1", "publisher": "x",
      "clauses": [{ "id": "c", "title": { "fr": "c", "en": "c" } }] }
    """

  @Test("mask a text they were taken from, and leave out what papers must quote")
  func leavesOut() throws {
    let mention = "Nous respectons la charte des jardiniers de montagne depuis toujours, disent-ils."
    let charter = "Les jardiniers plantent au printemps et récoltent à l'automne, sans hâte ni regret. \(mention)"
    let whole = CharterPrint(of: charter, leavingOut: []).hashes
    let without = CharterPrint(of: charter, leavingOut: [mention]).hashes
    let own = CharterPrint(of: mention, leavingOut: []).hashes
    #expect(Set(whole) == Set(without).union(own) && Set(without).isDisjoint(with: own) && !own.isEmpty)
    #expect(whole == whole.sorted())
    #expect(CharterPrint(of: "Trop court.", leavingOut: []).hashes == [])
  }

  @Test("are printed as a rule file that loads")
  func command() throws {
    let outcome = try EndToEnd.run(
      ["rules", "fingerprint", "-", "--leave-out", "un deux trois quatre cinq six sept huit"],
      input: "zéro un deux trois quatre cinq six sept huit neuf")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("left out") && outcome.output.contains("{ \"hashes\": ["))
    let root = try #require(JSONDocument.read(Array(outcome.output.utf8)).document?.root)
    #expect(root["hashes"]?.elements.count == 2)
    #expect(try EndToEnd.run(["rules", "fingerprint", "nowhere.txt"]).code == 3)
  }
}
