import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct TextReaderTests {
  @Test func oneLinePerParagraphGivesOneBlockPerLine() throws {
    let text = """
      CONDITIONS GÉNÉRALES
      1. Objet
      Les présentes conditions définissent la création de sites.
      Le prestataire réalise le site commandé par le client.
      2. Prix
      2.1 Frais de création
      79 € TTC payables à la commande.
      Article 3 – Durée
      Douze mois.
      """
    #expect(
      try outline(text, as: "a.txt") == """
        H1? CONDITIONS GÉNÉRALES
        H2? 1. Objet
        P Les présentes conditions définissent la création de sites.
        P Le prestataire réalise le site commandé par le client.
        H2? 2. Prix
        H3? 2.1 Frais de création
        P 79 € TTC payables à la commande.
        H2? Article 3 – Durée
        P Douze mois.
        """)
  }

  @Test func wrappedLinesAreJoinedAndKeepTheirLineEnd() throws {
    let text = """
      Le prestataire s'engage à sauvegarder chaque nuit les données du
      client sur un serveur distant, et à les rendre sous quatre heures
      ouvrées après toute demande écrite faite par le responsable du
      client. Le client désigne ce responsable à la signature.

      Le présent paragraphe commence après une ligne vide et se lit
      jusqu'au bout.
      """
    #expect(
      try outline(text, as: "a.txt").split(separator: "\n").map { $0.count(where: { $0 == "⏎" }) } == [3, 1])
  }

  @Test func listsKeepTheirLabelsLevelsAndIntroducingLine() throws {
    let text = """
      Le client fournit :
      - les textes ;
      - les images :
        • en couleur
        • en grand
      1) le logo en format vectoriel.
      ☐ Option maintenance
         30 € par mois
      """
    #expect(
      try outline(text, as: "a.txt") == """
        P Le client fournit :
        L0[-] les textes ;
        L0[-] les images :
        L1[•] en couleur
        L1[•] en grand
        L0[1)] le logo en format vectoriel.
        L0[☐] Option maintenance⏎   30 € par mois
        """)
  }

  @Test func linesUnderAnIntroductionAreItemsWithoutLabel() throws {
    let text = "Le prestataire assure :\nL'hébergement\nLes mises à jour\nUne phrase entière qui finit.\n"
    #expect(
      try outline(text, as: "a.txt") == """
        P Le prestataire assure :
        L0[] L'hébergement
        L0[] Les mises à jour
        P Une phrase entière qui finit.
        """)
  }

  @Test func underlinedAndFramedLinesAreHeadings() throws {
    let text = "Devis du site\n=============\n\nTexte.\n\n────────\nPrix et délais\n────────\nTotal : 12 €\n"
    #expect(
      try outline(text, as: "a.txt") == """
        H1? Devis du site
        P Texte.
        H2? Prix et délais
        P Total : 12 €
        """)
  }

  @Test func amountsLabelsAndAddressesAreNoHeadings() throws {
    for line in ["TOTAL HT 1 200 €", "Durée : 12 mois", "contact@exemple.fr", "SIRET 123 456 789 00012", "M. Martin"] {
      #expect(try outline("Une phrase d'abord.\n\n\(line)\n\nUne phrase ensuite.", as: "a.txt").contains("P \(line)"))
    }
  }

  @Test(arguments: [
    "Poste\tQté\tPrix\nSite\t1\t900 €\nLogo\t2\t100 €",
    "| Poste | Qté | Prix |\n|-------|-----|------|\n| Site | 1 | 900 € |\n| Logo | 2 | 100 € |",
    "Poste      Qté    Prix\nSite         1   900 €\nLogo         2   100 €",
  ])
  func tablesDrawnInTextAreTables(text: String) throws {
    let read = try document(text, as: "a.txt")
    #expect(
      outline(read) == """
        P(1:1,1) Poste
        P(1:1,2) Qté
        P(1:1,3) Prix
        P(1:2,1) Site
        P(1:2,2) 1
        P(1:2,3) 900 €
        P(1:3,1) Logo
        P(1:3,2) 2
        P(1:3,3) 100 €
        """)
    #expect(read.tables.map { [$0.rows, $0.columns, $0.cells.count] } == [[3, 3, 9]])
    #expect(faults(read).isEmpty)
  }

  @Test func spansAndAnchorsAreThoseOfTheFile() throws {
    let read = try ReaderRegistry.read(Array("Été.\r\n\r\n  - Œuvre".utf8), name: "a.txt")
    #expect(read.text.string(in: read.text.span) == "Été.\n\n  - Œuvre")
    #expect(read.blocks.map(\.anchor) == [.line(1, column: 1), .line(3, column: 5)])
  }

  @Test func encodingsAreToldApart() throws {
    func text(_ bytes: [UInt8]) throws -> String { outline(try ReaderRegistry.read(bytes, name: "a.txt")) }
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("é".utf8) + [0x2E]) == "P é.")
    #expect(try text([0xFF, 0xFE, 0xE9, 0, 0xAC, 0x20, 0x2E, 0]) == "P é€.")
    #expect(try text([0xFE, 0xFF, 0xD8, 0x3D, 0xDC, 0xB3, 0, 0x2E]) == "P 💳.")
    #expect(try text([0xE9, 0x80, 0x92, 0x9C, 0x2E]) == "P é€’œ.")
    let repaired = try ReaderRegistry.read([0xE9, 0x81, 0x2E], name: "a.txt")
    #expect(notices(repaired) == ["repaired-encoding 1"])
    #expect(outline(repaired) == "P é\u{FFFD}.")
  }

  @Test func contentsLinesAreMarked() throws {
    #expect(
      try outline("Sommaire général du document\n\nPrix ............ 4", as: "a.txt").hasSuffix(
        "TOC Prix ............ 4"))
  }

  @Test func bareAddressesAreLinks() throws {
    let read = try document("Voir https://exemple.fr/a?b=c. Ou www.exemple.fr, merci.", as: "a.txt")
    #expect(
      links(read) == ["https://exemple.fr/a?b=c → https://exemple.fr/a?b=c", "www.exemple.fr → www.exemple.fr"])
  }

  @Test func directionControlsGiveANotice() throws {
    #expect(notices(try document("Prix\u{202E} 12.", as: "a.txt")) == ["bidirectional-controls 1"])
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: ReadError.emptyFile) { try ReaderRegistry.read([], name: "a.txt") }
    #expect(throws: ReadError.emptyFile) { try ReaderRegistry.read([0x20, 0x0A], name: "a.txt") }
    #expect(throws: ReadError.binaryContent) {
      try ReaderRegistry.read([UInt8](repeating: 1, count: 50) + [0x41], name: "a.txt")
    }
    #expect(throws: ReadError.unsupportedFormat(.pdf)) {
      try ReaderRegistry.read(Array("%PDF-1.7\n".utf8), name: "a.docx")
    }
    #expect(throws: ReadError.limitExceeded(.fileSize, limit: 2)) {
      try ReaderRegistry.read(Array("abc".utf8), name: "a.txt", options: ReadOptions(limits: ReadLimits(fileSize: 2)))
    }
  }
}
