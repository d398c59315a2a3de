import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct HTMLReaderTests {
  private func page(_ body: String) -> String { "<!DOCTYPE html><html><head></head><body>\(body)</body></html>" }

  @Test func blocksListsAndRegions() throws {
    let html = page(
      """
      <header><p>Atelier</p></header><nav><a href="/a">Accueil</a></nav>
      <h1>Devis   <small>12</small></h1>
      Texte nu <b>gras</b>
      suite<p>Un<br>deux<br><br>trois
      <ul><li>a<ol type=a start=3><li>b<li><p>c</p><p>c2</p></ol><li>d</ul>
      <section><h3>Détail</h3><dl><dt>Mot<dd>Sens</dl></section>
      <pre>  x
        y</pre><footer>SIRET</footer>
      """)
    #expect(
      try outline(html, as: "a.html") == """
        P@header Atelier
        P@header Accueil
        H1 Devis 12
        P Texte nu gras suite
        P Un⏎deux
        P trois
        L0[•] a
        L1[c.] b
        L1[d.] c
        P c2
        L0[•] d
        H3 Détail
        P Mot
        P Sens
        P x⏎  y
        P@footer SIRET
        """)
  }

  @Test func tablesResolveSpans() throws {
    let html = page(
      """
      <table><caption>Prix</caption><thead><tr><th>Poste<th colspan=2>Montant</thead>
      <tr><td rowspan=2>Site<td>HT<td>900 €<tr><td>TTC<td><table><tr><td>1 080 €</table>
      </table>
      """)
    let read = try document(html, as: "a.html")
    #expect(
      outline(read) == """
        CAP Prix
        P(1:1,1) Poste
        P(1:1,2) Montant
        P(1:2,1) Site
        P(1:2,2) HT
        P(1:2,3) 900 €
        P(1:3,2) TTC
        P(2:1,1) 1 080 €
        """)
    #expect(read.tables.map { [$0.rows, $0.columns, $0.headerRows] } == [[3, 3, 1], [1, 1, 0]])
    #expect(
      read.tables[0].cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan, $0.isHeader ? 1 : 0] } == [
        [1, 1, 1, 1, 1], [1, 2, 1, 2, 1], [2, 1, 2, 1, 0], [2, 2, 1, 1, 0], [2, 3, 1, 1, 0], [3, 2, 1, 1, 0],
        [3, 3, 1, 1, 0],
      ])
    #expect(faults(read).isEmpty)
  }

  @Test func whatIsNotSeenIsNotRead() throws {
    let html = """
      <html><head><style>.a, #b { display:none } .t{display:none} .t.on{display:block}</style></head><body>
      <p>vu</p><p hidden>un</p><p style="display : NONE">deux</p><p style="visibility:hidden">trois</p>
      <p class="x a">quatre</p><p id=b>cinq</p><p aria-hidden=true>six</p><template>sept</template>
      <noscript><a href="http://n.fr">huit</a></noscript><script>neuf</script><!-- dix -->
      <p style="color:#fff">onze</p><div class=hero><p style="color:#fff">vu aussi</p></div><p class="t on">onglet</p>
      </body></html>
      """
    let read = try document(html, as: "a.html")
    #expect(outline(read) == "P vu\nP vu aussi\nP onglet")
    #expect(notices(read) == ["hidden-text 8", "comments 1", "scripted-page 1", "invisible-colour 1"])
    #expect(links(read) == ["! → http://n.fr"])
  }

  @Test func strongLinesAloneAreHeadings() throws {
    let html = page(
      """
      <p><strong>Nos prix</strong></p><p><b>Délai :</b> 3 jours</p><p><b>Garantie</b><br>Un an.</p>
      <p>ARTICLE 4 - DURÉE</p><p>- un ;<br>- deux</p><p><strong>Total 900 €</strong></p>
      """)
    #expect(
      try outline(html, as: "a.html") == """
        H2? Nos prix
        P Délai : 3 jours
        H2? Garantie
        P Un an.
        H2? ARTICLE 4 - DURÉE
        L0[-] un ;
        L0[-] deux
        P Total 900 €
        """)
  }

  @Test func boldLabelsStandApartFromWhatTheyName() throws {
    let html = page(
      """
      <div><span>Montant</span><strong>1 200 €</strong></div><div><strong>Support</strong>Par courriel, <b>é</b>crit.</div>
      <div><b>D</b>épannage, <b>i</b>dem</div>
      """)
    #expect(try outline(html, as: "a.html") == "P Montant 1 200 €\nP Support Par courriel, écrit.\nP Dépannage, idem")
  }

  @Test func imagesAndLinksKnowOneAnother() throws {
    let html = page(
      """
      <p><a href="https://charte.fr?a=1&amp;b=2"><img src=logo.png alt="Charte" title="Qualité"></a> et
      <a href="#x">plus bas</a> <svg aria-label=Logo><title>Dessin</title><text>9 €</text></svg>
      """)
    let read = try document(html, as: "a.html")
    #expect(links(read) == [" → https://charte.fr?a=1&b=2", "plus bas → #x"])
    #expect(
      read.images.map { [$0.alternativeText, $0.source, $0.linkTarget ?? ""] } == [
        ["Charte Qualité", "logo.png", "https://charte.fr?a=1&b=2"], ["Logo Dessin", "", ""],
      ])
    #expect(outline(read) == "P et plus bas 9 €")
  }

  @Test func scrambledAddressesAreRead() throws {
    let html = page(
      "<p>Écrire à <a href=\"/cdn-cgi/l/email-protection\" class=\"__cf_email__\" data-cfemail=\"422302206c2430\">"
        + "[email&#160;protected]</a> vite</p>")
    let read = try document(html, as: "a.html")
    #expect(outline(read) == "P Écrire à a@b.fr vite")
    #expect(links(read) == ["a@b.fr → mailto:a@b.fr"])
  }

  @Test func formsShowLabelsOptionsAndButtons() throws {
    let html = page(
      "<form><label>Nom <input placeholder=caché></label><select><option>Site<option>Boutique</select>"
        + "<button>Envoyer</button><input type=submit value=Valider><input type=hidden value=x></form>")
    #expect(
      try outline(html, as: "a.html") == "P Nom\nP Site\nP Boutique\nP Envoyer\nP Valider")
  }

  @Test func encodingsAreFoundAsBrowsersDo() throws {
    func read(_ head: String, _ text: [UInt8]) throws -> String {
      outline(try ReaderRegistry.read(Array("<html>\(head)<p>".utf8) + text, name: "a.html"))
    }
    #expect(try read("<meta charset=iso-8859-1>", [0xE9, 0x80]) == "P é€")
    #expect(try read("", [0xE9, 0x92]) == "P é’")
    #expect(try read("", Array("é&#146;&#x20AC;&eacute;".utf8)) == "P é’€é")
    #expect(try read("<meta charset=iso-8859-1>", Array("é".utf8)) == "P é")
  }

  @Test func serverCodeIsNoText() throws {
    #expect(try outline("<?php if ($a->b > 1) { ?>\n<p>Vu <%= x > y %>ici</p><?php } ", as: "a.html") == "P Vu ici")
  }

  @Test func propertiesScriptsAndFrames() throws {
    let html = """
      <html><head><title> Devis </title><meta name="Charterlint:client.type" content=sme></head>
      <body><script>x()</script><iframe src="p.html"></iframe></body></html>
      """
    let read = try document(html, as: "a.html")
    #expect(read.properties.map { "\($0.name)=\($0.value)" } == ["title=Devis", "charterlint:client.type=sme"])
    #expect(notices(read) == ["scripted-page 1", "embedded-page 1"])
  }

  @Test func anchorsGivePathAndLine() throws {
    let read = try document("<html><body>\n<div>\n<p>a</p>\n<p>\nb</p></div></body></html>", as: "a.html")
    #expect(
      read.blocks.map(\.anchor) == [
        .html(path: "html/body/div[1]/p[1]", line: 3), .html(path: "html/body/div[1]/p[2]", line: 5),
      ])
  }

  @Test func rowsOfInnerLinksAreContents() throws {
    let html = page(
      "<ul><li><a href=#a>Un</a><li><a href=#b>Deux</a><li><a href=#c>Trois</a></ul><p><a href=#d>x</a></p>")
    #expect(try outline(html, as: "a.html") == "TOC Un\nTOC Deux\nTOC Trois\nTOC x")
  }

  @Test func contentWinsOverTheFileName() throws {
    #expect(try document("<!doctype html><p>x", as: "a.txt").format == .html)
    #expect(
      try document(
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>", as: "a"
      )
      .format == .html)
  }

  @Test func limitsHold() {
    func limits(_ limits: ReadLimits) -> ReadOptions { ReadOptions(limits: limits) }
    let row = String(repeating: "<td colspan=900>x", count: 4)
    #expect(throws: ReadError.limitExceeded(.tableCells, limit: 3_000)) {
      try outline("<table><tr>\(row)</table>", as: "a.html", limits(ReadLimits(tableCells: 3_000)))
    }
    #expect(throws: ReadError.limitExceeded(.tableDepth, limit: 3)) {
      try outline(
        String(repeating: "<table><tr><td>x", count: 5), as: "a.html", limits(ReadLimits(tableDepth: 3)))
    }
    #expect(throws: ReadError.limitExceeded(.depth, limit: 512)) {
      try outline(String(repeating: "<div>", count: 2_000), as: "a.html")
    }
    #expect(throws: ReadError.limitExceeded(.attributeSize, limit: 1 << 20)) {
      try outline("<p title='\(String(repeating: "x", count: 1 << 20 + 1))'>x", as: "a.html")
    }
  }

  @Test func hugeSpansAreCut() throws {
    let read = try document("<table><tr><td colspan=99999 rowspan=99999>x<td>y</table>", as: "a.html")
    #expect(read.tables.map { [$0.rows, $0.columns] } == [[1, 1_001]])
    #expect(faults(read).isEmpty)
  }
}
