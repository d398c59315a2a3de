/// What the styles of a Word file come to, each with its ancestors resolved.
struct WordStyles {
  /// What a style gives; negative numbers mean "not given".
  struct Style {
    /// Built-in name in lower case, such as `heading 1`, `toc 2`, `caption`.
    var name = ""
    var parent: String?
    var outline: Int32 = -1
    var numbering: Int32 = -1
    var level: Int32 = -1
    var size: Int16 = -1
    var bold: Int8 = -1
    var caps: Int8 = -1
    var vanish: Int8 = -1
    var white: Int8 = -1
    var isShaded = false
    /// 1 to 9 for headings, titles included.
    var headingLevel: Int?
    var isContents = false
    var isCaption = false
    var isBullet = false

    static let none = Style()
  }

  private(set) var styles: [String: Style] = [:]
  /// Id of the paragraph style used where none is named.
  private(set) var defaultParagraph: String?
  /// Half points of ordinary text.
  private(set) var bodySize: Int16 = 20

  /// No styles at all.
  init() {}

  /// Resolves `raw`, whose parents are named by id; cycles are cut.
  init(_ raw: [String: Style], defaultParagraph: String?, defaults: Style) {
    self.defaultParagraph = defaultParagraph
    for id in raw.keys { styles[id] = WordStyles.resolve(id, raw, defaults) }
    bodySize = defaultParagraph.flatMap { styles[$0]?.size } ?? defaults.size
    if bodySize <= 0 { bodySize = 20 }
  }

  /// The style called `id`; what its name says when the file does not define it.
  func style(_ id: String?) -> Style {
    guard let id = id ?? defaultParagraph else { return Style.none }
    if let style = styles[id] { return style }
    var style = Style()
    style.name = String(decoding: Ascii.lowered(id.utf8), as: UTF8.self)
    WordStyles.classify(&style)
    return style
  }

  private static func resolve(_ id: String, _ raw: [String: Style], _ defaults: Style) -> Style {
    guard var style = raw[id] else { return defaults }
    classify(&style)
    var seen: Set<String> = [id]
    var parent = style.parent
    while let ancestorID = parent, seen.insert(ancestorID).inserted, seen.count < 64, var ancestor = raw[ancestorID] {
      classify(&ancestor)
      inherit(ancestor, &style)
      parent = ancestor.parent
    }
    inherit(defaults, &style)
    if style.headingLevel == nil, style.outline >= 0, style.outline < 9 { style.headingLevel = Int(style.outline) + 1 }
    return style
  }

  private static func inherit(_ ancestor: Style, _ style: inout Style) {
    if style.outline < 0 {
      style.outline = ancestor.outline
      // A style based on a heading is one, unless it says it is body text.
      if style.headingLevel == nil { style.headingLevel = ancestor.headingLevel }
    } else if style.outline >= 9 {
      style.headingLevel = nil
    }
    if style.numbering < 0 { style.numbering = ancestor.numbering }
    if style.level < 0 { style.level = ancestor.level }
    if style.size < 0 { style.size = ancestor.size }
    if style.bold < 0 { style.bold = ancestor.bold }
    if style.caps < 0 { style.caps = ancestor.caps }
    if style.vanish < 0 { style.vanish = ancestor.vanish }
    if style.white < 0 { style.white = ancestor.white }
    style.isShaded = style.isShaded || ancestor.isShaded
    style.isContents = style.isContents || ancestor.isContents
    style.isCaption = style.isCaption || ancestor.isCaption
  }

  /// Reads a built-in name, English or French, with or without a space before the number.
  static func classify(_ style: inout Style) {
    let bytes = Array(style.name.utf8)
    var letters = bytes.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
    var number: Int?
    if let last = letters.last, Ascii.isDigit(last) {
      number = Int(last - 0x30)
      letters.removeLast()
    }
    let word = String(decoding: letters, as: UTF8.self)
    switch word {
    case "heading", "titre", "überschrift", "título", "titolo", "kop":
      style.headingLevel = number.map { min(max($0, 1), 9) } ?? (word == "titre" ? 1 : nil)
    case "title": style.headingLevel = 1
    case "subtitle", "soustitre": style.headingLevel = 2
    case "toc", "tm", "tocheading", "entêtedetabledesmatières", "tableofcontents", "tableoffigures", "contentsheading",
      "contents":
      style.isContents = true
      style.headingLevel = nil
    case "caption", "légende", "legende": style.isCaption = true
    case "listbullet", "listeàpuces", "listeapuces": style.isBullet = true
    default: break
    }
  }
}
