import Foundation

/// A paper with a charter's text after its own.
enum Annexed {
  /// The paper's bytes; nil for a format that cannot be written here.
  static func bytes(of paper: Fixtures.Paper, with charter: String) throws -> [UInt8]? {
    let lines = charter.split(whereSeparator: \.isNewline).map { escaped(String($0)) }
    var text = String(decoding: try paper.bytes(), as: UTF8.self)
    switch paper.path.split(separator: ".").last {
    case "txt": return Array((text + "\n\nAnnexe : la charte\n\n" + charter).utf8)
    case "html":
      let annex = "<h2>Annexe : la charte</h2>" + lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
      text.replace("</main>", with: annex + "</main>", maxReplacements: 1)
      if !text.contains(annex) { text.replace("</body>", with: annex + "</body>", maxReplacements: 1) }
      return Array(text.utf8)
    case "xml":
      let annex = lines.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
      let end =
        text.contains("<w:sectPr") ? text.range(of: "<w:sectPr", options: .backwards) : text.range(of: "</w:body>")
      guard let end else { return nil }
      text.insert(contentsOf: annex, at: end.lowerBound)
      return Array(text.utf8)
    default: return nil
    }
  }

  /// The text as a scanner would give it back: letters mistaken, lines cut, blanks doubled.
  static func scanned(_ text: String) -> String {
    var result = ""
    for (number, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      result += number % 23 == 11 ? String(word).replacing("l", with: "1").replacing("é", with: "e") : String(word)
      result += number % 13 == 12 ? "\n" : number % 7 == 3 ? "  " : " "
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
