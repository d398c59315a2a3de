import DocumentModel
import Interop

/// Reads OpenDocument texts (`.odt`, `.ott`): packages with `content.xml` and `styles.xml`.
package struct ODTReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .odt }

  /// Whether the content is of its format: the kind stands in a member, the first one and stored as it is where the
  /// writer followed the standard.
  package func accepts(_ file: SourceFile) -> Bool {
    guard let archive = file.archive else { return false }
    let kind: StaticString = "application/vnd.oasis.opendocument.text"
    if Ascii.stands("mimetype", in: file.bytes, at: 30) {
      return Ascii.find(kind, in: file.bytes, from: 38, to: 160) != nil
    }
    guard let archive = try? archive.get(), let member = archive.member("mimetype"), member.size < 256,
      let content = try? archive.extract(member)
    else { return false }
    return Ascii.find(kind, in: content, from: 0) != nil
  }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document {
    let package = OdtPackage(try file.openedArchive(), options)
    if package.isEncrypted { throw .encryptedOffice }
    let isRejecting = options.revisions == .reject
    let pages = OdtScribe(OdtStyles(), keepsDeleted: isRejecting, isBodyOnly: false)
    var notices = NoticeTally()
    if package.has("styles.xml") {
      do throws(ReadError) { try package.read("styles.xml", pages) } catch {
        guard error.isLocal else { throw error }
        notices.add(.brokenReference, detail: "styles.xml")
      }
    }
    let content = OdtScribe(pages.styles, keepsDeleted: isRejecting, isBodyOnly: false)
    try package.read("content.xml", content)
    for name in package.unsafeNames { notices.add(.outsideName, detail: name) }
    var assembler = OdtAssembler(content.styles, options)
    assembler.builder.notices = notices
    assembler.write(content.tape, part: "content.xml")
    assembler.writeNotes()
    assembler.writePages(pages.tape, part: "styles.xml")
    assembler.builder.properties = package.properties()
    let silent = assembler.builder.images.count { $0.isVisible && $0.alternativeText.isEmpty }
    assembler.builder.notices.add(.textInImages, count: silent)
    let document = try assembler.builder.finish(.odt)
    guard !document.blocks.isEmpty || !document.images.isEmpty || !document.notices.isEmpty else { throw .emptyFile }
    return document
  }
}

extension ReadError {
  /// True for a fault of one part, which leaves the others readable.
  fileprivate var isLocal: Bool {
    switch self {
    case .malformedXML, .damagedArchive, .truncatedArchive, .notAnOfficeDocument: true
    case .emptyFile, .binaryContent, .ambiguousArchive, .encryptedOffice, .legacyOffice, .declaresDTD, .outOfTime,
      .limitExceeded, .unsupportedFormat:
      false
    }
  }
}
