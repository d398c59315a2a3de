import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct DOCXReaderTests {
  private func read(_ file: DocxFile, _ options: ReadOptions = ReadOptions()) throws -> Document {
    let document = try ReaderRegistry.read(file.bytes, name: "a.bin", options: options)
    #expect(faults(document).isEmpty)
    return document
  }

  private func outlined(_ body: String, _ options: ReadOptions = ReadOptions()) throws -> String {
    outline(try read(DocxFile(body), options))
  }

  @Test func headingsComeFromStylesOutlinesAndLooks() throws {
    var file = DocxFile(
      DocxFile.p("Devis", DocxFile.style("Titre")) + DocxFile.p("Objet", DocxFile.style("Mien"))
        + DocxFile.p("Direct", "<w:outlineLvl w:val=\"2\"/>") + DocxFile.p("Corps du texte.")
        + DocxFile.p("Nos délais", run: "<w:b/>") + DocxFile.p("Total 900 €", run: "<w:b/>")
        + DocxFile.p("Grand titre", run: "<w:sz w:val=\"32\"/>") + DocxFile.p("en capitales", run: "<w:caps/>")
        + DocxFile.p("Légende", DocxFile.style("Caption")) + DocxFile.p("Prix\t4", DocxFile.style("TM1")))
    file.add(
      "styles.xml", "styles",
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/><w:basedOn w:val="Mien"/></w:style>
      <w:style w:type="paragraph" w:styleId="Mien"><w:name w:val="Mon style"/><w:basedOn w:val="T2"/></w:style>
      <w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
      """, "rId1", "styles")
    #expect(
      outline(try read(file)) == """
        H1 Devis
        H2 Objet
        H3 Direct
        P Corps du texte.
        H2? Nos délais
        P Total 900 €
        H2? Grand titre
        H2? en capitales
        CAP Légende
        TOC Prix\t4
        """)
  }

  @Test func numberingCountsAsWordDoes() throws {
    func item(_ text: String, _ list: Int, _ level: Int, _ more: String = "") -> String {
      DocxFile.p(text, "\(more)<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    var file = DocxFile(
      item("a", 1, 0) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 0) + item("e", 1, 1) + item("f", 2, 0)
        + item("g", 3, 0) + item("Titre", 1, 0, DocxFile.style("Heading1")) + item("nu", 0, 0))
    file.add(
      "numbering.xml", "numbering",
      """
      <w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
      """, "rId1", "numbering")
    #expect(
      outline(try read(file)) == """
        L0[I.] a
        L1[I.a)] b
        L1[I.b)] c
        L0[II.] d
        L1[II.a)] e
        L0[•] f
        L0[IX.] g
        H1 Titre
        P nu
        """)
  }

  @Test func tablesResolveMergedCells() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(DocxFile.p(text))</w:tc>"
    }
    let nested = "<w:tc><w:tbl><w:tr>\(cell("dedans"))</w:tr></w:tbl><w:p/></w:tc>"
    let document = try read(
      DocxFile(
        """
        <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("Poste"))\(cell("Montant", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
        <w:tr>\(cell("Site", "<w:vMerge w:val=\"restart\"/>"))\(cell("HT"))\(cell("900 €"))</w:tr>
        <w:tr>\(cell("perdu", "<w:vMerge/>"))\(cell("TTC"))\(nested)</w:tr>
        <w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>\(cell("fin"))</w:tr></w:tbl>
        """))
    #expect(
      outline(document) == """
        P(1:1,1) Poste
        P(1:1,2) Montant
        P(1:2,1) Site
        P(1:2,2) HT
        P(1:2,3) 900 €
        P(1:3,2) TTC
        P(2:1,1) dedans
        P(1:4,3) fin
        """)
    #expect(document.tables.map { [$0.rows, $0.columns, $0.headerRows] } == [[4, 3, 1], [1, 1, 0]])
    #expect(document.tables[0].cells.map(\.rowSpan) == [1, 1, 2, 1, 1, 1, 1, 1])
  }

  private let tracked = """
    <w:p><w:r><w:t>Délai </w:t></w:r><w:del><w:r><w:delText>dix</w:delText></w:r></w:del>
    <w:ins><w:r><w:t>douze</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> jours</w:t></w:r></w:p>
    <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Début </w:t></w:r></w:p><w:p><w:r><w:t>et fin</w:t></w:r></w:p>
    <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(DocxFile.p("ligne"))</w:tc></w:tr>
    <w:tr><w:tc>\(DocxFile.p("reste"))</w:tc></w:tr></w:tbl>
    """

  @Test func trackedChangesFollowTheView() throws {
    let accepted = try read(DocxFile(tracked))
    #expect(outline(accepted) == "P Délai douze jours\nP Début et fin\nP(1:1,1) reste")
    #expect(notices(accepted) == ["tracked-changes 4"])
    #expect(
      try outlined(tracked, ReadOptions(revisions: .reject))
        == "P Délai dix jours\nP Début\nP et fin\nP(1:1,1) ligne\nP(1:2,1) reste")
  }

  @Test func headersNotesAndBoxesComeWithTheirRegion() throws {
    var file = DocxFile(
      """
      <w:p><w:r><w:t>Corps</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(DocxFile.p("Encadré"))
      </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\(DocxFile.p("Encadré"))
      </w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> suite</w:t></w:r></w:p>
      <w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>
      <w:footerReference w:type="default" r:id="f1"/></w:sectPr>
      """)
    file.add("header1.xml", "hdr", DocxFile.p("En-tête"), "h1", "header")
    file.add("header2.xml", "hdr", DocxFile.p("Jamais montré"), "h2", "header")
    file.add("footer1.xml", "ftr", DocxFile.p("SIREN 1"), "f1", "footer")
    file.add(
      "footnotes.xml", "footnotes",
      "<w:footnote w:id=\"0\" w:type=\"separator\">\(DocxFile.p("---"))</w:footnote><w:footnote w:id=\"2\">\(DocxFile.p("Note"))"
        + "</w:footnote><w:footnote w:id=\"3\">\(DocxFile.p("Orpheline"))</w:footnote>", "n1", "footnotes")
    let document = try read(file)
    #expect(
      outline(document)
        == "P Corps suite\nP@textBox Encadré\nP@header En-tête\nP@footer SIREN 1\nP@footnote Note")
    #expect(
      document.blocks.map(\.anchor) == [
        .part("word/document.xml", paragraph: 1), .part("word/document.xml", paragraph: 2),
        .part("word/header1.xml", paragraph: 1), .part("word/footer1.xml", paragraph: 1),
        .part("word/footnotes.xml", paragraph: 1),
      ])
  }

  @Test func linksComeFromElementsAndFields() throws {
    var file = DocxFile(
      """
      <w:p><w:hyperlink r:id="l1"><w:r><w:t>charte</w:t></w:r></w:hyperlink>
      <w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText>HYPERLINK "http://b.fr" \\l "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
      <w:r><w:t>champ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:fldSimple w:instr=" HYPERLINK http://c.fr "><w:r><w:t xml:space="preserve"> simple</w:t></w:r></w:fldSimple>
      <w:hyperlink w:anchor="_Toc1"><w:r><w:t xml:space="preserve"> ancre</w:t></w:r></w:hyperlink>
      <w:hyperlink r:id="absent"><w:r><w:t xml:space="preserve"> perdu</w:t></w:r></w:hyperlink></w:p>
      """)
    file.relationships.append(("l1", "hyperlink", "http://a.fr?x=1&amp;y=2", true))
    let document = try read(file)
    #expect(
      links(document) == [
        "charte → http://a.fr?x=1&y=2", "champ → http://b.fr#x", "simple → http://c.fr", "ancre → #_Toc1", "perdu → ",
      ])
    #expect(notices(document) == ["broken-reference 1"])
  }

  @Test func picturesHaveWordsSourceAndLink() throws {
    var file = DocxFile(
      """
      <w:p><w:r><w:drawing><wp:docPr descr="Charte" title="Logo"><a:hlinkClick r:id="l"/></wp:docPr><a:blip r:embed="i"/>
      </w:drawing></w:r><w:r><w:pict><v:shape alt="Vieux"><v:imagedata r:id="i"/></v:shape></w:pict></w:r>
      <w:r><w:t>x</w:t></w:r></w:p>
      """)
    file.relationships += [("i", "image", "media/a.png", false), ("l", "hyperlink", "http://a.fr", true)]
    #expect(
      try read(file).images.map { [$0.alternativeText, $0.source, $0.linkTarget ?? ""] } == [
        ["Charte Logo", "word/media/a.png", "http://a.fr"], ["Vieux", "word/media/a.png", ""],
      ])
  }

  @Test func hiddenWhiteAndUnreadContentGivesNotices() throws {
    let white = "<w:color w:val=\"FFFFFF\"/>"
    let document = try read(
      DocxFile(
        DocxFile.p("caché", run: "<w:vanish/>") + DocxFile.p("blanc", run: white)
          + DocxFile.p("sur fond", run: white + "<w:shd w:val=\"clear\" w:fill=\"000000\"/>")
          + "<w:altChunk r:id=\"x\"/><w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
          + "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet\"/></w:object></w:r></w:p>"))
    #expect(outline(document) == "P sur fond")
    #expect(
      notices(document) == [
        "hidden-text 1", "comments 1", "unread-content 1", "unread-content 1", "invisible-colour 1",
      ])
  }

  @Test func specialCharactersAreText() throws {
    let body = """
      <w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t>
      <w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:smartTag><w:r><w:t>e</w:t></w:r></w:smartTag>
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>[Nom]</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    #expect(try outlined(body) == "P a\tb⏎c\u{2011}d☑e[Nom]")
  }

  @Test func aLineEndInTheXMLIsASpace() throws {
    let body = """
      <w:p><w:r><w:t>un
      mot</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">
      et un autre</w:t></w:r></w:p>
      """
    #expect(try outlined(body) == "P un mot et un autre")
  }

  @Test func contentsFieldsAndControlsAreContents() throws {
    let field = """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="separate"/>
      <w:t>Un</w:t></w:r></w:p>\(DocxFile.p("Deux"))<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    let control = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>
      \(DocxFile.p("Trois"))</w:sdtContent></w:sdt>
      """
    #expect(try outlined(field + control + DocxFile.p("Corps.")) == "TOC Un\nTOC Deux\nTOC Trois\nP Corps.")
  }

  @Test func propertiesAreRead() throws {
    var file = DocxFile(DocxFile.p("x"))
    file.body += ""
    let custom = """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="charterlint:client.type">\
      <vt:lpwstr>sme</vt:lpwstr></property></Properties>
      """
    file.parts.append(("docProps/custom.xml", custom))
    file.packageRelationships.append(("rId9", "custom-properties", "docProps/custom.xml", false))
    #expect(try read(file).properties.map { "\($0.name)=\($0.value)" } == ["charterlint:client.type=sme"])
  }

  @Test func bareAndFlatXMLAreRead() throws {
    let file = DocxFile(DocxFile.p("Corps"))
    #expect(try document(file.documentXML, as: "a.xml").format == .docx)
    #expect(try outline(file.documentXML, as: "a.txt") == "P Corps")
    let content = "<w:document \(DocxFile.namespaces)><w:body>\(DocxFile.p("Plat"))</w:body></w:document>"
    let flat = """
      <?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
      <pkg:part pkg:name="/word/document.xml"><pkg:xmlData>\(content)</pkg:xmlData></pkg:part></pkg:package>
      """
    #expect(try outline(flat, as: "a.xml") == "P Plat")
  }

  @Test func brokenSidePartsCostTheirContentOnly() throws {
    var file = DocxFile(DocxFile.p("Corps", DocxFile.style("Titre1")))
    file.parts.append(("word/styles.xml", "<w:styles"))
    file.relationships += [("a", "styles", "styles.xml", false), ("b", "numbering", "rien.xml", false)]
    let document = try read(file)
    #expect(outline(document) == "H1 Corps")
    #expect(notices(document) == ["broken-reference 1", "broken-reference 1"])
  }

  @Test func refusalsSayWhy() {
    func error(_ bytes: [UInt8]) -> ReadError? {
      do {
        _ = try ReaderRegistry.read(bytes, name: "a.docx")
        return nil
      } catch {
        return error
      }
    }
    #expect(error(Array(DocxFile(DocxFile.p("x")).bytes.dropLast(30))) == .truncatedArchive)
    var zip = ZipWriter()
    zip.add("a.txt", "x")
    #expect(error(zip.bytes()) == .notAnOfficeDocument(missing: "word/document.xml"))
    #expect(error(DocxFile("<w:p>").bytes) == .malformedXML(part: "word/document.xml", line: 1))
    var styles = DocxFile(DocxFile.p("x"))
    styles.parts.append(("word/styles.xml", "<!DOCTYPE a><a/>"))
    styles.relationships.append(("a", "styles", "styles.xml", false))
    #expect(error(styles.bytes) == .declaresDTD(part: "word/styles.xml"))
    zip = ZipWriter()
    zip.add("xl/workbook.xml", "<x/>")
    #expect(error(zip.bytes()) == .unsupportedFormat(.spreadsheet))
    zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(error(zip.bytes()) == .unsupportedFormat(.openDocument))
    zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    #expect(error(zip.bytes()) == .notAnOfficeDocument(missing: "content.xml"))
    #expect(error(DocxFile(String(repeating: "<w:sdt>", count: 600)).bytes) == .limitExceeded(.depth, limit: 512))
  }

  @Test func largeFirstLettersBelongToTheirWord() throws {
    let letter = DocxFile.p("D", "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>")
    let file = DocxFile(letter + DocxFile.p("evis du jour.") + DocxFile.p("Suite."))
    #expect(outline(try ReaderRegistry.read(file.bytes, name: "a.docx")) == "P Devis du jour.\nP Suite.")
  }
}
