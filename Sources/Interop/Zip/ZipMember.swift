/// One entry of an archive's central directory.
package struct ZipMember: Sendable, Equatable {
  /// The path inside the archive as written; untrusted, never used as a file name.
  package let name: String
  /// Bytes of the name as stored, before any repair of its encoding.
  let nameLength: Int
  /// True when the name leads out of a folder it would be unpacked in: absolute, with a drive, or with `..`.
  package var isUnsafe: Bool {
    var isFirst = true
    var rest = name.utf8[...]
    while let end = rest.firstIndex(where: { $0 == 0x2F || $0 == 0x5C }) {
      let step = rest[..<end]
      if isFirst, step.isEmpty || step.contains(0x3A) { return true }
      if step.elementsEqual("..".utf8) { return true }
      isFirst = false
      rest = rest[end...].dropFirst()
    }
    return rest.elementsEqual("..".utf8) || isFirst && rest.contains(0x3A)
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
