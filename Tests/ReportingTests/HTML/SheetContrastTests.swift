import Foundation
import Testing

@testable import Reporting

/// Contrast as WCAG 2.2 computes it, from the colours of the style sheet.
@Suite("Contrast of the reading sheet")
struct SheetContrastTests {
  /// Colours of words, and the grounds they stand on; AA asks for 4.5.
  static let words: [(ink: String, grounds: [String])] = [
    ("ink", ["ground", "sheet", "mark", "lit", "quiet"]), ("faint", ["ground", "sheet", "quiet"]),
    ("link", ["ground", "sheet"]), ("contradicted", ["ground", "sheet"]), ("missing", ["ground", "sheet"]),
    ("vague", ["ground", "sheet"]), ("review", ["ground", "sheet"]), ("satisfied", ["ground", "sheet"]),
    ("notApplicable", ["ground", "sheet"]),
  ]
  /// What must be seen but not read: borders of controls and tables, the focus; AA asks for 3.
  static let signs: [(ink: String, grounds: [String])] = [
    ("line", ["ground", "sheet"]), ("focus", ["ground", "sheet", "mark"]),
  ]

  @Test("is enough in light, in dark and on paper", arguments: 0..<3)
  func contrast(_ scheme: Int) throws {
    let colours = Self.schemes[scheme]
    for (pairs, least) in [(Self.words, 4.5), (Self.signs, 3)] {
      for (ink, grounds) in pairs {
        for ground in grounds {
          // On paper every ink is black and every ground white.
          let ratio = try Self.contrast(#require(colours[ink]), #require(colours[ground]))
          #expect(ratio >= least, "scheme \(scheme): \(ink) on \(ground): \(ratio)")
        }
      }
    }
  }

  @Test("is computed for every colour: none is written elsewhere, none is left out")
  func completeness() {
    let named = Set((Self.words + Self.signs).flatMap { [$0.ink] + $0.grounds })
    // Hairlines between things that space and words tell apart as well.
    for colours in Self.schemes { #expect(Set(colours.keys) == named.union(["rule"])) }
    let elsewhere = [SheetStyle.frame, SheetStyle.clauses, SheetStyle.words, SheetStyle.filters, SheetStyle.narrow]
    for part in elsewhere { #expect("\(part)".firstMatch(of: /#[0-9a-fA-F]{3,8}\b|rgb|hsl/) == nil) }
  }

  /// The named colours of the light scheme, the dark one, and paper.
  static let schemes: [[String: String]] = "\(SheetStyle.colours)\(SheetStyle.paper)"
    .matches(of: /:root \{([^}]*)\}/).map { block in
      Dictionary(
        block.1.matches(of: /--([a-zA-Z]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { $1 })
    }

  static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
