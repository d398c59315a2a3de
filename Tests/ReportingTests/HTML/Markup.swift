/// The tags of a page, read without mercy: no element may be left open or closed out of turn.
struct Markup {
  private(set) var elements: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []
  /// The first thing that is wrong with the nesting.
  private(set) var problem: String?
  private let page: String
  private var marks: [(of: [Substring], words: Substring)] = []

  init(_ page: String) {
    self.page = page
    var open: [String] = []
    var rest = page[...]
    var mark: (of: [Substring], start: String.Index)?
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = page[page.index(after: start)..<end]
      rest = page[page.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if let mark, tag == "/mark" { marks.append((mark.of, page[mark.start..<start])) }
        if open.popLast() != String(tag.dropFirst()) { problem = problem ?? "closes \(tag)" }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      elements.append(name)
      var list = ""
      for match in tag.matches(of: /([a-z-]+)="([^"]*)"/) {
        attributes.append((String(match.1), String(match.2)))
        if match.1 == "data-of" { list = String(match.2) }
      }
      if name == "mark" { mark = (list.split(separator: " "), rest.startIndex) }
      if ["meta", "input"].contains(name) { continue }
      open.append(name)
      if ["script", "style"].contains(name), let end = rest.firstRange(of: "</\(name)>") {
        rest = page[end.lowerBound...]
      }
    }
    if !open.isEmpty { problem = problem ?? "left open: \(open)" }
  }

  /// The values of an attribute, in order.
  func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }

  /// The words marked for a passage, in order.
  func marked(_ id: String) -> String {
    marks.filter { $0.of.contains { $0 == id } }.map(\.words).joined(separator: " ")
  }

  /// What stands in the first element of this name.
  func text(of name: String) -> String {
    guard let start = page.firstRange(of: "<\(name)>"), let end = page.firstRange(of: "</\(name)>") else { return "" }
    return String(page[start.upperBound..<end.lowerBound])
  }
}
