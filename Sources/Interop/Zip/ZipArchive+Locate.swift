extension ZipArchive {
  /// Where each member's data starts, after checking that no two members share bytes.
  static func locate(_ members: [ZipMember], in bytes: [UInt8]) throws(ZipError) -> [Int] {
    var starts = [Int](repeating: 0, count: members.count)
    for (index, member) in members.enumerated() {
      guard member.headerOffset >= 0, member.headerOffset < bytes.count else { throw .truncated }
      var cursor = ByteCursor(bytes, at: member.headerOffset)
      guard try cursor.u32() == 0x0403_4B50 else { throw .corrupted(member: member.name) }
      try cursor.skip(22)
      let nameLength = try cursor.u16()
      let extraLength = try cursor.u16()
      try cursor.skip(nameLength + extraLength)
      guard member.compressedSize <= cursor.remaining else { throw .truncated }
      starts[index] = cursor.offset
    }
    let order = members.indices.sorted { members[$0].headerOffset < members[$1].headerOffset }
    for (left, right) in zip(order, order.dropFirst())
    where starts[left] + members[left].compressedSize > members[right].headerOffset {
      throw .overlapping(member: members[right].name)
    }
    return starts
  }
}
