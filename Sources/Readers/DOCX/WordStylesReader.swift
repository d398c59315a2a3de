import Interop

/// Reads `styles.xml`.
final class WordStylesReader: XMLConsumer {
  private let names = WordName.all
  private var declared: [String: WordStyles.Declaration] = [:]
  private var defaultParagraph: String?
  private var defaults = WordStyles.Style()
  private var id: String?
  private var declaration = WordStyles.Declaration()
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
      declaration = WordStyles.Declaration()
      let isParagraph = attributes.equals(WordName.wType.code, "paragraph")
      let isDefault =
        attributes.equals(WordName.isDefault.code, "1") || attributes.equals(WordName.isDefault.code, "true")
      if isParagraph, isDefault { defaultParagraph = id }
    case .rPrDefault:
      isInDefaults = true
      declaration = WordStyles.Declaration()
    case .rPrChange, .pPrChange: skipping = 1
    case .name:
      declaration.name = String(decoding: Ascii.lowered((attributes.stringValue ?? "").utf8), as: UTF8.self)
    case .basedOn: declaration.parent = attributes.stringValue
    case .outlineLvl: declaration.style.outline = Int32(clamping: attributes.integerValue ?? 9)
    case .numId: declaration.style.numbering = Int32(clamping: attributes.integerValue ?? 0)
    case .ilvl: declaration.style.level = Int32(clamping: attributes.integerValue ?? 0)
    case .b: declaration.style.bold = attributes.isOn ? 1 : 0
    case .caps: declaration.style.caps = attributes.isOn ? 1 : 0
    case .vanish: declaration.style.vanish = attributes.isOn ? 1 : 0
    case .sz: declaration.style.size = Int16(clamping: attributes.integerValue ?? -1)
    case .color:
      declaration.style.white =
        attributes.equals(MarkupAttributes.valueCode, "FFFFFF")
          || attributes.equals(MarkupAttributes.valueCode, "ffffff") ? 1 : 0
    case .shd: declaration.style.isShaded = true
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
      if let id { declared[id] = declaration }
      id = nil
    case .rPrDefault:
      if isInDefaults { defaults = declaration.style }
      isInDefaults = false
    default: break
    }
  }

  /// The styles, once the part was read.
  func finish() -> WordStyles { WordStyles(declared, defaultParagraph: defaultParagraph, defaults: defaults) }
}
