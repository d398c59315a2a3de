import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct MarkdownReaderTests {
  @Test func headingsListsQuotesAndCode() throws {
    let text = """
      Devis
      =====
      ## Prix ##
      Un **prix** _ferme_
      et définitif.

      - un
        - deux, `code`
          suite
      - [x] fait
      3. trois

      > cité

      ```
      Total :   12 €
      ```
      """
    #expect(
      try outline(text, as: "a.md") == """
        H1 Devis
        H2 Prix
        P Un prix ferme et définitif.
        L0[-] un
        L1[-] deux, code suite
        L0[☑] fait
        L0[3.] trois
        P cité
        P Total : 12 €
        """)
  }

  @Test func strongLinesAreHeadingsUnlessTheyAreLabels() throws {
    let text =
      "**Nos engagements**\n\n**Validité :** 30 jours\n\n**Le client s'engage à fournir les éléments :**\n\n- un"
    #expect(
      try outline(text, as: "a.md") == """
        H2? Nos engagements
        P Validité : 30 jours
        P Le client s'engage à fournir les éléments :
        L0[-] un
        """)
  }

  @Test func bareCapitalsTicksAndBoxesAreRead() throws {
    let text =
      "ARTICLE 1: OBJET\n\nLe prestataire s'engage à:\n✓ Développer le site\n✓ Former le client\n\n---\n\n☐ Option A\n"
    #expect(
      try outline(text, as: "a.md") == """
        H2? ARTICLE 1: OBJET
        P Le prestataire s'engage à:
        L0[✓] Développer le site
        L0[✓] Former le client
        L0[☐] Option A
        """)
  }

  @Test func tablesHaveAHeadingRowAndCleanCells() throws {
    let read = try document(
      "| Poste | Prix |\n|---|--:|\n| **Site** `a|b` | 900&nbsp;€ |\n| x \\| y | |\n\nFin.", as: "a.md")
    #expect(
      outline(read) == """
        P(1:1,1) Poste
        P(1:1,2) Prix
        P(1:2,1) Site a|b
        P(1:2,2) 900\u{A0}€
        P(1:3,1) x | y
        P Fin.
        """)
    #expect(read.tables.map(\.headerRows) == [1])
    #expect(faults(read).isEmpty)
  }

  @Test func linksAndImagesOfEveryForm() throws {
    let text = """
      [Charte](http://a.fr "t") <http://b.fr> <c@d.fr> [ref][1] [1] www.e.fr ![Logo](data:image/png;base64,AAAA)
      [![badge](b.png)](http://f.fr)

      [1]: http://g.fr
      """
    let read = try document(text, as: "a.md")
    #expect(
      links(read) == [
        "Charte → http://a.fr", "http://b.fr → http://b.fr", "c@d.fr → mailto:c@d.fr", "ref → http://g.fr",
        "1 → http://g.fr", "www.e.fr → www.e.fr", " → http://f.fr",
      ])
    #expect(
      read.images.map { [$0.alternativeText, $0.source, $0.linkTarget ?? ""] } == [
        ["Logo", "data:image/png;base64", ""], ["badge", "b.png", "http://f.fr"],
      ])
  }

  @Test func frontMatterAndCommentsAreNoText() throws {
    let text = """
      ---
      title: "Devis 12"
      client:
        type: sme
      services:
        - site
        - seo
      ---
      Texte.<!-- caché --> Suite.
      <!-- charterlint: waive X-1 reason="r" -->
      """
    let read = try document(text, as: "a.md")
    #expect(outline(read) == "P Texte. Suite.")
    #expect(
      read.properties.map { "\($0.name)=\($0.value)" } == [
        "title=Devis 12", "client.type=sme", "services=site,seo", "charterlint=waive X-1 reason=\"r\"",
      ])
    #expect(notices(read) == ["comments 2"])
  }

  @Test func aRuleBetweenParagraphsIsNoFrontMatter() throws {
    #expect(try outline("---\nDu texte sans deux-points\n---\nAutre.", as: "a.md").contains("Du texte"))
  }

  @Test func markupThatIsTextStays() throws {
    #expect(
      try outline("2 * 3 * 4, snake_case_name, ______ et {{a.b}} \\*x\\*", as: "a.md")
        == "P 2 * 3 * 4, snake_case_name, ______ et {{a.b}} *x*")
  }

  @Test func htmlInsideIsDropped() throws {
    #expect(try outline("Un<br>deux <b>trois</b> &eacute;", as: "a.md") == "P Un⏎deux trois é")
  }

  @Test func anchorsAreLines() throws {
    let read = try document("# Titre\n\nTexte\n\n  - item\n", as: "a.md")
    #expect(read.blocks.map(\.anchor) == [.line(1, column: 3), .line(3, column: 1), .line(5, column: 5)])
  }

  @Test func deepNestingIsReadFlat() throws {
    let text = (0..<300).map { String(repeating: ">", count: $0 + 1) + " - niveau" }.joined(separator: "\n")
    #expect(faults(try document(text, as: "a.md")).isEmpty)
  }
}
