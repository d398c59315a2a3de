import DocumentModel

/// The style sheet or the script of a page, as it stands between its tags.
///
/// The page's content security policy names it by its digest, so that a browser runs these bytes and no others.
struct InlineResource {
  /// The bytes between the tags.
  let bytes: [UInt8]

  /// Joins parts of the source.
  init(_ parts: [StaticString]) {
    bytes = parts.flatMap { part in part.withUTF8Buffer { Array($0) } }
  }

  /// A style sheet with the filters of `charters` charters added: how many there are is only known in a run.
  init(_ parts: [StaticString], charters: Int) {
    let filters = (0..<charters).map { number in
      "body:has(#show-charter-\(number):not(:checked)) .charter-\(number):not(:target){display:none}\n"
    }
    bytes = Self(parts).bytes + Array(filters.joined().utf8)
  }

  /// The source expression of a content security policy that allows it.
  var policySource: String { "'sha256-\(Base64.encoded(Self.octets(SHA256.hexDigest(of: bytes))))'" }

  /// The octets that hexadecimal digits stand for.
  private static func octets(_ digits: String) -> [UInt8] {
    let values = digits.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text that stands for `octets`, padded.
  static func encoded(_ octets: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
