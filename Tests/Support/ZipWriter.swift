/// Writes archives with stored members, and lets a test lie in any field.
package struct ZipWriter {
  /// One member; what is nil is what is true.
  package struct Member {
    /// The name in the directory.
    package var name: String
    /// The bytes as stored, deflated already where `method` says so.
    package var content: [UInt8]
    /// The compression method.
    package var method: Int
    /// Inflated size.
    package var size: Int?
    /// General purpose flags.
    package var flags: Int
    /// Checksum of the inflated bytes.
    package var crc: UInt32?
    /// Local header offset.
    package var offset: Int?
    /// Sizes and checksum stand after the data, zero in the local header.
    package var hasDescriptor: Bool
    /// The name in the local header.
    package var localName: String?
    /// The inflated size in the local header.
    package var localSize: Int?
    /// Sizes and offset stand in a ZIP64 field, all ones in the directory.
    package var isZip64: Bool

    /// Makes a member; what is not given is true or usual.
    package init(
      name: String, content: [UInt8], method: Int = 0, size: Int? = nil, flags: Int = 0, crc: UInt32? = nil,
      offset: Int? = nil, hasDescriptor: Bool = false, localName: String? = nil, localSize: Int? = nil,
      isZip64: Bool = false
    ) {
      self.name = name
      self.content = content
      self.method = method
      self.size = size
      self.flags = flags
      self.crc = crc
      self.offset = offset
      self.hasDescriptor = hasDescriptor
      self.localName = localName
      self.localSize = localSize
      self.isZip64 = isZip64
    }
  }

  /// The members, in the order of the file.
  package var members: [Member]
  /// The archive's comment.
  package var comment: [UInt8] = []
  /// The number of members the end record states; the true one unless a test lies.
  package var count: Int?

  /// Makes a writer.
  package init(members: [Member] = []) { self.members = members }

  /// Adds a member with this text.
  package mutating func add(_ name: String, _ text: String) {
    members.append(Member(name: name, content: Array(text.utf8)))
  }

  /// The archive.
  package func bytes() -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = member.offset ?? out.count
      let crc = Int(member.crc ?? Self.checksum(member.content))
      let size = member.size ?? member.content.count
      let local = member.hasDescriptor ? (0, 0, 0) : (crc, member.content.count, member.localSize ?? size)
      let localName = Array((member.localName ?? member.name).utf8)
      out += Self.u32(0x0403_4B50) + Self.u16(20) + Self.u16(member.flags) + Self.u16(member.method) + Self.u32(0)
      out += Self.u32(local.0) + Self.u32(local.1) + Self.u32(local.2)
      out += Self.u16(localName.count) + Self.u16(0) + localName + member.content
      if member.hasDescriptor {
        out += Self.u32(0x0807_4B50) + Self.u32(crc) + Self.u32(member.content.count) + Self.u32(size)
      }
      let wide = [size, member.content.count, offset].flatMap { Self.u32($0) + Self.u32($0 >> 32) }
      let extra = member.isZip64 ? Self.u16(1) + Self.u16(wide.count) + wide : []
      let hidden = member.isZip64 ? 0xFFFF_FFFF : nil
      directory +=
        Self.u32(0x0201_4B50) + Self.u16(20) + Self.u16(20) + Self.u16(member.flags) + Self.u16(member.method)
      directory += Self.u32(0) + Self.u32(crc) + Self.u32(hidden ?? member.content.count) + Self.u32(hidden ?? size)
      directory += Self.u16(member.name.utf8.count) + Self.u16(extra.count) + Self.u16(0) + Self.u16(0) + Self.u16(0)
      directory += Self.u32(0) + Self.u32(hidden ?? offset) + Array(member.name.utf8) + extra
    }
    let start = out.count
    out += directory
    let count = count ?? members.count
    out += Self.u32(0x0605_4B50) + Self.u16(0) + Self.u16(0) + Self.u16(count) + Self.u16(count)
    out += Self.u32(directory.count) + Self.u32(start) + Self.u16(comment.count) + comment
    return out
  }

  /// Two bytes, the low one first.
  package static func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  /// Four bytes, the low one first.
  package static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }

  /// The ZIP checksum of bytes.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// 1 + 258 × `blocks` zero bytes as one raw deflate stream, 13 bits a block.
  package static func deflatedZeros(_ blocks: Int) -> [UInt8] {
    // A fixed-code block: one literal 0, then `blocks` matches of length 258 at distance 1.
    var bits: [UInt8] = [1, 1, 0]
    func code(_ value: Int, _ width: Int) { for bit in (0..<width).reversed() { bits.append(UInt8(value >> bit & 1)) } }
    code(0x30, 8)
    for _ in 0..<blocks {
      code(0b1100_0101, 8)
      code(0, 5)
    }
    code(0, 7)
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit == 1 { bytes[index / 8] |= 1 << UInt8(index % 8) }
    return bytes
  }
}
