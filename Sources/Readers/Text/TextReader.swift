import DocumentModel

/// Reads plain text: UTF-8, UTF-16 with its mark, Windows-1252.
///
/// The document's text is the file's own, line ends made `\n`, so lines and columns are those an editor shows. Rules
/// drawn with signs and white space belong to no block.
package struct TextReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .text }

  /// Whether the content, or failing that the name, is of its format.
  package func accepts(_ bytes: [UInt8], name: String) -> Bool { true }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
    guard !BinaryContent.isIn(bytes) else { throw .binaryContent }
    let decoded = DecodedText(bytes)
    var notices = NoticeTally()
    notices.add(.repairedEncoding, count: decoded.repairs, detail: decoded.encoding.rawValue)
    let text = Lines.normalised(decoded.bytes)
    notices.add(.bidirectionalControls, count: BidirectionalControls.count(text))
    let lines = Lines.ranges(text)
    var assembler = TextAssembler(text, lines)
    for group in LineGrouper.groups(text, lines) { assembler.add(group) }
    guard !assembler.blocks.isEmpty else { throw .emptyFile }
    return Document(
      text: SourceText(text), blocks: assembler.blocks, tables: assembler.tables, links: assembler.links,
      notices: notices.notices, format: .text)
  }
}
