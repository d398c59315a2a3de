import DocumentModel
import Matching
import RuleLanguage

/// Looks for what some papers hand over or bill in the papers that announced it, by words: an item is found when one of
/// its telling words stands in any of them.
struct ItemSearch {
  /// The items without match, as one difference.
  private(set) var found: [Difference] = []
  /// The items with a match.
  private(set) var matched: [Statement] = []

  /// Searches; nothing is found when no paper announces anything.
  init(papers: [ExaminedPaper], items: Comparison.Items, node: Int, places: [Int]) {
    let listing = places.filter { papers[$0].kinds.contains(where: items.listedIn.contains) }
    let announcing = places.filter { !listing.contains($0) }
    guard !announcing.isEmpty else { return }
    let known = Set(announcing.flatMap { Self.roots(papers[$0].examination, nil) })
    var missing: [Statement] = []
    for place in listing {
      let examination = papers[place].examination
      for passage in examination.find(node).prefix(Self.most) where examination.isEvidence(passage) {
        let roots = Self.roots(examination, passage.tokens)
        guard !roots.isEmpty else { continue }
        let words = examination.quote(examination.span(of: passage.tokens))
        let statement = Statement(
          topic: .position, value: .position(place), shown: LocalizedText(fr: words, en: words),
          evidence: examination.evidence(passage, .partial).placed(in: place))
        if roots.isDisjoint(with: known) { missing.append(statement) } else { matched.append(statement) }
      }
    }
    if !missing.isEmpty { found = [Difference(fact: .item, statements: Array(missing.prefix(Self.mostShown)))] }
  }

  private static let most = 200
  private static let mostShown = 5
  /// Shorter words tell nothing.
  private static let shortest = 4
  /// Words that start alike are taken for forms of one word.
  private static let rootLength = 6

  /// The roots of the telling words of a passage, or of all that is evidence.
  private static func roots(_ examination: Examination, _ tokens: Range<Int>?) -> Set<[UInt8]> {
    var roots: Set<[UInt8]> = []
    for token in tokens ?? 0..<examination.text.count {
      let word = examination.text.words.bytes(of: examination.text.word(of: token))
      guard word.count >= shortest, !word.contains(where: { (0x30...0x39).contains($0) }),
        tokens != nil || !examination.masked.covers(token..<(token + 1))
      else { continue }
      roots.insert(Array(word.prefix(rootLength)))
    }
    return roots
  }
}
