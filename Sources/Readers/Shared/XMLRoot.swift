import Interop

/// What an XML file is, by its first element.
enum XMLRoot {
  case wordDocument, flatPackage, page, other

  /// Nil when the bytes do not start as XML does; O(1), only the head is parsed.
  static func of(_ bytes: [UInt8]) -> XMLRoot? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < min(bytes.count, 256), Ascii.isSpace(bytes[start]) { start += 1 }
    let isWide = bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C])
    guard isWide || Ascii.stands("<?xml", in: bytes, at: start) || Ascii.stands("<w:document", in: bytes, at: start)
    else { return nil }
    let finder = RootFinder()
    let stream = XMLStream(vocabulary, consumer: finder)
    // A fault before the first element leaves the kind open.
    let head = Array(bytes.prefix(1 << 14))
    try? stream.feed(head.span)
    switch finder.name {
    case 1: return .wordDocument
    case 2: return .flatPackage
    case 3, 4: return .page
    case nil: return Ascii.find("<html", in: bytes, from: 0, to: 2_048) == nil ? .other : .page
    default: return .other
    }
  }

  private static let vocabulary = MarkupVocabulary(
    names: ["w:document", "pkg:package", "html", "x:html"],
    namespaces: [
      ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
      ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
      ("http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"), ("http://www.w3.org/1999/xhtml", "x"),
    ])
}

/// Stops at the first element.
private final class RootFinder: XMLConsumer {
  private(set) var name: UInt16?
  var isDone: Bool { name != nil }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if self.name == nil { self.name = name }
  }

  func characters(_ text: Span<UInt8>) {}
  func end(_ name: UInt16) {}
}
