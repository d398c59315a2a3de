import DocumentModel
import Interop

/// Reads web pages: what a browser would show, without running scripts or fetching anything.
package struct HTMLReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .html }

  /// Whether the content, or failing that the name, is of its format.
  package func accepts(_ file: SourceFile) -> Bool {
    switch Ascii.fileExtension(file.name) {
    case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp": true
    default: HTMLReader.looksLikePage(file)
    }
  }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document {
    guard !BinaryContent.isIn(file.bytes) else { throw .binaryContent }
    let decoded = DecodedText(file.bytes, declared: HTMLCharset.declared(file.bytes))
    var source = decoded.bytes
    HTMLSource.blankServerCode(&source)
    var notices = NoticeTally()
    notices.add(.repairedEncoding, count: decoded.repairs, detail: decoded.encoding.rawValue)
    let page = HTMLPage(limits: options.limits, notices: notices)
    let faults: Int
    do {
      faults = try HTMLStream.parse(
        source, HTMLName.vocabulary, limits: options.limits.markup, consumer: page,
        isOver: { options.deadline.isOver })
    } catch .unavailable {
      throw .limitExceeded(.fileSize, limit: Int(Int32.max))
    } catch {
      throw ReadError(error, part: "", options.deadline)
    }
    return try page.finish(faults: faults)
  }

  /// True when the bytes start as a page does, after spaces and comments.
  private static func looksLikePage(_ file: SourceFile) -> Bool {
    if file.root == .page { return true }
    let bytes = file.bytes
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      if Ascii.isSpace(bytes[offset]) {
        offset += 1
      } else if Ascii.stands("<!--", in: bytes, at: offset) {
        guard let end = Ascii.find("-->", in: bytes, from: offset) else { return false }
        offset = end + 3
      } else {
        break
      }
    }
    return ["<!doctype html", "<html", "<head>", "<body"].contains { (start: StaticString) in
      Ascii.standsFolded(start, in: bytes, at: offset)
    }
  }
}
