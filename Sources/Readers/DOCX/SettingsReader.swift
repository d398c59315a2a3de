import Interop

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
