import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// True when what a passage says is denied: a negation reaches it, or it stands in a list of exclusions.
  ///
  /// A negation inside the passage belongs to the pattern that found it and does not count.
  func isNegated(_ passage: Passage) -> Bool {
    let clause = text.clause(of: passage.tokens.lowerBound)
    for cue in cues(library.conventions.negationBefore, in: clause) {
      guard cue.upperBound <= passage.tokens.lowerBound, passage.tokens.lowerBound - cue.upperBound <= 7 else {
        continue
      }
      let between = cue.upperBound..<passage.tokens.lowerBound
      let most = opensWithException(cue, in: clause) ? 1 : 2
      let after = between.lowerBound..<(between.upperBound + 1)
      let isInterrupted =
        !cues(library.conventions.reversal, in: between).isEmpty
        || commas(in: most == 1 ? after : between) >= most
      if !isInterrupted { return true }
    }
    for cue in cues(library.conventions.negationAfter, in: clause) {
      guard cue.lowerBound >= passage.tokens.upperBound, cue.lowerBound - passage.tokens.upperBound <= 5 else {
        continue
      }
      if commas(in: passage.tokens.upperBound..<cue.lowerBound) == 0 { return true }
    }
    if isAnsweredNo(passage) { return true }
    return standsUnder(library.conventions.excludingHeading, passage)
  }

  /// "À l'exception des modules tiers, le code source est remis": what opens a sentence is over at the comma.
  private func opensWithException(_ cue: Range<Int>, in clause: Range<Int>) -> Bool {
    cue.lowerBound <= clause.lowerBound + 1 && cues(library.conventions.exception, in: cue).contains(cue)
  }

  /// "Maintenance : non comprise", in one line or as the cells of a row.
  private func isAnsweredNo(_ passage: Passage) -> Bool {
    let sentence = text.sentence(of: passage.tokens.upperBound - 1)
    let answer = passage.tokens.upperBound
    if answer < sentence.upperBound, text.flags[answer].contains(.afterColon) {
      if cues(library.conventions.negationAfter, in: sentence).contains(where: { $0.lowerBound == answer }) {
        return true
      }
      if isDenial(answer..<sentence.upperBound) { return true }
    }
    guard let (table, index) = outline.cellIndex(block(of: passage.tokens.lowerBound)) else { return false }
    let cells = document.tables[table].cells
    let answers = cells.filter { $0.row == cells[index].row && $0.column > cells[index].column && !$0.blocks.isEmpty }
    return !answers.isEmpty && answers.allSatisfy { $0.blocks.allSatisfy { isDenial(text.tokens(ofBlock: $0)) } }
  }

  /// True when the words are a negation and nothing else.
  private func isDenial(_ tokens: Range<Int>) -> Bool {
    [library.conventions.negationAfter, library.conventions.negationBefore].contains {
      cues($0, in: tokens).contains(tokens)
    }
  }

  /// True when a passage stands under a heading, introducing line or "label :" that matches `node`.
  func standsUnder(_ node: Int, _ passage: Passage) -> Bool {
    let blocks = blocks(matching: node)
    guard !blocks.isEmpty else { return false }
    let block = block(of: passage.tokens.lowerBound)
    if outline.ancestors(of: block).contains(where: { blocks.contains($0) && self.isShortHead($0) }) { return true }
    let before = text.tokens(ofBlock: block).lowerBound..<passage.tokens.lowerBound
    return cues(node, in: before).contains {
      $0.upperBound <= passage.tokens.lowerBound && passage.tokens.lowerBound - $0.upperBound <= 40
        && hasColon($0.upperBound..<(passage.tokens.lowerBound + 1))
    }
  }

  private func isShortHead(_ block: Int) -> Bool {
    outline.isHeading(block) || outline.endsWithColon(block) || text.tokens(ofBlock: block).count <= 12
  }

  private func hasColon(_ tokens: Range<Int>) -> Bool {
    tokens.prefix(6).contains { $0 < text.count && text.flags[$0].contains(.afterColon) }
  }

  func cues(_ node: Int, in range: Range<Int>) -> [Range<Int>] {
    let list = find(node)
    var result: [Range<Int>] = []
    var at = firstIndex(in: list, from: range.lowerBound)
    while at < list.count, list[at].tokens.lowerBound < range.upperBound {
      result.append(list[at].tokens)
      at += 1
    }
    return result
  }

  private func commas(in tokens: Range<Int>) -> Int {
    tokens.reduce(0) { $0 + (text.flags[$1].contains(.afterComma) ? 1 : 0) }
  }

  /// The first hedge in the clause of a passage, as words of the document.
  func hedge(_ node: Int, around passage: Passage) -> Range<Int>? {
    let clause = text.clause(of: passage.tokens.lowerBound)
    let window = clause.lowerBound..<max(clause.upperBound, passage.tokens.upperBound)
    return cues(node, in: window).first ?? label(of: passage).flatMap { cues(node, in: $0).first }
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
    guard clause.lowerBound > sentence.lowerBound, text.flags[clause.lowerBound].contains(.afterColon),
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
    if !cues(library.conventions.clientBurden, in: sentence).isEmpty { return .client }
    if !cues(library.conventions.providerBurden, in: sentence).isEmpty { return .provider }
    let subject = subject(before: passage.tokens, in: sentence)
    if let agent = agent(in: text.clause(of: token), besideSubject: subject != nil) { return agent }
    if let subject { return subject }
    for ancestor in outline.ancestors(of: block(of: token)).prefix(4) {
      let tokens = text.tokens(ofBlock: ancestor)
      guard !tokens.isEmpty, tokens.count <= 30 else { continue }
      let clients = mentions(.client, in: tokens).count
      let providers = mentions(.provider, in: tokens).count
      if clients > 0, providers == 0 {
        return cues(library.conventions.clientBenefit, in: tokens).isEmpty ? .client : .any
      }
      if providers > 0, clients == 0 { return .provider }
    }
    return .any
  }

  /// "sont fournis par le client": who acts in a passive sentence. Beside a subject, a participle without its auxiliary
  /// only says which things are meant: "ne divulgue pas les documents remis par le client".
  private func agent(in clause: Range<Int>, besideSubject: Bool) -> Debtor? {
    for token in clause where grammar.has(.agent, at: token) && (!besideSubject || isPassive(token, in: clause)) {
      let next = (token + 1)..<min(token + 4, clause.upperBound)
      if !mentions(.client, in: next).isEmpty { return .client }
      if !mentions(.provider, in: next).isEmpty { return .provider }
    }
    return nil
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
      for mention in mentions(kind, in: sentence) where isSubject(mention) {
        guard mention.lowerBound <= passage.lowerBound || mention.lowerBound < passage.upperBound else { continue }
        if best.map({ $0.token < mention.lowerBound }) ?? true { best = (mention.lowerBound, debtor) }
      }
    }
    guard let best else { return nil }
    if best.debtor == .client {
      let gains = cues(library.conventions.clientBenefit, in: sentence).contains { $0.contains(best.token) }
      if gains { return .any }
    }
    return best.debtor
  }

  /// The mentions of a party in a range of tokens.
  func mentions(_ kind: EntityKind, in tokens: Range<Int>) -> [Range<Int>] {
    matcher.matches(ofSource: kind.index, startingIn: tokens)
  }

  private func isSubject(_ mention: Range<Int>) -> Bool {
    var before = mention.lowerBound - 1
    let sentence = text.sentence(of: mention.lowerBound)
    while before >= sentence.lowerBound, grammar.has(.determiner, at: before) { before -= 1 }
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
    return !verb.contains { grammar.has(.link, at: $0) || text.flags[$0].contains(.afterColon) }
      && !(other.lowerBound > sentence.lowerBound && grammar.has(.preposition, at: other.lowerBound - 1))
  }
}
