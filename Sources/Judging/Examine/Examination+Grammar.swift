import DocumentModel
import Matching
import RuleLanguage

/// A clause, and whether its passage has a subject too.
struct ClauseAgent: Hashable {
  let clause: Int
  let besideSubject: Bool
}

extension Examination {
  /// True when what a passage says is denied: a negation reaches it, or it stands in a list of exclusions.
  ///
  /// A negation inside the passage belongs to the pattern that found it and does not count.
  func isNegated(_ passage: Passage) -> Bool {
    let clause = text.clause(of: passage.tokens.lowerBound)
    let before = reaching(Self.negationBefore, before: passage, in: clause)
    for cue in cues(library.conventions.negationBefore, in: before) {
      guard cue.upperBound <= passage.tokens.lowerBound,
        passage.tokens.lowerBound - cue.upperBound <= Self.negationBefore
      else { continue }
      let between = cue.upperBound..<passage.tokens.lowerBound
      let most = opensWithException(cue, in: clause) ? 1 : 2
      let after = between.lowerBound..<(between.upperBound + 1)
      let isInterrupted =
        !cues(library.conventions.reversal, in: between).isEmpty
        || commas(in: most == 1 ? after : between) >= most
      if !isInterrupted { return true }
    }
    let end = passage.tokens.upperBound
    for cue in cues(library.conventions.negationAfter, in: end..<max(end, min(clause.upperBound, end + 6))) {
      if commas(in: passage.tokens.upperBound..<cue.lowerBound) == 0 { return true }
    }
    if isAnsweredNo(passage) { return true }
    return standsUnder(library.conventions.excludingHeading, passage)
  }

  /// How many words a negation reaches on.
  private static let negationBefore = 7

  /// The part of `tokens` in which a phrase may start that ends at most `reach` words before a passage.
  private func reaching(_ reach: Int, before passage: Passage, in tokens: Range<Int>) -> Range<Int> {
    let low = max(tokens.lowerBound, passage.tokens.lowerBound - reach - Pattern.longestMatch)
    return low..<max(low, min(tokens.upperBound, passage.tokens.lowerBound))
  }

  /// "À l'exception des modules tiers, le code source est remis": what opens a sentence is over at the comma.
  private func opensWithException(_ cue: Range<Int>, in clause: Range<Int>) -> Bool {
    cue.lowerBound <= clause.lowerBound + 1 && cues(library.conventions.exception, in: cue).contains(cue)
  }

  /// "Maintenance : non comprise", in one line or as the cells of a row.
  private func isAnsweredNo(_ passage: Passage) -> Bool {
    let sentence = text.sentence(of: passage.tokens.upperBound - 1)
    let answer = passage.tokens.upperBound
    if answer < sentence.upperBound, text[answer].flags.contains(.afterColon) {
      if holdsCue(library.conventions.negationAfter, in: answer..<(answer + 1)) { return true }
      if isDenial(answer..<sentence.upperBound) { return true }
    }
    guard let (table, index) = outline.cellIndex(block(of: passage.tokens.lowerBound)) else { return false }
    return isDenied(index, in: table)
  }

  /// How many cells are looked at for an answer.
  private static let mostAnswers = 64

  /// True when the filled cells to the right of a cell, in its row, all say no.
  private func isDenied(_ cell: Int, in table: Int) -> Bool {
    let cells = document.tables[table].cells
    // The cells of a row that start in it stand together, from left to right.
    let rest = cells[(cell + 1)...].prefix(Self.mostAnswers).prefix { $0.row == cells[cell].row }
    var isAnswered = false
    for answer in rest where !answer.blocks.isEmpty {
      guard answer.column > cells[cell].column else { continue }
      guard answer.blocks.allSatisfy({ isDenial(text.tokens(ofBlock: $0)) }) else { return false }
      isAnswered = true
    }
    return isAnswered
  }

  /// True when the words are a negation and nothing else.
  private func isDenial(_ tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    return [library.conventions.negationAfter, library.conventions.negationBefore].contains {
      cues($0, in: tokens.prefix(1)).contains(tokens)
    }
  }

  /// True when a passage stands under a heading, introducing line or "label :" that matches `node`.
  func standsUnder(_ node: Int, _ passage: Passage) -> Bool {
    let blocks = blocks(matching: node)
    guard !blocks.isEmpty else { return false }
    let block = block(of: passage.tokens.lowerBound)
    if outline.hasAncestor(block, where: { blocks.contains($0) && self.isShortHead($0) }) { return true }
    let before = reaching(Self.labelReach, before: passage, in: text.tokens(ofBlock: block))
    return cues(node, in: before).contains {
      $0.upperBound <= passage.tokens.lowerBound && passage.tokens.lowerBound - $0.upperBound <= Self.labelReach
        && hasColon($0.upperBound..<(passage.tokens.lowerBound + 1))
    }
  }

