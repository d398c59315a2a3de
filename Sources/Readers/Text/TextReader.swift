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
  package func accepts(_ file: SourceFile) -> Bool { true }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document {
    guard !BinaryContent.isIn(file.bytes) else { throw .binaryContent }
    let decoded = DecodedText(file.bytes)
    var notices = NoticeTally()
    notices.add(.repairedEncoding, count: decoded.repairs, detail: decoded.encoding.rawValue)
    let text = Lines.normalised(decoded.bytes)
    guard text.count <= options.limits.textSize else {
      throw .limitExceeded(.textSize, limit: options.limits.textSize)
    }
    notices.addDisguises(in: text)
    let lines = Lines.ranges(text)
    var assembler = TextAssembler(text, lines, options.limits)
    var grouper = LineGrouper(text, lines, .wholeText)
    // Group by group: all of them together take as much room as the text.
    while let group = grouper.next() {
      assembler.add(group)
      if let failure = assembler.failure { throw failure }
      if options.deadline.isOver { throw .outOfTime(seconds: options.deadline.seconds ?? 0) }
    }
    guard !assembler.blocks.isEmpty else { throw .emptyFile }
    return Document(
      text: SourceText(text), blocks: assembler.blocks, tables: assembler.tables, links: assembler.links,
      notices: notices.notices, format: .text)
  }
}
