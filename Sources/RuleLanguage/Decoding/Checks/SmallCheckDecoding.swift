extension FileDecoder {
  private static let figuresKeys = ObjectShape.figures.keys
  private static let linkKeys = ObjectShape.link.keys
  private static let annexKeys = ObjectShape.annex.keys

  /// The body of `figures`.
  mutating func figures(_ node: JSONNode) -> FiguresCheck? {
    guard let fields = fields(of: node, Self.figuresKeys, key: "figures") else { return nil }
    let verify = list(fields, "verify", atLeast: 1) {
      $0.choice($1, key: "verify", of: FiguresCheck.Verification.self)
    }
    return tolerance(fields).map { FiguresCheck(verify: verify, toleranceInCents: $0) }
  }

  /// The tolerance in hundredths of the unit; 0.02 when it is not written.
  mutating func tolerance(_ fields: Fields) -> Int? {
    guard let place = fields["tolerance"] else { return 2 }
    guard let text = string(place, key: "tolerance") else { return nil }
    if let cents = Self.cents(text) { return cents }
    report(.wrongType("tolerance", .decimal), at: place)
    return nil
  }

  /// Hundredths in a decimal with at most two places; nil when it is not one.
  private static func cents(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, (1...9).contains(whole.utf8.count) else { return nil }
    let places = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(places.utf8.count) else { return nil }
    let digits = String(whole + places) + (places.utf8.count == 1 ? "0" : "")
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(digits)
  }

  /// The body of `link`.
  mutating func link(_ node: JSONNode) -> LinkCheck? {
    guard let fields = fields(of: node, Self.linkKeys, key: "link") else { return nil }
    if let picture = fields["picture"] {
      if fields["host"] != nil {
        report(.wrongType("picture", .onlyOneKey), at: picture)
      }
      let words = list(fields, "picture", atLeast: 1) { $0.string($1, key: "picture") }
      if fields["linkedTo"] == nil { report(.missingKey("linkedTo"), at: node) }
      return host(fields, "linkedTo").map { LinkCheck(seek: .picture(words: words, linkedTo: $0)) }
    }
    if fields["host"] == nil { report(.missingKey("host"), at: node) }
    if let other = fields["linkedTo"] { report(.unknownKey("linkedTo", nearest: "host"), at: other) }
    return host(fields, "host").map { LinkCheck(seek: .host($0)) }
  }

  /// The body of `annex`.
  mutating func annex(_ node: JSONNode) -> AnnexCheck? {
    guard let fields = fields(of: node, Self.annexKeys, key: "annex") else { return nil }
    let pack = identifier(fields, "pack")
    if let pack, let place = fields["pack"] { refer(to: .pack(pack), at: place.span.lower) }
    let vague = conditions(fields, "vague")
    return pack.map { AnnexCheck(pack: $0, vague: vague) }
  }
}
