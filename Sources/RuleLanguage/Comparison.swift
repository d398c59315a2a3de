import DocumentModel

/// What the documents of a set must state alike. A `compare` body is a list of these; a document by itself is judged only
/// by values that it must state once.
package struct Comparison: Sendable {
  /// What is compared.
  package let subject: Subject
  /// The kinds of document that are compared; empty means all.
  package let documents: [DocumentKind]
  /// The verdict when they differ: `contradicted`, or `vague` where only a person can tell.
  package let differing: Verdict
  /// What to say when they differ, neutrally: the values are added to it.
  package let message: LocalizedText

  /// Makes a comparison.
  package init(subject: Subject, documents: [DocumentKind], differing: Verdict, message: LocalizedText) {
    self.subject = subject
    self.documents = documents
    self.differing = differing
    self.message = message
  }

  /// What can be compared. A document that states several values of one thing is left out: nothing tells which counts.
  package enum Subject: Sendable {
    /// Grand totals, with taxes and without; the sum of invoices may stay below what was agreed, not go above.
    case totals(toleranceInCents: Int)
    /// Values of entities inside passages.
    case values(Values)
    /// Which of several positions a document takes.
    case positions([Position])
    /// The names that documents give the provider and the client.
    case parties
    /// Things that papers hand over or bill: each must be named in one of the papers of the other kinds.
    case items(Items)
    /// Papers that documents refer to: each must be in the set.
    case papers([Paper])
  }

  /// Values to compare.
  package struct Values: Sendable {
    /// The passages they stand in.
    package let find: [Condition]
    /// Their types, compared each by itself. A SIRET and a French VAT number count as the SIREN they hold.
    package let entities: [EntityKind]
    /// What they may be about: only values about the same are compared. Empty: all are.
    package let about: [Condition]
    /// True when a document by itself must state one value only.
    package let once: Bool

    /// Makes values.
    package init(find: [Condition], entities: [EntityKind], about: [Condition], once: Bool) {
      self.find = find
      self.entities = entities
      self.about = about
      self.once = once
    }
  }

  /// A position that a document can take.
  package struct Position: Sendable {
    /// Short name.
    package let label: LocalizedText
    /// When it is taken.
    package let find: [Condition]

    /// Makes a position.
    package init(label: LocalizedText, find: [Condition]) {
      self.label = label
      self.find = find
    }
  }

  /// Things to find again.
  package struct Items: Sendable {
    /// The passages that each name one.
    package let find: [Condition]
    /// The kinds of document that hand over or bill them.
    package let listedIn: [DocumentKind]

    /// Makes things to find again.
    package init(find: [Condition], listedIn: [DocumentKind]) {
      self.find = find
      self.listedIn = listedIn
    }
  }

  /// A paper that documents refer to.
  package struct Paper: Sendable {
    /// The passages that refer to it.
    package let find: [Condition]
    /// The kind it is of; nil when it is known by its title, the words that refer to it.
    package let kind: DocumentKind?

    /// Makes a paper.
    package init(find: [Condition], kind: DocumentKind?) {
      self.find = find
      self.kind = kind
    }
  }
}
