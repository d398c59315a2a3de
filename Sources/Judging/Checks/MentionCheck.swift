import DocumentModel
import Matching
import RuleLanguage

/// Judges a `mention` body: a text that must stand word for word, graded by its elements.
///
/// All elements in their exact or tolerated wording, close together: satisfied. All there but freely worded or
/// scattered: vague. One not there: missing. A wrong address, charter or sense: contradicted. Words are read across
/// line ends, cells and paragraphs, since layouts break mentions anywhere.
struct MentionCheck {
  let examination: Examination
  let check: CompiledMention

  /// How far apart, in words, the elements of one mention may stand: about three lines.
  private static let closeness = 45
  /// How many words may stand between an element's wording and its address.
  private static let reach = 8

  /// How many occurrences of the first element are weighed; papers have one or two.
  private static let mostOccurrences = 40

  /// One element as found.
  private struct Found {
    let tokens: Range<Int>
    let isExact: Bool
    /// The address that stands where the right one should, when it is wrong.
    let wrongAddress: String?
    let isComplete: Bool
  }

  /// The conclusion, with one passage per element. What only looks like the mention is not the mention.
  func conclude() -> Conclusion {
    var conclusion = weighed()
    if conclusion.verdict == .satisfied {
      let words = conclusion.evidence.flatMap { disguises(in: $0.span) }
      if words.isEmpty { return conclusion }
      conclusion.verdict = .vague
      conclusion.evidence = conclusion.evidence.map { $0.playing(.partial) }
      conclusion.remarks.append(.disguised(words))
    } else {
      let words = disguises(in: examination.document.text.span)
      if !words.isEmpty { conclusion.remarks.append(.disguised(words)) }
    }
    return conclusion
  }

  /// The first disguised words of a passage; the text is read for them only when its reader met some.
  private func disguises(in span: TextSpan) -> [String] {
    guard examination.document.notices.contains(where: { $0.code == .disguisedLetters }) else { return [] }
    return Disguise.words(in: examination.document.text.bytes, span.lower..<span.upper).prefix(3).map {
      examination.document.text.string(in: TextSpan($0.lowerBound, $0.upperBound))
    }
  }

  private func weighed() -> Conclusion {
    let misses = nearMisses()
    let groups = mentions(avoiding: misses.map(\.tokens))
    let best = groups.max { rank($0) < rank($1) } ?? []
    let elements = check.body.elements
    let missing = elements.indices.filter { index in !best.contains { $0.index == index && $0.found.isComplete } }
    let wrong = best.compactMap { entry in entry.found.wrongAddress.map { (entry, $0) } }
    if missing.isEmpty { return complete(best) }
    if let (entry, address) = wrong.first, best.contains(where: { $0.index == 0 }) {
      var conclusion = Conclusion(.contradicted)
      conclusion.evidence = [evidence(entry.found.tokens, .contradicts)] + others(best, but: entry.index)
      conclusion.remarks = [.expected(expected(elements[entry.index].address), found: address)]
      conclusion.grade = .commitment
      return conclusion
    }
    if let miss = misses.first {
      var conclusion = Conclusion(.contradicted)
      conclusion.evidence = [evidence(miss.tokens, .contradicts)]
      conclusion.remarks = [.nearMiss(miss.reason)]
      conclusion.grade = .commitment
      return conclusion
    }
    var conclusion = Conclusion(.missing)
    if let first = best.first, first.index == 0 || best.count > 2 {
      conclusion.nearest = evidence(first.found.tokens, .context)
      conclusion.remarks = [.missingElements(missing.map { elements[$0].label })]
    } else if isOnlyInAnnex() {
      conclusion.remarks = [.onlyInAnnexedCharter]
    }
    return conclusion
  }

  private func complete(_ best: [(index: Int, found: Found)]) -> Conclusion {
    let low = best.map(\.found.tokens.lowerBound).min() ?? 0
    let high = best.map(\.found.tokens.upperBound).max() ?? 0
    let isExact = best.allSatisfy(\.found.isExact)
    let isClose = high - low <= Self.closeness * 2 && gaps(best) <= Self.closeness
    var conclusion = Conclusion(isExact && isClose ? .satisfied : .vague)
    let role: Evidence.Role = conclusion.verdict == .satisfied ? .supports : .partial
    conclusion.evidence =
      isClose ? [evidence(low..<high, role)] : best.map { evidence($0.found.tokens, role) }
    conclusion.grade = .commitment
    if conclusion.verdict == .satisfied, !isVerbatim(low..<high) { conclusion.remarks = [.toleratedVariant] }
    return conclusion
  }

