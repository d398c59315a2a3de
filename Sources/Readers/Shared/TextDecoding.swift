/// Turns the bytes of a text file into valid UTF-8.
struct DecodedText {
  /// Valid UTF-8, without a byte order mark.
  var bytes: [UInt8]
  /// How many bytes had no meaning in the encoding and were replaced or guessed.
  var repairs = 0
  /// What it was read as, for a notice.
  var encoding: Encoding

  enum Encoding: String {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
  }

  /// Decodes by byte order mark, else by `declared`, else as UTF-8 when valid, else as Windows-1252.
  ///
  /// A declared encoding is believed only where the bytes agree: text that is valid UTF-8 with letters outside ASCII is
  /// UTF-8 whatever it says. Text with more valid UTF-8 letters than stray bytes is UTF-8 with strays.
  init(_ raw: [UInt8], declared: Encoding? = nil) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(raw.dropFirst(3)), declared: .utf8)
    } else if raw.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: raw, isBigEndian: false)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: raw, isBigEndian: true)
    } else {
      self.init(utf8: raw, declared: declared)
    }
  }

  private init(utf8 raw: [UInt8], declared: Encoding?) {
    encoding = .utf8
    bytes = raw
    if (try? UTF8Span(validating: raw.span)) != nil { return }
    let (letters, strays) = DecodedText.census(raw)
    let isMixed = declared == .utf8 ? letters > 0 : letters > strays
    encoding = isMixed ? .utf8 : .windows1252
    bytes = []
    bytes.reserveCapacity(raw.count + raw.count / 8)
    var offset = 0
    while offset < raw.count {
      let length = isMixed ? DecodedText.sequenceLength(raw, offset) : raw[offset] < 0x80 ? 1 : 0
      if length > 0 {
        bytes.append(contentsOf: raw[offset..<offset + length])
        offset += length
      } else {
        let scalar = Windows1252.scalar(raw[offset])
        if isMixed || scalar == nil { repairs += 1 }
        Scalars.append(scalar ?? 0xFFFD, to: &bytes)
        offset += 1
      }
    }
  }

  private init(utf16 raw: [UInt8], isBigEndian: Bool) {
    encoding = .utf16
    bytes = []
    bytes.reserveCapacity(raw.count)
    func unit(_ offset: Int) -> UInt32 {
      let (first, second) = (UInt32(raw[offset]), UInt32(raw[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = 2
    while offset + 1 < raw.count {
      var value = unit(offset)
      offset += 2
      if value >= 0xD800, value < 0xDC00, offset + 1 < raw.count {
        let low = unit(offset)
        if low >= 0xDC00, low < 0xE000 {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          offset += 2
        }
      }
      if Unicode.Scalar(value) == nil { repairs += 1 }
      Scalars.append(value, to: &bytes)
    }
    if offset < raw.count { repairs += 1 }
  }

  /// How many letters outside ASCII are valid UTF-8, and how many bytes are not.
  private static func census(_ raw: [UInt8]) -> (letters: Int, strays: Int) {
    var (letters, strays, offset) = (0, 0, 0)
    while offset < raw.count {
      let length = sequenceLength(raw, offset)
      if length > 1 { letters += 1 }
      if length == 0 { strays += 1 }
      offset += max(1, length)
    }
    return (letters, strays)
  }

  /// Length of the valid UTF-8 sequence at `offset`; 0 if there is none.
  private static func sequenceLength(_ raw: [UInt8], _ offset: Int) -> Int {
    let first = raw[offset]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, first <= 0xF4 else { return 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= raw.count else { return 0 }
    for index in 1..<length where raw[offset + index] & 0xC0 != 0x80 { return 0 }
    let second = raw[offset + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }
}
