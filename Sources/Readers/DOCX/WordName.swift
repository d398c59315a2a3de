import Interop

/// The elements and attributes of WordprocessingML and its neighbours that are read. Raw values are `prefix:local`, the
/// prefixes those of `namespaces`, whatever a file calls them.
enum WordName: String, CaseIterable {
  // Text
  case p = "w:p"
  case r = "w:r"
  case t = "w:t"
  case tab = "w:tab"
  case br = "w:br"
  case cr = "w:cr"
  case sym = "w:sym"
  case ptab = "w:ptab"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case delText = "w:delText"
  case mathText = "m:t"
  case instrText = "w:instrText"
  case delInstrText = "w:delInstrText"
  case fldSimple = "w:fldSimple"
  case fldChar = "w:fldChar"
  case hyperlink = "w:hyperlink"
  case ruby = "w:rt"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case commentReference = "w:commentReference"
  case pgNum = "w:pgNum"
  // Properties
  case pPr = "w:pPr"
  case rPr = "w:rPr"
  case pStyle = "w:pStyle"
  case rStyle = "w:rStyle"
  case numPr = "w:numPr"
  case ilvl = "w:ilvl"
  case numId = "w:numId"
  case outlineLvl = "w:outlineLvl"
  case b = "w:b"
  case caps = "w:caps"
  case vanish = "w:vanish"
  case sz = "w:sz"
  case color = "w:color"
  case shd = "w:shd"
  case highlight = "w:highlight"
  case framePr = "w:framePr"
  case rPrChange = "w:rPrChange"
  case pPrChange = "w:pPrChange"
  case sectPrChange = "w:sectPrChange"
  case tblPrChange = "w:tblPrChange"
  case trPrChange = "w:trPrChange"
  case tcPrChange = "w:tcPrChange"
  case tblGridChange = "w:tblGridChange"
  case tblPrExChange = "w:tblPrExChange"
  case numberingChange = "w:numberingChange"
  // Tables
  case tbl = "w:tbl"
  case tblPr = "w:tblPr"
  case tblStyle = "w:tblStyle"
  case tr = "w:tr"
  case trPr = "w:trPr"
  case tc = "w:tc"
  case tcPr = "w:tcPr"
  case tblHeader = "w:tblHeader"
  case gridSpan = "w:gridSpan"
  case vMerge = "w:vMerge"
  case hMerge = "w:hMerge"
  case gridBefore = "w:gridBefore"
  case cellIns = "w:cellIns"
  case cellDel = "w:cellDel"
  // Revisions, controls, sections
  case ins = "w:ins"
  case del = "w:del"
  case moveFrom = "w:moveFrom"
  case moveTo = "w:moveTo"
  case sdtPr = "w:sdtPr"
  case docPartGallery = "w:docPartGallery"
  case sdt = "w:sdt"
  case sectPr = "w:sectPr"
  case headerReference = "w:headerReference"
  case footerReference = "w:footerReference"
  case titlePg = "w:titlePg"
  case altChunk = "w:altChunk"
  case subDoc = "w:subDoc"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case comment = "w:comment"
  case background = "w:background"
  case evenAndOddHeaders = "w:evenAndOddHeaders"
  case document = "w:document"
  case body = "w:body"
  // Pictures and boxes
  case drawing = "w:drawing"
  case pict = "w:pict"
  case object = "w:object"
  case txbxContent = "w:txbxContent"
  case docPr = "wp:docPr"
  case pictureProperties = "pic:cNvPr"
  case blip = "a:blip"
  case hlinkClick = "a:hlinkClick"
  case graphicData = "a:graphicData"
  case imageData = "v:imagedata"
  case shape = "v:shape"
  case textPath = "v:textpath"
  case oleObject = "o:OLEObject"
  case vmlRect = "v:rect"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  // Styles and numbering
  case style = "w:style"
  case basedOn = "w:basedOn"
  case name = "w:name"
  case rPrDefault = "w:rPrDefault"
  case abstractNum = "w:abstractNum"
  case num = "w:num"
  case lvl = "w:lvl"
  case lvlText = "w:lvlText"
  case numFmt = "w:numFmt"
  case startNumber = "w:start"
  case lvlOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case abstractNumRef = "w:abstractNumId"
  case isLgl = "w:isLgl"
  case lvlRestart = "w:lvlRestart"
  case numStyleLink = "w:numStyleLink"
  case styleLink = "w:styleLink"
  // Attributes
  case val = "w:val"
  case wId = "w:id"
  case wType = "w:type"
  case fldCharType = "w:fldCharType"
  case instr = "w:instr"
  case anchor = "w:anchor"
  case char = "w:char"
  case font = "w:font"
  case styleId = "w:styleId"
  case fill = "w:fill"
  case dropCap = "w:dropCap"
  case isDefault = "w:default"
  case rId = "r:id"
  case rEmbed = "r:embed"
  case rLink = "r:link"
  case oTitle = "o:title"
  case plainName = "name"
  case descr, title, uri, alt, string
  case progId = "ProgID"
  case titleAttribute = "w:title"
  // Packages
  case relationship = "rel:Relationship"
  case relId = "Id"
  case relTarget = "Target"
  case relType = "Type"
  case relMode = "TargetMode"
  case flatPart = "pkg:part"
  case flatData = "pkg:xmlData"
  case flatName = "pkg:name"
  case flatType = "pkg:contentType"
  case coreTitle = "dc:title"
  case coreSubject = "dc:subject"
  case coreCreator = "dc:creator"
  case coreText = "dc:description"
  case coreKeywords = "cp:keywords"
  case coreCategory = "cp:category"
  case coreModifier = "cp:lastModifiedBy"
  case coreCreated = "dcterms:created"
  case coreModified = "dcterms:modified"
  case customProperty = "cust:property"

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
  /// The number of `w:val`, kept apart: most properties carry it, and finding the number of a name costs more than all
  /// else that is done with it.
  static let valueCode = WordName.val.code
  /// The value of `w:val`.
  var stringValue: String? { string(MarkupAttributes.valueCode) }
  /// The value of `w:val` as a number.
  var integerValue: Int? { integer(MarkupAttributes.valueCode) }
  /// What an on/off property says: absent, `0`, `false` and `off` aside, it is on.
  var isOn: Bool {
    let code = MarkupAttributes.valueCode
    return !(equals(code, "0") || equals(code, "false") || equals(code, "off"))
  }
}