  /// How many words a label before its colon reaches on.
  private static let labelReach = 40

  private func isShortHead(_ block: Int) -> Bool {
    outline.isHeading(block) || outline.endsWithColon(block) || text.tokens(ofBlock: block).count <= 12
  }

  private func hasColon(_ tokens: Range<Int>) -> Bool {
    tokens.prefix(6).contains { $0 < text.count && text[$0].flags.contains(.afterColon) }
  }

  func cues(_ node: Int, in range: Range<Int>) -> [Range<Int>] {
    let list = find(node)
    var result: [Range<Int>] = []
    var at = firstIndex(in: list, from: range.lowerBound)
    while at < list.count, list[at].start < range.upperBound {
      result.append(list[at].tokens)
      at += 1
    }
    return result
  }

  /// The first phrase of `node` that starts in `range`; O(log n).
  func firstCue(_ node: Int, in range: Range<Int>) -> Range<Int>? {
    let list = find(node)
    let at = firstIndex(in: list, from: range.lowerBound)
    return at < list.count && list[at].start < range.upperBound ? list[at].tokens : nil
  }

  /// True when a phrase of `node` starts in `range`; O(log n).
  func holdsCue(_ node: Int, in range: Range<Int>) -> Bool { firstCue(node, in: range) != nil }

  private func commas(in tokens: Range<Int>) -> Int {
    tokens.reduce(0) { $0 + (text[$1].flags.contains(.afterComma) ? 1 : 0) }
  }

  /// The first hedge in the clause of a passage, as words of the document.
  func hedge(_ node: Int, around passage: Passage) -> Range<Int>? {
    let clause = text.clause(of: passage.tokens.lowerBound)
    let window = clause.lowerBound..<max(clause.upperBound, passage.tokens.upperBound)
    return firstCue(node, in: window) ?? label(of: passage).flatMap { firstCue(node, in: $0) }
  }

  /// The words that name a passage: the label before its colon, the column header or the row label of its cell.
  private func label(of passage: Passage) -> Range<Int>? {
    let token = passage.tokens.lowerBound
    let block = block(of: token)
    if let (table, cell) = outline.cellIndex(block), let header = outline.columnHeader(table: table, cell: cell),
      let first = document.tables[table].cells[header].blocks.first
    {
      return text.tokens(ofBlock: first)
    }
    let sentence = text.sentence(of: token)
    let clause = text.clause(of: token)
    guard clause.lowerBound > sentence.lowerBound, text[clause.lowerBound].flags.contains(.afterColon),
      clause.lowerBound - sentence.lowerBound <= 8
    else { return nil }
    return sentence.lowerBound..<clause.lowerBound
  }

  /// The blank whose own words are most of a passage: "[30 jours fin de mois, à réception…]" is a hint, not a promise.
  func blank(holding passage: Passage) -> Entity? {
    matcher.entities.entities(.placeholder, in: span(of: passage.tokens)).first { blank in
      blank.tokens.clamped(to: passage.tokens).count * 2 > passage.tokens.count
    }
  }

  /// The blank left to fill that stands in a passage, just before it or within six words after it in its sentence or
  /// cell. A blank for a party's name decides nothing.
  func blank(around passage: Passage) -> Entity? {
    let sentence = text.sentence(of: passage.tokens.lowerBound)
    let low = max(sentence.lowerBound, passage.tokens.lowerBound - 3)
    let high = min(max(sentence.upperBound, passage.tokens.upperBound), passage.tokens.upperBound + 6)
    let block = document.blocks[block(of: passage.tokens.lowerBound)].span
    var span = text.span(low..<max(high, low + 1))
    // A blank has no words: it may stand between the last word and the next one, or the end of the block.
    if high == text.tokens(ofBlock: self.block(of: passage.tokens.lowerBound)).upperBound {
      span = TextSpan(span.lower, max(span.upper, block.upper))
    } else if high < text.count {
      span = TextSpan(span.lower, max(span.upper, text.span(high..<(high + 1)).lower))
    }
    return matcher.entities.entities(.placeholder, in: span).first { blank in
      cues(library.conventions.partyBlank, in: blank.tokens).isEmpty
    }
  }

  /// Who a passage obliges, as far as its sentence, its introducing line or its heading says.
  func debtor(of passage: Passage) -> Debtor {
    let token = passage.tokens.lowerBound
    let sentence = text.sentence(of: token)
    if holdsCue(library.conventions.clientBurden, in: sentence) { return .client }
    if holdsCue(library.conventions.providerBurden, in: sentence) { return .provider }
    let subject = subject(before: passage.tokens, in: sentence)
    if let agent = agent(in: text.clause(of: token), besideSubject: subject != nil) { return agent }
    if let subject { return subject }
    var named: Debtor?
    _ = outline.hasAncestor(block(of: token), atMost: 4) { ancestor in
      named = onlyParty(of: ancestor)
      return named != nil
    }
    return named ?? .any
  }

