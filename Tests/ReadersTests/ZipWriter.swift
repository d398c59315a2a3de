/// Writes archives with stored members, and lets a test lie in any field.
struct ZipWriter {
  struct Member {
    var name: String
    var content: [UInt8]
    var method = 0
    /// Inflated size; that of the content unless a test lies.
    var size: Int?
    var flags = 0
    var crc: UInt32?
    /// Local header offset; the true one unless a test lies.
    var offset: Int?
    /// Sizes and checksum stand after the data, zero in the local header.
    var hasDescriptor = false
  }

  var members: [Member] = []
  var comment: [UInt8] = []

  mutating func add(_ name: String, _ text: String) { members.append(Member(name: name, content: Array(text.utf8))) }

  func bytes() -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = member.offset ?? out.count
      let crc = member.crc ?? Self.checksum(member.content)
      let size = member.size ?? member.content.count
      out += Self.u32(0x0403_4B50) + Self.u16(20) + Self.u16(member.flags) + Self.u16(member.method) + Self.u32(0)
      let zero = member.hasDescriptor
      out += Self.u32(zero ? 0 : Int(crc)) + Self.u32(zero ? 0 : member.content.count) + Self.u32(zero ? 0 : size)
      out += Self.u16(member.name.utf8.count) + Self.u16(0) + Array(member.name.utf8) + member.content
      if zero { out += Self.u32(0x0807_4B50) + Self.u32(Int(crc)) + Self.u32(member.content.count) + Self.u32(size) }
      directory +=
        Self.u32(0x0201_4B50) + Self.u16(20) + Self.u16(20) + Self.u16(member.flags) + Self.u16(member.method)
      directory += Self.u32(0) + Self.u32(Int(crc)) + Self.u32(member.content.count) + Self.u32(size)
      directory += Self.u16(member.name.utf8.count) + Self.u16(0) + Self.u16(0) + Self.u16(0) + Self.u16(0)
      directory += Self.u32(0) + Self.u32(offset) + Array(member.name.utf8)
    }
    let start = out.count
    out += directory
    out += Self.u32(0x0605_4B50) + Self.u16(0) + Self.u16(0) + Self.u16(members.count) + Self.u16(members.count)
    out += Self.u32(directory.count) + Self.u32(start) + Self.u16(comment.count) + comment
    return out
  }

  static func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
