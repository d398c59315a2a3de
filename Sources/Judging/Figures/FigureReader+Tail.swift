import DocumentModel
import Matching

extension FigureReader {
  /// What the words just after an amount say of it.
  struct Tail {
    var next: Int
    var taxes = Figure.Taxes.unsaid
    var rhythm = Figure.Rhythm.once
  }

  /// Reads "HT", "TTC", "/mois", "par jour" after an amount, in any order.
  ///
  /// A word of taxes that stands right before another figure belongs to that one when the label before this amount
  /// already has such a word: "HT 4 800 € TTC 5 760 €".
  func tail(after token: Int, limit: Int, label: Range<Int>) -> Tail {
    var tail = Tail(next: token)
    for _ in 0..<3 {
      let at = tail.next
      guard at < limit, isNear(at) else { break }
      if let words = examination.phrase(.untaxed, at: at, limit: limit)
        ?? examination.phrase(.taxed, at: at, limit: limit)
      {
        guard tail.taxes == .unsaid, !labelsNext(words, limit: limit, label: label) else { break }
        tail.taxes = examination.phrase(.untaxed, at: at, limit: limit) != nil ? .excluded : .included
        tail.next = words.upperBound
      } else if tail.rhythm == .once, let words = examination.phrase(.period, at: at, limit: limit) {
        tail.rhythm = .recurring
        tail.next = words.upperBound
      } else if tail.rhythm == .once, let words = examination.phrase(.each, at: at, limit: limit) {
        tail.rhythm = .each
        tail.next = words.upperBound
      } else {
        break
      }
    }
    return tail
  }

  /// True when no line end, colon or semicolon stands before `token`.
  private func isNear(_ token: Int) -> Bool {
    let gap = examination.gap(before: token)
    return !gap.contains(0x0A) && !gap.contains(0x3A) && !gap.contains(0x3B)
  }

  private func labelsNext(_ words: Range<Int>, limit: Int, label: Range<Int>) -> Bool {
    let next = words.upperBound
    guard next < limit else { return false }
    if examination.gap(before: next).contains(0x3A) { return true }
    guard text[next].flags.contains(.digit) else { return false }
    return examination.holds(.untaxed, in: label) || examination.holds(.taxed, in: label)
  }
}
