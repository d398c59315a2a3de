import Testing

/// A condition and the paper it is tried on; the marked words are the passages it must find.
struct ConditionTrial: Sendable, CustomTestStringConvertible {
  let condition: String
  let paper: Paper

  init(_ condition: String, _ marked: String) { (self.condition, paper) = (condition, Paper(marked)) }
  init(_ condition: String, markdown marked: String) { (self.condition, paper) = (condition, .markdown(marked)) }
  init(_ condition: String, page marked: String) { (self.condition, paper) = (condition, .page(marked)) }

  var testDescription: String { "\(condition) in \(paper.text)" }

  /// Expects exactly the marked passages, in order.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let rules = try TinyRules(
      #""require": { "concept": "visuels", "satisfied": [\#(condition)] }"#,
      concepts: [
        "visuels": #""facts": { "visuel": ["logo"] }"#, "autre.sujet": #""facts": { "delai": ["<duration>"] }"#,
      ])
    let found = try rules.passages(in: paper)
    #expect(found == paper.marked.map(TinyRules.words), sourceLocation: sourceLocation)
  }
}
