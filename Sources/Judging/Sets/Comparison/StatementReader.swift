import DocumentModel
import Matching
import RuleLanguage

/// Reads what one document of a set states on the subject of a comparison.
struct StatementReader {
  let examination: Examination
  /// Place of the document in the set.
  let place: Int
  let comparison: CompiledComparison

  /// More statements of one document are noise.
  private static let most = 200

  /// The statements, in order of the rule and of the text; none for items and papers, which are looked for elsewhere.
  func statements() -> [Statement] {
    switch comparison.body.subject {
    case .totals: totals()
    case .values(let values): values.entities.flatMap { self.values($0) }
    case .positions(let positions): positions.indices.flatMap { self.position($0, positions[$0]) }
    case .parties: parties()
    case .items, .papers: []
    }
  }

  /// Grand totals that say whether they hold taxes; parts, options and what is due each month are none.
  private func totals() -> [Statement] {
    let kept = examination.prices.groups.filter { $0.traits.isDisjoint(with: [.option, .recurring, .variant]) }
    let rows = kept.flatMap(\.rows).filter {
      $0.role == .total && $0.traits.contains(.plain) && $0.traits.isDisjoint(with: Self.special)
    }
    let amounts = rows.flatMap(\.amounts).filter { $0.taxes != .unsaid && $0.figure.rhythm == .once }
    return amounts.prefix(Self.most).map { amount in
      let currency: Currency = if case .money(let currency) = amount.figure.unit { currency } else { .euro }
      let printed = FrenchFigure.amount(amount.figure.cents, currency)
      return Statement(
        topic: .total(amount.taxes, .money(currency)), value: .hundredths(amount.figure.cents),
        shown: LocalizedText(fr: printed, en: printed),
        evidence: examination.evidence(amount.figure, .contradicts).placed(in: place))
    }
  }

  private static let special: PriceRow.Traits = [
    .option, .optionTaken, .recurring, .variant, .partial, .unclear, .rate,
  ]

  /// The values of one type in the passages.
  private func values(_ kind: EntityKind) -> [Statement] {
    passages(0).flatMap { passage -> [Statement] in
      guard let about = about(passage) else { return [] }
      return kind.readAs.flatMap { read in
        examination.matcher.entities.entities(read, in: examination.text.span(passage.tokens)).compactMap { entity in
          value(of: entity).map { statement(.value(kind, about: about), $0, entity.tokens, passage) }
        }
      }
    }
  }

  private func value(of entity: Entity) -> Statement.Value? {
    switch entity.kind {
    case .amount, .percent, .number: entity.value.map { .hundredths($0) }
    case .duration: entity.value.map { .days($0) }
    case .date: entity.value.map { .date($0) }
    case .siren, .siret: .words([Array(digits(entity).prefix(9))])
    case .vat: .words([Array(digits(entity).suffix(9))])
    case .iban: .words([words(entity.tokens).flatMap(\.self)])
    case .email, .url, .phone: .words(words(entity.tokens))
    case .provider, .client, .parties, .placeholder: nil
    }
  }

  private func digits(_ entity: Entity) -> [UInt8] {
    words(entity.tokens).joined().filter { (0x30...0x39).contains($0) }
  }

  private func words(_ tokens: Range<Int>) -> [[UInt8]] {
    tokens.map { Array(examination.text.words.bytes(of: examination.text.word(of: $0))) }
  }

  /// Which of the things that values may be about is named in the passage's sentence; nil when none is.
  private func about(_ passage: Passage) -> Int? {
    if comparison.about.isEmpty { return 0 }
    let sentence = examination.text.sentence(of: passage.tokens.lowerBound)
    let around =
      min(sentence.lowerBound, passage.tokens.lowerBound)..<max(sentence.upperBound, passage.tokens.upperBound)
    return comparison.about.firstIndex { examination.overlaps(around, $0) }
  }

  private func position(_ number: Int, _ position: Comparison.Position) -> [Statement] {
    passages(number).prefix(1).map { passage in
      Statement(
        topic: .position, value: .position(number), shown: position.label,
        evidence: examination.evidence(passage, .contradicts).placed(in: place))
    }
  }

  private func parties() -> [Statement] {
    examination.parties.map { name in
      statement(.party(name.role), .words(words(name.tokens)), name.tokens, Passage(tokens: name.tokens))
    }
  }

  private func passages(_ number: Int) -> [Passage] {
    Array(examination.find(comparison.find[number]).filter { examination.isEvidence($0) }.prefix(Self.most))
  }

  private func statement(
    _ topic: Statement.Topic, _ value: Statement.Value, _ tokens: Range<Int>, _ passage: Passage
  ) -> Statement {
    let words = examination.quote(examination.span(of: tokens))
    return Statement(
      topic: topic, value: value, shown: LocalizedText(fr: words, en: words),
      evidence: examination.evidence(passage, .contradicts).placed(in: place))
  }
}

extension EntityKind {
  /// The types whose values are compared under this one's name.
  fileprivate var readAs: [EntityKind] {
    switch self {
    case .siren: [.siren, .siret, .vat]
    case .amount, .duration, .date, .percent, .number, .email, .url, .phone, .siret, .vat, .iban, .provider, .client,
      .parties,
      .placeholder:
      [self]
    }
  }
}
