import DocumentModel
import TestSupport
import Testing

@testable import Interop
@testable import Readers

/// Documents that lie, loop or ask for too much: read soundly, or refused with the reason.
@Suite struct HostileDocumentTests {
  private func read(
    _ bytes: [UInt8], _ name: String = "a.docx", _ limits: ReadLimits = ReadLimits(), deadline: Deadline = .never
  ) throws(ReadError) -> Document {
    let document = try ReaderRegistry.read(
      bytes, name: name, options: ReadOptions(limits: limits, deadline: deadline))
    #expect(faults(document) == [])
    return document
  }

  private func error(
    _ bytes: [UInt8], _ name: String = "a.docx", _ limits: ReadLimits = ReadLimits(), deadline: Deadline = .never
  ) -> ReadError? {
    do throws(ReadError) {
      _ = try read(bytes, name, limits, deadline: deadline)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Packages

  @Test func namesThatLeadOutAreToldAndNothingIsLost() throws {
    var zip = ZipWriter()
    zip.add("word/document.xml", DocxFile(DocxFile.p("Un devis.")).documentXML)
    zip.add("../../etc/cron.d/x", "* * * * * root x")
    zip.add("/absolu", "x")
    let document = try read(zip.bytes())
    #expect(outline(document) == "P Un devis.")
    let told = document.notices.filter { $0.code == .outsideName }.map(\.detail)
    #expect(told == ["../../etc/cron.d/x", "/absolu"])
  }

  @Test func oneDocumentTwiceIsRefused() {
    var zip = ZipWriter()
    zip.add("word/document.xml", DocxFile(DocxFile.p("Le prix est de 10 €.")).documentXML)
    zip.add("word/document.xml", DocxFile(DocxFile.p("Le prix est de 90 €.")).documentXML)
    #expect(error(zip.bytes()) == .ambiguousArchive(member: "word/document.xml"))
  }

  @Test func anEncryptedMemberIsRefused() {
    let xml = Array(DocxFile(DocxFile.p("x")).documentXML.utf8)
    let member = ZipWriter.Member(name: "word/document.xml", content: xml, flags: 1)
    #expect(error(ZipWriter(members: [member]).bytes()) == .encryptedOffice)
  }

  @Test func archiveLimitsAreTold() {
    let bytes = DocxFile(DocxFile.p(String(repeating: "mot ", count: 1_000))).bytes
    var limits = ReadLimits()
    limits.archive.memberCount = 2
    #expect(error(bytes, "a.docx", limits) == .limitExceeded(.archiveMembers, limit: 2))
    limits = ReadLimits()
    limits.archive.memberSize = 1_000
    #expect(error(bytes, "a.docx", limits) == .limitExceeded(.memberSize, limit: 1_000))
    limits = ReadLimits()
    limits.archive.totalSize = 1_000
    #expect(error(bytes, "a.docx", limits) == .limitExceeded(.inflatedSize, limit: 1_000))
    limits = ReadLimits()
    limits.archive.nameLength = 10
    #expect(error(bytes, "a.docx", limits) == .limitExceeded(.nameLength, limit: 10))
    // 1 + 258 × 80 000 zeros, 20.6 MB, in 130 KB.
    let bomb = ZipWriter.Member(
      name: "word/document.xml", content: ZipWriter.deflatedZeros(80_000), method: 8, size: 1 + 258 * 80_000)
    limits = ReadLimits()
    limits.archive.ratio = 100
    #expect(
      error(ZipWriter(members: [bomb]).bytes(), "a.docx", limits) == .limitExceeded(.inflationRatio, limit: 100))
  }

  /// A flat file with so many headers, each in its section, and text to parse again for each of them.
  private func flat(headers: Int, padding: Int) -> [UInt8] {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    let sections = (0..<headers).map {
      "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\($0)\"/></w:sectPr></w:pPr></w:p>"
    }
    let relationships = (0..<headers).map {
      "<Relationship Id=\"h\($0)\" Type=\"\(type)\" Target=\"header\($0).xml\"/>"
    }
    var parts = [
      ("word/document.xml", "<w:document \(DocxFile.namespaces)><w:body>\(sections.joined())</w:body></w:document>"),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "\(relationships.joined())</Relationships>"
      ), ("padding.xml", "<a>\(String(repeating: "mot ", count: padding / 4))</a>"),
    ]
    parts += (0..<headers).map {
      ("word/header\($0).xml", "<w:hdr \(DocxFile.namespaces)>\(DocxFile.p("En-tête \($0)"))</w:hdr>")
    }
    let body = parts.map { "<pkg:part pkg:name=\"/\($0.0)\"><pkg:xmlData>\($0.1)</pkg:xmlData></pkg:part>" }
    return Array(
      ("<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
        + body.joined() + "</pkg:package>").utf8)
  }

