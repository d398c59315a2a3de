import DocumentModel
import Matching
import RuleLanguage

/// The baselines an evaluation is measured against: the words of a rule's topic, looked for anywhere or in headings.
package struct TopicWords: Sendable {
  private let stems: [RuleID: Set<[UInt8]>]

  /// Takes the words of every rule's title and of its topic's title, inflection aside.
  package init(_ library: RuleLibrary) {
    let topics = Dictionary(library.concepts.map { ($0.id, $0.title.french) }, uniquingKeysWith: { first, _ in first })
    var stems: [RuleID: Set<[UInt8]>] = [:]
    for rule in library.packs.flatMap(\.rules) {
      let words = Folding.words(rule.title.french + " " + topics[rule.topic, default: ""])
      stems[rule.id] = Set(words.filter { $0.count >= Self.shortest }.map(Inflection.stem))
    }
    self.stems = stems
  }

  /// Words shorter than this are articles and prepositions.
  private static let shortest = 5

  /// For every rule, `satisfied` when one of its words stands in the document (in a heading), else `missing`.
  package func verdicts(on document: Document, inHeadings: Bool) -> (RuleID) -> Verdict {
    var present: Set<[UInt8]> = []
    for block in document.blocks where !inHeadings || block.isHeading {
      for word in Folding.words(document.text.string(in: block.span)) { present.insert(Inflection.stem(word)) }
    }
    return { [stems] rule in stems[rule].map { present.isDisjoint(with: $0) } ?? true ? .missing : .satisfied }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    switch kind {
    case .heading: true
    case .paragraph, .listItem, .caption, .tableOfContents: false
    }
  }
}
