/// How a stretch of text looks on a terminal.
struct Ink: OptionSet, Hashable {
  let rawValue: UInt8

  static let bold = Ink(rawValue: 1)
  static let faint = Ink(rawValue: 2)
  static let red = Ink(rawValue: 4)
  static let yellow = Ink(rawValue: 8)
  static let green = Ink(rawValue: 16)
  static let blue = Ink(rawValue: 32)
  /// A quoted passage: bold and underlined in colour, with `^^^^` below it in plain text.
  static let marked = Ink(rawValue: 64)

  /// The terminal's sequence that turns this look on, from the normal look.
  var sequence: String {
    var codes: [String] = []
    if contains(.bold) || contains(.marked) { codes.append("1") }
    if contains(.faint) { codes.append("2") }
    if contains(.marked) { codes.append("4") }
    if contains(.red) { codes.append("31") }
    if contains(.green) { codes.append("32") }
    if contains(.yellow) { codes.append("33") }
    if contains(.blue) { codes.append("34") }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

/// Text with a look per scalar: one logical line, before wrapping. Its words are already safe to print.
struct StyledText {
  /// The scalars and how each looks.
  private(set) var scalars: [(scalar: Unicode.Scalar, ink: Ink)] = []

  /// An empty text.
  init() {}

  /// A text of one look.
  init(_ text: String, _ ink: Ink = []) { append(text, ink) }

  /// A part of another text.
  init(_ scalars: ArraySlice<(scalar: Unicode.Scalar, ink: Ink)>) { self.scalars = Array(scalars) }

  /// Adds words.
  mutating func append(_ text: String, _ ink: Ink = []) {
    for scalar in text.unicodeScalars { scalars.append((scalar, ink)) }
  }

  /// Adds another text.
  mutating func append(_ other: StyledText) { scalars += other.scalars }

  /// Columns it needs on one line.
  var columns: Int { scalars.reduce(0) { $0 + $1.scalar.columns } }
}
