import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Finds mail and web addresses: around every "@", after "http", and where a word, a stop and a known top-level
  /// domain follow each other without space.
  mutating func scanAddresses(_ document: Document) {
    for block in document.blocks {
      var at = block.span.lower
      while at < block.span.upper {
        switch bytes[at] {
        case 0x40: at = readEmail(at, in: block.span)
        case 0x2E: at = readDomain(at, in: block.span)
        default: at += 1
        }
      }
    }
  }

  private mutating func readEmail(_ at: Int, in block: TextSpan) -> Int {
    var start = at
    let least = max(block.lower, at - Self.longestHost)
    while start > least, isLocalByte(bytes[start - 1]) { start -= 1 }
    let end = hostEnd(at + 1, in: block)
    guard start < at, end > at + 3, bytes[(at + 1)..<end].contains(0x2E) else { return at + 1 }
    addAddress(.email, TextSpan(start, end))
    return end
  }

  /// A stop inside a host name: expands both ways. Stops of sentences and figures are left alone.
  private mutating func readDomain(_ at: Int, in block: TextSpan) -> Int {
    var start = at
    let least = max(block.lower, at - Self.longestHost)
    while start > least, isHostByte(bytes[start - 1]) { start -= 1 }
    let end = hostEnd(at + 1, in: block)
    guard start < at, end > at + 2, hasTopLevel(TextSpan(start, end)),
      start == block.lower || bytes[start - 1] != 0x40
    else { return at + 1 }
    if start >= block.lower + 3, bytes[(start - 3)..<start].elementsEqual("://".utf8) {
      start -= 3
      while start > least, isLetter(bytes[start - 1]) { start -= 1 }
    }
    var stop = end
    if stop < block.upper, bytes[stop] == 0x2F || bytes[stop] == 0x3F || bytes[stop] == 0x23 || bytes[stop] == 0x3A {
      while stop < block.upper, isPathByte(bytes[stop]) { stop += 1 }
      while stop > end, isTrailingPunctuation(bytes[stop - 1]) { stop -= 1 }
    }
    addAddress(.url, TextSpan(start, stop))
    return stop
  }

  private mutating func addAddress(_ kind: EntityKind, _ span: TextSpan) {
    let tokens = text.tokens(in: span)
    guard !tokens.isEmpty else { return }
    entities.append(Entity(kind: kind, tokens: tokens, span: span))
  }

  private func hostEnd(_ start: Int, in block: TextSpan) -> Int {
    var end = start
    let most = min(block.upper, start + Self.longestHost)
    while end < most, isHostByte(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    return end
  }

  /// Bytes of a host name, at most (RFC 1035); more are a drawn line or a trap, read anew at each of their stops.
  private static let longestHost = 255

  private func hasTopLevel(_ span: TextSpan) -> Bool {
    guard let dot = bytes[span.lower..<span.upper].lastIndex(of: 0x2E) else { return false }
    let last = bytes[(dot + 1)..<span.upper].map { $0 | 0x20 }
    return Self.topLevelDomains.contains(last)
  }

  private static let topLevelDomains = Set(
    "fr com net org eu io re info biz be ch lu pro dev app shop site online tech agency studio bzh paris alsace corsica cloud example"
      .split(separator: " ").map { Array($0.utf8) })

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isHostByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }
  private func isLocalByte(_ byte: UInt8) -> Bool { isHostByte(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25 }
  private func isPathByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x7C
  }
  private func isTrailingPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x29 || byte == 0x5D || byte == 0x27
      || byte == 0x21
  }
}
