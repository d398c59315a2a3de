import DocumentModel
import Judging

/// Passages of one sentence as they are shown: the sentence on one logical line with the evidence marked, and `…` where
/// words are left out.
struct Passage {
  /// The sentence, ready to print.
  let text: StyledText

  private typealias Words = ArraySlice<(scalar: Unicode.Scalar, ink: Ink)>

  /// Quotes `evidence`, all of one sentence, the decisive one first; at most about `limit` columns. What is cut first
  /// are words before and after the evidence, then its middle.
  ///
  /// The marks are left out when they would cover the whole sentence, final stop apart: they would say nothing.
  init(_ evidence: [Evidence], in document: Document, limit: Int) {
    guard let first = evidence.first else {
      text = StyledText()
      return
    }
    let sentence = evidence.reduce(first.context) { $0.union($1.context).union($1.span) }
    // Enough on both sides to fill the limit with words: a "sentence" may be a whole file without full stops.
    let context = TextSpan(
      max(sentence.lower, document.boundary(atOrBefore: first.span.lower - limit * 8)),
      min(sentence.upper, document.boundary(atOrBefore: first.span.upper + limit * 8)))
    let words = Self.words(context, marking: evidence.map(\.span), in: document)
    let isWhole = words.allSatisfy { $0.ink == .marked || $0.scalar == " " || $0.scalar.properties.isPunctuation }
    let all = isWhole ? words.map { ($0.scalar, []) }[...] : words[...]
    guard Self.columns(all) > limit else {
      text = StyledText(all)
      return
    }
    // The decisive evidence, and with it the rest of the marked words as long as they fit.
    let decisive = Self.words(TextSpan(context.lower, first.span.lower), marking: [], in: document).count
    var core = decisive..<min(decisive + Self.words(first.span, marking: [], in: document).count, all.endIndex)
    if let end = all.lastIndex(where: { $0.ink == .marked }), Self.columns(all[core.lowerBound...end]) < limit * 2 / 3 {
      core = core.lowerBound..<max(end + 1, core.upperBound)
    }
    let quote = Self.shortenedInside(all[core], to: limit)
    let (before, after) = (all[..<core.lowerBound], all[core.upperBound...])
    let room = max(limit - quote.columns, 0)
    let start = Self.tail(of: before, columns: max(room / 2, room - Self.columns(after)))
    var text = start
    text.append(quote)
    text.append(Self.head(of: after, columns: max(room - start.columns, 0)))
    self.text = text
  }

  /// The words at `span`, safe to print, on one line, those at `marks` marked; runs of blanks are one space.
  private static func words(
    _ span: TextSpan, marking marks: [TextSpan], in document: Document
  ) -> [(scalar: Unicode.Scalar, ink: Ink)] {
    var words: [(scalar: Unicode.Scalar, ink: Ink)] = []
    var shown = String.UnicodeScalarView()
    var offset = span.lower
    let cellEnds = Set(document.cellEnds(in: span))
    for scalar in document.text.string(in: span).unicodeScalars {
      let ink: Ink = marks.contains { $0.contains(offset) } ? .marked : []
      if cellEnds.contains(offset) { words += [(" ", ink), ("|", ink)] }
      offset += UTF8.width(scalar)
      if Sanitizer.isBlank(scalar) {
        if let last = words.last, last.scalar != " " { words.append((" ", ink)) }
        continue
      }
      shown.removeAll(keepingCapacity: true)
      Sanitizer.append(scalar, to: &shown)
      words += shown.map { ($0, ink) }
    }
    return words
  }

  private static func columns(_ words: Words) -> Int { words.reduce(0) { $0 + $1.scalar.columns } }

  /// The end of `words`, from a word's start on, in about `columns`.
  private static func tail(of words: Words, columns: Int) -> StyledText {
    guard Self.columns(words) > columns else { return StyledText(words) }
    var start = words.endIndex
    var used = 0
    while start > words.startIndex, used + words[start - 1].scalar.columns < columns {
      start -= 1
      used += words[start].scalar.columns
    }
    var text = StyledText("…")
    if let space = words[start...].firstIndex(where: { $0.scalar == " " }) { text.append(StyledText(words[space...])) }
    return text
  }

  /// The start of `words`, up to a word's end, in about `columns`.
  private static func head(of words: Words, columns: Int) -> StyledText {
    guard Self.columns(words) > columns else { return StyledText(words) }
    var end = words.startIndex
    var used = 0
    while end < words.endIndex, used + words[end].scalar.columns < columns {
      used += words[end].scalar.columns
      end += 1
    }
    var text = StyledText(words[..<(words[..<end].lastIndex { $0.scalar == " " } ?? words.startIndex)])
    text.append(text.columns == 0 && words.first?.scalar == " " ? " …" : "…")
    return text
  }

  /// `words`, or their two ends around `…`.
  private static func shortenedInside(_ words: Words, to limit: Int) -> StyledText {
    guard columns(words) > limit else { return StyledText(words) }
    var text = head(of: words, columns: limit * 2 / 3)
    text.append(StyledText(tail(of: words, columns: limit - text.columns).scalars.drop { $0.scalar == "…" }))
    return text
  }
}

extension Unicode.Scalar.Properties {
  /// True for punctuation of any kind.
  fileprivate var isPunctuation: Bool {
    switch generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
