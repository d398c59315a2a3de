/// One entry of an archive's central directory.
package struct ZipMember: Sendable, Equatable {
  /// The path inside the archive as written; untrusted, never used as a file name.
  package let name: String
  /// Bytes of the name as stored, before any repair of its encoding.
  let nameLength: Int
  /// True when the name leads out of a folder it would be unpacked in: absolute, with a drive, or with `..`.
  package var isUnsafe: Bool {
    var isFirst = true
    // Bytes of the step that is read, and how many of them are dots.
    var (length, dots) = (0, 0)
    for byte in name.utf8 {
      switch byte {
      case 0x2F, 0x5C:
        if isFirst && length == 0 || length == 2 && dots == 2 { return true }
        isFirst = false
        (length, dots) = (0, 0)
        continue
      case 0x3A: if isFirst { return true }
      case 0x2E: dots += 1
      default: break
      }
      length += 1
    }
    return length == 2 && dots == 2
  }

  /// Inflated size the directory states; checked while inflating.
  package let size: Int
  /// Compressed size the directory states.
  package let compressedSize: Int

  /// Index in `ZipArchive.members`.
  let position: Int
  let method: Int
  let crc: UInt32
  let isEncrypted: Bool
  /// Offset of the local header in the file.
  let headerOffset: Int
}
