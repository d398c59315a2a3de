import DocumentModel
import Interop

/// Which state of tracked changes is the document.
package enum RevisionView: String, Sendable, CaseIterable {
  /// As if every change were accepted: insertions in, deletions out.
  case accept
  /// As if every change were rejected: deletions in, insertions out.
  case reject
}

/// What a caller may choose about reading.
package struct ReadOptions: Sendable {
  /// The view of tracked changes.
  package var revisions: RevisionView
  /// Bounds on hostile input.
  package var limits: ReadLimits
  /// When reading must end.
  package var deadline: Deadline

  /// Makes options; what is not given takes its default.
  package init(
    revisions: RevisionView = .accept, limits: ReadLimits = ReadLimits(), deadline: Deadline = .never
  ) {
    self.revisions = revisions
    self.limits = limits
    self.deadline = deadline
  }
}

/// Bounds on what one file may ask for; the defaults are far above any paper a person wrote.
package struct ReadLimits: Sendable, Equatable {
  /// Bytes of the file.
  package var fileSize: Int
  /// Bytes of the text that is read, UTF-8.
  package var textSize: Int
  /// The archive of an office file.
  package var archive: ZipLimits
  /// XML and HTML.
  package var markup: MarkupLimits
  /// Grid cells of all tables together, merged cells counted with every column they cover.
  package var tableCells: Int
  /// Columns, and rows, that one merged cell may cover; the rest of what it asks for is not covered.
  package var cellSpan: Int
  /// Tables open at once.
  package var tableDepth: Int

  /// Makes limits; what is not given takes its default.
  package init(
    fileSize: Int = 256 << 20, textSize: Int = 256 << 20, archive: ZipLimits = ZipLimits(),
    markup: MarkupLimits = MarkupLimits(),
    tableCells: Int = 2_000_000, cellSpan: Int = 1_000, tableDepth: Int = 64
  ) {
    self.fileSize = fileSize
    self.textSize = textSize
    self.archive = archive
    self.markup = markup
    self.tableCells = tableCells
    self.cellSpan = cellSpan
    self.tableDepth = tableDepth
  }
}
