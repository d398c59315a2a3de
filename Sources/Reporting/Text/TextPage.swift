/// The bytes of a terminal report as they grow: wraps logical lines to a width and draws their looks.
///
/// Lines break at spaces only, never before `:` `;` `!` `?` `»` `%` `€` nor after `«` and `×`; a word longer than the line is
/// cut.
struct TextPage {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Columns of a line.
  let width: Int
  /// True to draw looks with terminal sequences.
  let usesColour: Bool

  /// An empty page.
  init(width: Int, usesColour: Bool) {
    self.width = width
    self.usesColour = usesColour
  }

  /// Writes one logical line, its first row indented by `indent` columns and the others by `hanging`.
  mutating func write(_ text: StyledText, indent: Int = 0, hanging: Int? = nil) {
    var indent = indent
    var rest = LogGuard.guarding(text.scalars)[...]
    repeat {
      if LogGuard.beginsCommand(rest.lazy.map(\.scalar)), width - indent > 1, let ink = rest.first?.ink {
        rest.insert((scalar: "\\", ink: ink), at: rest.startIndex)
      }
      let row = Self.cut(&rest, to: width - indent)
      draw(row, indent: indent)
      indent = hanging ?? indent
    } while !rest.isEmpty
  }

  /// Writes words of one look.
  mutating func write(_ text: String, _ ink: Ink = [], indent: Int = 0, hanging: Int? = nil) {
    write(StyledText(text, ink), indent: indent, hanging: hanging)
  }

  /// Writes an empty line, unless the page is empty or ends with one.
  mutating func blank() {
    guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) else { return }
    bytes.append(0x0A)
  }

  /// Writes what another page holds, after an empty line.
  mutating func append(_ section: [UInt8]) {
    if !section.isEmpty { blank() }
    bytes += section
  }

  /// Writes the title of a group of `count` entries.
  mutating func title(_ words: String, count: Int) {
    blank()
    write("\(words.uppercased()) (\(count))", .bold)
  }

  private typealias Row = ArraySlice<(scalar: Unicode.Scalar, ink: Ink)>

  /// Takes the scalars of one row off `rest`, and the spaces after them.
  private static func cut(_ rest: inout Row, to columns: Int) -> Row {
    var used = 0
    var end = rest.startIndex
    var lastBreak: Int?
    while end < rest.endIndex {
      used += rest[end].scalar.columns
      if isBreak(rest, at: end) { lastBreak = end }
      if used > columns, end > rest.startIndex { break }
      end += 1
    }
    if end < rest.endIndex, let lastBreak { end = lastBreak }
    var row = rest[..<end]
    while row.last?.scalar == " " { row.removeLast() }
    rest = rest[end...].drop { $0.scalar == " " }
    return row
  }

  /// True when a row may end before the space at `index`.
  private static func isBreak(_ row: Row, at index: Int) -> Bool {
    guard row[index].scalar == " ", index > row.startIndex else { return false }
    switch row[index - 1].scalar {
    case "«", "×", " ": return false
    default: break
    }
    guard index + 1 < row.endIndex else { return true }
    switch row[index + 1].scalar {
    case ":", ";", "!", "?", "»", "%", "€": return false
    default: return true
    }
  }

  private mutating func draw(_ row: Row, indent: Int) {
    let margin = repeatElement(UInt8(0x20), count: row.isEmpty ? 0 : indent)
    bytes += margin
    var look: Ink = []
    for (scalar, ink) in row {
      if usesColour, ink != look {
        if !look.sequence.isEmpty { bytes += "\u{1B}[0m".utf8 }
        bytes += ink.sequence.utf8
        look = ink
      }
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        UTF8.encode(scalar).map { bytes += $0 }
      }
    }
    if usesColour, !look.sequence.isEmpty { bytes += "\u{1B}[0m".utf8 }
    bytes.append(0x0A)
    if !usesColour, let last = row.lastIndex(where: { $0.ink.contains(.marked) && $0.scalar.columns > 0 }) {
      bytes += margin
      for (scalar, ink) in row[...last] {
        bytes += repeatElement(UInt8(ascii: ink.contains(.marked) ? "^" : " "), count: scalar.columns)
      }
      bytes.append(0x0A)
    }
  }
}
