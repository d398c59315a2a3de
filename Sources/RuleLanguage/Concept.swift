import DocumentModel

/// A shared detector of one topic: named facts that the rules of every pack refer to, and the topic's false friends.
package struct Concept: Sendable {
  /// Topic id, such as `secu.sauvegarde`.
  package let id: String
  /// What it detects.
  package let title: LocalizedText
  /// False friends: text they cover is never a passage of this concept.
  package let decoys: [Pattern]
  /// The facts, in file order; names are unique.
  package let facts: [Fact]

  /// Makes a concept.
  package init(id: String, title: LocalizedText, decoys: [Pattern], facts: [Fact]) {
    self.id = id
    self.title = title
    self.decoys = decoys
    self.facts = facts
  }

  /// One named condition of a concept.
  package struct Fact: Sendable {
    /// Name after `@`.
    package let name: String
    /// When the fact is stated.
    package let condition: Condition

    /// Makes a fact.
    package init(name: String, condition: Condition) {
      self.name = name
      self.condition = condition
    }
  }
}

/// A named list of phrases, used in patterns as `{id}`.
package struct Lexicon: Sendable {
  /// Name between braces.
  package let id: String
  /// The phrases; they may name other lexicons, never in a circle.
  package let phrases: [Pattern]

  /// Makes a lexicon.
  package init(id: String, phrases: [Pattern]) {
    self.id = id
    self.phrases = phrases
  }
}
