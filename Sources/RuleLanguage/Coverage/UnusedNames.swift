/// What stands in the shared files and nothing uses, in the order of the ids.
package struct UnusedNames: Sendable, Hashable {
  /// Concepts of which no rule names anything.
  package let concepts: [String]
  /// Facts of used concepts, as `concept/fact`.
  package let facts: [String]
  /// Lexicons.
  package let lexicons: [String]

  /// Looks through a library; `read` are the lexicons the engine itself reads.
  package init(in library: RuleLibrary, read: Set<String>) {
    let used = UsedNames(in: library, read: read)
    concepts = library.concepts.map(\.id).filter { !used.concepts.contains($0) }
    facts = library.concepts.filter { used.concepts.contains($0.id) }.flatMap { concept in
      concept.facts.map { "\(concept.id)/\($0.name)" }.filter { !used.facts.contains($0) }
    }
    lexicons = library.lexicons.map(\.id).filter { !used.lexicons.contains($0) }
  }

  /// True when everything is used.
  package var isEmpty: Bool { concepts.isEmpty && facts.isEmpty && lexicons.isEmpty }
}
