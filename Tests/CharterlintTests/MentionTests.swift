import DocumentModel
import RuleLanguage
import Testing

@testable import charterlint

/// The mandatory mention, to the letter: what is tolerated, what comes near and is not it, and where it counts.
@Suite("The mandatory mention")
struct MentionTests {
  private static let mention = MentionRow.mention
  private static let first = "le fournisseur a signé la Charte de Qualité du Digit’Alpes du Sud"
  private static let web = "consultable à l’adresse www.digitalpesdusud.fr"
  private static let second =
    " Les éventuels manquements à cette charte peuvent être signalés à l’adresse bureau@digitalpesdusud.fr"

  static let tolerated: [MentionRow] = [
    MentionRow(.satisfied, "word for word", "", ""),
    MentionRow(.satisfied, "capital and full stop", text: "Le" + mention.dropFirst(2) + "."),
    MentionRow(.satisfied, "in curly quotes", text: "“\(mention) ”"),
    MentionRow(.satisfied, "in guillemets", text: "« \(mention) »"),
    MentionRow(.satisfied, "subject: le prestataire", "le fournisseur", "Le prestataire"),
    MentionRow(.satisfied, "subject: la société and its name", "le fournisseur", "La société Ubac Numérique"),
    MentionRow(.satisfied, "subject: a name alone", "le fournisseur", "Ubac Numérique"),
    MentionRow(.satisfied, "subject: l'agence", "le fournisseur", "L'agence"),
    MentionRow(.satisfied, "subject: notre entreprise", "le fournisseur", "Notre entreprise"),
    MentionRow(.satisfied, "subject: nous", "le fournisseur a signé", "Nous avons signé"),
    MentionRow(.satisfied, "subject: je", "le fournisseur a signé", "J'ai signé"),
    MentionRow(.satisfied, "name in capitals", "Digit’Alpes", "DIGIT’ALPES"),
    MentionRow(.satisfied, "name: de instead of du", "Qualité du Digit", "Qualité de Digit"),
    MentionRow(.satisfied, "lower case", text: mention.lowercased()),
    MentionRow(.satisfied, "upper case", text: "Devis n° 12\n\n" + mention.uppercased() + "\n"),
    MentionRow(
      .satisfied, "upper case without accents",
      text:
        "Devis n° 12\n\nLE FOURNISSEUR A SIGNE LA CHARTE DE QUALITE DU DIGIT'ALPES DU SUD CONSULTABLE A L'ADRESSE WWW.DIGITALPESDUSUD.FR. LES EVENTUELS MANQUEMENTS A CETTE CHARTE PEUVENT ETRE SIGNALES A L'ADRESSE BUREAU@DIGITALPESDUSUD.FR"
    ),
    MentionRow(.satisfied, "straight apostrophes", "’", "'"),
    MentionRow(.satisfied, "a colon after adresse", "adresse ", "adresse : "),
    MentionRow(.satisfied, "https", "www.", "https://www."),
    MentionRow(.satisfied, "without www", "www.", ""),
    MentionRow(.satisfied, "with a final slash", "www.digitalpesdusud.fr", "http://www.digitalpesdusud.fr/"),
    MentionRow(.satisfied, "capitals in the host", "www.digitalpesdusud.fr", "www.DigitAlpesduSud.fr"),
    MentionRow(.satisfied, "broken over lines", " ", "\n"),
    MentionRow(
      .satisfied, "over paragraphs, as the charter prints it",
      text: mention.replacing(" www", with: "\n\nwww").replacing(" bureau", with: "\n\nbureau")),
    MentionRow(
      .satisfied, "in Markdown, over two table cells",
      text: "| Devis | 12 |\n|---|---|\n| \(first) \(web). |\(second) |\n", as: "devis.md"),
    MentionRow(
      .satisfied, "in HTML, over two columns",
      body: "<table><tr><td>\(first) \(web).</td><td>\(second)</td></tr></table>"),
    MentionRow(.satisfied, "with line breaks in HTML", html: " ", "<br>"),
    MentionRow(.satisfied, "in the footer", body: "<footer><p>\(mention)</p></footer>"),
    MentionRow(
      .satisfied, "the address as a link text", html: "www.digitalpesdusud.fr",
      "<a href=\"http://www.digitalpesdusud.fr/\">www.digitalpesdusud.fr</a>"),
    MentionRow(
      .satisfied, "the address behind other words", html: "www.digitalpesdusud.fr",
      "<a href=\"https://digitalpesdusud.fr/charte\">notre charte</a>"),
    MentionRow(
      .satisfied, "the mailbox behind other words", html: "bureau@digitalpesdusud.fr",
      "<a href=\"mailto:bureau@digitalpesdusud.fr?subject=Charte\">ce bureau</a>"),
    MentionRow(.satisfied, "the mailbox as entities", html: "bureau@", "bureau&#64;"),
    MentionRow(
      .satisfied, "the mailbox spelt [at] [dot]", html: "bureau@digitalpesdusud.fr",
      "bureau [at] digitalpesdusud [dot] fr"),
    MentionRow(
      .satisfied, "the mailbox hidden by Cloudflare", html: "bureau@digitalpesdusud.fr",
      "<a href=\"/cdn-cgi/l/email-protection\" class=\"__cf_email__\" "
        + "data-cfemail=\"4220373027233702262b252b36232e32273126373137266c2430\">[email&#160;protected]</a>"),
    MentionRow(
      .satisfied, "the mailbox spelt (arobase)", html: "bureau@digitalpesdusud.fr",
      "bureau (arobase) digitalpesdusud.fr"),
    MentionRow(.satisfied, "no-break spaces", " ", "\u{A0}"),
    MentionRow(.satisfied, "soft hyphens", "manquements", "manque\u{AD}ments"),
    MentionRow(
      .satisfied, "in a Word footer's words",
      text:
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Devis n° 12</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">\(first) </w:t></w:r><w:r><w:t>\(web).\(second)</w:t></w:r></w:p></w:body></w:document>",
      as: "document.xml"),
  ]

