import DocumentModel
import Judging
import RuleLanguage

/// Reads a configuration file or sidecar: JSON with comments; unknown keys and values are refused with their place.
struct SettingsDecoder {
  /// Path of the file as shown in issues.
  let file: String
  /// Origin of its facts.
  let origin: ContextValue.Origin
  /// Ids of the packs there are.
  let packs: [String]
  /// Edition of each pack, to compare with those a configuration asks for.
  let editions: [String: String]
  /// Ids of the rules there are, for waivers; nil when any will do.
  let rules: [String]?

  private(set) var problems: [LocatedProblem] = []
  private(set) var lines = LineIndex([])

  private enum Key: String, CaseIterable {
    case schemaAddress = "$schema"
    case charters, kinds, kind, context, failOn, lang, waivers
  }

  /// Every key there is, those of sidecars too.
  static var keys: [String] { Key.allCases.map(\.rawValue) }

  /// Prepares to read one file.
  init(
    file: String, origin: ContextValue.Origin, packs: [String], editions: [String: String] = [:],
    rules: [String]? = nil
  ) {
    self.file = file
    self.origin = origin
    self.packs = packs
    self.editions = editions
    self.rules = rules
  }

  /// Decodes the file's bytes; throws all that is wrong with them.
  static func decode(
    _ bytes: [UInt8], file: String, folder: String, origin: ContextValue.Origin, packs: [String],
    editions: [String: String] = [:], rules: [String]? = nil
  ) throws(UsageError) -> Settings {
    var decoder = SettingsDecoder(file: file, origin: origin, packs: packs, editions: editions, rules: rules)
    let settings = decoder.settings(bytes, folder: folder)
    guard decoder.problems.isEmpty else {
      throw .issues(
        decoder.problems.sorted { $0.offset < $1.offset }.map { problem in
          let position = decoder.lines.position(of: problem.offset)
          return PackIssue(file: file, line: position.line, column: position.column, problem: problem.problem)
        })
    }
    return settings
  }

  private mutating func settings(_ bytes: [UInt8], folder: String) -> Settings {
    var settings = Settings(file: file, folder: folder)
    let (document, found) = JSONDocument.read(bytes)
    lines = LineIndex(JSONDocument.withoutByteOrderMark(bytes))
    problems += found
    guard let root = document?.root else { return settings }
    guard root.kind == .object else {
      report(.wrongType(key: "{", expected: Expectation.object.rawValue), at: root)
      return settings
    }
    for member in root.members {
      guard let key = Key(rawValue: member.name), key != .kind || origin == .sidecar else {
        let names = Key.allCases.filter { $0 != .kind || origin == .sidecar }.map(\.rawValue)
        report(.unknownKey(member.name, nearest: NearestName.of(member.name, among: names)), at: member.key)
        continue
      }
      switch key {
      case .schemaAddress: _ = strings(member.value, key: "$schema")
      case .charters: settings.charters = charters(member.value)
      case .kinds: settings.kinds += globs(member.value)
      case .kind: settings.kinds.append((Glob(pattern: "**"), kinds(member.value, key: "kind")))
      case .context: settings.context = context(member.value)
      case .failOn: settings.failOn = choice(member.value, key: "failOn", as: FailLevel.self)
      case .lang: settings.language = choice(member.value, key: "lang", as: Language.self)
      case .waivers: settings.waivers = waivers(member.value)
      }
    }
    return settings
  }

  private mutating func charters(_ node: JSONNode) -> [String] {
    strings(node, key: "charters").compactMap { written, place in
      // `charter@edition` refuses any other edition.
      let parts = written.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts[0]
      if packs.contains(name) {
        if parts.count > 1, let found = editions[name], found != parts[1] {
          report(.otherEdition(pack: name, wanted: parts[1], found: found), at: place)
        }
        return name
      }
      report(.unknownPack(name, nearest: NearestName.of(name, among: packs)), at: place)
      return nil
    }
  }

  private mutating func globs(_ node: JSONNode) -> [(glob: Glob, kinds: [DocumentKind])] {
    guard node.kind == .object else {
      report(.wrongType(key: "kinds", expected: Expectation.object.rawValue), at: node)
      return []
    }
    return node.members.map { member in (Glob(pattern: member.name), kinds(member.value, key: member.name)) }
  }

  private mutating func kinds(_ node: JSONNode, key: String) -> [DocumentKind] {
    strings(node, key: key).compactMap { name, place in choice(name, place, key: key, as: DocumentKind.self) }
  }

  private mutating func context(_ node: JSONNode) -> [ContextValue] {
    guard node.kind == .object else {
      report(.wrongType(key: "context", expected: Expectation.object.rawValue), at: node)
      return []
    }
    return node.members.compactMap { member in
      guard let text = text(of: member.value) else {
        report(.wrongType(key: member.name, expected: Expectation.declaredValue.rawValue), at: member.value)
        return nil
      }
      switch Declaration.value(key: member.name, text: text, origin: origin, packs: packs) {
      case .success(let value): return value
      case .failure(.key(let name, let nearest)):
        report(.unknownContextKey(name, nearest: nearest), at: member.key)
      case .failure(.pack(let name, let nearest)): report(.unknownPack(name, nearest: nearest), at: member.key)
      case .failure(.value(let key, let defect)):
        report(
          defect.nearest == nil && !defect.expected.isEmpty
            ? .wrongType(key: key.name, expected: defect.expected.joined(separator: ", "))
            : .unknownValue(key: key.name, value: defect.value, nearest: defect.nearest), at: member.value)
      }
      return nil
    }
  }

  /// A value as it would be written after `--context key=`.
  private func text(of node: JSONNode) -> String? {
    switch node.kind {
    case .string: return node.string
    case .bool: return node.bool == true ? "true" : "false"
    case .number: return node.integer.map(String.init)
    case .array:
      let words = node.elements.compactMap(\.string)
      return words.count == node.elements.count ? words.joined(separator: ",") : nil
    case .object, .null: return nil
    }
  }

  /// One text, or the texts of an array, with their places.
  mutating func strings(_ node: JSONNode, key: String) -> [(String, JSONNode)] {
    let nodes = node.kind == .array ? node.elements : [node]
    return nodes.compactMap { node in
      if let text = node.string { return (text, node) }
      report(.wrongType(key: key, expected: Expectation.string.rawValue), at: node)
      return nil
    }
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: JSONNode, key: String, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let text = node.string else {
      report(.wrongType(key: key, expected: Expectation.string.rawValue), at: node)
      return nil
    }
    return choice(text, node, key: key, as: type)
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ node: JSONNode, key: String, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let nearest = NearestName.of(text, among: Value.allCases.map(\.rawValue))
    report(.unknownValue(key: key, value: text, nearest: nearest), at: node)
    return nil
  }

  mutating func report(_ problem: PackIssue.Problem, at node: JSONNode) {
    problems.append(LocatedProblem(offset: node.span.lower, problem: problem))
  }
}
