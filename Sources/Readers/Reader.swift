import DocumentModel

/// A format: recognises its files and makes documents of them. Pure: bytes in, a value out.
package protocol Reader: Sendable {
  /// The format of the documents it makes.
  var format: DocumentFormat { get }
  /// True when these bytes, under this file name, are this reader's. Content decides where it can, the name elsewhere.
  func accepts(_ bytes: [UInt8], name: String) -> Bool
  /// Reads the whole file. What is lost on the way gives a `Notice`; only what leaves no document gives an error.
  func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document
}
