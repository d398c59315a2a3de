/// Builds the bytes of a Word file from the inside of its parts.
package struct DocxFile {
  /// What stands in `w:body`.
  package var body = ""
  /// Other parts: name and whole content.
  package var parts: [(name: String, content: String)] = []
  /// Those of the main part.
  package var relationships: [(id: String, type: String, target: String, isExternal: Bool)] = []
  /// Those of the package, beside the main part.
  package var packageRelationships: [(id: String, type: String, target: String, isExternal: Bool)] = []
  /// Name of the main part.
  package var mainPart = "word/document.xml"

  /// The declarations of the names used here.
  package static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    """

  /// Makes a file with this body.
  package init(_ body: String = "") { self.body = body }

  /// A paragraph with one run; `properties` go into `w:pPr`.
  package static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A reference to a style.
  package static func style(_ id: String) -> String { "<w:pStyle w:val=\"\(id)\"/>" }

  /// Adds a part below `word/` with the root element `w:…`, and a relationship to it.
  package mutating func add(_ name: String, _ root: String, _ content: String, _ id: String, _ type: String) {
    parts.append(("word/\(name)", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"))
    relationships.append((id, type, name, false))
  }

  /// The main part.
  package var documentXML: String {
    "<?xml version=\"1.0\"?><w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
  }

  private func rels(_ entries: [(id: String, type: String, target: String, isExternal: Bool)]) -> String {
    let list = entries.map { entry in
      "<Relationship Id=\"\(entry.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + "\(entry.type)\" Target=\"\(entry.target)\"\(entry.isExternal ? " TargetMode=\"External\"" : "")/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.joined() + "</Relationships>"
  }

  /// The file.
  package var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("_rels/.rels", rels([("rId1", "officeDocument", mainPart, false)] + packageRelationships))
    zip.add(mainPart, documentXML)
    zip.add("word/_rels/document.xml.rels", rels(relationships))
    for part in parts { zip.add(part.name, part.content) }
    return zip.bytes()
  }
}
