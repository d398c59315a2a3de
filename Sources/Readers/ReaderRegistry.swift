import DocumentModel

/// The readers, and the choice among them.
package enum ReaderRegistry {
  /// Every reader, the most particular first; the last takes any text.
  package static let all: [any Reader] = [
    ODTReader(),
    DOCXReader(),
    HTMLReader(),
    MarkdownReader(),
    TextReader(),
  ]

  /// Reads a file with the reader its content and name call for; `name` may be a path.
  package static func read(
    _ bytes: [UInt8], name: String, options: ReadOptions = ReadOptions()
  ) throws(ReadError) -> Document {
    guard bytes.count <= options.limits.fileSize else {
      throw .limitExceeded(.fileSize, limit: options.limits.fileSize)
    }
    guard bytes.contains(where: { !Ascii.isSpace($0) && $0 != 0 }) else { throw .emptyFile }
    if let refusal = Refusal.of(bytes, name: name) { throw refusal }
    for reader in all where reader.accepts(bytes, name: name) {
      return try reader.read(bytes, options: options)
    }
    throw .binaryContent
  }
}
