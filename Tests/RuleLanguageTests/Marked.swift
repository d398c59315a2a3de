import DocumentModel

@testable import RuleLanguage

/// Input with carets `‸` at the places where issues are expected, in order.
struct Marked: Sendable {
  /// The input without carets.
  let text: String
  /// Line and column of each caret.
  let positions: [String]

  init(_ marked: String) {
    var text = ""
    var positions: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "‸" {
        positions.append("\(line):\(column)")
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
    self.positions = positions
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

extension PackIssue {
  /// Line, column and problem.
  var place: String { "\(line):\(column)" }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
