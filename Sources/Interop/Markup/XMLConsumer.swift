/// What receives the events of an `XMLStream`, in document order. Codes are those of the vocabulary, 0 for any name
/// outside it; text comes in pieces of any size, entities decoded. Nothing passed may be kept without a copy.
package protocol XMLConsumer: AnyObject {
  /// An element opens.
  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes)
  /// The element opened last closes.
  func end(_ name: UInt16)
  /// A piece of text, CDATA included.
  func characters(_ text: Span<UInt8>)
  /// True once nothing more is wanted; asked after each piece fed.
  var isDone: Bool { get }
}

/// What receives the events of an `HTMLStream`, in document order; as `XMLConsumer`, with the 1-based line each stands
/// on and the events only pages have.
package protocol HTMLConsumer: AnyObject {
  /// An element opens, written in the page or implied by it; `name` in lower case.
  func start(_ code: UInt16, name: Span<UInt8>, _ attributes: borrowing MarkupAttributes, line: Int)
  /// The element opened last closes.
  func end(_ code: UInt16)
  /// A piece of text.
  func characters(_ text: Span<UInt8>, line: Int)
  /// The raw content of `script` and `style`, in pieces.
  func rawText(_ text: Span<UInt8>)
  /// A comment; the line is that of its end.
  func comment(_ text: Span<UInt8>, line: Int)
}
