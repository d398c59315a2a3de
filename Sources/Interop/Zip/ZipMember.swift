/// One entry of an archive's central directory.
package struct ZipMember: Sendable, Equatable {
  /// The path inside the archive as written; untrusted, never used as a file name.
  package let name: String
  /// Inflated size the directory states; checked while inflating.
  package let size: Int
  /// Compressed size the directory states.
  package let compressedSize: Int

  /// Index in `ZipArchive.members`; names may stand twice.
  let position: Int
  let method: Int
  let crc: UInt32
  let isEncrypted: Bool
  /// Offset of the local header in the file.
  let headerOffset: Int
}
