import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// Judges one document and makes its reading sheet.
struct SheetMaker: Sendable {
  let check: DocumentCheck
  let library: RuleLibrary
  /// The language of sheets whose settings name none.
  let language: Language
  /// True when `--lang` decides, whatever settings say.
  let languageIsFixed: Bool

  /// A sheet, and what is told of it.
  struct Sheet {
    /// The page, without stamp.
    let page: [UInt8]
    /// How many open findings there are of each weight.
    let findings: [Severity: Int]
    /// Why the document could not be read, if it could not.
    let failure: LocalizedText?
    /// False when the cause of a failure may pass without a change of the document.
    let isLasting: Bool
    /// Declarations in the document that mean nothing.
    let declarationErrors: [UsageError]
    /// The last day on which the same is true, where a waiver ends.
    let lastDay: String?
  }

  /// The sheet of a document under its settings.
  func sheet(of document: PlannedDocument) -> Sheet {
    let language = language(of: document)
    let outcome = Self.named(check.run(document))
    let report = CheckRun.report([outcome], [], check.plan, library)
    let open = report.documents.indices.flatMap { report.standing(ofDocument: $0) }.filter(\.isOpen)
    return Sheet(
      page: Self.page(report, language),
      findings: Dictionary(grouping: open, by: \.severity).mapValues(\.count), failure: outcome.error?.message,
      isLasting: outcome.error.flatMap { FileError(rawValue: $0.code) } ?? .notPermitted == .notPermitted,
      declarationErrors: outcome.declarationErrors,
      lastDay: outcome.waivers.map(\.expires).filter { $0 >= check.plan.today }.min())
  }

  /// The sheet of a document whose settings cannot be followed.
  func sheet(of path: String, refused error: UsageError) -> Sheet {
    let unread = UnreadDocument(
      path: Path.name(path), code: "configuration", message: UsageWording.message(for: error))
    let report = CheckRun.report([DocumentCheck.Outcome(error: unread)], [], check.plan, library)
    return Sheet(
      page: Self.page(report, language), findings: [:], failure: unread.message, isLasting: true, declarationErrors: [],
      lastDay: nil)
  }

  private func language(of document: PlannedDocument) -> Language {
    languageIsFixed ? language : document.settings.lazy.compactMap(\.language).first ?? language
  }

  /// The sheet of a document that was judged elsewhere.
  static func page(
    of outcome: DocumentCheck.Outcome, _ plan: CheckPlan, _ library: RuleLibrary, _ language: Language
  ) -> [UInt8] {
    page(CheckRun.report([named(outcome)], [], plan, library), language)
  }

  /// The sheet stands beside its document: the name is enough, and a server's folders are nobody's business.
  private static func named(_ outcome: DocumentCheck.Outcome) -> DocumentCheck.Outcome {
    var outcome = outcome
    outcome.report = outcome.report.map { $0.named(Path.name($0.path)) }
    outcome.error = outcome.error.map { error in
      UnreadDocument(path: Path.name(error.path), code: error.code, message: error.message)
    }
    return outcome
  }

  private static func page(_ report: Report, _ language: Language) -> [UInt8] {
    ReporterRegistry.reporter("html")?.render(report, options: RenderOptions(language: language)) ?? []
  }
}
