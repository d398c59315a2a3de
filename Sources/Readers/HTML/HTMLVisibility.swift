import Interop

/// Works out from an element's attributes whether its content is seen, and how.
enum HTMLVisibility {
  private static let classCode = HTMLName.className.code
  private static let idCode = HTMLName.id.code
  private static let styleCode = HTMLName.style.code
  private static let hiddenCode = HTMLName.hidden.code
  private static let ariaHiddenCode = HTMLName.ariaHidden.code
  private static let bgcolorCode = HTMLName.bgcolor.code
  private static let colorCode = HTMLName.color.code

  /// Changes `element`, which has inherited from its parent, by its own attributes.
  static func apply(_ attributes: borrowing MarkupAttributes, _ sheet: HTMLStyleSheet, to element: inout HTMLElement) {
    guard attributes.count > 0 else { return }
    let isNamed = attributes.has(classCode) || attributes.has(idCode)
    if isNamed, element.name != .html, element.name != .body { element.mayHaveBackground = true }
    if attributes.has(hiddenCode) || attributes.equals(ariaHiddenCode, "true") { element.isHidden = true }
    if isNamed, !sheet.isEmpty {
      let classes = attributes.value(classCode) ?? []
      if sheet.hides(classes: classes, id: attributes.string(idCode)) { element.isHidden = true }
    }
    var color = element.name == .font ? attributes.value(colorCode).map { HTMLStyle.colour(Ascii.lowered($0)) } : nil
    if let value = attributes.value(bgcolorCode) { element.background = HTMLStyle.colour(Ascii.lowered(value)) }
    if let css = attributes.value(styleCode) {
      let style = HTMLStyle(css)
      if style.isHidden { element.isHidden = true }
      if style.isBold || style.isLarge { element.isBold = true }
      if let background = style.background {
        element.background = background
        element.mayHaveBackground = false
        element.isPale = false
      }
      color = style.color ?? color
    }
    if let color { element.isPale = isPale(color, element) }
  }

  /// White on what can only be white, or the very colour of the declared background.
  private static func isPale(_ color: HTMLColour, _ element: HTMLElement) -> Bool {
    if element.mayHaveBackground { return false }
    if let background = element.background { return background == color }
    return color == .white
  }
}
