import DocumentModel
import Judging
import RuleLanguage

extension Sample {
  /// The Word quote with a waived finding, a known one, waivers that do nothing and a known finding that is gone.
  static var adopted: Report {
    let waiver = { (rule: String, expires: String, line: Int) in
      Waiver(
        rule: RuleID(rule), reason: "Adresse provisoire, corrigée à la prochaine édition", author: "A. Rey",
        expires: expires, source: .configuration(path: ".charterlint.jsonc", line: line))
    }
    let waivers = [
      waiver("TR-01", "2027-01-31", 7), waiver("TR-02", "2026-01-31", 8),
      Waiver(
        rule: RuleID("TR-05"), reason: "Prix au temps passé\u{1B}[2J", author: "B. Col", expires: "2027-01-31",
        source: .document(path: "devis/devis.docx", line: nil)),
    ]
    let report = Sample.report
    let price = report.documents[0].rulings.filter { $0.rule.id.text == "TR-03" }
    let known = price.flatMap { ruling in
      Baseline(of: Sample.report, names: ["devis.docx"]).findings.filter { $0.rule == ruling.rule.id }
    }
    let gone = KnownFinding(
      document: "devis.docx", rule: RuleID("TR-05"), verdict: .missing, fingerprint: "0", passages: [])
    return report.waived(by: [waivers], on: "2026-06-01")
      .compared(with: Baseline(findings: known + [gone]), names: ["devis.docx"], gone: [])
  }

  /// Two versions of a quote.
  static var versions: VersionComparison {
    var (old, new) = (Sketch(.text), Sketch(.text))
    old.add("Devis\n\nLe site est garanti trois mois. Le prix est de 10 €.")
    new.add("Devis\n\nLe site est livré sans garantie. Une sauvegarde a lieu chaque nuit.")
    let rules = [
      Rule.sample("TR-01", "Garantie", advice: "Dites combien de temps."), Rule.sample("TR-02", "Prix"),
      Rule.sample("TR-03", "Sauvegardes"), Rule.sample("TR-04", "Compétence"), Rule.sample("TR-05", "Délai"),
    ]
    let before: [Ruling] = [
      .sample(rules[0], .satisfied, evidence: [old.evidence("garanti trois mois")]),
      .sample(rules[1], .satisfied, evidence: [old.evidence("10 €")]),
      .sample(rules[2], .missing), .sample(rules[3], .notApplicable), .sample(rules[4], .missing),
    ]
    let after: [Ruling] = [
      .sample(rules[0], .contradicted, evidence: [new.evidence("sans garantie", .contradicts)]),
      .sample(rules[1], .missing), .sample(rules[2], .satisfied, evidence: [new.evidence("chaque nuit")]),
      .sample(rules[3], .review), .sample(rules[4], .missing),
    ]
    let report = { (path: String, sketch: Sketch, rulings: [Ruling]) in
      DocumentReport(
        path: path, document: sketch.document, sha256: nil, kinds: [.quote], kindIsDeclared: true,
        applicability: [], context: [], rulings: rulings)
    }
    return VersionComparison(before: report("v1.txt", old, before), after: report("v2.txt", new, after))
  }
}
