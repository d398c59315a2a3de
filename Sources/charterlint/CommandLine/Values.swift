import DocumentModel
import Reporting
import RuleLanguage

/// Values of options that come from closed lists, and pairs.
extension ParsedArguments {
  /// The value of an option as a member of a closed list; nil when the option is absent.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: OptionName, as type: Value.Type
  ) throws(UsageError) -> Value? where Value.RawValue == String {
    guard let text = value(name) else { return nil }
    return try Self.choice(text, for: name, as: type)
  }

  /// A text as a member of a closed list.
  static func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, for name: OptionName, as type: Value.Type
  ) throws(UsageError) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    throw .unknownValue(name, value: text, allowed: allowed, nearest: NearestName.of(text, among: allowed))
  }

  /// The value of an option as a whole number of at least 1.
  func positiveNumber(_ name: OptionName) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), number > 0 else { throw .notANumber(name, value: text) }
    return number
  }

  /// The reports asked for: format and file, nil for standard output. Text on standard output unless something else is
  /// asked for.
  func destinations() throws(UsageError) -> [Destination] {
    let formats = command == .check ? ReporterRegistry.ids : PageFormat.ids
    var destinations: [Destination] = []
    for text in values(.format) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard formats.contains(parts[0]) else {
        throw .unknownValue(
          .format, value: parts[0], allowed: formats, nearest: NearestName.of(parts[0], among: formats))
      }
      if parts.count > 1, parts[1].isEmpty { throw .missingValue(.format) }
      let destination = Destination(format: parts[0], path: parts.count > 1 ? parts[1] : nil)
      if let other = destinations.first(where: { $0.path == destination.path }) {
        throw .sameDestination([other.format, destination.format])
      }
      destinations.append(destination)
    }
    return destinations.isEmpty ? [Destination(format: TextFormat.id, path: nil)] : destinations
  }
}

/// One report to write.
struct Destination: Equatable {
  /// Name of the format.
  let format: String
  /// File to write; nil for standard output.
  let path: String?
}

/// The formats of the commands that have no report.
enum PageFormat {
  static let ids = ["text", "json"]
}

/// The format without `--format`.
enum TextFormat {
  static let id = "text"
}

/// From which weight on findings give exit code 1.
enum FailLevel: String, CaseIterable, Sendable {
  case error, warning, advice, never

  /// The least severity that counts; nil when none does.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    case .never: nil
    }
  }
}
