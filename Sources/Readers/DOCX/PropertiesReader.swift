import DocumentModel
import Interop

/// Reads `docProps/core.xml` and `docProps/custom.xml`: what the document says of itself.
final class PropertiesReader: XMLConsumer {
  private let names = WordName.all
  private var properties: [DocumentProperty] = []
  private var name: String?
  private var value: [UInt8] = []

  var isDone: Bool { false }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    guard name != 0 else { return }
    let known = names[Int(name) - 1]
    if let plain = PropertiesReader.coreName(known) {
      self.name = plain
      value = []
    } else if known == .customProperty {
      self.name = attributes.string(.plainName)
      value = []
    }
  }

  func characters(_ text: Span<UInt8>) {
    guard name != nil, value.count < 1 << 16 else { return }
    text.withUnsafeBufferPointer { value.append(contentsOf: $0) }
  }

  func end(_ code: UInt16) {
    guard code != 0, let name else { return }
    let known = names[Int(code) - 1]
    guard known == .customProperty || PropertiesReader.coreName(known) != nil else { return }
    let range = Ascii.trim(value, 0..<value.count)
    if !range.isEmpty { properties.append(DocumentProperty(name: name, value: Ascii.string(value, range))) }
    self.name = nil
  }

  func finish() -> [DocumentProperty] { properties }

  private static func coreName(_ name: WordName) -> String? {
    switch name {
    case .coreTitle: "title"
    case .coreSubject: "subject"
    case .coreCreator: "creator"
    case .coreText: "description"
    case .coreKeywords: "keywords"
    case .coreCategory: "category"
    case .coreModifier: "lastModifiedBy"
    case .coreCreated: "created"
    case .coreModified: "modified"
    default: nil
    }
  }
}

/// Reads the one thing of `settings.xml` that changes what is shown.
final class SettingsReader: XMLConsumer {
  /// Even pages have headers and footers of their own.
  private(set) var hasEvenHeaders = false

  var isDone: Bool { false }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if name == WordName.evenAndOddHeaders.code { hasEvenHeaders = attributes.isOn }
  }

  func characters(_ text: Span<UInt8>) {}
  func end(_ name: UInt16) {}
}
