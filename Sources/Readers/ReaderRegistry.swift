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
    let file = SourceFile(bytes, name: name, options)
    if let refusal = Refusal.of(file) { throw refusal }
    for reader in all where reader.accepts(file) { return try reader.read(file, options: options) }
    throw .binaryContent
  }
}
