import DocumentModel

extension Wording {
  /// The furniture of `inspect`.
  enum Inspection {
    static let outline = LocalizedText(fr: "plan", en: "outline")
    static let blocks = LocalizedText(fr: "textes", en: "texts")
    static let tables = LocalizedText(fr: "tableaux", en: "tables")
    static let links = LocalizedText(fr: "liens", en: "links")
    static let images = LocalizedText(fr: "images", en: "images")
    static let properties = LocalizedText(fr: "propriétés", en: "properties")
    static let notices = LocalizedText(fr: "à savoir sur la lecture", en: "about the reading")
    static let hidden = LocalizedText(fr: "(invisible)", en: "(invisible)")
    static let fromLooks = LocalizedText(fr: "d'après son aspect", en: "from its looks")

    /// What was read, in one line.
    static func summary(of document: Document) -> LocalizedText {
      let format = label(document.format)
      let bytes = document.text.bytes.count
      let blocks = counted(document.blocks.count, fr: ("bloc", "blocs"), en: ("block", "blocks"))
      let tables = counted(document.tables.count, fr: ("tableau", "tableaux"), en: ("table", "tables"))
      return LocalizedText(
        fr: "Format \(format.french) · \(bytes) octets de texte · \(blocks.french) · \(tables.french)",
        en: "\(format.english) format · \(bytes) bytes of text · \(blocks.english) · \(tables.english)")
    }

    /// The caption of a grid.
    static func table(_ number: Int, _ table: Table) -> LocalizedText {
      LocalizedText(
        fr: "tableau \(number) : \(table.rows) lignes × \(table.columns) colonnes",
        en: "table \(number): \(table.rows) rows × \(table.columns) columns")
    }
  }
}
