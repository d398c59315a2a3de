/// E-mail addresses Cloudflare scrambles in pages: the first byte is the key to the others.
enum CloudflareEmail {
  /// The address behind `data-cfemail`; nil when it is none.
  static func decoded(_ hex: [UInt8]) -> [UInt8]? {
    guard hex.count >= 4, hex.count % 2 == 0, hex.count <= 1_024 else { return nil }
    var bytes: [UInt8] = []
    for offset in stride(from: 0, to: hex.count, by: 2) {
      guard let high = Ascii.hexValue(hex[offset]), let low = Ascii.hexValue(hex[offset + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    let key = bytes.removeFirst()
    let address = bytes.map { $0 ^ key }
    return address.contains(0x40) && address.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? address : nil
  }

  /// The scrambled part of a link to Cloudflare's page.
  static func hex(ofLink target: [UInt8]) -> [UInt8]? {
    guard Ascii.find("/cdn-cgi/l/email-protection#", in: target, from: 0) != nil,
      let mark = target.lastIndex(of: 0x23)
    else { return nil }
    return Array(target[(mark + 1)...])
  }
}
