import RuleLanguage
import TestSupport

extension Mutation {
  /// A pattern made of another, one that can be read in nearly every case.
  mutating func pattern(_ input: [UInt8]) -> [UInt8] {
    let source = Self.isPattern(input) ? input : Array(expression(3).utf8)
    for _ in 0..<4 {
      let mutated = reworded(source)
      if Self.isPattern(mutated) || chance(1, of: 8) { return mutated }
    }
    return Array(expression(2).utf8)
  }

  private static func isPattern(_ input: [UInt8]) -> Bool {
    (try? PatternParser.parse(String(decoding: input, as: UTF8.self))) != nil
  }

  /// A pattern with words or bracketed parts taken out, put in, replaced or wrapped.
  private mutating func reworded(_ input: [UInt8]) -> [UInt8] {
    var pieces = Self.pieces(String(decoding: input, as: UTF8.self))
    for _ in 0...random.below(3) {
      guard !pieces.isEmpty else { return Array(expression(3).utf8) }
      let place = random.below(pieces.count)
      switch random.below(6) {
      case 0: if pieces.count > 1 { pieces.remove(at: place) }
      case 1: pieces.insert(expression(2), at: place)
      case 2: pieces[place] = expression(3)
      case 3: pieces[place] = (chance(1, of: 2) ? "(" : "[") + pieces[place] + "|" + expression(1)
      case 4: pieces.swapAt(place, random.below(pieces.count))
      default: pieces.append(pieces[place])
      }
      // The bracket that was opened is closed here, whichever it was.
      if let open = pieces[place < pieces.count ? place : 0].first,
        Self.isUnclosed(pieces[place < pieces.count ? place : 0])
      {
        pieces[place < pieces.count ? place : 0] += open == "(" ? ")" : "]"
      }
    }
    return Array(pieces.joined(separator: " ").utf8)
  }

  private static func isUnclosed(_ piece: String) -> Bool {
    piece.utf8.reduce(0) { depth, byte in
      byte == 0x28 || byte == 0x5B ? depth + 1 : byte == 0x29 || byte == 0x5D ? depth - 1 : depth
    } > 0
  }

  /// The parts of a pattern between spaces outside brackets.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x20, depth == 0 {
        if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
        piece = []
        continue
      }
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      if byte == 0x29 || byte == 0x5D { depth = max(0, depth - 1) }
      piece.append(byte)
    }
    if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }

  /// A pattern of at most `depth` levels of brackets.
  mutating func expression(_ depth: Int) -> String {
    let choice = (0...random.below(3)).map { _ in depth > 0 ? expression(depth - 1) : word() }.joined(separator: "|")
    switch random.below(depth > 0 ? 9 : 5) {
    case 0, 1: return word()
    case 2: return "\(word()) …\(1 + random.below(30)) \(word())"
    case 3: return "<\(one(of: EntityKind.allCases)?.rawValue ?? "amount")> \(word())"
    case 4: return "\(word()) {trial.words}"
    case 5, 6: return "(\(choice))"
    case 7: return "\(word()) [\(choice)]"
    default: return "\(word()) (\(choice)) \(word())"
    }
  }

  private mutating func word() -> String {
    let words = [
      "sauvegarde", "sauvegard*", "‹client›", "«prix ferme»", "\"ne pas\"", "l'", "à", "été", "x", "œuvre", "de", "12",
      "prestation", "livr*", "aujourd'hui", "e-mail", "HT", "№", "٣", "ﬁn", "İ", "ß",
    ]
    return one(of: words) ?? "x"
  }
}
