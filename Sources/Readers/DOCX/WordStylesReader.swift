import Interop

/// Reads `styles.xml`.
final class WordStylesReader: XMLConsumer {
  private let names = WordName.all
  private var raw: [String: WordStyles.Style] = [:]
  private var defaultParagraph: String?
  private var defaults = WordStyles.Style()
  private var id: String?
  private var style = WordStyles.Style()
  private var isInDefaults = false
  private var skipping = 0

  var isDone: Bool { false }

  func characters(_ text: Span<UInt8>) {}

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    guard name != 0 else { return }
    switch names[Int(name) - 1] {
    case .style:
      id = attributes.string(.styleId)
      style = WordStyles.Style()
      let isParagraph = attributes.equals(WordName.wType.code, "paragraph")
      let isDefault =
        attributes.equals(WordName.isDefault.code, "1") || attributes.equals(WordName.isDefault.code, "true")
      if isParagraph, isDefault { defaultParagraph = id }
    case .rPrDefault:
      isInDefaults = true
      style = WordStyles.Style()
    case .rPrChange, .pPrChange: skipping = 1
    case .name: style.name = String(decoding: Ascii.lowered((attributes.string(.val) ?? "").utf8), as: UTF8.self)
    case .basedOn: style.parent = attributes.string(.val)
    case .outlineLvl: style.outline = Int32(clamping: attributes.integer(.val) ?? 9)
    case .numId: style.numbering = Int32(clamping: attributes.integer(.val) ?? 0)
    case .ilvl: style.level = Int32(clamping: attributes.integer(.val) ?? 0)
    case .b: style.bold = attributes.isOn ? 1 : 0
    case .caps: style.caps = attributes.isOn ? 1 : 0
    case .vanish: style.vanish = attributes.isOn ? 1 : 0
    case .sz: style.size = Int16(clamping: attributes.integer(.val) ?? -1)
    case .color:
      style.white =
        attributes.equals(WordName.val.code, "FFFFFF") || attributes.equals(WordName.val.code, "ffffff") ? 1 : 0
    case .shd: style.isShaded = true
    // Conditional formats of table styles are not the style's own.
    case .tblPr, .tcPr, .trPr: skipping = 1
    default: break
    }
  }

  func end(_ name: UInt16) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    guard name != 0 else { return }
    switch names[Int(name) - 1] {
    case .style:
      if let id { raw[id] = style }
      id = nil
    case .rPrDefault:
      if isInDefaults { defaults = style }
      isInDefaults = false
    default: break
    }
  }

  /// The styles, once the part was read.
  func finish() -> WordStyles { WordStyles(raw, defaultParagraph: defaultParagraph, defaults: defaults) }
}