  @Test("is satisfied in every tolerated form", arguments: tolerated)
  func accepts(_ row: MentionRow) throws { try row.check("DA-09", as: .quote) }

  static let free: [MentionRow] = [
    MentionRow(.vague, "est signataire", "a signé la", "est signataire de la"),
    MentionRow(.vague, "adhère à", "a signé la", "adhère à la"),
    MentionRow(
      .vague, "toute réclamation", "Les éventuels manquements à cette charte peuvent être signalés à l’adresse",
      "Toute réclamation :"),
    MentionRow(
      .vague, "sentences far apart",
      text:
        "\(first) \(web).\n\n\(String(repeating: "Le site comporte une page d'accueil et une page de contact. ", count: 14))\n\n\(second)"
    ),
  ]

  @Test("is vague in free words or scattered", arguments: free)
  func lowers(_ row: MentionRow) throws { try row.check("DA-09", as: .quote) }

  static let incomplete: [MentionRow] = [
    MentionRow(.missing, "first sentence only", text: "\(first) \(web)."),
    MentionRow(.missing, "second sentence only", text: "Devis n° 12.\n\n\(second)"),
    MentionRow(.missing, "complaint sentence without an address", " à l’adresse bureau@digitalpesdusud.fr", ""),
    MentionRow(.missing, "no site", " consultable à l’adresse www.digitalpesdusud.fr", ""),
    MentionRow(.missing, "conforme à la charte", text: "Devis conforme à la charte DIGIT'Alpes."),
    MentionRow(
      .missing, "logo alone",
      body:
        "<p><a href=\"http://www.digitalpesdusud.fr/\"><img src=\"logo-charte.svg\" alt=\"Charte de Qualité du Digit'Alpes du Sud\"></a></p>"
    ),
    MentionRow(.missing, "a blank for an address", "www.digitalpesdusud.fr", "www.……fr"),
    MentionRow(.missing, "hidden", body: "<div style=\"display:none\"><p>\(mention)</p></div>"),
    MentionRow(.missing, "in a comment", body: "<!-- \(mention) -->"),
    MentionRow(
      .missing, "hidden by a class of the page", body: "<style>.x{display:none}</style><p class=\"x\">\(mention)</p>"),
    MentionRow(.missing, "white on white", body: "<p style=\"color:#fff;background:#fff\">\(mention)</p>"),
    MentionRow(.missing, "in an image's text", body: "<p><img src=\"mention.png\" alt=\"\(mention)\"></p>"),
    MentionRow(
      .missing, "obfuscated mailbox outside web pages", "bureau@digitalpesdusud.fr",
      "bureau [at] digitalpesdusud [dot] fr"),
    MentionRow(.missing, "nothing", text: "Devis n° 12. Site de huit pages : 1 200,00 € HT."),
  ]

  @Test("is missing when one of its elements is", arguments: incomplete)
  func misses(_ row: MentionRow) throws { try row.check("DA-09", as: .quote) }

