import DocumentModel
import Judging
import RuleLanguage

/// What verdicts stand for: one document by itself, or the documents of a set.
///
/// Its rulings are those that count for findings and sums: a rule that a set decides stands with the set only.
struct Subject {
  /// Name of the set; nil for a document by itself.
  let set: String?
  /// Paths as given; one for a document by itself.
  let paths: [String]
  /// The documents passages are quoted from.
  let papers: Papers
  /// The standing rulings, in rule order.
  let rulings: [Ruling]
  /// What was noticed when the document was read; for a set its documents tell it.
  let notices: [Notice]
  /// What the document is, how it was read; nil for a set.
  let document: DocumentReport?

  /// The path on one line, or those of the set.
  func name(_ language: Language) -> String {
    let visible = paths.map(Sanitizer.visible)
    return set == nil ? visible.joined() : Wording.Page.set(visible).in(language)
  }

  /// The path of the document a passage stands in.
  func path(of evidence: Evidence) -> String { paths[evidence.paper] }

  /// The findings that count, worst first: errors, warnings, advice; inside contradicted, missing, vague; then rule
  /// order. What somebody accepted and what the baseline knows is not among them.
  var findings: [Ruling] {
    let order: [Verdict] = [.contradicted, .missing, .vague]
    return Severity.allCases.reversed().flatMap { severity in
      order.flatMap { verdict in rulings.filter { $0.isOpen && $0.verdict == verdict && $0.severity == severity } }
    }
  }
}

extension Ruling {
  /// True when papers were found to differ.
  var isCompared: Bool { remarks.contains { if case .papersDiffer = $0 { true } else { false } } }
}

extension Report {
  /// The sets, then the documents, each with its standing rulings; documents whose every rule a set decides are left
  /// out unless something was noticed when they were read.
  var subjects: [Subject] {
    let ofSets = sets.map { set in
      Subject(
        set: set.id, paths: set.papers.map { documents[$0].path }, papers: Papers(set, in: self),
        rulings: standing(of: set), notices: [], document: nil)
    }
    let inSets = Set(sets.flatMap(\.papers))
    let ofDocuments = documents.indices.compactMap { index -> Subject? in
      let document = documents[index]
      let rulings = standing(ofDocument: index)
      if rulings.isEmpty, document.document.notices.isEmpty, inSets.contains(index) { return nil }
      return Subject(
        set: nil, paths: [document.path], papers: Papers(document), rulings: rulings,
        notices: document.document.notices, document: document)
    }
    return ofSets + ofDocuments
  }
}
