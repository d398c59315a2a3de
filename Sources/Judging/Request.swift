import DocumentModel
import RuleLanguage

/// What the caller knows and wants, beside the document itself.
package struct JudgingRequest: Sendable {
  /// Packs to judge against, by id, in order; empty: those the document names, else `defaultPack`.
  package let packs: [String]
  /// Why these packs.
  package let packOrigin: PackOrigin
  /// The pack for a document that names no charter, when none was asked for.
  package let defaultPack: String
  /// Declared kinds; empty to detect.
  package let declaredKinds: [DocumentKind]
  /// Declared facts, strongest origin first; detection adds to them and never overrides.
  package let context: [ContextValue]
  /// True to judge every rule whatever the document's kind (`--any-kind`).
  package let anyKind: Bool
  /// When judging must end; the verdicts left then become `review`.
  package let deadline: Deadline

  /// Makes a request.
  package init(
    packs: [String], packOrigin: PackOrigin = .option, defaultPack: String = "", declaredKinds: [DocumentKind],
    context: [ContextValue], anyKind: Bool, deadline: Deadline = .never
  ) {
    self.packs = packs
    self.packOrigin = packOrigin
    self.defaultPack = defaultPack
    self.declaredKinds = declaredKinds
    self.context = context
    self.anyKind = anyKind
    self.deadline = deadline
  }
}
