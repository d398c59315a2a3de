import DocumentModel
import RuleLanguage

/// One document of a set, with what the caller knows of it.
package struct SetPaper: Sendable {
  /// Path as given.
  package let path: String
  /// What its reader made of it.
  package let document: Document
  /// What is known and wanted.
  package let request: JudgingRequest
  /// SHA-256 of the file, when asked for.
  package let sha256: String?

  /// Makes a document of a set.
  package init(path: String, document: Document, request: JudgingRequest, sha256: String?) {
    self.path = path
    self.document = document
    self.request = request
    self.sha256 = sha256
  }
}
