/// Code spans: nothing in them is markup.
enum CodeSpans {
  /// The ranges of the code spans in `lines`, back-ticks included; a span never crosses a line here.
  static func find(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for line in lines {
      var offset = line.lowerBound
      while offset < line.upperBound {
        guard bytes[offset] == 0x60 else {
          offset += 1
          continue
        }
        var opening = offset
        while opening < line.upperBound, bytes[opening] == 0x60 { opening += 1 }
        let width = opening - offset
        if let close = close(bytes, opening, line.upperBound, width) {
          spans.append(offset..<close + width)
          offset = close + width
        } else {
          offset = opening
        }
      }
    }
    return spans
  }

  private static let longest = 4_096

  /// Where a run of exactly `width` back-ticks starts; nil when none does within reach.
  static func close(_ bytes: [UInt8], _ start: Int, _ end: Int, _ width: Int) -> Int? {
    var offset = start
    let end = min(end, start + longest)
    while offset < end {
      guard bytes[offset] == 0x60 else {
        offset += 1
        continue
      }
      let run = offset
      while offset < end, bytes[offset] == 0x60 { offset += 1 }
      if offset - run == width { return run }
    }
    return nil
  }
}

/// Matching brackets in inline Markdown.
enum Brackets {
  private static let longest = 4_096
  /// Brackets open at once: a text of nothing but brackets is given up after so many, at each of them.
  private static let deepest = 32

  /// The offset of the bracket that closes the one at `start`; nil when none does within reach.
  static func close(_ bytes: [UInt8], _ start: Int, _ end: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    var offset = start
    let end = min(end, start + longest)
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x5C {
        offset += 1
      } else if byte == open {
        depth += 1
        if depth > deepest { return nil }
      } else if byte == close {
        depth -= 1
        if depth == 0 { return offset }
      }
      offset += 1
    }
    return nil
  }
}

/// Link targets and reference labels.
enum LinkTarget {
  /// The target in `(target "title")`, entities decoded.
  static func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    let range = Ascii.trim(bytes, start..<end)
    guard !range.isEmpty else { return "" }
    var upper = range.lowerBound
    if bytes[upper] == 0x3C, let close = bytes[range].firstIndex(of: 0x3E) {
      return Entities.decoded(bytes, (range.lowerBound + 1)..<close)
    }
    while upper < range.upperBound, !Ascii.isSpace(bytes[upper]) { upper += 1 }
    return Entities.decoded(bytes, range.lowerBound..<upper)
  }

  /// A reference label, folded as Markdown compares them: case and runs of white space aside.
  static func label(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var folded: [UInt8] = []
    for byte in bytes[Ascii.trim(bytes, range)] {
      if Ascii.isSpace(byte) {
        if folded.last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(Ascii.lower(byte))
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// One HTML tag inside Markdown: its name and attributes.
struct HTMLTag {
  /// Lower case, with a leading `/` for a closing tag.
  let name: String
  private let bytes: [UInt8]
  private let rest: Range<Int>

  /// Reads the bytes between `<` and `>`.
  init(_ bytes: [UInt8], _ content: Range<Int>) {
    var end = content.lowerBound
    while end < content.upperBound, !Ascii.isSpace(bytes[end]), end == content.lowerBound || bytes[end] != 0x2F {
      end += 1
    }
    name = String(decoding: Ascii.lowered(bytes[content.lowerBound..<end]), as: UTF8.self)
    rest = end..<content.upperBound
    self.bytes = bytes
  }

  /// The value of an attribute, entities decoded.
  func attribute(_ wanted: StaticString) -> String? {
    guard let found = Ascii.find(wanted, in: bytes, from: rest.lowerBound, to: rest.upperBound),
      found > rest.lowerBound, Ascii.isSpace(bytes[found - 1])
    else { return nil }
    var offset = found + wanted.utf8CodeUnitCount
    while offset < rest.upperBound, Ascii.isSpace(bytes[offset]) { offset += 1 }
    guard offset < rest.upperBound, bytes[offset] == 0x3D else { return nil }
    offset += 1
    while offset < rest.upperBound, Ascii.isSpace(bytes[offset]) { offset += 1 }
    guard offset < rest.upperBound else { return "" }
    let quote = bytes[offset]
    if quote == 0x22 || quote == 0x27 {
      let close = bytes[(offset + 1)..<rest.upperBound].firstIndex(of: quote) ?? rest.upperBound
      return Entities.decoded(bytes, (offset + 1)..<close)
    }
    var end = offset
    while end < rest.upperBound, !Ascii.isSpace(bytes[end]) { end += 1 }
    return Entities.decoded(bytes, offset..<end)
  }
}
