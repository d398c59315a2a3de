/// Builds the bytes of an OpenDocument text from the inside of its parts.
package struct OdtFile {
  /// What stands in `office:text`.
  package var body: String
  /// What stands in the automatic styles of `content.xml`.
  package var automaticStyles: String
  /// What stands in `styles.xml`; no such part when empty.
  package var styles: String
  /// What stands in `office:meta` of `meta.xml`; no such part when empty.
  package var meta = ""
  /// The whole manifest; no such part when empty.
  package var manifest = ""

  /// Makes a file with this body.
  package init(_ body: String = "", automaticStyles: String = "", styles: String = "") {
    self.body = body
    self.automaticStyles = automaticStyles
    self.styles = styles
  }

  private static let namespaces =
    ["text", "table", "style", "office", "meta"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    .joined(separator: " ")
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  private func part(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\"?><office:\(root) \(Self.namespaces)>\(content)</office:\(root)>"
  }

  /// The file.
  package var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add(
      "content.xml",
      part(
        "document-content",
        "<office:automatic-styles>\(automaticStyles)</office:automatic-styles>"
          + "<office:body><office:text>\(body)</office:text></office:body>"))
    if !styles.isEmpty { zip.add("styles.xml", part("document-styles", styles)) }
    if !meta.isEmpty { zip.add("meta.xml", part("document-meta", "<office:meta>\(meta)</office:meta>")) }
    if !manifest.isEmpty { zip.add("META-INF/manifest.xml", manifest) }
    return zip.bytes()
  }
}
