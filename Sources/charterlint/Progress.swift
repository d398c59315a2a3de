import DocumentModel

/// A counter on standard error while many documents are read; only on a terminal, and gone at the end.
struct Progress {
  private let isShown: Bool
  private let language: Language
  private var lastPercent = -1

  /// Fewer documents than this are done before anyone reads a counter.
  private static let fewest = 20

  /// A counter for this terminal.
  init(_ terminal: Terminal, _ language: Language) {
    isShown = terminal.showsErrors
    self.language = language
  }

  /// Shows that `done` of `total` documents are done; redrawn only when the percentage changes.
  mutating func show(_ done: Int, of total: Int) {
    guard isShown, total >= Self.fewest else { return }
    let percent = done * 100 / total
    guard percent != lastPercent else { return }
    lastPercent = percent
    FileSystem.writeStandardError("\r\(done)/\(total) \(language == .french ? "documents lus" : "documents read")")
  }

  /// Wipes the counter.
  func clear() {
    if lastPercent >= 0 { FileSystem.writeStandardError("\r\u{1B}[K") }
  }
}
