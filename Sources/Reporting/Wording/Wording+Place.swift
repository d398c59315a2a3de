import DocumentModel

extension Wording {
  /// Where a passage stands, in the words of someone who has the document open.
  ///
  /// `header` and `heading` are already made safe to show.
  static func place(_ place: Place, columnHeader header: String?, heading: String?) -> LocalizedText {
    var pieces: [LocalizedText] = []
    if place.region != .body { pieces.append(label(place.region)) }
    if let cell = place.cell {
      let quotedHeader = header.map(quoted)
      pieces.append(
        LocalizedText(
          fr: "tableau \(cell.table + 1), ligne \(cell.row), colonne \(cell.column)"
            + (quotedHeader.map { " (\($0.french))" } ?? ""),
          en: "table \(cell.table + 1), row \(cell.row), column \(cell.column)"
            + (quotedHeader.map { " (\($0.english))" } ?? "")))
    } else if let paragraph = place.paragraph {
      pieces.append(LocalizedText(fr: "paragraphe \(paragraph)", en: "paragraph \(paragraph)"))
    }
    if place.paragraph == nil, let line = place.line {
      pieces.append(
        place.cell == nil
          ? LocalizedText(fr: "ligne \(line)", en: "line \(line)")
          : LocalizedText(fr: "ligne \(line) du fichier", en: "line \(line) of the file"))
    }
    if let heading {
      let words = quoted(heading)
      pieces.append(LocalizedText(fr: "sous \(words.french)", en: "under \(words.english)"))
    }
    return LocalizedText(
      fr: pieces.map(\.french).joined(separator: ", "), en: pieces.map(\.english).joined(separator: ", "))
  }

  /// A part of the page.
  package static func label(_ region: Region) -> LocalizedText {
    switch region {
    case .body: LocalizedText(fr: "corps du document", en: "body")
    case .header: LocalizedText(fr: "en-tête", en: "header")
    case .footer: LocalizedText(fr: "pied de page", en: "footer")
    case .footnote: LocalizedText(fr: "note de bas de page", en: "footnote")
    case .endnote: LocalizedText(fr: "note de fin", en: "endnote")
    case .textBox: LocalizedText(fr: "zone de texte", en: "text box")
    }
  }

  /// One entry of `Ruling.searched`: a region's name, an Office part, or something else shown as it is.
  static func searched(_ name: String) -> LocalizedText {
    if let region = Region(rawValue: name) { return label(region) }
    guard name.hasPrefix("word/") else { return LocalizedText(fr: name, en: name) }
    let file = name.dropFirst("word/".count)
    let regions: [(prefix: String, region: Region)] = [
      ("document", .body), ("header", .header), ("footer", .footer), ("footnotes", .footnote), ("endnotes", .endnote),
    ]
    guard let match = regions.first(where: { file.hasPrefix($0.prefix) }) else {
      return LocalizedText(fr: name, en: name)
    }
    // "footer" is a prefix of neither "footnotes" nor the other way round, so the order does not matter.
    return label(match.region)
  }

  /// The kind of a block, for `inspect`.
  static func label(_ kind: BlockKind) -> LocalizedText {
    switch kind {
    case .heading(let level, let styled):
      styled
        ? LocalizedText(fr: "titre \(level)", en: "heading \(level)")
        : LocalizedText(fr: "titre \(level) (d'après son aspect)", en: "heading \(level) (from its looks)")
    case .paragraph: LocalizedText(fr: "paragraphe", en: "paragraph")
    case .listItem: LocalizedText(fr: "élément de liste", en: "list item")
    case .caption: LocalizedText(fr: "légende", en: "caption")
    case .tableOfContents: LocalizedText(fr: "table des matières", en: "table of contents")
    }
  }
}
