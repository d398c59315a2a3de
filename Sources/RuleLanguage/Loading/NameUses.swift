/// Which definitions name which others, by number: lexicons name lexicons, facts name both, and so do rules, each file
/// of which counts as one definition.
struct NameUses {
  /// Every use, in the order of the files.
  private(set) var list: [Use] = []
  /// For each definition what it stands for by itself: the phrases of a lexicon, 1 for others.
  private(set) var own: [Int] = []
  private var numbers: [Reference.Target: Int] = [:]

  /// One definition naming another.
  struct Use {
    let from: Int
    let to: Int
    /// Number of the file in which it stands.
    let file: Int
    let offset: Int
  }

  /// Lists the uses in a draft. O(references).
  init(_ draft: LibraryDraft) {
    for lexicon in draft.lexicons { own[number(of: .lexicon(lexicon.id))] = lexicon.phrases.count }
    for (place, file) in draft.referring.enumerated() {
      // The references of one definition stand together.
      var last: (fact: String?, number: Int)?
      for reference in file.references {
        guard reference.target.isExpanded else { continue }
        if let last, last.fact == reference.fact {
          add(reference, from: last.number, in: place)
        } else if let from = definition(with: reference, in: file) {
          last = (reference.fact, from)
          add(reference, from: from, in: place)
        }
      }
    }
  }

  private mutating func add(_ reference: Reference, from: Int, in file: Int) {
    list.append(Use(from: from, to: number(of: reference.target), file: file, offset: reference.offset))
  }

  /// The definition in which a reference stands; nil for one that nothing refers to, such as the signs of a kind.
  private mutating func definition(with reference: Reference, in file: LibraryDraft.Referring) -> Int? {
    switch file.role {
    case .lexicon: return number(of: .lexicon(file.owner))
    case .concept: return reference.fact.map { number(of: .fact(concept: file.owner, name: $0)) }
    case .rule:
      own.append(1)
      return own.count - 1
    case .kinds, .services, .pack, .fingerprint, .misplaced: return nil
    }
  }

  private mutating func number(of name: Reference.Target) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = own.count
    own.append(1)
    return own.count - 1
  }
}

extension Reference.Target {
  /// True for what stands for phrases or conditions.
  fileprivate var isExpanded: Bool {
    switch self {
    case .lexicon, .fact: true
    case .concept, .pack, .clause: false
    }
  }
}
