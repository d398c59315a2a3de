import DocumentModel
import Glibc
import Judging
import Readers
import Testing

@testable import charterlint

/// One thing over and over, judged by every rule: what takes time with the square of the text takes hours of a hostile
/// one. Each family stands for one search that once did.
@Suite("Judging endless texts", .serialized)
struct EndlessJudgingTests {
  /// A text of so many bytes.
  struct Family: Sendable, CustomTestStringConvertible {
    let name: String
    let format: String
    var head = ""
    let unit: @Sendable (Int) -> String

    var testDescription: String { name }

    func text(_ bytes: Int) -> [UInt8] {
      var text = Array(head.utf8)
      var count = 0
      while text.count < bytes {
        text += Array(unit(count).utf8)
        count += 1
      }
      return text
    }
  }

  private static let priced = "| Poste | Quantité | Prix unitaire | Total HT |\n|---|---|---|---|\n"

  static let families: [Family] = [
    Family(name: "one sentence", format: "txt") { _ in
      "le prestataire garantit au client la sauvegarde des données et le client paie le prix de 10 € sous 30 jours "
    },
    Family(name: "one clause of negations", format: "txt") { _ in "ne pas ni aucun sans jamais " },
    Family(name: "sentences of one paragraph", format: "txt") { _ in "Devis valable 30 jours. " },
    Family(name: "shares of one sentence", format: "txt") { _ in "acompte de 30 % à la commande, " },
    Family(name: "instalments", format: "txt") { _ in "30 % à la commande, solde à la livraison ; " },
    Family(name: "products in a line", format: "txt") { _ in "12 x 10 € " },
    Family(name: "an endless sum", format: "txt") { _ in "10 + 10 = 20 € + " },
    Family(name: "dots", format: "txt") { _ in "." },
    Family(name: "letters and dots", format: "txt") { _ in "a." },
    Family(name: "amounts in words", format: "txt") { _ in "arrêté à la somme de douze cents euros. " },
    Family(name: "totals without lines", format: "txt") { "Total HT : \($0),00 €\nTVA 20 % : \($0),20 €\n\n" },
    Family(name: "lines of prices", format: "txt") { "Page \($0) : \($0) x 10,00 € = \($0)1,00 €\n" },
    Family(name: "definitions", format: "txt") { "La société Alpha\($0) SARL, ci-après « le Nom\($0) ».\n" },
    Family(name: "blanks", format: "txt") { _ in "Prix : …………… [à compléter] XX € " },
    Family(name: "items under one line", format: "md", head: "Le prestataire assure :\n\n") { _ in
      "- sauvegarde quotidienne des données\n"
    },
    Family(name: "items under no line", format: "md") { _ in "- sauvegarde quotidienne des données\n" },
    Family(name: "one section", format: "md", head: "# Garanties\n\n") { _ in "Le prestataire garantit le site.\n\n" },
    Family(name: "a tall table", format: "md", head: priced) { _ in "| Hébergement | 2 | 10,00 € | 20,00 € |\n" },
    Family(name: "a table of wrong lines", format: "md", head: priced) { "| Page | 2 | \($0),00 € | 9,00 € |\n" },
    Family(name: "a table of totals", format: "md", head: priced) { _ in "| Total HT | | | 20,00 € |\n" },
    Family(name: "options", format: "md", head: priced) { "| Option \($0) | 1 | \($0),00 € | \($0),00 € |\n" },
    Family(name: "many tables", format: "md") { _ in
      "| Poste | Prix |\n|---|---|\n| Site | 10 € |\n| Total HT | 10 € |\n\n"
    },
    Family(name: "links", format: "md") { _ in "[la charte](https://exemple.fr/charte) du numérique " },
    Family(name: "one row", format: "html", head: "<table><tr><td>Prix</td>") { _ in "<td>10 €</td>" },
    Family(name: "a row of denials", format: "html", head: "<table><tr>") { _ in "<td>non inclus</td>" },
    Family(name: "headings of columns", format: "html", head: "<table><tr>") { _ in "<th>Prix HT</th>" },
    Family(name: "rows of headings", format: "html", head: "<table>") { _ in "<tr><th></th><th>Prix</th></tr>" },
  ]

  private static let small = 40_000
  /// Four times the text may take this many times the time: with the square it would take sixteen times.
  private static let most = 8.0
  /// Seconds below which a time says nothing.
  private static let grain = 0.05

  @Test("four times the text takes about four times the time", .timeLimit(.minutes(10)), arguments: families)
  func grows(_ family: Family) throws {
    let judge = try Judge(library: RealRules.library.get())
    let few = try Self.seconds(family, Self.small, judge)
    var many = try Self.seconds(family, 4 * Self.small, judge)
    if many > Self.most * max(few, Self.grain) { many = min(many, try Self.seconds(family, 4 * Self.small, judge)) }
    #expect(many <= Self.most * max(few, Self.grain), "\(few) s, then \(many) s")
  }

  /// Processor seconds of this thread to judge a text of the family.
  private static func seconds(_ family: Family, _ bytes: Int, _ judge: Judge) throws -> Double {
    let document = try ReaderRegistry.read(family.text(bytes), name: "a.\(family.format)")
    let packs = judge.library.library.packs.map(\.id)
    let request = JudgingRequest(packs: packs, declaredKinds: [.quote], context: [], anyKind: true)
    let start = processorTime()
    let report = judge.judge(document, path: "a", request: request, sha256: nil)
    let seconds = processorTime() - start
    #expect(report.rulings.count == judge.library.library.packs.flatMap(\.rules).count)
    return seconds
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