  /// The widest gap, in words, between neighbouring elements.
  private func gaps(_ entries: [(index: Int, found: Found)]) -> Int {
    let sorted = entries.map(\.found.tokens).sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).map { $1.lowerBound - $0.upperBound }.max() ?? 0
  }

  /// True when the words are those of the text to paste, the subject left aside.
  private func isVerbatim(_ tokens: Range<Int>) -> Bool {
    let found = tokens.map { Array(examination.text.words.bytes(of: examination.text.word(of: $0))) }
    let text = Folding.words(check.body.text)
    guard let start = text.firstIndex(of: found.first ?? []) else { return false }
    return Array(text[start...]) == found
  }

  /// Groups of elements: one per occurrence of the first element, plus the elements without it.
  private func mentions(avoiding misses: [Range<Int>]) -> [[(index: Int, found: Found)]] {
    let avoided = misses.sorted { $0.lowerBound < $1.lowerBound }
    let byElement = check.elements.indices.map { index in
      candidates(index).filter { !Self.overlaps($0.tokens, avoided) }
    }
    var groups: [[(index: Int, found: Found)]] = []
    for lead in (byElement.first ?? []).prefix(Self.mostOccurrences) {
      var group = [(index: 0, found: lead)]
      for index in byElement.indices.dropFirst() {
        if let found = nearest(byElement[index], to: lead.tokens) { group.append((index, found)) }
      }
      groups.append(group)
    }
    let leaderless = byElement.indices.dropFirst().compactMap { index in
      byElement[index].first.map { (index: index, found: $0) }
    }
    groups.append(leaderless)
    return groups
  }

  /// True when a range of `misses`, by start and none longer than a match, shares a token with `tokens`; O(log n).
  private static func overlaps(_ tokens: Range<Int>, _ misses: [Range<Int>]) -> Bool {
    let first = misses.partitioningIndex { $0.lowerBound >= tokens.lowerBound - Pattern.longestMatch }
    return misses[first...].prefix { $0.lowerBound < tokens.upperBound }.contains { $0.overlaps(tokens) }
  }

  private func nearest(_ list: [Found], to tokens: Range<Int>) -> Found? {
    list.min { distance($0, tokens) < distance($1, tokens) }
  }

  /// Distance in words; complete and exact candidates are preferred over nearer poor ones.
  private func distance(_ found: Found, _ tokens: Range<Int>) -> Int {
    abs(found.tokens.lowerBound - tokens.upperBound) + (found.isComplete ? 0 : 200) + (found.isExact ? 0 : 100)
  }

  private func rank(_ group: [(index: Int, found: Found)]) -> Int {
    group.reduce(0) { $0 + ($1.found.isComplete ? 10 : 1) + ($1.found.isExact ? 2 : 0) }
  }

  /// The places where an element's wording stands outside an annexed charter.
  private func candidates(_ index: Int) -> [Found] {
    let node = check.elements[index]
    let address = check.body.elements[index].address
    let exact = examination.flat(node.exact).map { found($0, address, isExact: true) }
    let loose = examination.flat(node.loose).map { found($0, address, isExact: false) }
    if let tracer = examination.tracer {
      tracer.open(.exact(index), exact.map { trace($0) })
      tracer.open(.loose(index), loose.map { trace($0) })
    }
    return (exact + loose).filter { !examination.masked.covers($0.tokens) }
  }

  private func trace(_ found: Found) -> PassageTrace {
    let isMasked = examination.masked.covers(found.tokens)
    return PassageTrace(
      evidence: evidence(found.tokens, .context), outcome: isMasked ? .rejected(.annexedCharter) : .counts)
  }

  private func found(_ tokens: Range<Int>, _ address: Mention.Address?, isExact: Bool) -> Found {
    guard let address else { return Found(tokens: tokens, isExact: isExact, wrongAddress: nil, isComplete: true) }
    let reader = AddressReader(examination: examination)
    switch reader.address(address, after: tokens, reach: Self.reach) {
    case .right(let end):
      let cover = tokens.lowerBound..<max(tokens.upperBound, end)
      return Found(tokens: cover, isExact: isExact, wrongAddress: nil, isComplete: true)
    case .wrong(let text, let end):
      let cover = tokens.lowerBound..<max(tokens.upperBound, end)
      return Found(tokens: cover, isExact: isExact, wrongAddress: text, isComplete: false)
    case .none: return Found(tokens: tokens, isExact: isExact, wrongAddress: nil, isComplete: false)
    }
  }

  private func nearMisses() -> [(tokens: Range<Int>, reason: LocalizedText)] {
    zip(check.nearMisses, check.body.nearMisses).enumerated().flatMap { index, miss in
      let found = examination.find(miss.0).map(\.tokens)
      examination.tracer?.open(
        .nearMiss(index), found.map { trace(Found(tokens: $0, isExact: false, wrongAddress: nil, isComplete: false)) })
      return found.filter { !examination.masked.covers($0) }.map { ($0, miss.1.reason) }
    }
  }

  private func isOnlyInAnnex() -> Bool {
    check.elements.contains { !examination.flat($0.exact).isEmpty }
  }

  private func others(_ entries: [(index: Int, found: Found)], but index: Int) -> [Evidence] {
    entries.filter { $0.index != index && $0.found.isComplete }.map { evidence($0.found.tokens, .partial) }
  }

  private func evidence(_ tokens: Range<Int>, _ role: Evidence.Role) -> Evidence {
    let span = examination.span(of: tokens)
    let block = examination.block(of: tokens.lowerBound)
    return Evidence(
      role: role, span: span, context: examination.document.blocks[block].span.union(span), block: block,
      columnHeader: nil)
  }

  private func expected(_ address: Mention.Address?) -> String {
    switch address {
    case .host(let host): "www." + host
    case .email(let email): email
    case nil: ""
    }
  }
}
