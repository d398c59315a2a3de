import DocumentModel

/// One example of a rule: a text, and what the rule must say of it.
package struct RuleExample: Sendable {
  /// The rule it belongs to.
  package let rule: RuleID
  /// The verdict the rule must give.
  package let verdict: Verdict
  /// The text, marks removed.
  package let text: String
  /// The passages the rule must quote, as bytes of `text`, in order.
  package let evidence: [TextSpan]
  /// The kind of document.
  package let kind: DocumentKind
  /// The format to read the text as.
  package let format: DocumentFormat
  /// What is declared, in the order written.
  package let context: [ContextDeclaration]
  /// What the example is about.
  package let note: String?
  /// Path of the rule file.
  package let file: String
  /// 1-based line at which the example starts.
  package let line: Int
  /// The pack whose charter the marked words stand for, so that no rule file holds its text; nil when they are themselves.
  package var annexed: String?
  /// The further papers of a set that are judged with the text, each as an example of its own; the verdict is the set's.
  package var others: [RuleExample] = []

  /// The papers of the example, this one first.
  package var papers: [RuleExample] {
    var first = self
    first.others = []
    return [first] + others
  }
}

/// One fact declared for an example, as after `--context`.
package struct ContextDeclaration: Sendable, Hashable {
  /// The context key.
  package let key: String
  /// Its value; the elements of a list by comma.
  package let value: String
}
