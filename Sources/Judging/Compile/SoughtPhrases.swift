import RuleLanguage
import Synchronization

/// What a rule looks for, for people: phrases that are understood without its lexicons, the subject's first, because
/// an absent clause lacks even those.
///
/// Collected on first demand, since most reports do not show them, and then remembered for all documents.
package final class SoughtPhrases: Sendable {
  private let checks: [Check]
  private let terms: SoughtTerms
  private let known: Mutex<[String]?>

  init(_ checks: [Check], _ terms: SoughtTerms) {
    self.checks = checks
    self.terms = terms
    known = Mutex(nil)
  }

  /// Phrases that are known.
  package init(_ notations: [String]) {
    checks = []
    terms = SoughtTerms(concepts: [:], lexicons: [:])
    known = Mutex(notations)
  }

  /// The phrases, in the notation of patterns; each once. At most eight for each check.
  package var notations: [String] {
    known.withLock { known in
      if let known { return known }
      var list = SoughtList(terms: terms)
      for check in checks { list.add(check) }
      known = list.notations
      return list.notations
    }
  }
}

/// The concepts and lexicons of a library by their ids.
struct SoughtTerms: Sendable {
  let concepts: [String: Concept]
  let lexicons: [String: Lexicon]
}

/// Phrases being collected.
private struct SoughtList {
  let terms: SoughtTerms
  var notations: [String] = []
  /// The notations as they are compared.
  private var singulars: [[UInt8]] = []

  /// The most that are kept, of the subject and in all.
  private static let mostOfSubject = 4
  private static let most = 8
  /// The most that one lexicon gives.
  private static let mostOfLexicon = 3

  init(terms: SoughtTerms) { self.terms = terms }

  mutating func add(_ check: Check) {
    switch check {
    case .require(let body): add(subject: body.vague, element: body.satisfied)
    case .forbid(let body): add(subject: [], element: body.contradicted)
    case .mention(let body): for element in body.elements { add(subject: [], element: element.exact) }
    case .figures, .link, .annex, .compare, .ask: break
    }
  }

  /// Adds phrases that touch the subject, then those of the element that is asked for.
  private mutating func add(subject: [Condition], element: [Condition]) {
    collect(subject, upTo: notations.count + Self.mostOfSubject)
    collect(element, upTo: Self.most)
  }

  /// Phrases as they are met, facts followed.
  private mutating func collect(_ conditions: [Condition], upTo most: Int) {
    for condition in conditions where notations.count < most {
      switch condition {
      case .pattern(let pattern): add(pattern, upTo: most)
      case .fact(let concept, let name):
        if let fact = terms.concepts[concept]?.facts.first(where: { $0.name == name }) {
          collect([fact.condition], upTo: most)
        }
      case .any(let inner), .all(let inner, _, _): collect(inner, upTo: most)
      case .under(let headings, let find): collect(headings + (find.map { [$0] } ?? []), upTo: most)
      case .column(let headers, let find, _): collect(headers + (find.map { [$0] } ?? []), upTo: most)
      case .count(_, let of, _): collect([of], upTo: most)
      case .heading(let inner): collect([inner], upTo: most)
      }
    }
  }

  private mutating func add(_ pattern: Pattern, upTo most: Int) {
    let parts = pattern.parts
    if let id = parts.loneLexicon, let phrases = terms.lexicons[id]?.phrases {
      for phrase in phrases.prefix(Self.mostOfLexicon) where phrase.parts.isPlain { add(phrase, upTo: most) }
    } else if parts.isPlain, notations.count < most {
      let singular = pattern.notation.singular
      guard !singulars.contains(singular) else { return }
      singulars.append(singular)
      notations.append(pattern.notation)
    }
  }
}

extension PatternParts {
  /// True when a reader understands the phrase without knowing the rule's lexicons.
  fileprivate var isPlain: Bool {
    var hasWords = false
    var place = 0
    while place < count {
      switch self[place].kind {
      case .word, .exact, .prefix, .oneOf: hasWords = true
      case .optional, .sequence, .gap, .entity: break
      case .lexicon: return false
      }
      place = self[place].end
    }
    return hasWords
  }

  /// The lexicon that the pattern is nothing but.
  fileprivate var loneLexicon: String? {
    guard count == 1, case .lexicon = self[0].kind else { return nil }
    return text(of: self[0])
  }
}

extension String {
  /// The bytes of the notation without the marks of exact words (U+2039 and U+203A) and of the plural.
  fileprivate var singular: [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    for scalar in unicodeScalars where scalar != "‹" && scalar != "›" { plain += UTF8.encode(scalar) ?? .init() }
    return plain.last == UInt8(ascii: "s") ? plain.dropLast() : plain
  }
}
