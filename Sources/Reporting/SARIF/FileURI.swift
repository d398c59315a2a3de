/// Paths as URI references (RFC 3986): relative ones stay relative, every byte that is no plain letter is percent-encoded.
enum FileURI {
  /// The reference for a path as given: `devis 1.md` → `devis%201.md`, `/a/b` → `file:///a/b`.
  static func reference(_ path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("./"), path.utf8.count > 2 { path = path.dropFirst(2).drop { $0 == "/" } }
    let encoded = encoded(path)
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  /// True for a web address that can stand where SARIF wants a URI.
  static func isAddress(_ text: String) -> Bool {
    let refused = Array("\"<>\\^`{|}".utf8)
    return text.hasPrefix("https://") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !refused.contains($0) }
  }

  /// Letters, digits and `-._~/` as they are; also `:` would make the first segment a scheme, so it is encoded.
  private static func encoded(_ path: Substring) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
