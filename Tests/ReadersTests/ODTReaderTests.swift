import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct ODTReaderTests {
  private func read(_ file: OdtFile, _ options: ReadOptions = ReadOptions()) throws -> Document {
    let document = try ReaderRegistry.read(file.bytes, name: "a.odt", options: options)
    #expect(faults(document) == [])
    #expect(document.format == .odt)
    return document
  }

  private func p(_ text: String, _ style: String = "") -> String {
    "<text:p\(style.isEmpty ? "" : " text:style-name=\"\(style)\"")>\(text)</text:p>"
  }

  @Test func paragraphsHeadingsAndBlanks() throws {
    let document = try read(
      OdtFile("<text:h text:outline-level=\"2\">Objet</text:h>" + p("un<text:s text:c=\"3\"/>deux\n  trois") + p("")))
    #expect(outline(document) == "H2 Objet\nP un deux trois")
    #expect(document.blocks[1].anchor == .part("content.xml", paragraph: 2))
  }

  @Test func listsHaveTheirLabels() throws {
    let styles = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
      </text:list-style>
      <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
      """
    let inner = "<text:list><text:list-item>\(p("c"))</text:list-item></text:list>"
    let body =
      "<text:list text:style-name=\"L\"><text:list-item>\(p("a"))\(p("suite"))</text:list-item>"
      + "<text:list-item text:start-value=\"4\">\(p("b"))\(inner)</text:list-item></text:list>"
      + "<text:list text:style-name=\"B\"><text:list-item>\(p("d"))</text:list-item></text:list>"
    let document = try read(OdtFile(body, automaticStyles: styles))
    #expect(outline(document) == "L0[1.] a\nP suite\nL0[4.] b\nL1[4.a)] c\nL0[•] d")
  }

  @Test func tablesAreGridsWithMergedCells() throws {
    let body = """
      <table:table><table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>ab</text:p></table:table-cell><table:covered-table-cell/>
      </table:table-row></table:table-header-rows><table:table-row>
      <table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p>d</text:p></table:table-cell>
      </table:table-row></table:table>
      """
    let document = try read(OdtFile(body))
    #expect(outline(document) == "P(1:1,1) ab\nP(1:2,1) c\nP(1:2,2) d")
    #expect(document.tables[0].columns == 2)
    #expect(document.tables[0].headerRows == 1)
    #expect(document.tables[0].cells[0].isHeader)
  }

  @Test func notesBoxesHeadersAndFootersArePartOfTheDocument() throws {
    let note = { (kind: String) in
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation><text:note-body>\(p(kind))"
        + "</text:note-body></text:note>"
    }
    let box = "<draw:frame><draw:text-box>\(p("boîte"))</draw:text-box></draw:frame>"
    let styles = """
      <office:master-styles><style:master-page><style:header>\(p("haut"))</style:header><style:footer>\(p("bas"))
      </style:footer></style:master-page></office:master-styles>
      """
    let document = try read(OdtFile(p("a\(note("footnote"))b\(box)\(note("endnote"))"), styles: styles))
    #expect(
      outline(document)
        == "P ab\nP@textBox boîte\nP@footnote footnote\nP@endnote endnote\nP@header haut\nP@footer bas")
  }

  @Test func linksAndPicturesKeepTheirWords() throws {
    let picture = "<draw:frame><draw:image xlink:href=\"p.png\"/><svg:title>Le logo</svg:title></draw:frame>"
    let document = try read(OdtFile(p("Voir <text:a xlink:href=\"http://a.test\">ici</text:a> \(picture)")))
    #expect(links(document) == ["ici → http://a.test"])
    #expect(document.images.map(\.alternativeText) == ["Le logo"])
    #expect(outline(document) == "P Voir ici")
  }

  @Test func whatIsHiddenIsToldAndNotRead() throws {
    let styles = "<style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>"
    let body =
      p("vu<text:span text:style-name=\"H\">non</text:span>") + p("non", "H")
      + "<text:section text:display=\"none\">\(p("non"))</text:section><office:annotation>\(p("non"))</office:annotation>"
    let document = try read(OdtFile(body, automaticStyles: styles))
    #expect(outline(document) == "P vu")
    #expect(notices(document) == ["hidden-text 3", "comments 1"])
  }

  @Test(arguments: [(RevisionView.accept, "P vers le 3 mai"), (.reject, "P vers le 2 mai")])
  func trackedChangesAreResolvedByTheView(view: RevisionView, expected: String) throws {
    let changes = """
      <text:tracked-changes><text:changed-region text:id="d"><text:deletion>\(p("2"))</text:deletion></text:changed-region>
      <text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>
      """
    let body =
      changes
      + p(
        "vers le <text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>3"
          + "<text:change-end text:change-id=\"i\"/> mai")
    let document = try read(OdtFile(body), ReadOptions(revisions: view))
    #expect(outline(document) == expected)
    #expect(notices(document) == ["tracked-changes 2"])
  }

  @Test func contentsAreNoEvidenceAndPropertiesAreRead() throws {
    var file = OdtFile(
      "<text:table-of-content><text:index-body>\(p("1 Objet"))</text:index-body></text:table-of-content>")
    file.meta =
      "<dc:title>Devis</dc:title><meta:user-defined meta:name=\"charterlint:client.type\">sme</meta:user-defined>"
    let document = try read(file)
    #expect(outline(document) == "TOC 1 Objet")
    #expect(document.properties.map { "\($0.name)=\($0.value)" } == ["title=Devis", "charterlint:client.type=sme"])
  }

  @Test func passwordsBrokenPartsAndHostilePartsAreTold() throws {
    var secret = OdtFile(p("x"))
    secret.manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    #expect(throws: ReadError.encryptedOffice) { try read(secret) }
    let broken = try read(OdtFile(p("x"), styles: "<a>"))
    #expect(notices(broken) == ["broken-reference 1"])
    #expect(throws: ReadError.malformedXML(part: "content.xml", line: 1)) { try read(OdtFile("<text:p>")) }
    let deep = String(repeating: "<text:section>", count: 600)
    #expect(throws: ReadError.limitExceeded(.depth, limit: 512)) { try read(OdtFile(deep)) }
  }

  @Test func theKindMayStandAnywhere() throws {
    var zip = ZipWriter()
    zip.add(
      "content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    // Recognised by its content, and found to hold nothing.
    #expect(throws: ReadError.emptyFile) { try ReaderRegistry.read(zip.bytes(), name: "a.docx") }
  }
}
