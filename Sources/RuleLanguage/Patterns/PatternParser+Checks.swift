extension PatternParser {
  /// Refuses what could never be matched in bounded time: no anchor, a gap at an end, too long a match.
  func check(_ shape: SequenceShape) throws(PatternFailure) {
    if shape.isEmpty { throw failure(.empty, at: start) }
    if !shape.isAnchored { throw failure(.nothingToAnchor, at: start) }
    if shape.canBeginWithGap { throw failure(.unexpected("…"), at: firstGap ?? start) }
    if shape.canEndWithGap { throw failure(.unexpected("…"), at: lastGap ?? start) }
    if shape.longestMatch > Pattern.longestMatch {
      throw failure(.tooLong(tokens: shape.longestMatch, atMost: Pattern.longestMatch), at: start)
    }
  }
}
