/// Recognises OLE2 compound files: what encrypted Office documents and those before 2007 are stored in.
package enum CompoundFile {
  /// What a compound file holds, as far as its directory says.
  package enum Content: Sendable, Equatable { case encryptedPackage, wordDocument, other }

  /// What the file holds, or nil when the bytes are no compound file; O(bytes).
  package static func content(of bytes: [UInt8]) -> Content? {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    guard bytes.count >= signature.count, Array(bytes[..<signature.count]) == signature else { return nil }
    if holds(bytes, "EncryptedPackage") { return .encryptedPackage }
    return holds(bytes, "WordDocument") ? .wordDocument : .other
  }

  /// True when `name` stands in the bytes as UTF-16; directory entries start on 128-byte boundaries.
  private static func holds(_ bytes: [UInt8], _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    var wide: [UInt8] = []
    name.withUTF8Buffer { for byte in $0 { wide += [byte, 0] } }
    for start in stride(from: 512, through: bytes.count - 2 * count, by: 128)
    where bytes[start] == wide[0] && Array(bytes[start..<start + wide.count]) == wide {
      return true
    }
    return false
  }
}
