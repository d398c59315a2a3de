import DocumentModel

extension RuleExample {
  /// The text with its passages between ⟦ and ⟧ again.
  package var markedText: String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    var offset = 0
    for span in evidence {
      marked += bytes[offset..<span.lower] + "⟦".utf8 + bytes[span.lower..<span.upper] + "⟧".utf8
      offset = span.upper
    }
    return String(decoding: marked + bytes[offset...], as: UTF8.self)
  }

  /// The marked texts of all its papers.
  package var shownText: String { papers.map(\.markedText).joined(separator: Self.separator) }

  /// What stands between the papers of an example when it is shown.
  package static let separator = "\n\n* * *\n\n"

  /// The same example with another text, its passages between ⟦ and ⟧.
  package func replacing(markedText: String) -> RuleExample {
    var text: [UInt8] = []
    var spans: [TextSpan] = []
    var open = 0
    for scalar in markedText.unicodeScalars {
      switch scalar {
      case "⟦": open = text.count
      case "⟧": spans.append(TextSpan(open, text.count))
      default: text += Array(String(scalar).utf8)
      }
    }
    return RuleExample(
      rule: rule, verdict: verdict, text: String(decoding: text, as: UTF8.self), evidence: spans, kind: kind,
      format: format, context: context, note: note, file: file, line: line, annexed: annexed)
  }
}
