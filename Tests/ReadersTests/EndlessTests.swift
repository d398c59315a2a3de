import DocumentModel
import TestSupport
import Testing

@testable import Readers

/// 32 KB of one thing over and over: what takes time with the square of it takes minutes.
@Suite struct EndlessTests {
  static let units = [
    "<", "<a", "<a ", "[", "![", "]", "[a](", "[a][", "`", "`a``b", "*", "*a ", "**a**", "_a", "~~a", "&", "&amp", "&#",
    "|", "|a", "|`a`", "<!--", "-->", "<%", "<?", "<?php", "http://", "www.a", "a@", "\t", " ", "\n", "a\n", "- ",
    "- a\n",
    "> ", "1. ", "a. b\n", "(", "\u{301}", "\u{200B}", "\u{202E}", "'", "\"", "\\", "=", "#", "# a\n", "---\n",
    "a  b\n",
    "<b>", "<td>", "<p>a", "<li>a", "<a href=x>", "</a>", "<style>.a{", "<style>", "<div hidden>", "<img alt=", "<svg>",
    "<script>", "[a]: b.c\n", "```\n", "a|b\n-|-\n", "+--+\n", "....", "é", "\u{0}",
  ]

  @Test(.timeLimit(.minutes(5)), arguments: ["a.txt", "a.md", "a.html"])
  func repeatedUnitsAreReadOrRefused(name: String) {
    for unit in Self.units {
      let bytes = Array(String(repeating: unit, count: (32 << 10) / unit.utf8.count).utf8)
      guard let document = try? ReaderRegistry.read(bytes, name: name) else { continue }
      #expect(faults(document) == [], "\(unit)")
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func repeatedElementsAreReadOrRefused() {
    let row = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(DocxFile.p("a"))</w:tc></w:tr>"
    let units = [
      "<w:p>", "<w:p/>", DocxFile.p("a"), "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
      "<w:p><w:r><w:tab/></w:r></w:p>",
      "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "<w:ins><w:r><w:t>a</w:t></w:r></w:ins>",
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "<w:sectPr/>",
      "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "<w:r><w:pict/></w:r>", "<w:tbl>\(row)</w:tbl>",
    ]
    for unit in units {
      let body = String(repeating: unit, count: (32 << 10) / unit.utf8.count)
      guard let document = try? ReaderRegistry.read(DocxFile(body).bytes, name: "a.docx") else { continue }
      #expect(faults(document) == [], "\(unit)")
    }
    let table = "<w:tbl>" + String(repeating: row, count: (32 << 10) / row.utf8.count) + "</w:tbl>"
    #expect(throws: Never.self) { try ReaderRegistry.read(DocxFile(table).bytes, name: "a.docx") }
  }
}
