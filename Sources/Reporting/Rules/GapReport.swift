import DocumentModel
import Judging
import RuleLanguage

/// What `test --coverage` found: what no example makes fire, and what nothing uses.
package struct GapReport: Sendable {
  private let gaps: [ExampleGap]
  private let unused: UnusedNames?

  /// Makes a report; `unused` is nil when only some rules were looked at, for others may use the rest.
  package init(gaps: [ExampleGap], unused: UnusedNames?) {
    self.gaps = gaps
    self.unused = unused
  }

  /// True when every part of every rule is shown, and every shared name is used.
  package var isEmpty: Bool { gaps.isEmpty && unused?.isEmpty ?? true }

  /// One line per gap, grouped by rule, then the unused names, then the counts.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    var last: RuleID?
    for gap in gaps {
      if gap.rule != last { page.write(Sanitizer.visible(gap.rule.text), .bold) }
      last = gap.rule
      page.write("– \(Wording.Replay.sentence(for: gap.what).in(language))", indent: 2, hanging: 4)
    }
    if let unused {
      names(Wording.Replay.unusedConcepts, unused.concepts, language, on: &page)
      names(Wording.Replay.unusedFacts, unused.facts, language, on: &page)
      names(Wording.Replay.unusedLexicons, unused.lexicons, language, on: &page)
    }
    page.blank()
    page.write(Wording.Replay.gaps(gaps.count, unused).in(language), .bold)
    return page.bytes
  }

  private func names(_ title: LocalizedText, _ names: [String], _ language: Language, on page: inout TextPage) {
    guard !names.isEmpty else { return }
    page.blank()
    page.write(title.in(language), .bold)
    for name in names { page.write("– \(Sanitizer.visible(name))", indent: 2, hanging: 4) }
  }
}