  @Test func aFlatFileIsNotParsedWithoutEnd() throws {
    let bytes = flat(headers: 20, padding: 200_000)
    #expect(try read(bytes, "a.xml").blocks.count == 20)
    // The headers come last: each is a parse of the whole file, and so are the parts asked for before them.
    var limits = ReadLimits()
    limits.archive.totalSize = 10 * bytes.count
    #expect(error(bytes, "a.xml", limits) == .limitExceeded(.inflatedSize, limit: 10 * bytes.count))
    limits.archive.totalSize = 40 * bytes.count
    #expect(error(bytes, "a.xml", limits) == nil)
  }

  @Test func aFlatFileEndsWhenTimeIsOver() {
    #expect(
      error(flat(headers: 2, padding: 0), "a.xml", deadline: Deadline(seconds: 3) { true }) == .outOfTime(seconds: 3))
  }

  /// Found by the fuzzer: the place of the box was looked up in the next story.
  @Test func aTextBoxOutsideEveryParagraphStaysInItsStory() throws {
    let box = "<w:r><w:pict><v:textbox><w:txbxContent>\(DocxFile.p("Boîte"))</w:txbxContent></v:textbox></w:pict></w:r>"
    let footer = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/></w:sectPr>"
    var file = DocxFile(DocxFile.p("Un") + DocxFile.p("Deux") + box + footer)
    file.add("footer1.xml", "ftr", DocxFile.p("Pied"), "rId4", "footer")
    let document = try read(file.bytes)
    #expect(document.blocks.map { document.text.string(in: $0.span) } == ["Un", "Deux", "Boîte", "Pied"])
  }

  // MARK: Relationships

  @Test func relationshipsThatLeadOutAreToldAndNotFollowed() throws {
    var file = DocxFile(DocxFile.p("Un devis."))
    file.relationships = [
      ("a", "header", "../../../etc/passwd", false), ("b", "styles", "file:///etc/passwd", false),
      ("c", "attachedTemplate", "http://a.test/t.dotm", true), ("d", "hyperlink", "http://b.test", true),
    ]
    let document = try read(file.bytes)
    #expect(outline(document) == "P Un devis.")
    let told = document.notices.map { "\($0.code.rawValue) \($0.detail)" }
    #expect(told.contains("outside-name ../../../etc/passwd"))
    #expect(told.contains("outside-name file:///etc/passwd"))
    #expect(told.contains("unread-content http://a.test/t.dotm"))
    #expect(!told.contains { $0.contains("b.test") })
  }

  @Test func relationshipsThatMissTurnInCirclesOrAreOfAnotherKindLoseNoText() throws {
    let reference = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    var file = DocxFile(DocxFile.p("Un devis.") + reference)
    // The header is the document itself; styles are missing; numbering is no XML; two relationships have one id.
    file.relationships = [
      ("h", "header", "document.xml", false), ("s", "styles", "absent.xml", false),
      ("n", "numbering", "texte.xml", false), ("n", "footnotes", "document.xml", false),
    ]
    file.parts.append(("word/texte.xml", "ce n'est pas du XML"))
    let document = try read(file.bytes)
    #expect(outline(document).hasPrefix("P Un devis."))
    #expect(document.notices.contains { $0.code == .brokenReference && $0.detail == "word/absent.xml" })
  }

  @Test func stylesAndNumbersInCirclesEnd() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
      """
    var file = DocxFile(DocxFile.p("x", DocxFile.style("A")))
    file.add("styles.xml", "styles", styles, "s", "styles")
    #expect(outline(try read(file.bytes)) == "P x")
    let odt = OdtFile(
      "<text:p text:style-name=\"A\">x</text:p>",
      automaticStyles: "<style:style style:name=\"A\" style:parent-style-name=\"B\"/>"
        + "<style:style style:name=\"B\" style:parent-style-name=\"A\"/>")
    #expect(outline(try read(odt.bytes, "a.odt")) == "P x")
  }

  @Test func nestedFieldsAndLinksStayFast() throws {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"http://a.test\"</w:instrText>"
    let field = begin + "<w:fldChar w:fldCharType=\"separate\"/><w:t>a</w:t></w:r>"
    let document = try read(DocxFile("<w:p>" + String(repeating: field, count: 20_000) + "</w:p>").bytes)
    #expect(document.text.bytes.count == 20_000)
    #expect(document.links.count == 64)
  }

  // MARK: Tables and markup

  @Test(arguments: ["a.html", "a.docx"])
  func mergedCellsCoverNoMoreThanAllowed(name: String) throws {
    var limits = ReadLimits()
    limits.cellSpan = 50
    let bytes: [UInt8]
    if name == "a.html" {
      bytes = Array("<table><tr><td colspan=999999999 rowspan=999999999>a<td>b<tr><td>c</table>".utf8)
    } else {
      bytes =
        DocxFile(
          "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>\(DocxFile.p("a"))</w:tc>"
            + "<w:tc>\(DocxFile.p("b"))</w:tc></w:tr></w:tbl>"
        ).bytes
    }
    let document = try read(bytes, name, limits)
    #expect(document.tables[0].cells[0].columnSpan == 50)
    #expect(document.tables[0].cells[1].column == 51)
  }

  @Test func tablesHaveALimitInEveryFormat() {
    var limits = ReadLimits()
    limits.tableCells = 20
    let row = "<tr>" + String(repeating: "<td>a</td>", count: 7) + "</tr>"
    let html = "<table>" + row + row + row + "</table>"
    #expect(error(Array(html.utf8), "a.html", limits) == .limitExceeded(.tableCells, limit: 20))
    let word = "<w:tbl><w:tr>" + String(repeating: "<w:tc>\(DocxFile.p("a"))</w:tc>", count: 21) + "</w:tr></w:tbl>"
    #expect(error(DocxFile(word).bytes, "a.docx", limits) == .limitExceeded(.tableCells, limit: 20))
    // One wide row makes the others wide: 2 × 11 cells.
    let wide = (1...11).map { "c\($0)" }.joined(separator: "|")
    let dashes = [String](repeating: "-", count: 11).joined(separator: "|")
    let pipes = "|\(wide)|\n|\(dashes)|\n|a|\n"
    #expect(error(Array(pipes.utf8), "a.md", limits) == .limitExceeded(.tableCells, limit: 20))
    let tabs = "a\tb\tc\td\te\tf\tg\nh\ti\tj\tk\tl\tm\tn\no\tp\tq\tr\ts\tt\tu\n"
    #expect(error(Array(tabs.utf8), "a.txt", limits) == .limitExceeded(.tableCells, limit: 20))
    // Six cells in three rows, and a grid of four columns: each reaches down and pushes the next row to the right.
    let stairs = String(repeating: "<tr><td rowspan=9>a</td><td>b</td></tr>", count: 3)
    limits.tableCells = 11
    #expect(error(Array("<table>\(stairs)</table>".utf8), "a.html", limits) == .limitExceeded(.tableCells, limit: 11))
    limits.tableCells = 12
    #expect(error(Array("<table>\(stairs)</table>".utf8), "a.html", limits) == nil)
    let nested = String(repeating: "<table><tr><td>", count: 30)
    limits = ReadLimits()
    limits.tableDepth = 10
    #expect(error(Array(nested.utf8), "a.html", limits) == .limitExceeded(.tableDepth, limit: 10))
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.docx"])
  func textAndFileHaveALimitInEveryFormat(name: String) {
    let words = String(repeating: "mot ", count: 100)
    let bytes = name == "a.docx" ? DocxFile(DocxFile.p(words)).bytes : Array("<p>\(words)</p>".utf8)
    var limits = ReadLimits()
    limits.textSize = 300
    #expect(error(bytes, name, limits) == .limitExceeded(.textSize, limit: 300))
    limits = ReadLimits()
    limits.fileSize = bytes.count - 1
    #expect(error(bytes, name, limits) == .limitExceeded(.fileSize, limit: bytes.count - 1))
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.docx", "a.odt"])
  func readingEndsWhenTimeIsOver(name: String) {
    let bytes =
      switch name {
      case "a.docx": DocxFile(DocxFile.p("x")).bytes
      case "a.odt": OdtFile("<text:p>x</text:p>").bytes
      default: Array("<p>x".utf8)
      }
    #expect(error(bytes, name, deadline: Deadline(seconds: 3) { true }) == .outOfTime(seconds: 3))
    #expect(error(bytes, name, deadline: Deadline(seconds: 3) { false }) == nil)
  }

  @Test func endlessNestingOfAPageIsRefused() {
    for tag in ["div", "b", "table><tr><td", "ul><li", "blockquote"] {
      let bytes = Array(String(repeating: "<\(tag)>", count: 50_000).utf8)
      let refusal = error(bytes, "a.html")
      // Either limit may be met first.
      #expect(
        refusal == .limitExceeded(.depth, limit: 512) || refusal == .limitExceeded(.tableDepth, limit: 64), "\(tag)")
    }
  }

  // MARK: Text

  @Test func loneSurrogatesAreReplacedAndTold() throws {
    // UTF-16: "a", a lone high surrogate, "b", a lone low surrogate, "c".
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0, 0x00, 0xDC, 0x63, 0]
    let document = try read(bytes, "a.txt")
    #expect(document.text.string(in: document.text.span) == "a\u{FFFD}b\u{FFFD}c")
    #expect(notices(document) == ["repaired-encoding 2"])
    // The same as UTF-8 that is none (CESU): each byte is replaced or guessed, never passed on.
    let raw = Array("éèàùç".utf8) + [0xED, 0xA0, 0x80]
    #expect(try read(raw, "a.txt").notices.contains { $0.code == .repairedEncoding })
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.docx", "a.odt"])
  func bidirectionalAndDisguisedWordsAreTold(name: String) throws {
    // A right-to-left override, a Cyrillic «а» in « charte », a zero-width space in « mention ».
    let words = "prix \u{202E}001\u{202C} la ch\u{430}rte et la men\u{200B}tion, en μm et kΩ, Привет."
    let bytes =
      switch name {
      case "a.docx": DocxFile(DocxFile.p(words)).bytes
      case "a.odt": OdtFile("<text:p>\(words)</text:p>").bytes
      case "a.html": Array("<meta charset=utf-8><p>\(words)".utf8)
      default: Array(words.utf8)
      }
    #expect(notices(try read(bytes, name)) == ["bidirectional-controls 2", "disguised-letters 2"])
  }

  @Test func softHyphensAndMarksAreNoDisguise() throws {
    #expect(notices(try read(Array("la men\u{AD}tion de\u{301}ja\u{300} vue".utf8), "a.txt")) == [])
  }
}
