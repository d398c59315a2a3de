extension PatternParser {
  /// Refuses what could never be matched in bounded time: no anchor, a gap at an end, too long a match.
  func check(_ parts: [PatternPart]) throws(PatternFailure) {
    if parts.isEmpty { throw failure(.empty, at: start) }
    if !parts.isAnchored { throw failure(.nothingToAnchor, at: start) }
    if parts.canBeginWithGap { throw failure(.unexpected("…"), at: firstGap ?? start) }
    if parts.canEndWithGap { throw failure(.unexpected("…"), at: lastGap ?? start) }
    let longest = parts.longestMatch
    if longest > Pattern.longestMatch {
      throw failure(.tooLong(tokens: longest, atMost: Pattern.longestMatch), at: start)
    }
  }
}

extension [PatternPart] {
  /// True when every match holds a word, lexicon phrase or entity.
  var isAnchored: Bool {
    contains { part in
      switch part {
      case .word, .exact, .prefix, .entity, .lexicon: true
      // The parser refuses an alternative without an anchor.
      case .oneOf: true
      case .optional, .gap: false
      }
    }
  }

  /// True when some match starts with a gap.
  var canBeginWithGap: Bool { Self.meetsGap(self, fromEnd: false) }
  /// True when some match ends with a gap.
  var canEndWithGap: Bool { Self.meetsGap(self, fromEnd: true) }

  private static func meetsGap(_ parts: [PatternPart], fromEnd: Bool) -> Bool {
    for part in fromEnd ? parts.reversed() : parts {
      switch part {
      case .word, .exact, .prefix, .entity, .lexicon:
        return false
      case .gap:
        return true
      case .optional(let inner):
        if meetsGap(inner, fromEnd: fromEnd) { return true }
      case .oneOf(let alternatives):
        return alternatives.contains { meetsGap($0, fromEnd: fromEnd) }
      }
    }
    return false
  }

  /// The most tokens a match can cover; lexicons and entities count as `Limits.tokensOfReference`.
  var longestMatch: Int {
    reduce(0) { sum, part in
      switch part {
      case .word, .exact, .prefix: sum + 1
      case .entity, .lexicon: sum + Limits.tokensOfReference
      case .gap(let atMost): sum + atMost
      case .optional(let inner): sum + inner.longestMatch
      case .oneOf(let alternatives): sum + (alternatives.map(\.longestMatch).max() ?? 0)
      }
    }
  }
}
