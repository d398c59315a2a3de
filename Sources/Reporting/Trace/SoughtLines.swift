import DocumentModel
import Judging

/// What a list looked for: the alternatives that found something, those that found only parts, and how many found
/// nothing at all.
struct SoughtLines {
  private let sought: [SoughtTrace]
  private let language: Language

  /// How deep the parts of an alternative are shown.
  private static let deepest = 3
  /// Alternatives of one level shown.
  private static let most = 8

  init(_ sought: [SoughtTrace], _ language: Language) {
    self.sought = sought
    self.language = language
  }

  /// True when something that was looked for, or a part of it, stands in the document.
  var isTelling: Bool { sought.contains(where: \.isTelling) }

  func write(to page: inout TextPage, indent: Int) { write(sought, depth: 0, indent: indent, to: &page) }

  private func write(_ conditions: [SoughtTrace], depth: Int, indent: Int, to page: inout TextPage) {
    let telling = conditions.filter(\.isTelling)
    for condition in telling.prefix(Self.most) {
      page.write("· \(Wording.Trace.sought(condition).in(language))", .faint, indent: indent, hanging: indent + 2)
      guard depth < Self.deepest else { continue }
      switch condition.what {
      case .all, .under, .column, .count:
        // Which part is not there is what tells why.
        for part in condition.parts {
          page.write("– \(Wording.Trace.sought(part).in(language))", .faint, indent: indent + 2, hanging: indent + 4)
        }
      case .fact, .any, .heading: write(condition.parts, depth: depth + 1, indent: indent + 2, to: &page)
      case .phrase: break
      }
    }
    let rest = conditions.count - min(telling.count, Self.most)
    if rest > 0 { page.write(Wording.Trace.silent(rest).in(language), .faint, indent: indent) }
  }
}

extension SoughtTrace {
  /// True when it, or a part of it, stands somewhere in the document.
  fileprivate var isTelling: Bool { found > 0 || parts.contains(where: \.isTelling) }
}