  /// Whom a short block above others obliges: the one party that it names; nil when it names none or several.
  private func onlyParty(of block: Int) -> Debtor? {
    let tokens = text.tokens(ofBlock: block)
    guard !tokens.isEmpty, tokens.count <= 30 else { return nil }
    let clients = countMentions(.client, in: tokens)
    let providers = countMentions(.provider, in: tokens)
    if clients > 0, providers == 0 { return holdsCue(library.conventions.clientBenefit, in: tokens) ? .any : .client }
    return providers > 0 && clients == 0 ? .provider : nil
  }

  /// "sont fournis par le client": who acts in a passive sentence. Beside a subject, a participle without its auxiliary
  /// only says which things are meant: "ne divulgue pas les documents remis par le client".
  private func agent(in clause: Range<Int>, besideSubject: Bool) -> Debtor? {
    let place = ClauseAgent(clause: clause.lowerBound, besideSubject: besideSubject)
    if let known = agents[place] { return known }
    let agent = clause.lazy.compactMap { self.agent(at: $0, in: clause, besideSubject: besideSubject) }.first
    agents[place] = .some(agent)
    return agent
  }

  private func agent(at token: Int, in clause: Range<Int>, besideSubject: Bool) -> Debtor? {
    guard grammar.has(.agent, at: token), !besideSubject || isPassive(token, in: clause) else { return nil }
    let next = (token + 1)..<min(token + 4, clause.upperBound)
    if countMentions(.client, in: next) > 0 { return .client }
    return countMentions(.provider, in: next) > 0 ? .provider : nil
  }

  /// True when an auxiliary stands shortly before the participle of "par".
  private func isPassive(_ token: Int, in clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, token - 4)..<token).contains { auxiliary in
      grammar.has(.auxiliary, at: auxiliary)
    }
  }

  /// The nearest party before or at a passage that is a subject: no preposition before it, no gain of its own.
  private func subject(before passage: Range<Int>, in sentence: Range<Int>) -> Debtor? {
    var best: (token: Int, debtor: Debtor)?
    let kinds: [(EntityKind, Debtor)] = [(.client, .client), (.provider, .provider), (.parties, .any)]
    for (kind, debtor) in kinds {
      let mentions = matcher.matches(
        ofSource: kind.index, startingIn: sentence.lowerBound..<min(passage.upperBound, sentence.upperBound))
      guard let last = mentions.suffix(Self.mostMentions).last(where: { isSubject($0) }) else { continue }
      if best.map({ $0.token < last.lowerBound }) ?? true { best = (last.lowerBound, debtor) }
    }
    guard let best else { return nil }
    if best.debtor == .client {
      let near = max(sentence.lowerBound, best.token - Pattern.longestMatch)..<(best.token + 1)
      let gains = cues(library.conventions.clientBenefit, in: near).contains { $0.contains(best.token) }
      if gains { return .any }
    }
    return best.debtor
  }

  /// How many mentions of a party before a passage are looked at for its subject.
  private static let mostMentions = 24
  /// How many articles may stand before a party.
  private static let mostDeterminers = 8

  /// The mentions of a party in a range of tokens.
  func mentions(_ kind: EntityKind, in tokens: Range<Int>) -> [Range<Int>] {
    matcher.matches(ofSource: kind.index, startingIn: tokens)
  }

  private func countMentions(_ kind: EntityKind, in tokens: Range<Int>) -> Int {
    matcher.countMatches(ofSource: kind.index, startingIn: tokens)
  }

  private func isSubject(_ mention: Range<Int>) -> Bool {
    var before = mention.lowerBound - 1
    let sentence = text.sentence(of: mention.lowerBound)
    let least = max(sentence.lowerBound, mention.lowerBound - Self.mostDeterminers)
    while before >= least, grammar.has(.determiner, at: before) { before -= 1 }
    guard before >= sentence.lowerBound else { return true }
    // In "nous vous remettons" the second pronoun is an object.
    if before == mention.lowerBound - 1, grammar.has(.pronoun, at: before) { return false }
    if before < mention.lowerBound - 1, isObject(article: before + 1, in: sentence) { return false }
    return !grammar.has(.preposition, at: before)
  }

  /// "Le prestataire informe le client": a party right after the verb of another party is its object.
  private func isObject(article: Int, in sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, article - 5)..<article
    let others = mentions(.client, in: near) + mentions(.provider, in: near)
    guard let other = others.max(by: { $0.upperBound < $1.upperBound }), other.upperBound < article else {
      return false
    }
    let verb = other.upperBound..<article
    guard verb.count <= 4, commas(in: verb.lowerBound..<(article + 1)) == 0 else { return false }
    return !verb.contains { grammar.has(.link, at: $0) || text[$0].flags.contains(.afterColon) }
      && !(other.lowerBound > sentence.lowerBound && grammar.has(.preposition, at: other.lowerBound - 1))
  }
}
