import DocumentModel

/// Comments addressed to the linter: `charterlint: waive …`. All other comments are dropped.
enum Directives {
  /// One property named `charterlint` for each comment that starts with that word and a colon; its value is the rest.
  static func properties(_ comments: [Comment]) -> [DocumentProperty] {
    comments.compactMap { written in
      let comment = written.bytes
      let range = Ascii.trim(comment, 0..<comment.count)
      guard Ascii.standsFolded("charterlint:", in: comment, at: range.lowerBound) else { return nil }
      let value = Ascii.trim(comment, (range.lowerBound + 12)..<range.upperBound)
      return DocumentProperty(name: "charterlint", value: Ascii.string(comment, value), line: written.line)
    }
  }
}

/// A comment of a document.
struct Comment {
  /// What stands between its marks.
  let bytes: [UInt8]
  /// The 1-based line of its start.
  let line: Int
}
