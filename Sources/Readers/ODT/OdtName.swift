import Interop

/// The elements and attributes of OpenDocument text that are read. Raw values are `prefix:local`, the prefixes those of
/// `namespaces`, whatever a file calls them.
enum OdtName: String, CaseIterable {
  // Text
  case p = "text:p"
  case h = "text:h"
  case outlineLevel = "text:outline-level"
  case styleNameOfText = "text:style-name"
  case space = "text:s"
  case count = "text:c"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case link = "text:a"
  case note = "text:note"
  case noteClass = "text:note-class"
  case noteCitation = "text:note-citation"
  case noteBody = "text:note-body"
  case span = "text:span"
  case ruby = "text:ruby-text"
  case hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case isHidden = "text:is-hidden"
  case section = "text:section"
  case display = "text:display"
  case trackedChanges = "text:tracked-changes"
  case changedRegion = "text:changed-region"
  case changeStart = "text:change-start"
  case changeEnd = "text:change-end"
  case change = "text:change"
  case changeID = "text:change-id"
  case regionID = "text:id"
  case deletion = "text:deletion"
  case insertion = "text:insertion"
  case contents = "text:table-of-content"
  case contentsSource = "text:table-of-content-source"
  case index = "text:alphabetical-index"
  case indexSource = "text:alphabetical-index-source"
  // Lists
  case list = "text:list"
  case item = "text:list-item"
  case listHeader = "text:list-header"
  case startValue = "text:start-value"
  case continues = "text:continue-numbering"
  case listStyle = "text:list-style"
  case numberLevel = "text:list-level-style-number"
  case bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image"
  case level = "text:level"
  case displayLevels = "text:display-levels"
  case bullet = "text:bullet-char"
  case numberFormat = "style:num-format"
  case numberPrefix = "style:num-prefix"
  case numberSuffix = "style:num-suffix"
  // Tables
  case table = "table:table"
  case tableDisplay = "table:display"
  case row = "table:table-row"
  case headerRows = "table:table-header-rows"
  case cell = "table:table-cell"
  case covered = "table:covered-table-cell"
  case columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned"
  case columnsRepeated = "table:number-columns-repeated"
  // Drawings
  case frame = "draw:frame"
  case textBox = "draw:text-box"
  case shape = "draw:custom-shape"
  case rectangle = "draw:rect"
  case ellipse = "draw:ellipse"
  case line = "draw:line"
  case caption = "draw:caption"
  case image = "draw:image"
  case object = "draw:object"
  case oleObject = "draw:object-ole"
  case pictureTitle = "svg:title"
  case pictureText = "svg:desc"
  case href = "xlink:href"
  case annotation = "office:annotation"
  case formulaText = "math:annotation"
  // Styles
  case style = "style:style"
  case styleName = "style:name"
  case parentStyle = "style:parent-style-name"
  case outlineOfStyle = "style:default-outline-level"
  case listOfStyle = "style:list-style-name"
  case textProperties = "style:text-properties"
  case weight = "fo:font-weight"
  case body = "office:body"
  case header = "style:header"
  case headerLeft = "style:header-left"
  case headerFirst = "style:header-first"
  case footer = "style:footer"
  case footerLeft = "style:footer-left"
  case footerFirst = "style:footer-first"
  // Declarations
  case metaTitle = "dc:title"
  case metaSubject = "dc:subject"
  case metaCreator = "dc:creator"
  case metaText = "dc:description"
  case metaDate = "dc:date"
  case metaCreated = "meta:creation-date"
  case metaOwn = "meta:user-defined"
  case metaName = "meta:name"

  static let all = allCases
  static let vocabulary = MarkupVocabulary(names: all.map(\.rawValue), namespaces: namespaces)

  /// The code the vocabulary gives the name.
  var code: UInt16 { OdtName.codes[self] ?? 0 }

  private static let codes: [OdtName: UInt16] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element, UInt16($0.offset + 1)) })

  private static let namespaces: [(uri: String, prefix: String)] =
    ["text", "table", "style", "office", "meta"].map { ("urn:oasis:names:tc:opendocument:xmlns:\($0):1.0", $0) } + [
      ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
      ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
      ("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"),
      ("http://www.w3.org/1999/xlink", "xlink"), ("http://purl.org/dc/elements/1.1/", "dc"),
      ("http://www.w3.org/1998/Math/MathML", "math"),
    ]
}

extension MarkupAttributes {
  /// The value of a known attribute.
  func string(_ name: OdtName) -> String? { string(name.code) }
  /// The value of a known attribute as a number.
  func integer(_ name: OdtName) -> Int? { integer(name.code) }
}
