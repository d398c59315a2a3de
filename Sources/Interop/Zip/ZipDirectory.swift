/// Reads the central directory: the one place sizes and offsets are taken from, so data descriptors need no care.
enum ZipDirectory {
  private static let entrySignature = 0x0201_4B50
  private static let endSignature = 0x0605_4B50
  private static let end64Signature = 0x0606_4B50
  private static let locator64Signature = 0x0706_4B50
  private static let endSize = 22

  /// The members in directory order, and the offset the directory starts at; throws on anything that does not add up.
  static func read(
    _ bytes: [UInt8], limits: ZipLimits
  ) throws(ZipError) -> (members: [ZipMember], start: Int) {
    let end = try findEnd(bytes)
    guard end.count <= limits.memberCount else { throw .tooManyMembers(limit: limits.memberCount) }
    var cursor = ByteCursor(bytes, at: end.offset)
    var members: [ZipMember] = []
    members.reserveCapacity(end.count)
    while cursor.offset < end.upper, members.count < end.count || end.count == 0xFFFF {
      guard members.count < limits.memberCount else { throw .tooManyMembers(limit: limits.memberCount) }
      let before = cursor.offset
      guard try cursor.u32() == entrySignature else {
        cursor.offset = before
        break
      }
      let member = try entry(&cursor, position: members.count, base: end.base)
      guard member.nameLength <= limits.nameLength else { throw .nameTooLong(limit: limits.nameLength) }
      members.append(member)
    }
    guard members.count >= end.count || end.count == 0xFFFF else { throw .truncated }
    return (members, end.offset)
  }

  private struct End {
    var count: Int
    var offset: Int
    var upper: Int
    /// Bytes put before the archive (a self-extractor's stub), added to every offset.
    var base: Int
  }

  private static func findEnd(_ bytes: [UInt8]) throws(ZipError) -> End {
    var position = bytes.count - endSize
    let lowest = max(0, bytes.count - endSize - 0xFFFF)
    while position >= lowest {
      if bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 5, bytes[position + 3] == 6,
        let end = try? readEnd(bytes, at: position)
      {
        return end
      }
      position -= 1
    }
    throw .notAnArchive
  }

  private static func readEnd(_ bytes: [UInt8], at position: Int) throws(ZipError) -> End {
    var cursor = ByteCursor(bytes, at: position + 10)
    var count = try cursor.u16()
    var size = try cursor.u32()
    var offset = try cursor.u32()
    let comment = try cursor.u16()
    guard comment <= cursor.remaining else { throw .truncated }
    var recordStart = position
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, position >= 20 {
      var locator = ByteCursor(bytes, at: position - 20)
      if try locator.u32() == locator64Signature {
        try locator.skip(4)
        recordStart = try locator.u64()
        guard recordStart < bytes.count else { throw .truncated }
        var record = ByteCursor(bytes, at: recordStart)
        guard try record.u32() == end64Signature else { throw .truncated }
        try record.skip(28)
        count = try record.u64()
        size = try record.u64()
        offset = try record.u64()
      }
    }
    guard size <= recordStart, offset <= bytes.count else { throw .truncated }
    let start = recordStart - size
    let base = start >= offset ? start - offset : 0
    return End(count: count, offset: offset + base, upper: recordStart, base: base)
  }

  private static func entry(_ cursor: inout ByteCursor, position: Int, base: Int) throws(ZipError) -> ZipMember {
    try cursor.skip(4)
    let flags = try cursor.u16()
    let method = try cursor.u16()
    try cursor.skip(4)
    let crc = UInt32(truncatingIfNeeded: try cursor.u32())
    var compressed = try cursor.u32()
    var size = try cursor.u32()
    let nameLength = try cursor.u16()
    let extraLength = try cursor.u16()
    let commentLength = try cursor.u16()
    try cursor.skip(8)
    var header = try cursor.u32()
    let name = String(decoding: try cursor.slice(nameLength), as: UTF8.self)
    var extra = ByteCursor(try cursor.slice(extraLength))
    while extra.remaining >= 4 {
      let tag = try extra.u16()
      let length = try extra.u16()
      var field = ByteCursor(try extra.slice(min(length, extra.remaining)))
      guard tag == 1 else { continue }
      if size == 0xFFFF_FFFF { size = try field.u64() }
      if compressed == 0xFFFF_FFFF { compressed = try field.u64() }
      if header == 0xFFFF_FFFF { header = try field.u64() }
    }
    try cursor.skip(commentLength)
    let (offset, overflow) = header.addingReportingOverflow(base)
    guard !overflow else { throw .corrupted(member: name) }
    return ZipMember(
      name: name, nameLength: nameLength, size: size, compressedSize: compressed, position: position, method: method,
      crc: crc,
      isEncrypted: flags & 1 != 0, headerOffset: offset)
  }
}
