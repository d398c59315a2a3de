/// A ZIP archive over bytes in memory: stored and deflated members, ZIP64, data descriptors.
///
/// Opening it checks every record; members are inflated on demand and held to the sizes the directory states, to the
/// limits and to their checksum. Nothing is ever written to a file.
package struct ZipArchive: Sendable {
  /// The members in directory order.
  package let members: [ZipMember]

  private let bytes: [UInt8]
  private let limits: ZipLimits
  /// Lower-cased name → index; package part names do not differ by case alone.
  private let index: [String: Int]
  /// Where each member's data starts.
  private let dataOffsets: [Int]

  /// Reads the directory of `bytes`; O(members log members).
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    self.bytes = bytes
    self.limits = limits
    let directory = try ZipDirectory.read(bytes, limits: limits)
    members = directory.members
    dataOffsets = try ZipArchive.locate(members, in: bytes, directory: directory.start)
    var index = [String: Int](minimumCapacity: members.count)
    var total = 0
    for (position, member) in members.enumerated() {
      guard index.updateValue(position, forKey: ZipArchive.key(member.name)) == nil else {
        throw .duplicateName(member: member.name)
      }
      let (sum, overflow) = total.addingReportingOverflow(member.size)
      total = overflow ? Int.max : sum
    }
    self.index = index
    guard total <= limits.totalSize else { throw .tooLarge(member: "", limit: limits.totalSize) }
  }

  /// True when the bytes start as an archive does.
  package static func hasSignature(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 4 && bytes[0] == 0x50 && bytes[1] == 0x4B
      && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6))
  }

  /// The member called `name`, letter case and a leading slash aside.
  package func member(_ name: String) -> ZipMember? { index[ZipArchive.key(name)].map { members[$0] } }

  /// The whole content of `member`.
  package func extract(_ member: ZipMember) throws(ZipError) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(min(member.size, 64 << 20))
    try forEachPiece(of: member) { content.append(contentsOf: $0) }
    return content
  }

  /// Gives the content of `member` in pieces of at most 64 KB to `body`, which returns false to stop early.
  ///
  /// The checksum is known only after the last piece; what was given before must be thrown away when this throws.
  package func stream(_ member: ZipMember, _ body: (Span<UInt8>) -> Bool) throws(ZipError) {
    var isStopped = false
    try forEachPiece(of: member) { piece in
      if !isStopped { isStopped = !body(piece.span) }
    }
  }

  private func forEachPiece(
    of member: ZipMember, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(ZipError) {
    guard !member.isEncrypted else { throw .encrypted(member: member.name) }
    guard member.size <= limits.memberSize else { throw .tooLarge(member: member.name, limit: limits.memberSize) }
    if member.size > limits.ratioGrace, member.size / max(1, member.compressedSize) > limits.ratio {
      throw .absurdRatio(member: member.name, limit: limits.ratio)
    }
    guard members.indices.contains(member.position), members[member.position] == member else {
      throw .corrupted(member: member.name)
    }
    let start = dataOffsets[member.position]
    let failure: ZipError? = bytes.withUnsafeBufferPointer { all in
      let data = UnsafeBufferPointer(rebasing: all[start..<start + member.compressedSize])
      switch member.method {
      case 0: return ZipArchive.copy(data, member, body)
      case 8: return ZipArchive.inflate(data, member, body)
      default: return .unsupportedMethod(member: member.name, method: member.method)
      }
    }
    if let failure { throw failure }
  }

  private static let pieceSize = 64 << 10

  private static func copy(
    _ data: UnsafeBufferPointer<UInt8>, _ member: ZipMember, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> ZipError? {
    guard data.count == member.size else { return .corrupted(member: member.name) }
    var checksum = Checksum()
    var offset = 0
    while offset < data.count {
      let piece = UnsafeBufferPointer(rebasing: data[offset..<min(offset + pieceSize, data.count)])
      checksum.add(piece)
      body(piece)
      offset += piece.count
    }
    return checksum.value == member.crc ? nil : .corrupted(member: member.name)
  }

  private static func inflate(
    _ data: UnsafeBufferPointer<UInt8>, _ member: ZipMember, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> ZipError? {
    // Most parts are a few hundred bytes. A byte more than stated shows in one go that there is no more.
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(pieceSize - 1, member.size) + 1)
    defer { output.deallocate() }
    var inflater = Inflater()
    var checksum = Checksum()
    var read = 0
    var written = 0
    while true {
      let rest = UnsafeBufferPointer(rebasing: data[read...])
      let result = inflater.run(rest, into: output)
      read += result.read
      written += result.written
      guard written <= member.size else { return .corrupted(member: member.name) }
      let piece = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(output)[..<result.written])
      checksum.add(piece)
      if !piece.isEmpty { body(piece) }
      switch result.step {
      case .more: continue
      case .broken: return read == data.count ? .truncated : .corrupted(member: member.name)
      case .done:
        let isWhole = written == member.size && checksum.value == member.crc
        return isWhole ? nil : .corrupted(member: member.name)
      }
    }
  }

  /// The name as all spellings of it share it: lower-case letters, forward slashes, none in front.
  static func key(_ name: String) -> String {
    if name.utf8.withContiguousStorageIfAvailable(isKey) ?? false { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 where !(bytes.isEmpty && byte == 0x2F) {
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte == 0x5C ? 0x2F : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isKey(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in name where byte == 0x5C || byte >= 0x41 && byte <= 0x5A { return false }
    return name.first != 0x2F
  }
}
