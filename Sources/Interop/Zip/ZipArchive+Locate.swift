extension ZipArchive {
  /// Where each member's data starts, after checking that each header says what the directory says and that no bytes
  /// serve twice, as a member's, another's or the directory's, which starts at `directory`.
  static func locate(_ members: [ZipMember], in bytes: [UInt8], directory: Int) throws(ZipError) -> [Int] {
    var starts = [Int](repeating: 0, count: members.count)
    for (index, member) in members.enumerated() {
      guard member.headerOffset >= 0, member.headerOffset < bytes.count else { throw .truncated }
      var cursor = ByteCursor(bytes, at: member.headerOffset)
      guard try cursor.u32() == 0x0403_4B50 else { throw .corrupted(member: member.name) }
      try cursor.skip(2)
      let flags = try cursor.u16()
      let method = try cursor.u16()
      try cursor.skip(8)
      let compressed = try cursor.u32()
      let size = try cursor.u32()
      let nameLength = try cursor.u16()
      let extraLength = try cursor.u16()
      let name = cursor.offset..<cursor.offset + nameLength
      try cursor.skip(nameLength)
      try cursor.skip(extraLength)
      // Sizes stand elsewhere with a data descriptor, in an encrypted directory and in a ZIP64 field.
      let statesSizes = flags & 0x2008 == 0 && compressed != 0xFFFF_FFFF && size != 0xFFFF_FFFF
      guard method == member.method, isName(bytes[name], of: member),
        !statesSizes || (compressed == member.compressedSize && size == member.size)
      else { throw .contradictory(member: member.name) }
      guard member.compressedSize <= cursor.remaining else { throw .truncated }
      starts[index] = cursor.offset
    }
    let order = members.indices.sorted { members[$0].headerOffset < members[$1].headerOffset }
    for (left, right) in zip(order, order.dropFirst())
    where starts[left] + members[left].compressedSize > members[right].headerOffset {
      throw .overlapping(member: members[right].name)
    }
    if let last = order.last, starts[last] + members[last].compressedSize > directory {
      throw .overlapping(member: members[last].name)
    }
    return starts
  }

  /// True when the bytes of a header name `member`, letter case and slashes aside.
  private static func isName(_ bytes: ArraySlice<UInt8>, of member: ZipMember) -> Bool {
    // Most headers repeat the name of the directory.
    member.name.utf8.elementsEqual(bytes) || key(String(decoding: bytes, as: UTF8.self)) == key(member.name)
  }
}
