import DocumentModel

/// A format: recognises its files and makes documents of them. Pure: a file in, a value out.
package protocol Reader: Sendable {
  /// The format of the documents it makes.
  var format: DocumentFormat { get }
  /// True when the file is this reader's. Content decides where it can, the name elsewhere.
  func accepts(_ file: SourceFile) -> Bool
  /// Reads the whole file. What is lost on the way gives a `Notice`; only what leaves no document gives an error.
  func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document
}
