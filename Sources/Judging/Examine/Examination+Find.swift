import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// The passages of a condition node, in canonical order; computed once.
  func find(_ node: Int) -> [Passage] {
    guard isPossible[node] else { return [] }
    if let known = passages[node] { return known }
    passages[node] = []
    if deadline.isOver { return [] }
    evaluated += 1
    let found = evaluate(library.nodes[node])
    if !found.isEmpty { passages[node] = found }
    return found
  }

  private func evaluate(_ node: ConditionNode) -> [Passage] {
    switch node {
    case .pattern(let pattern):
      let found = matcher.matches(of: pattern)
      // Only a blank can be without words.
      if found.contains(where: { $0.tokens.isEmpty }) {
        return found.compactMap { $0.tokens.isEmpty ? widened($0.tokens) : Passage(tokens: $0.tokens) }
      }
      return found.map { Passage(tokens: $0.tokens) }
    case .any(let nodes): return union(nodes)
    case .all(let nodes, let window, let without): return together(nodes, window, without)
    case .under(let headings, let inner): return under(headings, inner)
    case .column(let headers, let inner, let every): return column(headers, inner, every: every)
    case .count(let atLeast, let of, let window): return counted(atLeast, of, window)
    case .heading(let inner):
      return find(inner).filter { outline.isHeading(block(of: $0.tokens.lowerBound)) }
        .map { Passage(tokens: $0.tokens, isAskedInHeading: true) }
    }
  }

  /// A blank without words is shown with the word before it.
  private func widened(_ tokens: Range<Int>) -> Passage? {
    guard tokens.lowerBound > 0 else { return nil }
    return Passage(tokens: (tokens.lowerBound - 1)..<tokens.lowerBound)
  }

  /// The passages of several nodes, sorted, doubles dropped.
  func union(_ nodes: [Int]) -> [Passage] {
    if nodes.count == 1 { return find(nodes[0]) }
    var all: [Passage] = []
    for node in nodes where isPossible[node] {
      let found = find(node)
      if all.isEmpty { all = found } else { all.append(contentsOf: found) }
    }
    guard all.count > 1, !Passage.areDistinct(all) else { return all }
    all.sort(by: Passage.precedes)
    var result: [Passage] = []
    result.reserveCapacity(all.count)
    for passage in all where result.last != passage { result.append(passage) }
    return result
  }

  /// For each passage of the first node, the nearest passages of the others in the same window.
  private func together(_ nodes: [Int], _ window: Window, _ without: [Int]) -> [Passage] {
    guard let first = nodes.first else { return [] }
    let leads = find(first)
    guard !leads.isEmpty else { return [] }
    let others = nodes.dropFirst().map { Neighbours(find($0), masked) }
    guard others.allSatisfy({ !$0.passages.isEmpty }) else { return [] }
    let excluded = Neighbours((isNear(window) ? self : whole ?? self).union(without), masked)
    var result: [Passage] = []
    for (place, lead) in leads.enumerated() {
      if deadline.isOver(atStep: place) { return [] }
      let bounds = bounds(of: window, around: lead.tokens)
      var cover = lead.tokens
      var isComplete = true
      for list in others {
        guard let nearest = list.nearest(to: lead.tokens, within: bounds) else {
          isComplete = false
          break
        }
        cover = min(cover.lowerBound, nearest.lowerBound)..<max(cover.upperBound, nearest.upperBound)
      }
      guard isComplete, excluded.nearest(to: lead.tokens, within: bounds) == nil else { continue }
      let shown = isShown(window) && cover.count <= 80 ? cover : lead.tokens
      result.append(Passage(tokens: shown))
    }
    return result.sorted(by: Passage.precedes)
  }

  /// True for a window that ends where its block does, at the latest.
  private func isNear(_ window: Window) -> Bool {
    switch window {
    case .clause, .sentence, .block: true
    case .row, .list, .section, .document: false
    }
  }

  /// Whether the parts of a combination make one passage, or only the first part is shown.
  private func isShown(_ window: Window) -> Bool {
    switch window {
    case .clause, .sentence, .block, .row: true
    case .list, .section, .document: false
    }
  }

  /// The passages of a choice in the order its author wrote the alternatives, which is from the most telling on; of one
  /// alternative, in the order of the text.
  func findInRuleOrder(_ node: Int) -> [Passage] {
    var result: [Passage] = []
    visitInRuleOrder(node) {
      result.append($0)
      return true
    }
    return result
  }

  /// Calls `body` with the passages of a choice, each once, in rule order, until it returns false; what comes after is
  /// not looked for.
  func visitInRuleOrder(_ node: Int, _ body: (Passage) -> Bool) {
    guard isPossible[node] else { return }
    guard case .any(let nodes) = library.nodes[node] else {
      for passage in find(node) where !body(passage) { return }
      return
    }
    var seen = SeenPassages()
    for inner in nodes where !visit(inner, &seen, body) { return }
  }

  /// False when `body` wants no more.
  private func visit(_ node: Int, _ seen: inout SeenPassages, _ body: (Passage) -> Bool) -> Bool {
    guard isPossible[node] else { return true }
    guard case .any(let nodes) = library.nodes[node] else {
      for passage in find(node) where seen.insert(passage) && !body(passage) { return false }
      return true
    }
    for inner in nodes where !visit(inner, &seen, body) { return false }
    return true
  }

  /// True when a passage of `node` shares a token with `tokens`; matches are bounded, so O(log n + a constant).
  func overlaps(_ tokens: Range<Int>, _ node: Int) -> Bool {
    let list = find(node)
    guard !list.isEmpty else { return false }
    var at = firstIndex(in: list, from: tokens.lowerBound - Pattern.longestMatch)
    while at < list.count, list[at].start < tokens.upperBound {
      if list[at].tokens.overlaps(tokens) { return true }
      at += 1
    }
    return false
  }

  /// Index of the first passage that starts at or after `token`.
  func firstIndex(in list: [Passage], from token: Int) -> Int { Passage.firstIndex(in: list, from: token) }

  /// Passages of a window that holds at least so many; each shown from the first to the last when near, else the first.
  private func counted(_ atLeast: Int, _ of: Int, _ window: Window) -> [Passage] {
    let list = find(of)
    guard list.count >= atLeast else { return [] }
    var result: [Passage] = []
    var seen: Set<Int> = []
    for (place, passage) in list.enumerated() {
      if deadline.isOver(atStep: place) { return [] }
      let bounds = bounds(of: window, around: passage.tokens)
      guard let start = bounds.first?.lowerBound, seen.insert(start).inserted else { continue }
      var inside: [Passage] = []
      for range in bounds {
        var at = firstIndex(in: list, from: range.lowerBound)
        while at < list.count, list[at].start < range.upperBound {
          if inside.last.map({ $0.tokens.upperBound <= list[at].start }) ?? true { inside.append(list[at]) }
          at += 1
        }
      }
      guard inside.count >= atLeast, let first = inside.first, let last = inside.last else { continue }
      let cover = first.tokens.lowerBound..<last.tokens.upperBound
      let isOneBlock = block(of: cover.lowerBound) == block(of: cover.upperBound - 1)
      result.append(isOneBlock && cover.count <= 60 ? Passage(tokens: cover) : first)
    }
    return result.sorted(by: Passage.precedes)
  }
}

extension Examination {
  /// The ranges of a node's patterns when sentences, lines and cells are not told apart; only phrases and choices of
  /// phrases are followed.
  func flat(_ node: Int) -> [Range<Int>] {
    switch library.nodes[node] {
    case .pattern(let pattern): flatMatcher.matches(of: pattern).map(\.tokens).filter { !$0.isEmpty }
    case .any(let nodes): nodes.flatMap { flat($0) }
    case .all, .under, .column, .count, .heading: find(node).map(\.tokens)
    }
  }
}
