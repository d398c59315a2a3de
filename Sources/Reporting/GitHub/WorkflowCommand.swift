import RuleLanguage

/// One workflow command of GitHub Actions that makes an annotation.
struct WorkflowCommand {
  /// What the annotation is.
  let level: Level
  /// The file it is about, as given on the command line.
  let file: String?
  /// Where in the file; nil for a file without lines and for what is nowhere in it.
  let region: FileRegion?
  /// Its heading.
  let title: String
  /// Its words; may have several lines.
  let message: String

  /// GitHub's levels.
  enum Level: String, CaseIterable {
    case error, warning, notice

    /// The level of a finding.
    init(_ severity: Severity) {
      self =
        switch severity {
        case .error: .error
        case .warning: .warning
        case .advice: .notice
        }
    }
  }

  /// The command on one line, whatever its texts hold.
  var line: String {
    var properties: [(name: String, value: String)] = []
    if let file { properties.append(("file", file)) }
    if let region {
      properties.append(("line", "\(region.startLine)"))
      if let end = region.endLine { properties.append(("endLine", "\(end)")) }
      if let column = region.startColumn { properties.append(("col", "\(column)")) }
      // GitHub counts columns only for passages of one line.
      if let end = region.endColumn, region.endLine == region.startLine { properties.append(("endColumn", "\(end)")) }
    }
    properties.append(("title", title))
    let list = properties.map { "\($0.name)=\(Self.escapedProperty($0.value))" }.joined(separator: ",")
    return "::\(level.rawValue) \(list)::\(Self.escaped(message))"
  }

  /// `%`, carriage returns and line feeds as the runner decodes them.
  private static func escaped(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  /// In a property also the signs that end one.
  private static func escapedProperty(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  private static func escaped(_ text: String, _ signs: [Unicode.Scalar]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if signs.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      } else if scalar.steersTerminals {
        result += "\u{FFFD}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// True for what a log must not hold: controls, and signs that change the order of letters or start a line.
  fileprivate var steersTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
