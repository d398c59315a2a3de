import TestSupport

/// An OpenDocument text from the insides of its parts, for the reason `WordParts` has.
enum OpenParts {
  /// The file: body, automatic styles, styles, separated by `%%`.
  static func file(_ input: [UInt8]) -> [UInt8] {
    let texts = String(decoding: input, as: UTF8.self).split(
      separator: "%%", maxSplits: 2, omittingEmptySubsequences: false
    ).map { Mended.xml($0) }
    return OdtFile(
      texts.first ?? "", automaticStyles: texts.count > 1 ? texts[1] : "", styles: texts.count > 2 ? texts[2] : ""
    ).bytes
  }
}
