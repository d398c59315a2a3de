import DocumentModel

/// What a reader made of one file, to show as it is: the answer to "what did the tool see?".
package struct Inspection: Sendable {
  /// Path as given.
  package let path: String
  /// What was read.
  package let document: Document
  /// Version of the tool.
  package let toolVersion: String

  /// Makes an inspection.
  package init(path: String, document: Document, toolVersion: String) {
    self.path = path
    self.document = document
    self.toolVersion = toolVersion
  }
}
