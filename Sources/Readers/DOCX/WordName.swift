import Interop

/// The elements and attributes of WordprocessingML and its neighbours that are read. Raw values are `prefix:local`, the
/// prefixes those of `namespaces`, whatever a file calls them.
enum WordName: String, CaseIterable {
  // Text
  case p = "w:p", r = "w:r", t = "w:t", tab = "w:tab", br = "w:br", cr = "w:cr", sym = "w:sym", ptab = "w:ptab"
  case noBreakHyphen = "w:noBreakHyphen", softHyphen = "w:softHyphen", delText = "w:delText", mathText = "m:t"
  case instrText = "w:instrText", delInstrText = "w:delInstrText", fldSimple = "w:fldSimple", fldChar = "w:fldChar"
  case hyperlink = "w:hyperlink", ruby = "w:rt"
  case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
  case commentReference = "w:commentReference", pgNum = "w:pgNum"
  // Properties
  case pPr = "w:pPr", rPr = "w:rPr", pStyle = "w:pStyle", rStyle = "w:rStyle", numPr = "w:numPr", ilvl = "w:ilvl"
  case numId = "w:numId", outlineLvl = "w:outlineLvl", b = "w:b", caps = "w:caps", vanish = "w:vanish", sz = "w:sz"
  case color = "w:color", shd = "w:shd", highlight = "w:highlight", framePr = "w:framePr"
  case rPrChange = "w:rPrChange", pPrChange = "w:pPrChange", sectPrChange = "w:sectPrChange"
  case tblPrChange = "w:tblPrChange", trPrChange = "w:trPrChange", tcPrChange = "w:tcPrChange"
  case tblGridChange = "w:tblGridChange", tblPrExChange = "w:tblPrExChange", numberingChange = "w:numberingChange"
  // Tables
  case tbl = "w:tbl", tblPr = "w:tblPr", tblStyle = "w:tblStyle", tr = "w:tr", trPr = "w:trPr", tc = "w:tc"
  case tcPr = "w:tcPr", tblHeader = "w:tblHeader", gridSpan = "w:gridSpan", vMerge = "w:vMerge", hMerge = "w:hMerge"
  case gridBefore = "w:gridBefore", cellIns = "w:cellIns", cellDel = "w:cellDel"
  // Revisions, controls, sections
  case ins = "w:ins", del = "w:del", moveFrom = "w:moveFrom", moveTo = "w:moveTo"
  case sdtPr = "w:sdtPr", docPartGallery = "w:docPartGallery", sdt = "w:sdt"
  case sectPr = "w:sectPr", headerReference = "w:headerReference", footerReference = "w:footerReference"
  case titlePg = "w:titlePg", altChunk = "w:altChunk", subDoc = "w:subDoc"
  case footnote = "w:footnote", endnote = "w:endnote", comment = "w:comment", background = "w:background"
  case evenAndOddHeaders = "w:evenAndOddHeaders", document = "w:document", body = "w:body"
  // Pictures and boxes
  case drawing = "w:drawing", pict = "w:pict", object = "w:object", txbxContent = "w:txbxContent"
  case docPr = "wp:docPr", pictureProperties = "pic:cNvPr", blip = "a:blip", hlinkClick = "a:hlinkClick"
  case graphicData = "a:graphicData", imageData = "v:imagedata", shape = "v:shape", textPath = "v:textpath"
  case oleObject = "o:OLEObject", vmlRect = "v:rect"
  case alternateContent = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback"
  // Styles and numbering
  case style = "w:style", basedOn = "w:basedOn", name = "w:name", rPrDefault = "w:rPrDefault"
  case abstractNum = "w:abstractNum", num = "w:num", lvl = "w:lvl", lvlText = "w:lvlText", numFmt = "w:numFmt"
  case startNumber = "w:start", lvlOverride = "w:lvlOverride", startOverride = "w:startOverride"
  case abstractNumRef = "w:abstractNumId", isLgl = "w:isLgl", lvlRestart = "w:lvlRestart"
  case numStyleLink = "w:numStyleLink", styleLink = "w:styleLink"
  // Attributes
  case val = "w:val", wId = "w:id", wType = "w:type", fldCharType = "w:fldCharType", instr = "w:instr"
  case anchor = "w:anchor", char = "w:char", font = "w:font", styleId = "w:styleId", fill = "w:fill"
  case isDefault = "w:default", rId = "r:id", rEmbed = "r:embed", rLink = "r:link", oTitle = "o:title"
  case plainName = "name", descr, title, uri, alt, string, progId = "ProgID", titleAttribute = "w:title"
  // Packages
  case relationship = "rel:Relationship", relId = "Id", relTarget = "Target", relType = "Type", relMode = "TargetMode"
  case flatPart = "pkg:part", flatData = "pkg:xmlData", flatName = "pkg:name", flatType = "pkg:contentType"
  case coreTitle = "dc:title", coreSubject = "dc:subject", coreCreator = "dc:creator", coreText = "dc:description"
  case coreKeywords = "cp:keywords", coreCategory = "cp:category", coreModifier = "cp:lastModifiedBy"
  case coreCreated = "dcterms:created", coreModified = "dcterms:modified", customProperty = "cust:property"

  static let all = allCases
  static let vocabulary = MarkupVocabulary(names: all.map(\.rawValue), namespaces: namespaces)

  /// The code the vocabulary gives the name.
  var code: UInt16 { WordName.codes[self] ?? 0 }

  private static let codes: [WordName: UInt16] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element, UInt16($0.offset + 1)) })

  private static let transitional = "http://schemas.openxmlformats.org/"
  private static let strict = "http://purl.oclc.org/ooxml/"

  private static let namespaces: [(uri: String, prefix: String)] = [
    (transitional + "wordprocessingml/2006/main", "w"), (strict + "wordprocessingml/main", "w"),
    (transitional + "officeDocument/2006/relationships", "r"), (strict + "officeDocument/relationships", "r"),
    (transitional + "officeDocument/2006/math", "m"), (strict + "officeDocument/math", "m"),
    (transitional + "drawingml/2006/main", "a"), (strict + "drawingml/main", "a"),
    (transitional + "drawingml/2006/picture", "pic"), (strict + "drawingml/picture", "pic"),
    (transitional + "drawingml/2006/wordprocessingDrawing", "wp"), (strict + "drawingml/wordprocessingDrawing", "wp"),
    (transitional + "markup-compatibility/2006", "mc"), ("urn:schemas-microsoft-com:vml", "v"),
    ("urn:schemas-microsoft-com:office:office", "o"), (transitional + "package/2006/relationships", "rel"),
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"), ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"), (transitional + "package/2006/metadata/core-properties", "cp"),
    (transitional + "officeDocument/2006/custom-properties", "cust"),
    (strict + "officeDocument/customProperties", "cust"),
  ]
}

extension MarkupAttributes {
  /// The value of a known attribute.
  func string(_ name: WordName) -> String? { string(name.code) }
  /// The value of a known attribute as a number.
  func integer(_ name: WordName) -> Int? { integer(name.code) }
  /// What an on/off property says: absent, `0`, `false` and `off` aside, it is on.
  var isOn: Bool {
    let code = WordName.val.code
    return !(equals(code, "0") || equals(code, "false") || equals(code, "off"))
  }
}
