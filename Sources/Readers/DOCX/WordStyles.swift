/// The styles of a Word file. A file declares hundreds and uses a few: each is resolved when it is asked for.
struct WordStyles {
  /// What a style gives; negative numbers mean "not given". Plain numbers, since every paragraph and run copies it.
  struct Style {
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

  /// A style as the file declares it.
  struct Declaration {
    /// Built-in name in lower case, such as `heading 1`, `toc 2`, `caption`.
    var name = ""
    /// The id of the style it is based on.
    var parent: String?
    var style = Style()
  }

  private var declared: [String: Declaration] = [:]
  private var defaults = Style()
  /// Id of the paragraph style used where none is named.
  private var defaultParagraph: String?
  /// Half points of ordinary text.
  private(set) var bodySize: Int16 = 20

  /// No styles at all.
  init() {}

  /// Keeps what the file declares, by id.
  init(_ declared: [String: Declaration], defaultParagraph: String?, defaults: Style) {
    self.declared = declared
    self.defaultParagraph = defaultParagraph
    self.defaults = defaults
    bodySize = defaultParagraph.flatMap { declared[$0].map { resolved($0).size } } ?? defaults.size
    if bodySize <= 0 { bodySize = 20 }
  }

  /// The style called `id`, or the default one, its ancestors resolved; what its name says when the file does not
  /// define it. O(ancestors): once for each style a story uses.
  func style(_ id: String?) -> Style {
    guard let id = id ?? defaultParagraph else { return Style.none }
    if let declaration = declared[id] { return resolved(declaration) }
    return WordStyles.classified(
      Declaration(name: String(decoding: Ascii.lowered(id.utf8), as: UTF8.self)))
  }

  /// The ancestors most styles have is about five; a chain longer than this goes in circles.
  private static let mostAncestors = 62

  private func resolved(_ declaration: Declaration) -> Style {
    var style = WordStyles.classified(declaration)
    var parent = declaration.parent
    var left = WordStyles.mostAncestors
    while left > 0, let id = parent, let ancestor = declared[id] {
      WordStyles.inherit(WordStyles.classified(ancestor), &style)
      parent = ancestor.parent
      left -= 1
    }
    WordStyles.inherit(defaults, &style)
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
  private static func classified(_ declaration: Declaration) -> Style {
    var style = declaration.style
    var letters = declaration.name.utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
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
    return style
  }
}
