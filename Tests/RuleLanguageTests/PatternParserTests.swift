import DocumentModel
import Testing

@testable import RuleLanguage

@Suite("The pattern notation")
struct PatternParserTests {
  @Test(
    "reads into parts",
    arguments: [
      ("fournir", "fournir"),
      ("l'adresse", "l adresse"),
      ("l’adresse", "l adresse"),
      ("rendez-vous", "rendez vous"),
      ("n° de devis", "n de devis"),
      ("J+10, 48h", "j 10 48h"),
      ("ÉCHÉANCE Œuvre ﬁn Lætitia", "echeance oeuvre fin laetitia"),
      ("e\u{301}che\u{301}ance", "echeance"),
      ("sauve\u{AD}garde", "sauvegarde"),
      ("ｄｅｖｉｓ １２", "devis 12"),
      ("1\u{202F}234,50", "1 234 50"),
      ("art. 293 B", "art 293 b"),
      ("sauvegard*", "sauvegard*"),
      ("sous-traitan* du projet", "sous traitan* du projet"),
      ("\"Sources\"", "'sources'"),
      ("‹code source›", "'code' 'source'"),
      ("« l'été »", "'l' 'ete'"),
      ("“mot” autre", "'mot' autre"),
      ("«art. 293 B (CGI)»", "'art' '293' 'b' 'cgi'"),
      ("(devis|bon de commande)", "(devis|bon de commande)"),
      ("(a|b c|{lex})", "(a|b c|{lex})"),
      ("(a)", "(a)"),
      ("x [en cas]", "x [en cas]"),
      ("[a|b c] d", "[(a|b c)] d"),
      ("a [b [c]] (d|(e|f))", "a [b [c]] (d|(e|f))"),
      ("a … b", "a …6 b"),
      ("a ... b", "a …6 b"),
      ("a…12 b", "a …12 b"),
      ("a …1b", nil),
      ("a ...30 b", "a …30 b"),
      ("a … 12 mois", "a …6 12 mois"),
      ("<amount> par <duration>", "<amount> par <duration>"),
      ("{hedge} {legal.vat-number_2}", "{hedge} {legal.vat-number_2}"),
      ("prix:12;a/b - c — d", "prix 12 a b c d"),
      ("a (b|c …3 d) e", "a (b|c …3 d) e"),
      ("contact@site.fr", "contact site fr"),
      ("30 % & plus !", "30 plus"),
      ("ΑΒΓ где", "αβγ где"),
    ])
  func reads(_ notation: String, _ parts: String?) {
    let pattern = try? PatternParser.parse(notation)
    #expect(pattern?.parts.canonical == parts)
    if let pattern { #expect(pattern.notation == notation) }
  }

  @Test("reads its own parts again", arguments: ["a (b|c d) [e] …4 <date> {x} fi*", "‹a b› (c|(d|e)) [f|g] h"])
  func isStable(_ notation: String) throws {
    let parts = try PatternParser.parse(notation).parts.canonical
    #expect(try PatternParser.parse(parts.replacingQuotes).parts.canonical == parts)
  }

  static let defects: [(String, PatternDefect)] = [
    ("‸", .empty),
    ("‸ , ; ", .empty),
    ("(a|‸)", .empty),
    ("(‸|a)", .empty),
    ("(‸)", .empty),
    ("x [‸]", .empty),
    ("‸«»", .empty),
    ("a ‸« . »", .empty),
    ("{‸}", .empty),
    ("<‸>", .empty),
    ("‸(a|b", .unclosed("(")),
    ("été ‸[a", .unclosed("[")),
    ("‸<amount", .unclosed("<")),
    ("a ‸{hedge", .unclosed("{")),
    ("a ‸«mot", .unclosed("«")),
    ("a ‸\"mot", .unclosed("\"")),
    ("a‸)", .unexpected(")")),
    ("a‸]", .unexpected("]")),
    ("a‸|b", .unexpected("|")),
    ("a ‸>", .unexpected(">")),
    ("a‸}", .unexpected("}")),
    ("(a‸]", .unexpected("]")),
    ("‸*", .unexpected("*")),
    ("a ‸* b", .unexpected("*")),
    ("a‸*", .unexpected("*")),
    ("sauv‸*garde", .unexpected("*")),
    ("sauv*‸*", .unexpected("*")),
    ("«sauv‸*»", .unexpected("*")),
    ("«a ‸{hedge}»", .unexpected("{")),
    ("<a‸é>", .unexpected("é")),
    ("{a‸ b}", .unexpected(" ")),
    ("a …‸12h b", .unexpected("12h")),
    ("a … ‸… b", .unexpected("…")),
    ("‸… a", .unexpected("…")),
    ("a ‸…", .unexpected("…")),
    ("[x] ‸… a", .unexpected("…")),
    ("a (b ‸…|c)", .unexpected("…")),
    ("<‸ammount>", .unknownEntity("ammount", nearest: "amount")),
    ("é <‸zzzzzz>", .unknownEntity("zzzzzz", nearest: nil)),
    ("‸[a]", .nothingToAnchor),
    ("(a|‸[b]) c", .nothingToAnchor),
    ("c [‸…] d", .nothingToAnchor),
    ("‸a …30 b …30 c", .tooLong(tokens: 63, atMost: 60)),
    ("‸<date> <date> <date> <date> <date> <date> <date> {x}", .tooLong(tokens: 64, atMost: 60)),
  ]

  @Test("says what is wrong and where", arguments: defects)
  func refuses(_ marked: String, _ defect: PatternDefect) {
    let input = Marked(marked)
    let failure = #expect(throws: PatternFailure.self) { try PatternParser.parse(input.text) }
    guard let failure else { return }
    #expect(failure.reason == .defect(defect))
    let position = PackIssue.located(
      [LocatedProblem(offset: failure.offset, problem: failure.problem(notation: input.text))], file: "",
      bytes: input.bytes)
    #expect(position.map(\.place) == input.positions)
  }

  @Test("bounds gaps, groups and alternatives")
  func bounds() {
    func reason(_ notation: String) -> PatternFailure.Reason? {
      do throws(PatternFailure) {
        _ = try PatternParser.parse(notation)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason("a …0 b") == .limit(.gap, atMost: 30))
    #expect(reason("a …31 b") == .limit(.gap, atMost: 30))
    #expect(reason("a …99999999999999999999 b") == .defect(.unexpected("99999999999999999999")))
    let deep = String(repeating: "(", count: 9) + "a" + String(repeating: ")", count: 9)
    #expect(reason(deep) == .limit(.patternDepth, atMost: 8))
    #expect(reason(String(deep.dropFirst().dropLast())) == nil)
    let many = "(" + (0...100).map { "a\($0)" }.joined(separator: "|") + ")"
    #expect(reason(many) == .limit(.alternatives, atMost: 100))
    #expect(reason(String(repeating: "(", count: 5000)) == .limit(.patternBytes, atMost: 4000))
  }

  @Test("cuts words where the shared folding does", arguments: ["L'Été n°12 — Cœur", "aujourd’hui, J+1", "a.b@c.fr"])
  func agreesWithFolding(_ text: String) throws {
    let words = Folding.words(text).map { String(decoding: $0, as: UTF8.self) }
    let parts = try PatternParser.parse(text).parts
    #expect((0..<parts.count).map { parts[$0].kind } == words.map { _ in .word })
    #expect((0..<parts.count).map { parts.text(of: parts[$0]) } == words)
  }
}

extension PatternParts {
  /// The parts in one canonical notation, exact words in single quotes.
  var canonical: String { canonical(0..<count) }

  private func canonical(_ places: Range<Int>) -> String {
    siblings(places).map { place in
      let part = self[place]
      let inner = place + 1..<part.end
      return switch part.kind {
      case .word: text(of: part)
      case .exact: "'\(text(of: part))'"
      case .prefix: "\(text(of: part))*"
      case .oneOf: "(\(choice(inner)))"
      case .optional: siblings(inner).count == 1 ? "[\(choice(inner))]" : "[(\(choice(inner)))]"
      case .sequence: canonical(inner)
      case .gap(let atMost): "…\(atMost)"
      case .entity(let kind): "<\(kind.rawValue)>"
      case .lexicon: "{\(text(of: part))}"
      }
    }.joined(separator: " ")
  }

  private func choice(_ places: Range<Int>) -> String {
    siblings(places).map { canonical($0..<self[$0].end) }.joined(separator: "|")
  }

  /// The places of the parts that stand at one level.
  func siblings(_ places: Range<Int>) -> [Int] {
    var found: [Int] = []
    var place = places.lowerBound
    while place < places.upperBound {
      found.append(place)
      place = self[place].end
    }
    return found
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset % 2 == 1 ? "«\($0.element)»" : String($0.element) }.joined()
  }
}
