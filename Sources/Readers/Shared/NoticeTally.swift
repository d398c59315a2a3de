import DocumentModel

/// Counts notices while reading; the same code and detail count up, in the order codes are declared.
struct NoticeTally {
  private var entries: [(code: Notice.Code, detail: String, count: Int)] = []
  private static let detailLimit = 20

  mutating func add(_ code: Notice.Code, count: Int = 1, detail: String = "") {
    guard count > 0 else { return }
    if let index = entries.firstIndex(where: { $0.code == code && $0.detail == detail }) {
      entries[index].count += count
    } else if entries.count(where: { $0.code == code }) < NoticeTally.detailLimit {
      entries.append((code, detail, count))
    } else if let index = entries.lastIndex(where: { $0.code == code }) {
      entries[index].count += count
    }
  }

  /// Counts what makes a finished text read otherwise than it is stored. One look clears most texts of both: a
  /// bidirectional control is a suspect of disguise too.
  mutating func addDisguises(in text: [UInt8]) {
    guard Disguise.mayStand(in: text) else { return }
    add(.bidirectionalControls, count: BidirectionalControls.count(text))
    add(.disguisedLetters, count: Disguise.words(in: text, text.indices).count)
  }

  /// The notices in canonical order.
  var notices: [Notice] {
    if entries.isEmpty { return [] }
    return Notice.Code.allCases.flatMap { code in
      entries.filter { $0.code == code }.map { Notice($0.code, count: $0.count, detail: $0.detail) }
    }
  }
}
