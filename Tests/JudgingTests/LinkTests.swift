import Judging
import RuleLanguage
import Testing

/// Links and pictures that must be there.
@Suite("Links and pictures")
struct LinkTests {
  static let hosts: [VerdictTrial] = [
    VerdictTrial(.satisfied, page: "<p><a href=\"https://www.exemple.fr/\">⟦notre charte⟧</a></p>"),
    VerdictTrial(
      .satisfied,
      page: "<p><a href=\"http://exemple.fr/charte?x=1\" rel=\"nofollow\" target=\"_blank\">⟦charte⟧</a></p>"),
    VerdictTrial(.satisfied, page: "<p><a href=\"HTTPS://WWW.EXEMPLE.FR\">⟦charte⟧</a></p>"),
    VerdictTrial(
      .satisfied, page: "<p><a href=\"https://www.exemple.fr/\"><img src=\"logo.svg\" alt=\"charte\"></a></p>"),
    VerdictTrial(.satisfied, markdown: "Notre [⟦charte⟧](https://exemple.fr)."),
    VerdictTrial(.contradicted, page: "<p><a href=\"https://autre.example/\">⟦www.exemple.fr⟧</a></p>"),
    VerdictTrial(.missing, page: "<p>www.exemple.fr</p>"),
    VerdictTrial(.missing, page: "<p><a href=\"#\">www.exemple.fr</a></p>"),
    VerdictTrial(.missing, page: "<p><a href=\"javascript:void(0)\">www.exemple.fr</a></p>"),
    VerdictTrial(.contradicted, page: "<p><a href=\"https://exemple.fr.autre.example/\">⟦charte⟧</a></p>"),
    VerdictTrial(.missing, page: "<p><a href=\"https://autre.example/?u=exemple.fr\">charte</a></p>"),
    VerdictTrial(
      .missing, page: "<p>Page.</p><div style=\"display:none\"><a href=\"https://exemple.fr/\">charte</a></div>"),
    VerdictTrial(.missing, page: "<p>Page.</p><p hidden><a href=\"https://exemple.fr/\">charte</a></p>"),
    VerdictTrial(.missing, page: "<p>Page.</p><p aria-hidden=\"true\"><a href=\"https://exemple.fr/\">charte</a></p>"),
    VerdictTrial(.missing, page: "<p>Page.</p><!-- <a href=\"https://exemple.fr/\">charte</a> -->"),
    VerdictTrial(.missing, page: "<p>Page.</p><noscript><a href=\"https://exemple.fr/\">charte</a></noscript>"),
  ]

  @Test("an active link to a host", arguments: hosts)
  func host(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""link": { "host": "exemple.fr" }"#))
  }

  static let pictures: [VerdictTrial] = [
    VerdictTrial(
      .satisfied, page: "<p><a href=\"https://exemple.fr/\"><img src=\"a.png\" alt=\"Logo de la charte\"></a></p>"),
    VerdictTrial(.vague, page: "<p><a href=\"https://exemple.fr/\"><img src=\"/img/logo-charte.svg\"></a></p>"),
    VerdictTrial(.vague, page: "<p><img src=\"a.png\" alt=\"Charte\"></p>"),
    VerdictTrial(.vague, page: "<p><img src=\"/img/logo-charte.svg\"></p>"),
    VerdictTrial(.review, page: "<p><img src=\"a.png\"></p>"),
    VerdictTrial(.missing, page: "<p>La charte.</p>"),
    VerdictTrial(.missing, page: "<p><img src=\"a.png\" alt=\"Notre équipe\"></p>"),
    VerdictTrial(.missing, page: "<p>Page.</p><p style=\"display:none\"><img src=\"a.png\" alt=\"Charte\"></p>"),
  ]

  @Test("a picture that names the charter", arguments: pictures)
  func picture(_ trial: VerdictTrial) throws {
    let rules = try TinyRules(#""link": { "picture": ["charte"], "linkedTo": "exemple.fr" }"#)
    #expect(try rules.ruling(on: trial.paper).verdict == trial.verdict)
  }
}
