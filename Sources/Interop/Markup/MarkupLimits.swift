/// Bounds on what a markup file may ask for.
package struct MarkupLimits: Sendable, Equatable {
  /// Elements open at once.
  package var depth: Int
  /// Bytes of one attribute value, entities decoded.
  package var attributeSize: Int
  /// Attributes of one element.
  package var attributeCount: Int
  /// Elements of one file.
  package var nodeCount: Int

  /// Makes limits; what is not given takes its default.
  package init(depth: Int = 512, attributeSize: Int = 1 << 20, attributeCount: Int = 1_000, nodeCount: Int = 10_000_000)
  {
    self.depth = depth
    self.attributeSize = attributeSize
    self.attributeCount = attributeCount
    self.nodeCount = nodeCount
  }
}

/// Why markup could not be read to its end. Data, not prose.
package enum MarkupError: Error, Sendable, Equatable {
  /// Not well-formed at this 1-based line; `code` is the parser's error number.
  case malformed(line: Int, code: Int)
  /// A document type declaration, which no office part may have.
  case declaresDTD(line: Int)
  /// More elements open at once than `limit`.
  case tooDeep(limit: Int)
  /// An attribute value longer than `limit` bytes.
  case attributeTooLarge(limit: Int)
  /// An element with more attributes than `limit`.
  case tooManyAttributes(limit: Int)
  /// More elements than `limit`.
  case tooManyNodes(limit: Int)
  /// The caller wanted no more.
  case stopped
  /// The parser could not be set up (no memory).
  case unavailable
}
