/// Little-endian reads from bytes that may end anywhere; every read is checked.
struct ByteCursor {
  let bytes: [UInt8]
  var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Bytes left; negative never.
  var remaining: Int { max(0, bytes.count - offset) }

  /// The next `count` bytes (at most 8) as an unsigned number, or nil at the end.
  @inline(__always)
  mutating func number(_ count: Int) -> UInt64? {
    guard offset >= 0, count <= remaining else { return nil }
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += count
    return value
  }

  /// The next 2 bytes as a number.
  mutating func u16() throws(ZipError) -> Int {
    guard let value = number(2) else { throw .truncated }
    return Int(value)
  }

  /// The next 4 bytes as a number.
  mutating func u32() throws(ZipError) -> Int {
    guard let value = number(4) else { throw .truncated }
    return Int(value)
  }

  /// The next 8 bytes as a number; refuses what does not fit a signed offset.
  mutating func u64() throws(ZipError) -> Int {
    guard let value = number(8), let exact = Int(exactly: value) else { throw .truncated }
    return exact
  }

  /// Steps over `count` bytes.
  mutating func skip(_ count: Int) throws(ZipError) {
    guard count <= remaining else { throw .truncated }
    offset += count
  }

  /// The next `count` bytes, copied.
  mutating func slice(_ count: Int) throws(ZipError) -> [UInt8] {
    guard offset >= 0, count <= remaining else { throw .truncated }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }
}
