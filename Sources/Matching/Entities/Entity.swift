import DocumentModel
import RuleLanguage

/// A typed entity found in a text.
package struct Entity: Sendable {
  /// Its type; never `.provider`, `.client`, `.parties`, which are found by words.
  package let kind: EntityKind
  /// The tokens it covers; a placeholder without any word has an empty range at the next token.
  package let tokens: Range<Int>
  /// The bytes it covers, currency and percent signs included.
  package let span: TextSpan
  /// Its value: hundredths of the unit for amounts, percentages and numbers; days for durations; year × 10 000 +
  /// month × 100 + day for dates, 0 for what is not written; nil otherwise.
  package let value: Int?

  /// Makes an entity.
  package init(kind: EntityKind, tokens: Range<Int>, span: TextSpan, value: Int? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.span = span
    self.value = value
  }
}

/// The entities of a text, by kind.
package struct EntityIndex: Sendable {
  /// For each kind, in order of `EntityKind.allCases`, the entities by first token.
  private let byKind: [[Entity]]

  /// Sorts `entities` into an index.
  package init(_ entities: [Entity]) {
    var byKind = [[Entity]](repeating: [], count: EntityKind.allCases.count)
    for entity in entities { byKind[entity.kind.index].append(entity) }
    self.byKind = byKind.map { $0.sorted { ($0.span.lower, $0.span.upper) < ($1.span.lower, $1.span.upper) } }
  }

  /// The same index with more entities; O(all).
  package func adding(_ entities: [Entity]) -> EntityIndex { EntityIndex(byKind.flatMap(\.self) + entities) }

  /// The entities of one kind, by place.
  package func entities(_ kind: EntityKind) -> [Entity] { byKind[kind.index] }

  /// The entity of `kind` that covers exactly or starts at `token`, if any; O(log n).
  package func entity(_ kind: EntityKind, at token: Int) -> Entity? {
    let list = byKind[kind.index]
    let place = list.partitioningIndex { $0.tokens.lowerBound >= token }
    guard place < list.count, list[place].tokens.lowerBound == token else { return nil }
    return list[place]
  }

  /// The entities of `kind` that overlap the bytes of `span`.
  package func entities(_ kind: EntityKind, in span: TextSpan) -> ArraySlice<Entity> {
    let list = byKind[kind.index]
    let first = list.partitioningIndex { $0.span.upper > span.lower }
    return list[first...].prefix { $0.span.lower < span.upper }
  }
}

extension EntityKind {
  /// Position in `allCases`; for arrays by kind.
  package var index: Int {
    switch self {
    case .amount: 0
    case .duration: 1
    case .date: 2
    case .percent: 3
    case .number: 4
    case .email: 5
    case .url: 6
    case .phone: 7
    case .siren: 8
    case .siret: 9
    case .vat: 10
    case .iban: 11
    case .provider: 12
    case .client: 13
    case .parties: 14
    case .placeholder: 15
    }
  }
}
