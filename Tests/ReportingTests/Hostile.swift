import DocumentModel
import Judging
import RuleLanguage

/// A document, a path, a rule and a waiver that try to speak through every format.
enum Hostile {
  /// What each of them says.
  static let words =
    "::error::x%0A]]>&lt;<script>alert(1)</script>|\\|` ``` @octocat #1 ![i](http://a.test/i) [l](javascript:x) "
    + "www.a.test a@b.test <!-- \u{1B}[2J\u{0}\u{8}\u{9B}31m \u{202E}oc\u{202C} \u{2028} \u{FFFE} </testsuite> ${{ x }} {0} "
    + "/close deadbeefcafe \"'\u{1F600}"

  static let path = "-a b/%20é,:;::\"<x>`|@octocat]]>.txt"

  static var report: Report {
    var text = Sketch(.text)
    text.add(words + "\n/close\n::warning::y\r\n- [ ] fin")
    let rule = Rule.sample(
      "TR-01", "Titre \(words)", advice: "Conseil \(words)", insert: "```\n\(words)\n````\n/close", question: words)
    let evidence = text.evidence(words, .contradicts)
    let whole = Evidence(
      role: .context, span: text.document.text.span, context: text.document.text.span, block: 0, columnHeader: nil)
    let waived = Ruling.sample(rule, .vague, "Accepté.", evidence: [evidence]).waived(
      by: Waiver(
        rule: rule.id, reason: words, author: words, expires: "2027-01-31", source: .document(path: path, line: 3)))
    let known = Ruling.sample(rule, .missing, "Connu.").compared(.unchanged)
    let rulings: [Ruling] = [
      .sample(
        rule, .contradicted, words, remarks: [.blank(words), .expected(words, found: words)],
        evidence: [evidence, whole]),
      waived, known,
      .sample(rule, .notApplicable, reason: words), .sample(rule, .review, evidence: [whole]),
      .sample(rule, .satisfied, words, evidence: [whole]),
    ]
    let document = DocumentReport(
      path: path, document: text.document, sha256: nil, kinds: [.quote], kindIsDeclared: false,
      applicability: [Applicability(pack: "digitalpes", value: .unknown, reasons: [LocalizedText(words)])],
      context: [], rulings: rulings)
    let error = UnreadDocument(path: "../\(path)", code: "not-found", message: LocalizedText(words))
    return Report(toolVersion: "0.0.0", packs: [Sample.pack], documents: [document], errors: [error])
  }
}