  static let wrong: [MentionRow] = [
    MentionRow(.contradicted, "another ending of the host", "www.digitalpesdusud.fr", "www.digitalpesdusud.com"),
    MentionRow(.contradicted, "digital alpes", "www.digitalpesdusud.fr", "www.digitalalpesdusud.fr"),
    MentionRow(.contradicted, "hyphens", "www.digitalpesdusud.fr", "www.digit-alpes-du-sud.fr"),
    MentionRow(.contradicted, "one hyphen", "www.digitalpesdusud.fr", "www.digitalpes-dusud.fr"),
    MentionRow(.contradicted, "a longer host", "www.digitalpesdusud.fr", "www.digitalpesdusud.fr.example.com"),
    MentionRow(
      .contradicted, "the right words over another link", html: "www.digitalpesdusud.fr",
      "<a href=\"https://www.autre.example/\">www.digitalpesdusud.fr</a>"),
    MentionRow(
      .contradicted, "the right mailbox over another link", html: "bureau@digitalpesdusud.fr",
      "<a href=\"mailto:contact@autre.example\">bureau@digitalpesdusud.fr</a>"),
    MentionRow(.contradicted, "contact@", "bureau@digitalpesdusud.fr", "contact@digitalpesdusud.fr"),
    MentionRow(.contradicted, "mailbox ending in .com", "bureau@digitalpesdusud.fr", "bureau@digitalpesdusud.com"),
    MentionRow(.contradicted, "shorter mailbox", "bureau@digitalpesdusud.fr", "bureau@digitalpes.fr"),
    MentionRow(
      .contradicted, "the former association", "Charte de Qualité du Digit’Alpes du Sud",
      "Charte de Qualité du Digital Hautes-Alpes"),
    MentionRow(.contradicted, "n'a pas encore signé", "a signé", "n'a pas encore signé"),
    MentionRow(.contradicted, "s'engage à signer", "a signé", "s'engage à signer"),
    MentionRow(.contradicted, "the client has signed", "le fournisseur a signé", "Le client a signé"),
  ]

  @Test("is contradicted by a wrong address, charter, signatory or sense", arguments: wrong)
  func refuses(_ row: MentionRow) throws { try row.check("DA-09", as: .quote) }

  static let pages: [MentionRow] = [
    MentionRow(.satisfied, "on the page", html: "", ""),
    MentionRow(.satisfied, "in the page's footer", body: "<footer><small>\(mention)</small></footer>"),
    MentionRow(
      .satisfied, "obfuscated by the page", html: "bureau@digitalpesdusud.fr", "bureau[at]digitalpesdusud[dot]fr"),
    MentionRow(.vague, "in free words", html: "a signé la", "adhère à la"),
    MentionRow(.missing, "first sentence only", body: "<p>\(first) \(web).</p>"),
    MentionRow(.missing, "hidden", body: "<p hidden>\(mention)</p>"),
    MentionRow(.missing, "in a comment", body: "<p>Nos services.</p><!-- <p>\(mention)</p> -->"),
    MentionRow(
      .contradicted, "wrong host", html: "www.digitalpesdusud.fr",
      "<a href=\"https://www.digitalpesdusud.com\">www.digitalpesdusud.com</a>"),
  ]

  @Test("on a web page", arguments: pages)
  func page(_ row: MentionRow) throws { try row.check("DA-10", as: .webPage) }

  @Test("has at least forty rows")
  func rows() {
    let all = Self.tolerated + Self.free + Self.incomplete + Self.wrong + Self.pages
    #expect(all.count >= 40 && Set(all.map(\.text)).count >= all.count - 4)
  }

  @Test("weighs an error on the papers the charter lists, advice on the others", arguments: DocumentKind.allCases)
  func kinds(_ kind: DocumentKind) throws {
    let report = try RealRules.report(on: Array("Site de huit pages : 1 200,00 € HT.".utf8), name: "p.txt", kind: kind)
    let ruling = try #require(report.rulings.first { $0.rule.id.text == "DA-09" })
    switch kind {
    case .quote, .offer, .contract, .terms, .brochure, .amendment:
      #expect(ruling.verdict == .missing && ruling.severity == .error)
    case .invoice, .deliveryNote, .report, .letter, .email:
      #expect(ruling.verdict == .missing && ruling.severity == .advice)
    case .acceptance, .webPage, .specification, .schedule, .questionnaire, .proof:
      #expect(ruling.verdict == .notApplicable)
    }
  }

  @Test("in the annexed charter only, it is not the paper's", .needsShared)
  func annexOnly() throws {
    let text = "Devis n° 12\n\nSite de huit pages : 1 200,00 € HT.\n\nAnnexe\n\n" + (try SharedFolder.charter())
    let report = try RealRules.report(on: Array(text.utf8), name: "devis.txt", kind: .quote)
    let ruling = try #require(report.rulings.first { $0.rule.id.text == "DA-09" })
    #expect(ruling.verdict == .missing && ruling.remarks == [.onlyInAnnexedCharter])
  }

  @Test("the text to paste is the mention, and pasted it satisfies")
  func insert() throws {
    let rule = try #require(RealRules.rules.first { $0.id.text == "DA-09" })
    let insert = try #require(rule.insert)
    #expect(insert.lowercased() == Self.mention.lowercased())
    try MentionRow(.satisfied, "the text to paste", text: "Devis n° 12\n\n\(insert)\n").check("DA-09", as: .quote)
  }
}
