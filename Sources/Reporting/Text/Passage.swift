import DocumentModel
import Judging

/// A passage as it is shown: its sentence on one logical line with the evidence marked, and `…` where words are left
/// out.
struct Passage {
  /// The sentence, ready to print.
  let text: StyledText

  /// Quotes `evidence`; at most about `limit` columns, of which the evidence itself comes first.
  ///
  /// The marks are left out when the evidence is the whole sentence, final stop apart: they would say nothing.
  init(_ evidence: Evidence, in document: Document, limit: Int) {
    let context = evidence.context.union(evidence.span)
    let before = Self.words(TextSpan(context.lower, evidence.span.lower), in: document)
    let quote = Self.words(evidence.span, in: document)
    let after = Self.words(TextSpan(evidence.span.upper, context.upper), in: document)

    let isWhole = (before + after).unicodeScalars.allSatisfy { $0 == " " || $0.properties.isPunctuation }

    let shownQuote = Self.shortenedInside(quote, to: limit)
    let room = max(limit - shownQuote.columns, 0)
    let shownBefore = Self.tail(of: before, columns: max(room / 2, room - after.columns))
    let shownAfter = Self.head(of: after, columns: max(room - shownBefore.columns, 0))

    var text = StyledText()
    text.append(shownBefore)
    text.append(shownQuote, isWhole ? [] : .marked)
    text.append(shownAfter)
    self.text = text
  }

  /// The words at `span`, safe to print, on one line; blanks at its edges are kept as one space.
  private static func words(_ span: TextSpan, in document: Document) -> String {
    Sanitizer.visible(document.text.string(in: span))
  }

  /// The end of `text`, from a word's start on, in about `columns`.
  private static func tail(of text: String, columns: Int) -> String {
    guard text.columns > columns else { return text }
    var kept: [Unicode.Scalar] = []
    var used = 0
    for scalar in text.unicodeScalars.reversed() {
      used += scalar.columns
      if used > columns { break }
      kept.append(scalar)
    }
    guard let space = kept.lastIndex(of: " ") else { return "…" }
    return "…" + String(String.UnicodeScalarView(kept[...space].reversed()))
  }

  /// The start of `text`, up to a word's end, in about `columns`.
  private static func head(of text: String, columns: Int) -> String {
    guard text.columns > columns else { return text }
    var kept: [Unicode.Scalar] = []
    var used = 0
    for scalar in text.unicodeScalars {
      used += scalar.columns
      if used > columns { break }
      kept.append(scalar)
    }
    guard let space = kept.lastIndex(of: " ") else { return "…" }
    return String(String.UnicodeScalarView(kept[..<space])) + (space == 0 ? " …" : "…")
  }

  /// `text`, or its two ends around `…`.
  private static func shortenedInside(_ text: String, to limit: Int) -> String {
    guard text.columns > limit else { return text }
    let start = head(of: text, columns: limit * 2 / 3)
    return start + " " + tail(of: text, columns: limit - start.columns).drop { $0 == "…" }
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
