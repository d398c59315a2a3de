/// A boolean tree of patterns, evaluated inside a window of the document. It yields passages, not a mere yes or no.
package enum Condition: Sendable, Hashable {
  /// A phrase.
  case pattern(Pattern)
  /// A named fact of a concept: `@detailed` in the rule's own concept, `@secu.sauvegarde/detailed` in another.
  case fact(concept: String, name: String)
  /// Passages of any of the conditions.
  case any([Condition])
  /// All conditions inside one window, none of `without` in that window. The passage covers the tightest combination.
  case all([Condition], within: Window, without: [Condition])
  /// Passages of `find` in text that stands under a heading (or a list's introducing line) where `headings` matches;
  /// without `find`, the first filled block under such a heading.
  indirect case under(headings: [Condition], find: Condition?)
  /// Passages of `find` in table cells whose column header matches `headers`; without `find`, filled cells. With
  /// `every`, only when all filled rows of that column hold one.
  indirect case column(headers: [Condition], find: Condition?, every: Bool)
  /// Passages of `of` when a window holds at least `atLeast` of them; the passage covers them all.
  indirect case count(atLeast: Int, of: Condition, within: Window)
  /// Passages of the condition inside headings and titles, which are otherwise never evidence.
  indirect case heading(Condition)
}

/// The stretch of text in which the parts of a condition must stand together.
package enum Window: String, Sendable, Hashable, CaseIterable {
  /// Between `;` `.` `:` or block ends.
  case clause
  /// One sentence.
  case sentence
  /// One block: paragraph, list item, cell paragraph.
  case block
  /// One table row; outside tables, one block.
  case row
  /// A list with the line that introduces it, or one block outside lists.
  case list
  /// A heading and what stands under it, sub-headings included.
  case section
  case document
}
