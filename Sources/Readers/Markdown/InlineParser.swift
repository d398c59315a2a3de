/// Reads inline Markdown: emphasis, code, links, images, entities, HTML tags.
struct InlineParser {
  private let bytes: [UInt8]
  private let references: [String: String]
  private var output = InlineText()
  private var marks: EmphasisMarks
  private var limit = 0
  private var openAnchors = 0
  private static let nesting = 8

  /// Reads `lines` of `bytes` as one text; line ends become spaces.
  static func parse(_ bytes: [UInt8], _ lines: [Range<Int>], _ references: [String: String]) -> InlineText {
    var parser = InlineParser(bytes, lines, references)
    for (index, line) in lines.enumerated() {
      if index > 0 { parser.output.append(0x20) }
      parser.limit = line.upperBound
      parser.run(line.lowerBound, line.upperBound, depth: 0)
    }
    while parser.openAnchors > 0 {
      parser.output.add(.closeLink)
      parser.openAnchors -= 1
    }
    parser.output.flush()
    parser.output.isStrong = parser.isStrong(lines)
    return parser.output
  }

  private init(_ bytes: [UInt8], _ lines: [Range<Int>], _ references: [String: String]) {
    self.bytes = bytes
    self.references = references
    marks = EmphasisMarks(bytes, lines, code: CodeSpans.find(bytes, lines))
  }

  private func isStrong(_ lines: [Range<Int>]) -> Bool {
    guard !marks.strong.isEmpty else { return false }
    let strong = marks.strong.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = 0
    for line in lines {
      for offset in line where Ascii.isLetter(bytes[offset]) || bytes[offset] >= 0xC0 {
        while next < strong.count, strong[next].lowerBound <= offset {
          end = max(end, strong[next].upperBound)
          next += 1
        }
        if offset >= end { return false }
      }
    }
    return true
  }

  private mutating func run(_ start: Int, _ end: Int, depth: Int) {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case 0x5C where offset + 1 < end && isPunctuation(bytes[offset + 1]):
        output.append(bytes[offset + 1])
        offset += 2
      case 0x5C where offset + 1 == end: offset += 1
      case 0x60: offset = code(offset, end)
      case 0x21 where offset + 1 < end && bytes[offset + 1] == 0x5B:
        offset = image(offset, end) ?? plain(offset)
      case 0x5B: offset = depth < InlineParser.nesting ? link(offset, end, depth) ?? plain(offset) : plain(offset)
      case 0x3C: offset = angle(offset, end) ?? plain(offset)
      case 0x26:
        if let (scalars, next) = Entities.decode(bytes, offset, end) {
          for scalar in scalars { Scalars.append(scalar, to: &output.bytes) }
          offset = next
        } else {
          offset = plain(offset)
        }
      case 0x2A, 0x5F, 0x7E:
        if !marks.removed.contains(offset) { output.append(byte) }
        offset += 1
      default:
        if openAnchors == 0, depth == 0, let address = PlainLinks.address(bytes, offset, end) {
          output.add(.openLink(target: Ascii.string(bytes, offset..<address)))
          output.append(bytes[offset..<address])
          output.add(.closeLink)
          offset = address
        } else {
          offset = plain(offset)
        }
      }
    }
  }

  private mutating func plain(_ offset: Int) -> Int {
    output.append(bytes[offset])
    return offset + 1
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !Ascii.isLetter(byte) && !Ascii.isDigit(byte)
  }

  private mutating func code(_ start: Int, _ end: Int) -> Int {
    var opening = start
    while opening < end, bytes[opening] == 0x60 { opening += 1 }
    let width = opening - start
    guard let close = CodeSpans.close(bytes, opening, end, width) else {
      output.append(bytes[start..<opening])
      return opening
    }
    output.append(bytes[Ascii.trim(bytes, opening..<close)])
    return close + width
  }

  // MARK: Links

  private mutating func link(_ start: Int, _ end: Int, _ depth: Int) -> Int? {
    guard let close = Brackets.close(bytes, start, end, 0x5B, 0x5D) else { return nil }
    guard let (target, next) = target(start, close, end) else { return nil }
    output.add(.openLink(target: target))
    run(start + 1, close, depth: depth + 1)
    output.add(.closeLink)
    return next
  }

  private mutating func image(_ start: Int, _ end: Int) -> Int? {
    guard let close = Brackets.close(bytes, start + 1, end, 0x5B, 0x5D),
      let (target, next) = target(start + 1, close, end)
    else { return nil }
    let words = InlineParser.parse(bytes, [(start + 2)..<close], [:])
    output.add(.image(alternativeText: String(decoding: words.bytes, as: UTF8.self), source: target))
    return next
  }

  /// The target after a closing bracket, inline or by reference, and where the text goes on.
  private func target(_ open: Int, _ close: Int, _ end: Int) -> (String, Int)? {
    let after = close + 1
    if after < end, bytes[after] == 0x28, let last = Brackets.close(bytes, after, end, 0x28, 0x29) {
      return (LinkTarget.read(bytes, after + 1, last), last + 1)
    }
    if after < end, bytes[after] == 0x5B, let last = Brackets.close(bytes, after, end, 0x5B, 0x5D) {
      let label = last == after + 1 ? (open + 1)..<close : (after + 1)..<last
      return references[LinkTarget.label(bytes, label)].map { ($0, last + 1) }
    }
    return references[LinkTarget.label(bytes, (open + 1)..<close)].map { ($0, after) }
  }

  /// `<http://…>`, `<a@b.fr>` and HTML tags.
  private mutating func angle(_ start: Int, _ end: Int) -> Int? {
    // A tag holds no other: so a text of nothing but `<` is passed over once, not once for each.
    guard let close = bytes[(start + 1)..<end].firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), bytes[close] == 0x3E,
      close > start + 1
    else { return nil }
    let content = (start + 1)..<close
    let first = bytes[start + 1]
    if !bytes[content].contains(0x20),
      bytes[content].contains(0x40) || Ascii.find("://", in: bytes, from: start, to: close) != nil,
      first != 0x2F
    {
      let isMail = Ascii.find(":", in: bytes, from: start, to: close) == nil
      output.add(.openLink(target: (isMail ? "mailto:" : "") + Ascii.string(bytes, content)))
      output.append(bytes[content])
      output.add(.closeLink)
      return close + 1
    }
    guard Ascii.isLetter(first) || first == 0x2F || first == 0x21 || first == 0x3F else { return nil }
    let tag = HTMLTag(bytes, content)
    switch tag.name {
    case "br", "/p", "/div", "hr": output.add(.lineBreak)
    case "a":
      if let target = tag.attribute("href"), openAnchors == 0 {
        output.add(.openLink(target: target))
        openAnchors += 1
      }
    case "/a":
      if openAnchors > 0 {
        output.add(.closeLink)
        openAnchors -= 1
      }
    case "img":
      output.add(.image(alternativeText: tag.attribute("alt") ?? "", source: tag.attribute("src") ?? ""))
    default: break
    }
    return close + 1
  }
}
