import Judging
import RuleLanguage

/// Facts as people declare them, whatever the place: checked against the table of context keys.
enum Declaration {
  /// What is wrong with a declared fact.
  enum Defect: Error {
    case key(String, nearest: String?)
    case pack(String, nearest: String?)
    case value(ContextKey, ContextValueDefect)

    /// The same as a usage error.
    var usageError: UsageError {
      switch self {
      case .key(let name, let nearest): .unknownContextKey(name, nearest: nearest)
      case .pack(let name, let nearest): .unknownPack(name, nearest: nearest)
      case .value(let key, let defect):
        .contextValue(
          key: key.name, value: defect.value, expected: defect.expected.joined(separator: ", "),
          nearest: defect.nearest)
      }
    }
  }

  /// A fact from its key and the text after `=`.
  static func value(
    key name: String, text: String, origin: ContextValue.Origin, packs: [String]
  ) -> Result<ContextValue, Defect> {
    guard let key = ContextKey.named(name) else { return .failure(.key(name, nearest: ContextKey.nearest(to: name))) }
    if let pack = ContextKey.pack(in: name), !packs.contains(pack) {
      return .failure(.pack(pack, nearest: NearestName.of(pack, among: packs)))
    }
    if let defect = key.validate(text) { return .failure(.value(key, defect)) }
    return .success(ContextValue(key: key.name, values: key.values(in: text), origin: origin))
  }
}
