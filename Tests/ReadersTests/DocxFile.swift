/// Builds the bytes of a Word file from the inside of its parts.
struct DocxFile {
  var body = ""
  var parts: [(name: String, content: String)] = []
  var relationships: [(id: String, type: String, target: String, isExternal: Bool)] = []
  var packageRelationships: [(id: String, type: String, target: String, isExternal: Bool)] = []
  var mainPart = "word/document.xml"

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    """

  init(_ body: String = "") { self.body = body }

  /// A paragraph with one run; `properties` go into `w:pPr`.
  static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func style(_ id: String) -> String { "<w:pStyle w:val=\"\(id)\"/>" }

  mutating func add(_ name: String, _ root: String, _ content: String, _ id: String, _ type: String) {
    parts.append(("word/\(name)", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"))
    relationships.append((id, type, name, false))
  }

  var documentXML: String {
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

  var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("_rels/.rels", rels([("rId1", "officeDocument", mainPart, false)] + packageRelationships))
    zip.add(mainPart, documentXML)
    zip.add("word/_rels/document.xml.rels", rels(relationships))
    for part in parts { zip.add(part.name, part.content) }
    return zip.bytes()
  }
}
