import TestSupport

extension Mutation {
  /// An input of parts parted by `%%`: one of them changed as XML.
  mutating func parts(_ input: [UInt8]) -> [UInt8] {
    var parts = String(decoding: input, as: UTF8.self).split(separator: "%%", omittingEmptySubsequences: false).map(
      String.init)
    let place = random.below(parts.count)
    parts[place] = markup(parts[place], others: parts)
    return Array(parts.joined(separator: "%%").utf8)
  }

  /// XML with a tag or a text taken out, put in, doubled, moved or changed. It may not be well-formed any more.
  mutating func markup(_ text: String, others: [String]) -> String {
    var pieces = Self.pieces(text)
    for _ in 0...random.below(3) {
      guard !pieces.isEmpty else { return text }
      let place = random.below(pieces.count)
      let length = 1 + random.below(min(8, pieces.count - place))
      switch random.below(7) {
      case 0: pieces.removeSubrange(place..<(place + length))
      case 1: pieces.insert(contentsOf: pieces[place..<(place + length)], at: random.below(pieces.count))
      case 2: pieces.swapAt(place, random.below(pieces.count))
      case 3:
        let other = Self.pieces(one(of: others) ?? "")
        if let piece = one(of: other) { pieces.insert(piece, at: place) }
      case 4: pieces[place] = attribute(pieces[place])
      default:
        if !pieces[place].hasPrefix("<") { pieces[place] = self.text(pieces[place]) }
      }
    }
    return pieces.joined()
  }

  /// Tags and the texts between them.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x3C, !piece.isEmpty {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece = []
      }
      piece.append(byte)
      if byte == 0x3E {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece = []
      }
    }
    if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }

  /// A tag with another value of an attribute.
  private mutating func attribute(_ tag: String) -> String {
    var values = tag.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let places = values.indices.filter { $0 % 2 == 1 }
    guard tag.hasPrefix("<"), let place = one(of: places) else { return tag }
    let others = [values[place] + values[place], "", one(of: places).map { values[$0] } ?? ""] + Self.numbers
    values[place] = chance(1, of: 4) ? text(values[place]) : one(of: others) ?? ""
    return values.joined(separator: "\"")
  }
}
