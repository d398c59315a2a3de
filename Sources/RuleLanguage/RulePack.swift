import DocumentModel

/// A charter as rules: one folder of `Rules/`.
package struct RulePack: Sendable {
  /// Folder name and id, such as `digitalpes`.
  package let id: String
  /// The charter's title.
  package let title: LocalizedText
  /// Edition of the rules, compared as text.
  package let edition: String
  /// Who publishes the charter.
  package let publisher: String
  /// The clauses of the charter, in its order.
  package let clauses: [Clause]
  /// Phrases by which a document names this charter.
  package let names: [Pattern]
  /// When the charter applies: every test must hold.
  package let applies: [ContextTest]
  /// When it does not: any test that holds excludes it.
  package let excluded: [ContextTest]
  /// Hashes of the charter's word shingles, to mask a charter annexed to a document; empty if it has none.
  package let fingerprint: Fingerprint
  /// The rules, by id.
  package let rules: [Rule]
  /// SHA-256 of the pack's files, in hexadecimal.
  package let sha256: String

  /// Makes a pack.
  package init(
    id: String, title: LocalizedText, edition: String, publisher: String, clauses: [Clause], names: [Pattern],
    applies: [ContextTest], excluded: [ContextTest], fingerprint: Fingerprint, rules: [Rule], sha256: String
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.publisher = publisher
    self.clauses = clauses
    self.names = names
    self.applies = applies
    self.excluded = excluded
    self.fingerprint = fingerprint
    self.rules = rules
    self.sha256 = sha256
  }
}

/// One clause of a charter.
package struct Clause: Sendable, Hashable {
  /// Id within the pack.
  package let id: String
  /// Its heading in the charter.
  package let title: LocalizedText

  /// Makes a clause.
  package init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// A charter's text as hashes of word shingles: enough to recognise a copy, not to restore one.
package struct Fingerprint: Sendable, Hashable {
  /// For every run of `shingleLength` folded words, the FNV-1a combination of the words' 32-bit FNV-1a hashes; sorted.
  package let hashes: [UInt32]
  /// Words per shingle.
  package static let shingleLength = 8

  /// Makes a fingerprint; sorts the hashes.
  package init(hashes: [UInt32]) { self.hashes = hashes.sorted() }
}

/// Everything the rule folders hold: packs, and the concepts and lexicons they share.
package struct RuleLibrary: Sendable {
  /// The packs, by id.
  package let packs: [RulePack]
  /// Shared detectors, by id.
  package let concepts: [Concept]
  /// Shared phrase lists, by id.
  package let lexicons: [Lexicon]
  /// How kinds of document are recognised.
  package let kinds: [KindSign]
  /// How services are recognised in priced lines.
  package let services: [ServiceSign]
  /// Patterns over the same lexicons that need not be compiled any more; those of the rules, and others.
  package var prepared: PreparedPatterns?

  /// Makes a library.
  package init(
    packs: [RulePack], concepts: [Concept], lexicons: [Lexicon], kinds: [KindSign], services: [ServiceSign]
  ) {
    self.packs = packs
    self.concepts = concepts
    self.lexicons = lexicons
    self.kinds = kinds
    self.services = services
  }
}

/// Signs by which a kind of document is recognised.
package struct KindSign: Sendable {
  /// The kind.
  package let kind: DocumentKind
  /// Phrases in the title or first lines, decisive.
  package let title: [Pattern]
  /// Phrases anywhere, each a weak sign.
  package let body: [Pattern]

  /// Makes the signs of a kind.
  package init(kind: DocumentKind, title: [Pattern], body: [Pattern]) {
    self.kind = kind
    self.title = title
    self.body = body
  }
}

/// Signs by which a service is recognised. `service` is a value of the context key `services`.
package struct ServiceSign: Sendable {
  /// Value of `services`.
  package let service: String
  /// Phrases of a priced line.
  package let phrases: [Pattern]

  /// Makes the signs of a service.
  package init(service: String, phrases: [Pattern]) {
    self.service = service
    self.phrases = phrases
  }
}
