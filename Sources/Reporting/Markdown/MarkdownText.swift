/// Texts in Markdown that are shown and do nothing: no link, image, markup, mention, reference or command arises.
enum MarkdownText {
  /// Words of a document as a code span. Neither CommonMark nor what forges add to it (mentions, references to issues
  /// and commits, addresses made into links) looks inside one.
  static func code(_ text: String) -> String {
    let words = LogGuard.words(Sanitizer.visible(text))
    let visible = words.drop { $0 == " " }
    guard !visible.isEmpty else { return "—" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: words) + 1)
    let pad = visible.hasPrefix("`") || visible.hasSuffix("`") ? " " : ""
    return fence + pad + visible + pad + fence
  }

  /// Words of the tool and of rules as running text: every sign of Markdown escaped; a word joiner after `@` and `#`,
  /// in `://` and in `www.` keeps forges from making links.
  static func plain(_ text: String) -> String {
    var result = ""
    var last: [Unicode.Scalar] = []
    for scalar in Sanitizer.visible(text).unicodeScalars {
      let endsWWW = scalar == "." && last.count == 3 && last.allSatisfy { $0 == "w" || $0 == "W" }
      if endsWWW || (scalar == "/" && last.last == ":") { result += joiner }
      // A line that begins with two colons would be a command in the log of a runner.
      if signs.contains(scalar) || (scalar == ":" && last.isEmpty) { result += "\\" }
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "#" { result += joiner }
      last = last.suffix(2) + [scalar]
    }
    return result
  }

  /// Lines to copy, in a fenced block; `indent` is that of the list item it stands in.
  static func block(_ lines: [String], indent: String) -> String {
    let run = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, run + 1))
    return ([fence + "text"] + lines.map(LogGuard.line) + [fence]).map { "\(indent)\($0)\n" }.joined()
  }

  private static let joiner = "\u{2060}"
  private static let signs: Set<Unicode.Scalar> = Set("\\`*_[]<>#|~$@&^".unicodeScalars)

  private static func longestRun(of sign: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
