import Interop

extension OdtScribe {
  /// Takes what belongs to styles and page styles; false for anything else.
  func startStyle(_ name: OdtName, _ attributes: borrowing MarkupAttributes) -> Bool {
    switch name {
    case .style:
      var style = OdtStyles.Style()
      style.parent = attributes.string(.parentStyle)
      style.outline = attributes.integer(.outlineOfStyle)
      style.list = attributes.string(.listOfStyle).flatMap { $0.isEmpty ? nil : $0 }
      styleName = attributes.string(.styleName)
      if let styleName { styles.styles[styleName] = style }
    case .textProperties:
      guard let styleName else { return true }
      if attributes.has(OdtName.display.code) {
        styles.styles[styleName]?.isHidden = attributes.equals(OdtName.display.code, "none")
      }
      if attributes.has(OdtName.weight.code) {
        styles.styles[styleName]?.isBold = attributes.equals(OdtName.weight.code, "bold")
      }
    case .listStyle:
      listName = attributes.string(.styleName)
      if let listName { styles.lists[listName] = [:] }
    case .numberLevel, .bulletLevel, .imageLevel: startLevel(attributes)
    case .body: isInBody = true
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst:
      let isHeader = name == .header || name == .headerLeft || name == .headerFirst
      tape.pages.append((isHeader, startTrack()))
      page = isHeader
    default: return !isInBody && page == nil
    }
    return true
  }

  /// As `startStyle`, at the end of an element.
  func endStyle(_ name: OdtName) -> Bool {
    switch name {
    case .style: styleName = nil
    case .listStyle: listName = nil
    case .textProperties, .numberLevel, .bulletLevel, .imageLevel: break
    case .body: isInBody = false
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst:
      if page != nil { closeTrack() }
      page = nil
    default: return !isInBody && page == nil
    }
    return true
  }

  private func startLevel(_ attributes: borrowing MarkupAttributes) {
    guard let listName, let number = attributes.integer(.level), (1...10).contains(number) else { return }
    var level = OdtStyles.ListLevel()
    level.format = attributes.string(.numberFormat)?.utf8.first ?? 0
    level.prefix = attributes.string(.numberPrefix) ?? ""
    level.suffix = attributes.string(.numberSuffix) ?? ""
    level.bullet = attributes.string(.bullet) ?? ""
    level.shown = min(max(1, attributes.integer(.displayLevels) ?? 1), number)
    styles.lists[listName]?[number] = level
  }
}
