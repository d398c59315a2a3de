import DocumentModel
import TestSupport
import Testing

@testable import Readers

/// A small generator whose runs are told apart by their seed alone.
private struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// The bytes with a few changed, doubled, cut out or swapped for a telling one.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let telling = Array("<>&|*_`#-[]()!:;\"'\\/=\n\r\t \u{0}%{}~+1.é€".utf8)
    for _ in 0...next(6) where bytes.count > 4 {
      let at = next(bytes.count)
      switch next(5) {
      case 0: bytes[at] = UInt8(next(256))
      case 1: bytes[at] = telling[next(telling.count)]
      case 2: bytes.insert(contentsOf: bytes[at..<min(at + 1 + next(40), bytes.count)], at: at)
      case 3: bytes.removeSubrange(at..<min(at + 1 + next(20), bytes.count))
      default: bytes.insert(telling[next(telling.count)], at: at)
      }
    }
    return bytes
  }
}

@Suite struct FuzzTests {
  private static let text = """
    DEVIS
    ===
    1. Objet
    Le client fournit :
    - les textes ;
      • a
    | a | b |
    |---|---|
    | c | d |
    Poste\tPrix\nSite\t9 €
    Nom      Prix     Total
    Site      900      900
    Voir https://a.fr. **gras** _x_ [l](u) ![i](s) `c` <b>x</b> <!-- y --> &eacute;
    > cité
    ```
    code
    ```
    """

  private static let page = """
    <!DOCTYPE html><html><head><style>.a{display:none}</style><title>t</title></head><body><h1>T</h1><ul><li>a<ol><li>b</ol></ul>
    <table><tr><th rowspan=2>x<td colspan=3>y<tr><td><table><tr><td>z</table></table><p style="color:#fff">n</p><p hidden>h
    <a href="u"><img src=s alt=a></a><svg><title>d</title></svg><?php x ?><pre> a\n b</pre>&#146;<b>Gras</b><br>x</body></html>
    """

  @Test(arguments: ["a.txt", "a.md", "a.html"], 0..<8)
  func damagedTextIsReadSoundly(name: String, seed: Int) {
    let source = Array((name == "a.html" ? Self.page : Self.text).utf8)
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<60 { check(random.mutated(source), name) }
  }

  @Test(arguments: 0..<8)
  func damagedOfficeFilesAreReadSoundlyOrRefused(seed: Int) {
    var file = DocxFile(
      """
      <w:p><w:pPr><w:pStyle w:val="Titre1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r>
      </w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>\(DocxFile.p("b"))</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(DocxFile.p("c"))</w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:t>d</w:t></w:r></w:ins>
      <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r></w:p>
      <w:p><w:r><w:pict><v:textbox><w:txbxContent>\(DocxFile.p("e"))</w:txbxContent></v:textbox></w:pict></w:r></w:p>
      """)
    file.add(
      "numbering.xml", "numbering", "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>", "n", "numbering")
    var random = SplitMix(state: UInt64(seed))
    let bytes = file.bytes
    let body = file.body
    for _ in 0..<40 {
      check(random.mutated(bytes), "a.docx")
      // Inside the archive, so that the checksum does not stop it.
      file.body = String(decoding: random.mutated(Array(body.utf8)), as: UTF8.self)
      check(file.bytes, "a.docx")
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    guard let document = try? ReaderRegistry.read(bytes, name: name) else { return }
    #expect(faults(document) == [], "\(String(decoding: bytes, as: UTF8.self))")
  }
}
