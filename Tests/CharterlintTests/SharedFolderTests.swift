import DocumentModel
import Foundation
import Judging
import Readers
import RuleLanguage
import Testing

@testable import charterlint

/// What needs the real documents and charters beside the repository.
@Suite("With ../shared")
struct SharedFolderTests {
  /// How many tests of this target are skipped without the folder: those that say so.
  private static func dependents() throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: EndToEnd.folder.path).filter {
      $0.hasSuffix(".swift")
    }
    return try names.reduce(0) { count, name in
      let text = try String(contentsOf: EndToEnd.folder.appending(path: name), encoding: .utf8)
      return count + text.components(separatedBy: ", .needs" + "Shared").count - 1
    }
  }

  @Test("is used where it is, and said where it is not")
  func use() throws {
    if SharedFolder.isThere {
      #expect(SharedFolder.charters.count == 5)
      #expect(SharedFolder.documents.count >= 20)
      #expect(try Self.dependents() >= 5)
    } else {
      print("CharterlintTests: \(try Self.dependents()) tests skipped, ../shared is not there")
    }
    if SharedFolder.isContinuousIntegration, SharedFolder.isThere {
      #expect(!SharedFolder.charters.isEmpty && !SharedFolder.documents.isEmpty, "../shared is there and was not used")
    }
  }

  @Test("every charter and document is read and judged, without an undue passage", .needsShared)
  func everything() throws {
    let paths = SharedFolder.charters.map { "charters/\($0)" } + SharedFolder.documents.map { "corpus/documents/\($0)" }
    #expect(paths.count >= 25)
    for path in paths {
      let report = try RealRules.report(on: try SharedFolder.bytes(of: path), name: path, kind: nil)
      #expect(report.rulings.count == RealRules.rules.filter { RealRules.packs[$0.id] == RealRules.digitalpes }.count)
      let length = report.document.text.bytes.count
      for evidence in report.rulings.flatMap(\.evidence) {
        #expect(evidence.span.upper <= length && evidence.context.contains(evidence.span), "\(path)")
      }
    }
  }

  @Test(
    "the charter's own text satisfies and contradicts nothing", .needsShared,
    arguments: [DocumentKind.quote, .offer, .contract, .terms])
  func charterAlone(_ kind: DocumentKind) throws {
    let text = Array(try SharedFolder.charter().utf8)
    let rulings = try RealRules.report(on: text, name: "charte.txt", kind: kind).rulings
    for ruling in rulings {
      #expect(
        ruling.verdict != .satisfied && ruling.verdict != .contradicted && ruling.verdict != .vague, "\(ruling.rule.id)"
      )
    }
  }

  /// What was reached; never lowered. The rules were written with these documents in view.
  @Test("agree with the readers' verdicts as far as was reached", .needsShared)
  func agreement() throws {
    let labels = try LabelFile.labels(try SharedFolder.bytes(of: "corpus/labels.tsv"))
    let kinds = try LabelFile.kinds(try SharedFolder.bytes(of: "corpus/kinds.tsv"))
    let evaluator = Evaluator(library: try RealRules.library.get())
    let wanted = Dictionary(grouping: labels, by: \.document)
    let pairs = try SharedFolder.documents.flatMap { name -> [JudgedPair] in
      let document = String(name.prefix { $0 != "." })
      guard let labels = wanted[document], let kind = kinds[document] else { return [] }
      let content = try ReaderRegistry.read(try SharedFolder.bytes(of: "corpus/documents/\(name)"), name: name)
      return evaluator.pairs(of: labels, content, kind)
    }
    let evaluation = Evaluation(pairs: pairs, leftOut: 0)
    let tool = evaluation.tool
    #expect(tool.count == labels.count { $0.verdict != nil })
    #expect((tool.agreement.value ?? 0) >= 0.99)
    #expect(tool.macroF1 >= 0.985)
    #expect((tool.precision(.satisfied).value ?? 0) >= 0.99)
    #expect((tool.precision(.vague).value ?? 0) >= 0.97)
    #expect((evaluation.evidenceOverlap.value ?? 0) >= 0.8)
    #expect((evaluation.medianLength ?? 9) <= 1.5)
    #expect(tool.macroF1 >= evaluation.keywords.macroF1 + 0.5)
  }

  @Test("nothing in the rules or fixtures was copied from them", .needsShared)
  func originality() throws {
    var taken = Shingles()
    for name in SharedFolder.charters {
      taken.add(String(decoding: try SharedFolder.bytes(of: "charters/\(name)"), as: UTF8.self))
    }
    for name in SharedFolder.documents {
      let document = try ReaderRegistry.read(try SharedFolder.bytes(of: "corpus/documents/\(name)"), name: name)
      for block in document.blocks { taken.add(document.text.string(in: block.span)) }
    }
    for (name, text) in try Self.ownTexts() {
      for piece in Self.withoutQuotable(text) {
        for (words, hash) in Shingles.runs(of: piece)
        where taken.hashes.contains(hash) && !Self.quotable[0].contains(words) {
          Issue.record("\(name): \(words)")
        }
      }
    }
  }

  /// What anyone must or may write as it stands: the mention, titles of charters and of their clauses, the name of a
  /// charter's body, the rule that a charter sets when nothing is said, words of the law.
  private static let quotable = [
    "a signé la Charte de Qualité du Digit’Alpes du Sud consultable à l’adresse www.digitalpesdusud.fr. Les éventuels manquements à cette charte peuvent être signalés à l’adresse bureau@digitalpesdusud.fr",
    "signé la charte de qualité", "charte de qualité du Digit’Alpes du Sud", "charte de qualité de Digit’Alpes du Sud",
    "Digit’Alpes du Sud", "charte d’engagement des offreurs de solutions numériques",
    "bonnes pratiques qualité de service et relation client", "mise en place et respect d’un planning",
    "en l’absence d’indication, le client sera considéré comme légitime propriétaire des produits réalisés",
    "trois fois le taux de l’intérêt légal", "indemnité forfaitaire pour frais de recouvrement",
    "registre du commerce et des sociétés",
  ].map { String(decoding: Folding.folded($0), as: UTF8.self) }

  /// A text cut where it quotes what is quotable.
  private static func withoutQuotable(_ text: String) -> [String] {
    var folded = String(decoding: Folding.folded(text), as: UTF8.self)
    for phrase in quotable { folded = folded.replacing(phrase, with: "|") }
    return folded.split(separator: "|").map(String.init)
  }

  /// Every text of the rules and of the fixtures.
  private static func ownTexts() throws -> [(name: String, text: String)] {
    var texts: [(String, String)] = []
    for file in try RealRules.source.get().files where !file.path.hasSuffix("fingerprint.jsonc") {
      guard let root = JSONDocument.read(file.bytes).document?.root else { continue }
      texts += strings(root).map { (file.path, $0) }
    }
    for fixture in Fixtures.all {
      let document = try ReaderRegistry.read(try fixture.bytes(), name: fixture.path)
      texts += document.blocks.map { (fixture.path, document.text.string(in: $0.span)) }
    }
    return texts
  }

  private static func strings(_ node: JSONNode) -> [String] {
    switch node.kind {
    case .string: node.string.map { [$0] } ?? []
    case .array: node.elements.flatMap(strings)
    case .object: node.members.flatMap { strings($0.value) }
    case .number, .bool, .null: []
    }
  }
}
