/// The reading sheet beside a document: `devis.docx.charterlint.html`.
///
/// Folders are never searched for these names, so that no report is itself judged.
enum SheetFile {
  /// What the name of a sheet ends in.
  static let ending = ".charterlint.html"

  /// The sheet of a document.
  static func path(for document: String) -> String { document + ending }

  /// True for the name of a sheet.
  static func isSheet(_ name: String) -> Bool { name.hasSuffix(ending) }
}
