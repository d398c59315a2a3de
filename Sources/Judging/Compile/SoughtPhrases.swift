import RuleLanguage

/// What a rule looks for, for people: phrases that are understood without its lexicons, the subject's first, because
/// an absent clause lacks even those.
struct SoughtPhrases {
  private let concepts: [String: Concept]
  private let lexicons: [String: Lexicon]
  /// The phrases, in the notation of patterns; each once.
  private(set) var notations: [String] = []

  /// The most that are kept, of the subject and in all.
  private static let mostOfSubject = 4
  private static let most = 8
  /// The most that one lexicon gives.
  private static let mostOfLexicon = 3

  init(concepts: [String: Concept], lexicons: [String: Lexicon]) {
    self.concepts = concepts
    self.lexicons = lexicons
  }

  /// Adds phrases that touch the subject, then those of the element that is asked for.
  mutating func add(subject: [Condition], element: [Condition]) {
    collect(subject, upTo: notations.count + Self.mostOfSubject)
    collect(element, upTo: Self.most)
  }

  /// Phrases as they are met, facts followed.
  private mutating func collect(_ conditions: [Condition], upTo most: Int) {
    for condition in conditions where notations.count < most {
      switch condition {
      case .pattern(let pattern): add(pattern, upTo: most)
      case .fact(let concept, let name):
        if let fact = concepts[concept]?.facts.first(where: { $0.name == name }) {
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
    if let id = pattern.loneLexicon, let phrases = lexicons[id]?.phrases {
      for phrase in phrases.prefix(Self.mostOfLexicon) where phrase.isPlain { add(phrase, upTo: most) }
    } else if pattern.isPlain, notations.count < most,
      !notations.contains(where: { $0.singular == pattern.notation.singular })
    {
      notations.append(pattern.notation)
    }
  }
}

extension Pattern {
  /// True when a reader understands the phrase without knowing the rule's lexicons.
  fileprivate var isPlain: Bool {
    var words = 0
    for part in parts {
      switch part {
      case .word, .exact, .prefix, .oneOf: words += 1
      case .optional, .gap, .entity: break
      case .lexicon: return false
      }
    }
    return words > 0
  }

  /// The lexicon that the pattern is nothing but.
  fileprivate var loneLexicon: String? {
    guard parts.count == 1, case .lexicon(let id) = parts[0] else { return nil }
    return id
  }
}

extension String {
  /// The notation without the mark of exact words and of the plural.
  fileprivate var singular: String {
    let plain = filter { $0 != "‹" && $0 != "›" }
    return plain.last == "s" ? String(plain.dropLast()) : plain
  }
}
