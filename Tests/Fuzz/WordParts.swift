import TestSupport

/// A Word file from the insides of its parts, so that neither checksums nor namespaces stop a mutation at the door.
enum WordParts {
  private static let parts: [(name: String, root: String, type: String)] = [
    ("styles", "styles", "styles"), ("numbering", "numbering", "numbering"),
    ("footnotes", "footnotes", "footnotes"), ("footer1", "ftr", "footer"), ("settings", "settings", "settings"),
  ]

  /// The file: body, then styles, numbering, notes, footer, settings, separated by `%%`.
  static func file(_ input: [UInt8]) -> [UInt8] {
    let texts = String(decoding: input, as: UTF8.self).split(separator: "%%", omittingEmptySubsequences: false)
    var file = DocxFile(Mended.xml(texts.first ?? ""))
    for (index, part) in parts.enumerated() where index + 1 < texts.count {
      file.add("\(part.name).xml", part.root, Mended.xml(texts[index + 1]), "rId\(index + 1)", part.type)
    }
    return file.bytes
  }
}
