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

  /// Makes options; what is not given takes its default.
  package init(revisions: RevisionView = .accept, limits: ReadLimits = ReadLimits()) {
    self.revisions = revisions
    self.limits = limits
  }
}

/// Bounds on what one file may ask for; the defaults are far above any paper a person wrote.
package struct ReadLimits: Sendable, Equatable {
  /// Bytes of the file.
  package var fileSize: Int
  /// The archive of an office file.
  package var archive: ZipLimits
  /// XML and HTML.
  package var markup: MarkupLimits
  /// Grid cells of all tables together, merged cells counted with every column they cover.
  package var tableCells: Int
  /// Columns one merged cell may cover.
  package var columnSpan: Int
  /// Tables open at once.
  package var tableDepth: Int

  /// Makes limits; what is not given takes its default.
  package init(
    fileSize: Int = 1 << 30, archive: ZipLimits = ZipLimits(), markup: MarkupLimits = MarkupLimits(),
    tableCells: Int = 2_000_000, columnSpan: Int = 1_000, tableDepth: Int = 64
  ) {
    self.fileSize = fileSize
    self.archive = archive
    self.markup = markup
    self.tableCells = tableCells
    self.columnSpan = columnSpan
    self.tableDepth = tableDepth
  }
}
