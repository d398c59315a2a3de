import DocumentModel
import RuleLanguage

/// The verdict that careful readers gave for one rule on one document.
package struct Label: Sendable, Hashable {
  /// File name of the document, without its extension.
  package let document: String
  /// The rule.
  package let rule: RuleID
  /// Their verdict; nil when they found that the rule does not bear on the document.
  package let verdict: Verdict?
  /// The passage they quoted; empty when there is none.
  package let quote: String
}

/// A line of a label file that cannot be used.
package struct LabelError: Error, Hashable {
  /// What is wrong with it.
  package enum Problem: Sendable, Hashable {
    /// Fewer columns than needed.
    case columns(Int, wanted: Int)
    case unknownVerdict(String)
    case unknownKind(String)
  }

  /// 1-based line.
  package let line: Int
  /// What is wrong.
  package let problem: Problem
}

/// Label files: tab-separated lines without header.
package enum LabelFile {
  /// Reads lines of document, rule, verdict (or `na`), quote. Throws at the first line that cannot be used.
  package static func labels(_ bytes: [UInt8]) throws(LabelError) -> [Label] {
    var labels: [Label] = []
    for (line, row) in rows(bytes) {
      guard row.count >= 3 else { throw LabelError(line: line, problem: .columns(row.count, wanted: 3)) }
      let verdict = Verdict(rawValue: row[2])
      guard verdict != nil || row[2] == "na" else { throw LabelError(line: line, problem: .unknownVerdict(row[2])) }
      labels.append(Label(document: row[0], rule: RuleID(row[1]), verdict: verdict, quote: row.count > 3 ? row[3] : ""))
    }
    return labels
  }

  /// Reads lines of document, kind. Throws at the first line that cannot be used.
  package static func kinds(_ bytes: [UInt8]) throws(LabelError) -> [String: DocumentKind] {
    var kinds: [String: DocumentKind] = [:]
    for (line, row) in rows(bytes) {
      guard row.count >= 2 else { throw LabelError(line: line, problem: .columns(row.count, wanted: 2)) }
      guard let kind = DocumentKind(rawValue: row[1]) else {
        throw LabelError(line: line, problem: .unknownKind(row[1]))
      }
      kinds[row[0]] = kind
    }
    return kinds
  }

  private static func rows(_ bytes: [UInt8]) -> [(line: Int, columns: [String])] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let line = line.last == 0x0D ? line.dropLast() : line
      guard !line.isEmpty else { return nil }
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      return (index + 1, columns.map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
