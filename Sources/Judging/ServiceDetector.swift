import DocumentModel
import Matching
import RuleLanguage

/// Recognises the services a document prices, line by line. It suggests; it excludes only when it understood every line.
struct ServiceDetector {
  let examination: Examination

  /// The services found, and whether every priced line was recognised.
  func services() -> (values: [String], isComplete: Bool) {
    let lines = pricedLines()
    var found: Set<String> = []
    var recognised = 0
    var priced = 0
    for line in lines
    where !line.contains(where: { !examination.cues(examination.library.conventions.totalLine, in: $0).isEmpty }) {
      priced += 1
      var isKnown = false
      for sign in examination.library.services {
        if line.contains(where: { !examination.cues(sign.node, in: $0).isEmpty }) {
          found.insert(sign.service)
          isKnown = true
        }
      }
      if isKnown { recognised += 1 }
    }
    return (found.sorted(), priced > 0 && recognised == priced)
  }

  /// Table rows and list items that hold an amount, totals left out by their lack of a service word.
  private func pricedLines() -> [TokenSet] {
    var lines: [TokenSet] = []
    var seen: Set<Int> = []
    for amount in examination.matcher.entities.entities(.amount) where amount.tokens.lowerBound < examination.text.count
    {
      let line = examination.bounds(of: .row, around: amount.tokens)
      guard let start = line.first?.lowerBound, seen.insert(start).inserted else { continue }
      lines.append(line)
    }
    return lines
  }
}
