import Judging
import RuleLanguage

extension SettingsDecoder {
  private static let waiverKeys = ObjectShape.waiver.keys

  /// The elements of `waivers`; one that lacks its reason, its author or its last day is refused.
  mutating func waivers(_ node: JSONNode) -> [(globs: [Glob], waiver: Waiver)] {
    guard node.kind == .array else {
      report(.wrongType(key: "waivers", expected: Expectation.array.rawValue), at: node)
      return []
    }
    return node.elements.compactMap { waiver($0) }
  }

  private mutating func waiver(_ node: JSONNode) -> (globs: [Glob], waiver: Waiver)? {
    guard node.kind == .object else {
      report(.wrongType(key: "waivers", expected: Expectation.object.rawValue), at: node)
      return nil
    }
    let keys = ObjectShape.waiver.fields.map(\.key)
    for member in node.members where !keys.contains(member.name) {
      report(.unknownKey(member.name, nearest: NearestName.of(member.name, among: keys)), at: member.key)
    }
    for field in ObjectShape.waiver.fields where field.isRequired && node[field.key] == nil {
      report(.missingKey(field.key), at: node)
    }
    let globs = node["documents"].map { strings($0, key: "documents") }?.map { Glob(pattern: $0.0) }
    let rule = node["rule"].flatMap { self.rule($0) }
    let reason = node["reason"].flatMap { words($0, key: "reason") }
    let author = node["author"].flatMap { words($0, key: "author") }
    let expires = node["expires"].flatMap { date($0) }
    guard let rule, let reason, let author, let expires else { return nil }
    let source = Waiver.Source.configuration(path: file, line: lines.position(of: node.span.lower).line)
    return (
      globs ?? [], Waiver(rule: rule, reason: reason, author: author, expires: expires, source: source)
    )
  }

  private mutating func rule(_ node: JSONNode) -> RuleID? {
    guard let name = words(node, key: "rule") else { return nil }
    guard let rules, !rules.contains(name) else { return RuleID(name) }
    report(.unknownValue(key: "rule", value: name, nearest: NearestName.of(name, among: rules)), at: node)
    return nil
  }

  private mutating func words(_ node: JSONNode, key: String) -> String? {
    if let text = node.string, text.contains(where: { !$0.isWhitespace }) { return text }
    report(.wrongType(key: key, expected: Expectation.nonEmptyString.rawValue), at: node)
    return nil
  }

  private mutating func date(_ node: JSONNode) -> String? {
    if let text = node.string, ContextKey.isDate(text) { return text }
    report(.wrongType(key: "expires", expected: Expectation.date.rawValue), at: node)
    return nil
  }
}
