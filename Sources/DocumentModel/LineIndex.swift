/// A 1-based line and column, for people and editors only.
package struct Position: Sendable, Hashable {
  /// 1-based line.
  package let line: Int
  /// 1-based column, in Unicode scalars.
  package let column: Int

  /// Makes a position; both numbers start at 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The byte offsets at which lines start, to turn an offset into a `Position` by bisection.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Scans `bytes` once for line feeds; O(n).
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.bytes = bytes
    self.starts = starts
  }

  /// The position of a byte offset; O(log lines + length of the line). Offsets past the end give the last position.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = starts.partitioningIndex { $0 > offset } - 1
    var column = 1
    for byte in bytes[starts[line]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: line + 1, column: column)
  }
}
