/// Makes well-formed XML of anything: tags that close nothing go, open ones are closed, stray signs are written out. So
/// a mutation reaches the reader, where broken XML would stop at the parser's door.
enum Mended {
  /// The content of an element; prefixes are left as they are.
  static func xml(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    var open: [[UInt8]] = []
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), let tag = Tag(bytes, offset) {
        offset = tag.end
        if !tag.isClosing {
          out += [0x3C] + tag.name + tag.attributes + (tag.isEmpty ? [0x2F, 0x3E] : [0x3E])
          if !tag.isEmpty { open.append(tag.name) }
        } else if let place = open.lastIndex(of: tag.name) {
          for name in open[place...].reversed() { out += [0x3C, 0x2F] + name + [0x3E] }
          open.removeSubrange(place...)
        }
        continue
      }
      append(bytes[offset], to: &out)
      offset += 1
    }
    for name in open.reversed() { out += [0x3C, 0x2F] + name + [0x3E] }
    return String(decoding: out, as: UTF8.self)
  }

  /// A byte of text; what XML forbids becomes a question mark.
  private static func append(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): out += Array("&lt;".utf8)
    case UInt8(ascii: "&"): out += Array("&amp;".utf8)
    case UInt8(ascii: ">"): out += Array("&gt;".utf8)
    case 0x09, 0x0A, 0x20...0xEE: out.append(byte)
    // U+FFFE and U+FFFF start so.
    case 0x00...0x1F, 0xEF...0xFF: out.append(UInt8(ascii: "?"))
    default: out.append(byte)
    }
  }

  /// One tag: `<name a="b" …>`, `<name …/>` or `</name>`.
  private struct Tag {
    var name: [UInt8] = []
    var attributes: [UInt8] = []
    var isClosing = false
    var isEmpty = false
    var end: Int

    init?(_ bytes: [UInt8], _ start: Int) {
      end = start + 1
      if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
        isClosing = true
        end += 1
      }
      name = Self.word(bytes, &end)
      guard !name.isEmpty else { return nil }
      var seen: Set<[UInt8]> = []
      while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: ">"):
          end += 1
          return
        case UInt8(ascii: "/"):
          isEmpty = true
          end += 1
        case 0x20, 0x0A, 0x09: end += 1
        default:
          let key = Self.word(bytes, &end)
          guard !key.isEmpty, end + 1 < bytes.count, bytes[end] == 0x3D, bytes[end + 1] == 0x22 else { return nil }
          guard let close = bytes[(end + 2)...].firstIndex(of: 0x22) else { return nil }
          if seen.insert(key).inserted {
            attributes += [0x20] + key + [0x3D, 0x22]
            for byte in bytes[(end + 2)..<close] { Mended.append(byte, to: &attributes) }
            attributes.append(0x22)
          }
          end = close + 1
        }
      }
      return nil
    }

    /// A name with at most one prefix.
    private static func word(_ bytes: [UInt8], _ offset: inout Int) -> [UInt8] {
      let start = offset
      var colons = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        let isColon = byte == 0x3A && colons == 0 && offset > start
        let isLater = offset > start && bytes[offset - 1] != 0x3A && (byte == 0x2D || byte >= 0x30 && byte <= 0x39)
        guard isLetter || isColon || isLater else { break }
        if isColon { colons += 1 }
        offset += 1
      }
      while offset > start, bytes[offset - 1] == 0x3A { offset -= 1 }
      return Array(bytes[start..<offset])
    }
  }
}
