import Interop

/// Reads `numbering.xml`.
final class WordNumberingReader: XMLConsumer {
  private let names = WordName.all
  private var numbering = WordNumbering()
  private var definition: Int?
  private var instance: Int?
  private var levelIndex: Int?
  private var level = WordNumbering.Level()
  private var overridden: Int?

  var isDone: Bool { false }

  func characters(_ text: Span<UInt8>) {}

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    guard name != 0 else { return }
    switch names[Int(name) - 1] {
    case .abstractNum:
      let id = attributes.integer(WordNumberingReader.abstractID) ?? -1
      definition = id
      numbering.definitions[id] = WordNumbering.Definition()
    case .num:
      let id = attributes.integer(WordName.numId.code) ?? -1
      instance = id
      numbering.instances[id] = WordNumbering.Instance()
    case .abstractNumRef: if let instance { numbering.instances[instance]?.definition = attributes.integerValue ?? -1 }
    case .lvl:
      levelIndex = attributes.integer(WordName.ilvl.code)
      level = WordNumbering.Level()
    case .lvlOverride: overridden = attributes.integer(WordName.ilvl.code)
    case .startOverride:
      if let instance, let overridden {
        numbering.instances[instance]?.starts[overridden] = attributes.integerValue ?? 1
      }
    case .startNumber: level.start = attributes.integerValue ?? 1
    case .numFmt: level.format = attributes.stringValue ?? "decimal"
    case .lvlText: level.text = attributes.stringValue ?? ""
    case .isLgl: level.isLegal = attributes.isOn
    case .lvlRestart: level.restart = attributes.integerValue
    case .numStyleLink: if let definition { numbering.definitions[definition]?.styleLink = attributes.stringValue }
    case .styleLink:
      if let definition, let style = attributes.stringValue { numbering.definitionsByStyle[style] = definition }
    default: break
    }
  }

  func end(_ name: UInt16) {
    guard name != 0 else { return }
    switch names[Int(name) - 1] {
    case .lvl:
      guard let levelIndex else { return }
      if let instance {
        numbering.instances[instance]?.levels[levelIndex] = level
      } else if let definition {
        numbering.definitions[definition]?.levels[levelIndex] = level
      }
      self.levelIndex = nil
    case .abstractNum: definition = nil
    case .num: instance = nil
    case .lvlOverride: overridden = nil
    default: break
    }
  }

  /// The lists, once the part was read.
  func finish() -> WordNumbering { numbering }

  // The same name is an element and an attribute.
  private static let abstractID = WordName.abstractNumRef.code
}
