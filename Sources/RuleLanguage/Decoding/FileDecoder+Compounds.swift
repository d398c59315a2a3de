extension FileDecoder {
  private static let leadingKeys = ObjectShape.compounds.map { (name: $0.name.rawValue, keys: $0.keys) }

  /// A condition written as an object with exactly one leading key.
  mutating func compound(_ node: JSONNode, key: String, in place: ConditionPlace) -> Condition? {
    guard let first = Self.leadingKeys.first(where: { node[$0.name] != nil }) else {
      let all = Self.leadingKeys.map(\.name)
      if let member = node.members.first {
        report(.unknownKey(member.name, nearest: NearestName.of(member.name, among: all)), at: member.key)
      } else {
        report(.missingKey(all.joined(separator: ", ")), at: node)
      }
      return nil
    }
    guard let fields = fields(of: node, first.keys, key: key) else { return nil }
    switch first.name {
    case "any": return .any(conditions(fields, "any", atLeast: 1, in: place))
    case "all": return all(fields, in: place)
    case "under": return under(fields, in: place)
    case "column": return column(fields, in: place)
    case "count": return count(fields, in: place)
    default: return heading(fields, in: place)
    }
  }

  private mutating func all(_ fields: Fields, in place: ConditionPlace) -> Condition? {
    let parts = conditions(fields, "all", atLeast: 1, in: place)
    let without = conditions(fields, "without", in: place)
    let window = fields["within"] == nil ? .sentence : choice(fields, "within", of: Window.self)
    guard let window, !parts.isEmpty else { return nil }
    if window.isInsideBlock, parts.contains(where: \.isHeading), !parts.allSatisfy(\.isHeading) {
      report(.impossible("heading, within: \(window.rawValue)"), at: fields.node)
      return nil
    }
    return .all(parts, within: window, without: without)
  }

  private mutating func under(_ fields: Fields, in place: ConditionPlace) -> Condition? {
    let headings = conditions(fields, "under", atLeast: 1, in: place.heading)
    let find = fields["find"].flatMap { condition($0, key: "find", in: place) }
    if place.isHeading {
      report(.impossible("heading > under"), at: fields.node)
      return nil
    }
    return headings.isEmpty ? nil : .under(headings: headings, find: find)
  }

  private mutating func column(_ fields: Fields, in place: ConditionPlace) -> Condition? {
    let headers = conditions(fields, "column", atLeast: 1, in: place.heading)
    let find = fields["find"].flatMap { condition($0, key: "find", in: place.cell) }
    let every = flag(fields, "every", default: false)
    if place.isHeading || place.isCell {
      report(.impossible(place.isHeading ? "heading > column" : "column > column"), at: fields.node)
      return nil
    }
    return headers.isEmpty ? nil : .column(headers: headers, find: find, every: every)
  }

  private mutating func count(_ fields: Fields, in place: ConditionPlace) -> Condition? {
    let number = integer(fields, "count", in: 1...Limits.count)
    let of = fields["of"].flatMap { condition($0, key: "of", in: place) }
    let window = fields["within"] == nil ? .sentence : choice(fields, "within", of: Window.self)
    guard let number, let of, let window else { return nil }
    return .count(atLeast: number, of: of, within: window)
  }

  private mutating func heading(_ fields: Fields, in place: ConditionPlace) -> Condition? {
    let headings = conditions(fields, "heading", atLeast: 1, in: place.heading)
    if place.isCell || place.isHeading {
      report(.impossible(place.isCell ? "column > heading" : "heading > heading"), at: fields.node)
      return nil
    }
    guard let first = headings.first else { return nil }
    return .heading(headings.count == 1 ? first : .any(headings))
  }
}

extension Window {
  /// True when the window never reaches over the end of a block, so that a heading is alone in it.
  fileprivate var isInsideBlock: Bool {
    switch self {
    case .clause, .sentence, .block, .row: true
    case .list, .section, .document: false
    }
  }
}

extension Condition {
  fileprivate var isHeading: Bool {
    switch self {
    case .heading: true
    case .pattern, .fact, .any, .all, .under, .column, .count: false
    }
  }
}
