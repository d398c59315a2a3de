import DocumentModel
import Judging

/// What a reading sheet was made from, written in a comment at its end: by it `watch` knows after a restart which
/// sheets are up to date.
struct SheetStamp: Equatable {
  /// Digest of everything that decides the sheet: program, rules, settings, and the document's size and time.
  let digest: String
  /// The last day on which the sheet holds, where a waiver ends; nil when no day matters.
  let lastDay: String?

  private static let opening = "<!-- charterlint watch "
  private static let closing = " -->\n"
  private static let longest = 160

  /// The comment.
  var comment: String { "\(Self.opening)\(digest) \(lastDay ?? "-")\(Self.closing)" }

  /// True when a sheet with this stamp is what would be written on `today`.
  func holds(_ digest: String, on today: String) -> Bool {
    self.digest == digest && lastDay.map { today <= $0 } ?? true
  }

  /// A stamp.
  init(digest: String, lastDay: String?) {
    self.digest = digest
    self.lastDay = lastDay
  }

  /// The stamp at the end of a sheet; nil when there is none.
  init?(endOf path: String) {
    guard let bytes = try? FileSystem.readEnd(of: path, count: Self.longest) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let line = text.split(separator: "\n").last, line.hasPrefix(Self.opening),
      (line + "\n").hasSuffix(Self.closing)
    else { return nil }
    let words = line.dropFirst(Self.opening.count).dropLast(Self.closing.count - 1).split(separator: " ")
    guard words.count == 2 else { return nil }
    digest = String(words[0])
    lastDay = words[1] == "-" ? nil : String(words[1])
  }
}
