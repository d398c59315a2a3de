import DocumentModel
import Interop

/// Reads what an office document says of itself: elements with a fixed meaning, and those whose attribute names them.
///
/// ECMA-376 part 2, "Core Properties", and part 1 §22.3 (custom ones); OpenDocument 1.3 part 3, "Non-RDF Metadata".
final class PropertyReader: XMLConsumer {
  /// What is found, in order.
  private(set) var properties: [DocumentProperty] = []
  private let plainNames: [UInt16: String]
  private let own: (element: UInt16, name: UInt16)
  private var name: String?
  private var value: [UInt8] = []

  /// The longest value that is kept, in bytes.
  private static let longestValue = 1 << 16

  /// `plainNames` are the names of elements with a fixed meaning by code; `own` are the codes of the element that the
  /// document names itself and of the attribute that names it.
  init(plainNames: [UInt16: String], own: (element: UInt16, name: UInt16)) {
    self.plainNames = plainNames
    self.own = own
  }

  var isDone: Bool { false }

  func start(_ code: UInt16, _ attributes: borrowing MarkupAttributes) {
    guard isProperty(code) else { return }
    name = code == own.element ? attributes.string(own.name) : plainNames[code]
    value = []
  }

  func characters(_ text: Span<UInt8>) {
    guard name != nil, value.count < Self.longestValue else { return }
    text.withUnsafeBufferPointer { value.append(contentsOf: $0) }
  }

  func end(_ code: UInt16) {
    guard isProperty(code), let name else { return }
    let range = Ascii.trim(value, 0..<value.count)
    if !range.isEmpty { properties.append(DocumentProperty(name: name, value: Ascii.string(value, range))) }
    self.name = nil
  }

  private func isProperty(_ code: UInt16) -> Bool { code == own.element || plainNames[code] != nil }
}
