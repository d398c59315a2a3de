import DocumentModel

/// The YAML head of a Markdown file: `key: value` lines between `---`; nested keys are joined by dots.
struct FrontMatter {
  private(set) var properties: [DocumentProperty] = []
  /// Where the text starts; 0 when there is no front matter.
  private(set) var end = 0

  init(_ source: [UInt8]) {
    guard Ascii.stands("---\n", in: source, at: 0) else { return }
    var parents: [(indent: Int, key: String)] = []
    var offset = 4
    var found: [DocumentProperty] = []
    while offset < source.count {
      let lineEnd = source[offset...].firstIndex(of: 0x0A) ?? source.count
      let line = Ascii.trim(source, offset..<lineEnd)
      let isEnd =
        line.count == 3
        && (Ascii.stands("---", in: source, at: line.lowerBound)
          || Ascii.stands("...", in: source, at: line.lowerBound))
      if isEnd {
        properties = found
        end = min(lineEnd + 1, source.count)
        return
      }
      let indent = line.lowerBound - offset
      offset = lineEnd + 1
      if line.isEmpty || source[line.lowerBound] == 0x23 { continue }
      while let parent = parents.last, parent.indent >= indent { parents.removeLast() }
      guard let (key, value) = FrontMatter.entry(source, line) else {
        // Prose between two rules is no front matter.
        if source[line.lowerBound] != 0x2D { return }
        FrontMatter.addItem(source, line, parents.last?.key, &found)
        continue
      }
      let path = (parents.map(\.key) + [key]).joined(separator: ".")
      if value.isEmpty {
        parents.append((indent, key))
      } else {
        found.append(DocumentProperty(name: path, value: value))
      }
    }
  }

  private static func entry(_ source: [UInt8], _ line: Range<Int>) -> (key: String, value: String)? {
    var colon = line.lowerBound
    while colon < line.upperBound {
      if source[colon] == 0x3A, colon + 1 == line.upperBound || source[colon + 1] == 0x20 { break }
      colon += 1
    }
    guard colon < line.upperBound, colon > line.lowerBound, source[line.lowerBound] != 0x2D else { return nil }
    let key = unquoted(source, line.lowerBound..<colon)
    guard !source[line.lowerBound..<colon].contains(0x20) || source[line.lowerBound] == 0x22 else { return nil }
    return (key, unquoted(source, (colon + 1)..<line.upperBound))
  }

  /// `- value` under a key: values of one key are joined by commas.
  private static func addItem(
    _ source: [UInt8], _ line: Range<Int>, _ key: String?, _ found: inout [DocumentProperty]
  ) {
    guard let key else { return }
    let value = unquoted(source, (line.lowerBound + 1)..<line.upperBound)
    if let last = found.last, last.name == key {
      found[found.count - 1] = DocumentProperty(name: key, value: last.value + "," + value)
    } else {
      found.append(DocumentProperty(name: key, value: value))
    }
  }

  private static func unquoted(_ source: [UInt8], _ range: Range<Int>) -> String {
    var range = Ascii.trim(source, range)
    if range.count >= 2, let first = range.first, source[first] == 0x22 || source[first] == 0x27,
      source[range.upperBound - 1] == source[first]
    {
      range = (first + 1)..<(range.upperBound - 1)
    }
    return Ascii.string(source, range)
  }
}
