import DocumentModel
import Matching

/// An amount in words is the one in figures: beside it ("mille deux cents euros (1 200 €)"), or the total above the
/// closing formula of a paper ("arrêté à la somme de mille deux cents euros").
struct WordsVerification {
  let examination: Examination
  let sheet: PriceSheet
  let tolerance: Int

  /// Words leave cents out.
  private static let lessThanOneUnit = 99

  private var allowed: Int { max(tolerance, Self.lessThanOneUnit) }

  /// One finding for each amount written both ways. Linear in the amounts.
  func findings() -> [FigureFinding] {
    let amounts = examination.matcher.entities.entities(.amount).filter { !examination.masked.covers($0.tokens) }
    var findings: [FigureFinding] = []
    var paired: Set<TextSpan> = []
    for (first, second) in zip(amounts, amounts.dropFirst()) where isRepeated(first, by: second) {
      let (words, digits) = isInWords(first) ? (first, second) : (second, first)
      guard let finding = finding(words: words, digits: digits) else { continue }
      findings.append(finding)
      paired.insert(words.span)
    }
    let alone = amounts.filter { isInWords($0) && !paired.contains($0.span) && isClosing($0) }
    guard !alone.isEmpty else { return findings }
    let totals = sheet.totals.filter { $0.role == .total || $0.role == .payable }.flatMap(\.amounts).map(\.figure)
      .filter(\.isReadable)
    return findings + alone.prefix(Self.mostClosings).compactMap { closing($0, totals) }
  }

  private func finding(words: Entity, digits: Entity) -> FigureFinding? {
    guard let stated = figure(words),
      let digits = FigureReader(examination: examination).figures(in: digits.tokens).first,
      digits.isReadable, digits.otherReading == nil, digits.unit.fits(stated.unit)
    else { return nil }
    let isRight = Money.agree(stated.cents, digits.cents, within: allowed)
    return FigureFinding(
      .words, stated, computed: digits.cents, tolerance: allowed, isRight: isRight, others: [digits])
  }

  private func figure(_ words: Entity) -> Figure? {
    words.value.map {
      Figure(
        exact: $0 * 100, otherReading: nil, decimals: 0, isReadable: true, unit: .money(.euro), taxes: .unsaid,
        rhythm: .once, tokens: words.tokens, next: words.tokens.upperBound, span: words.span)
    }
  }

  private func isInWords(_ amount: Entity) -> Bool {
    !amount.tokens.contains { examination.text[$0].flags.contains(.digit) }
  }

  /// True when the second amount says the first again: nothing but words of taxes, a bracket or "soit" parts them, and
  /// what each says of taxes leaves no doubt that they are one.
  private func isRepeated(_ first: Entity, by second: Entity) -> Bool {
    guard first.tokens.upperBound <= second.tokens.lowerBound else { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard isInWords(first) != isInWords(second), between.count <= 6,
      examination.block(of: first.tokens.lowerBound) == examination.block(of: second.tokens.lowerBound)
    else { return false }
    var at = between.lowerBound
    var taxes = Figure.Taxes.unsaid
    var isLinked = false
    while at < between.upperBound {
      if let words = examination.phrase(.link, at: at, limit: between.upperBound) {
        isLinked = true
        at = words.upperBound
      } else if let (said, next) = taxesSaid(at, between.upperBound) {
        taxes = said
        at = next
      } else {
        return false
      }
    }
    let gap = examination.document.text.bytes[first.span.upper..<max(second.span.lower, first.span.upper)]
    let isInBrackets = gap.contains(0x28)
    guard isLinked || isInBrackets else { return false }
    return isSameAmount(second, after: taxes, isInBrackets: isInBrackets)
  }

  /// True when what follows the second amount says nothing of taxes that the first did not say.
  private func isSameAmount(_ second: Entity, after taxes: Figure.Taxes, isInBrackets: Bool) -> Bool {
    let end = examination.text.tokens(ofBlock: Int(examination.block(of: second.tokens.lowerBound))).upperBound
    let bytes = examination.document.text.bytes
    var at = second.tokens.upperBound
    var said = Figure.Taxes.unsaid
    let isClosed = bytes[second.span.lower..<second.span.upper].contains(0x29)
    if at < end, !isClosed, !examination.gap(before: at).contains(0x29), let (own, next) = taxesSaid(at, end) {
      said = own
      at = next
    }
    guard said == .unsaid || said == taxes else { return false }
    guard isInBrackets, !isClosed else { return isInBrackets || said == taxes }
    // Anything else in the bracket makes another amount of it: "(dont 20 € de TVA)".
    let rest = at < end ? examination.gap(before: at) : bytes[examination.text.end(of: at - 1)...]
    return rest.first { $0 < 0x80 && $0 != 0x20 } == 0x29
  }

  private func taxesSaid(_ token: Int, _ limit: Int) -> (Figure.Taxes, next: Int)? {
    if let words = examination.phrase(.untaxed, at: token, limit: limit) { return (.excluded, words.upperBound) }
    if let words = examination.phrase(.taxed, at: token, limit: limit) { return (.included, words.upperBound) }
    return nil
  }

  /// A paper closes once, a set of papers in one file a few times.
  private static let mostClosings = 100

  /// True for an amount right after the words of a closing formula.
  private func isClosing(_ words: Entity) -> Bool {
    let start = words.tokens.lowerBound
    let block = examination.text.tokens(ofBlock: Int(examination.block(of: start)))
    let before = max(block.lowerBound, start - 14)..<start
    return examination.phrases(.closing, in: before).contains { $0.upperBound == start }
  }

  /// The total in words of the closing formula: one of the totals of the paper, whatever its taxes.
  private func closing(_ words: Entity, _ totals: [Figure]) -> FigureFinding? {
    guard let stated = figure(words), let last = totals.last(where: { $0.unit.fits(stated.unit) }) else { return nil }
    let same = totals.first { $0.unit.fits(stated.unit) && Money.agree($0.cents, stated.cents, within: allowed) }
    return FigureFinding(
      .words, stated, computed: (same ?? last).cents, tolerance: allowed, isRight: same != nil, others: [same ?? last])
  }
}
