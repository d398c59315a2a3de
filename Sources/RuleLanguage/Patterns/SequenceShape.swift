/// What must be known of a sequence of parts to tell whether it can be matched in bounded time; kept while it is read.
struct SequenceShape {
  /// True before the first part.
  private(set) var isEmpty = true
  /// True when every match holds a word, lexicon phrase or entity.
  private(set) var isAnchored = false
  /// True when some match starts with a gap.
  private(set) var canBeginWithGap = false
  /// True when some match ends with a gap.
  private(set) var canEndWithGap = false
  /// True when the last part is a gap.
  private(set) var hasGapLast = false
  /// The most tokens a match can cover; lexicons and entities count as `Limits.tokensOfReference`.
  private(set) var longestMatch = 0
  /// True while all parts so far may be absent, so that a match may begin with the next.
  private var mayBeginNext = true

  /// Adds a word, or what stands for one phrase of at most `tokens` tokens.
  mutating func append(anchorOf tokens: Int) {
    isEmpty = false
    isAnchored = true
    canEndWithGap = false
    hasGapLast = false
    longestMatch += tokens
    mayBeginNext = false
  }

  /// Adds a gap.
  mutating func append(gapOf tokens: Int) {
    isEmpty = false
    if mayBeginNext { canBeginWithGap = true }
    mayBeginNext = false
    canEndWithGap = true
    hasGapLast = true
    longestMatch += tokens
  }

  /// Adds a choice between sequences; the parser refuses sequences without an anchor.
  mutating func append(_ choice: ChoiceShape, isOptional: Bool) {
    isEmpty = false
    if mayBeginNext, choice.canBeginWithGap { canBeginWithGap = true }
    canEndWithGap = choice.canEndWithGap || isOptional && canEndWithGap
    hasGapLast = false
    longestMatch += choice.longestMatch
    if isOptional { return }
    isAnchored = true
    mayBeginNext = false
  }
}

/// What must be known of a group: the worst of its sequences.
struct ChoiceShape {
  /// Number of sequences.
  private(set) var count = 0
  private(set) var canBeginWithGap = false
  private(set) var canEndWithGap = false
  private(set) var longestMatch = 0

  /// Adds a sequence.
  mutating func append(_ sequence: SequenceShape) {
    count += 1
    canBeginWithGap = canBeginWithGap || sequence.canBeginWithGap
    canEndWithGap = canEndWithGap || sequence.canEndWithGap
    longestMatch = max(longestMatch, sequence.longestMatch)
  }
}
