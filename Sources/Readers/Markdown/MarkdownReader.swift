import DocumentModel

/// Reads Markdown as authors write it: CommonMark's blocks with GitHub's tables and task boxes, front matter, and a
/// tolerant eye for what plain-text habits leave in it (bare capitals as headings, ticks and box drawing as lists).
package struct MarkdownReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .markdown }

  /// Whether the content, or failing that the name, is of its format.
  package func accepts(_ file: SourceFile) -> Bool {
    switch Ascii.fileExtension(file.name) {
    case "md", "markdown", "mdown", "mkd": true
    default: false
    }
  }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document {
    guard !BinaryContent.isIn(file.bytes) else { throw .binaryContent }
    let decoded = DecodedText(file.bytes)
    var source = Lines.normalised(decoded.bytes)
    guard source.count <= options.limits.textSize else {
      throw .limitExceeded(.textSize, limit: options.limits.textSize)
    }
    var builder = DocumentBuilder(limits: options.limits)
    builder.notices.add(.repairedEncoding, count: decoded.repairs, detail: decoded.encoding.rawValue)
    let front = FrontMatter(source)
    builder.properties = front.properties
    let comments = MarkdownComments.blank(&source, from: front.end)
    builder.notices.add(.comments, count: comments.count)
    builder.properties += Directives.properties(comments)
    var parser = MarkdownBlocks(source, builder, options.deadline)
    parser.parse(from: front.end)
    let document = try parser.builder.finish(.markdown)
    guard !document.blocks.isEmpty || !document.images.isEmpty else { throw .emptyFile }
    return document
  }
}
