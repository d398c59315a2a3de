/// Lines of an endless input, one at a time.
///
/// A list whose first end of a line is NUL (`find -print0`, `git ls-files -z`) is separated by NUL throughout.
struct LineReader: Sendable {
  /// Bytes of a line after which it is passed over, more than any document that readers take needs in base64.
  static let longest = 3 << 29
  private static let chunk = 1 << 16
  /// How much of a line that is too long is kept, to tell which it was.
  private static let keptStart = 256

  private let most: Int
  private let read: @Sendable (Int) throws(FileError) -> [UInt8]
  private let allowsNUL: Bool
  private var separator: UInt8?
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Lines of what `read` gives, at most the bytes it is asked for, none at the end.
  init(allowsNUL: Bool, most: Int = Self.longest, read: @escaping @Sendable (Int) throws(FileError) -> [UInt8]) {
    self.allowsNUL = allowsNUL
    self.most = most
    self.read = read
  }

  /// A line without its end.
  enum Line: Equatable {
    case bytes([UInt8])
    /// Longer than allowed; only its start is left.
    case tooLong(start: [UInt8])
  }

  /// The next line; nil at the end. A carriage return before a line feed belongs to the end of the line.
  mutating func next() throws(FileError) -> Line? {
    var searched = start
    var tooLong: [UInt8]?
    while true {
      if let end = firstEnd(from: searched) {
        let line = buffer[start..<end]
        start = end + 1
        if let tooLong { return .tooLong(start: tooLong) }
        return .bytes(Array(separator == 0x0A && line.last == 0x0D ? line.dropLast() : line))
      }
      if buffer.count - start > most {
        tooLong = tooLong ?? Array(buffer[start...].prefix(Self.keptStart))
        start = buffer.count
      }
      if isAtEnd {
        let rest = Array(buffer[start...])
        start = buffer.count
        if let tooLong { return .tooLong(start: tooLong) }
        return rest.isEmpty ? nil : .bytes(rest.last == 0x0D ? rest.dropLast() : rest)
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      let more = try read(Self.chunk)
      if more.isEmpty { isAtEnd = true }
      buffer += more
    }
  }

  private mutating func firstEnd(from index: Int) -> Int? {
    for place in index..<buffer.count {
      let byte = buffer[place]
      guard byte == 0x0A || (byte == 0 && allowsNUL) else { continue }
      if separator == nil { separator = byte }
      if byte == separator { return place }
    }
    return nil
  }
}
