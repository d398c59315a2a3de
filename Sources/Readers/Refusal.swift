import Interop

/// Recognises the formats that are not read, to name them instead of failing strangely.
enum Refusal {
  /// The error for a file no reader should try; nil when one may.
  static func of(_ file: SourceFile) -> ReadError? {
    let (bytes, name) = (file.bytes, file.name)
    switch CompoundFile.content(of: bytes) {
    case .encryptedPackage: return .encryptedOffice
    case .wordDocument, .other: return .legacyOffice
    case nil: break
    }
    if Ascii.find("%pdf-", in: bytes, from: 0, to: 1_024) != nil { return .unsupportedFormat(.pdf) }
    if Ascii.stands("{\\rtf", in: bytes, at: 0) { return .unsupportedFormat(.rtf) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || Ascii.stands("GIF8", in: bytes, at: 0)
    {
      return .unsupportedFormat(.image)
    }
    if Ascii.fileExtension(name) == "eml" { return .unsupportedFormat(.email) }
    if file.archive != nil { return archive(file) }
    if file.root == .other, !["html", "htm", "xhtml", "md"].contains(Ascii.fileExtension(name)) {
      return .unsupportedFormat(.unknownXML)
    }
    return nil
  }

  /// The error for an archive that holds neither a Word nor an OpenDocument text.
  private static func archive(_ file: SourceFile) -> ReadError? {
    // What is wrong with the archive itself is for its reader to say.
    guard let archive = try? file.archive?.get() else { return nil }
    if let member = archive.member("mimetype"), let content = try? archive.extract(member) {
      let isText = Ascii.find("opendocument.text", in: content, from: 0) != nil && ODTReader().accepts(file)
      if !isText, Ascii.find("opendocument", in: content, from: 0) != nil { return .unsupportedFormat(.openDocument) }
    }
    if archive.member("xl/workbook.xml") != nil || archive.member("xl/workbook.bin") != nil {
      return .unsupportedFormat(.spreadsheet)
    }
    if archive.member("ppt/presentation.xml") != nil { return .unsupportedFormat(.presentation) }
    return nil
  }
}

/// Tells text from bytes that are none.
enum BinaryContent {
  /// True when control bytes abound at the start; UTF-16 with its mark is text.
  static func isIn(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    let size = min(bytes.count, 1 << 12)
    let controls = bytes.withUnsafeBufferPointer { bytes in
      var controls = 0
      for offset in 0..<size {
        let byte = bytes[offset]
        let isControl = byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1B
        controls += isControl ? 1 : 0
      }
      return controls
    }
    return controls * 50 > size
  }
}
