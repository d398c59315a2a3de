import DocumentModel

/// A long text says the same things again and again: what its first hundred pages state a hundred times is not looked
/// for in the ten thousand after them. So a question that a number of passages settles is asked of beginnings of the
/// document first.
///
/// Valid because more text only adds passages: what takes one away (a negation, a false friend, a hedge) stands in its
/// sentence, in the row of its cell or above it, and what a combination must be without is looked for in the whole
/// document. Not valid for what adds up, which is asked of the whole document only. Of a text that is read in
/// beginnings, the passages shown first may be others than the rule's author would have put first. A text of less than
/// `growth` times `shortestBeginning` words has no beginnings and is read whole.
extension Examination {
  /// Words of the first beginning; each of the others is `growth` times as long as the one before.
  private static let shortestBeginning = 1 << 16
  private static let growth = 4

  /// The answer of the first beginning whose answer is enough, else that of the whole document.
  func ask<Answer>(_ question: (Examination) -> (answer: Answer, isEnough: Bool)) -> Answer {
    // A tracer is told of everything.
    guard tracer == nil else { return question(self).answer }
    for beginning in beginnings {
      let (answer, isEnough) = question(beginning)
      if isEnough { return answer }
    }
    return question(self).answer
  }

  func makeBeginnings() -> [Examination] {
    var beginnings: [Examination] = []
    var length = Self.shortestBeginning
    while length <= text.count / Self.growth {
      if let end = end(before: length) { beginnings.append(Examination(first: end, of: self)) }
      length *= Self.growth
    }
    return beginnings
  }

  /// The last token at or before `token` that opens a block outside every table: what a cell says can be denied in the
  /// cells to its right.
  private func end(before token: Int) -> Int? {
    var block = block(of: token)
    while block > 0, document.blocks[block].cell != nil { block -= 1 }
    let end = text.tokens(ofBlock: block).lowerBound
    return end > 0 ? end : nil
  }
}
