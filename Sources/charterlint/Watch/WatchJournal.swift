import DocumentModel
import Reporting
import RuleLanguage

/// What `watch` tells while it runs: a line on standard output for each sheet, a line on standard error for what is
/// wrong.
struct WatchJournal {
  /// The language of the lines.
  let language: Language
  /// True to tell nothing.
  var isSilent = false

  /// A sheet was written.
  func wrote(_ file: String, _ sheet: SheetMaker.Sheet) {
    if isSilent { return }
    let words: String
    if let failure = sheet.failure {
      words = WatchWording.unread(failure).in(language)
    } else {
      words = WatchWording.findings(sheet.findings).in(language)
    }
    let line = LogGuard.line(Sanitizer.visible("\(file)\(WatchWording.colon.in(language))\(words)")) + "\n"
    _ = try? FileSystem.writeStandardOutput(Array(line.utf8))
  }

  /// Something is wrong.
  func complain(_ message: String) {
    if !isSilent { FileSystem.writeStandardError(message) }
  }
}

/// What is wrong in one look; what the look before told is not told again.
struct Complaints {
  private let journal: WatchJournal
  private let before: Set<String>
  /// What is wrong now.
  private(set) var told: Set<String> = []

  /// Begins a look.
  init(journal: WatchJournal, before: Set<String>) {
    self.journal = journal
    self.before = before
  }

  /// Tells an error; false when that was done before.
  @discardableResult
  mutating func tell(_ error: UsageError) -> Bool { tell(Diagnostic.lines(for: error, journal.language)) }

  /// Tells a declaration in a document that means nothing.
  mutating func tell(_ error: UsageError, in path: String) {
    tell(
      Diagnostic.line(
        "\(CheckRun.place(of: error, in: path)): \(UsageWording.message(for: error).in(journal.language))"))
  }

  @discardableResult
  private mutating func tell(_ message: String) -> Bool {
    guard told.insert(message).inserted, !before.contains(message) else { return false }
    journal.complain(message)
    return true
  }
}
