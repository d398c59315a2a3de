import DocumentModel
import RuleLanguage
import Testing

/// One wording or layout of the mandatory mention and the verdict it must get.
struct MentionRow: Sendable, CustomTestStringConvertible {
  let what: String
  let verdict: Verdict
  let text: String
  let name: String

  /// The mention as the charter gives it.
  static let mention =
    "le fournisseur a signé la Charte de Qualité du Digit’Alpes du Sud consultable à l’adresse www.digitalpesdusud.fr. Les éventuels manquements à cette charte peuvent être signalés à l’adresse bureau@digitalpesdusud.fr"

  /// A paper of its own text.
  init(_ verdict: Verdict, _ what: String, text: String, as name: String = "devis.txt") {
    (self.what, self.verdict, self.text, self.name) = (what, verdict, text, name)
  }

  /// The mention with some words replaced, in a text paper.
  init(_ verdict: Verdict, _ what: String, _ old: String, _ new: String) {
    self.init(verdict, what, text: "Devis n° 12\n\n" + Self.replaced(old, new) + "\n")
  }

  /// The mention with some words replaced by markup, in a web page.
  init(_ verdict: Verdict, _ what: String, html old: String, _ new: String) {
    self.init(verdict, what, body: "<p>\(Self.replaced(old, new))</p>")
  }

  /// A web page with a body of its own.
  init(_ verdict: Verdict, _ what: String, body: String) {
    let head = "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Devis</title></head>"
    self.init(verdict, what, text: head + "<body><p>Devis n° 12</p>\(body)</body></html>", as: "page.html")
  }

  private static func replaced(_ old: String, _ new: String) -> String {
    old.isEmpty ? mention : mention.replacing(old, with: new)
  }

  var testDescription: String { what }

  /// Expects the verdict of a rule on the paper judged as `kind`.
  func check(_ rule: String, as kind: DocumentKind) throws {
    let report = try RealRules.report(on: Array(text.utf8), name: name, kind: kind)
    let ruling = try #require(report.rulings.first { $0.rule.id.text == rule })
    let quotes = ruling.evidence.map { report.document.text.string(in: $0.span) }
    #expect(ruling.verdict == verdict, "\(rule) \(what): \(ruling.remarks) \(quotes)")
  }
}
