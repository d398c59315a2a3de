import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// Judges records one after another and writes their lines. A value shared by all tasks of a stream.
struct StreamWorker: Sendable {
  let check: DocumentCheck
  let library: RuleLibrary
  /// `--type`, for every document.
  let kind: DocumentKind?
  /// The language of reports whose settings name none.
  let language: Language
  let languageIsFixed: Bool

  /// Takes records until there are none, or nobody reads the lines.
  func run(_ source: RecordSource, _ output: OrderedOutput, _ finder: SettingsFinder) async -> ExitCode {
    var code = ExitCode.clean
    var finder = finder
    while let item = await source.next() {
      let line = line(of: item, &finder)
      code = code.and(line.code)
      guard await output.write(line.bytes, at: item.index) else { break }
    }
    return code
  }

  /// The line of a record, and its share of the exit code.
  func line(of item: RecordSource.Item, _ finder: inout SettingsFinder) -> (bytes: [UInt8], code: ExitCode) {
    switch document(of: item, &finder) {
    case .success(let document):
      let language = languageIsFixed ? language : document.settings.lazy.compactMap(\.language).first ?? language
      return line(of: check.run(document), language)
    case .failure(let failure): return line(of: DocumentCheck.Outcome(error: failure.document), language)
    }
  }

  private func document(
    of item: RecordSource.Item, _ finder: inout SettingsFinder
  ) -> Result<PlannedDocument, DocumentCheck.ReadFailure> {
    let fail = { (path: String, code: String, message: LocalizedText) in
      Result<PlannedDocument, DocumentCheck.ReadFailure>.failure(
        DocumentCheck.ReadFailure(document: UnreadDocument(path: path, code: code, message: message)))
    }
    switch item.record {
    case .failure(let defect): return fail(item.name, "record", StreamWording.message(for: defect))
    case .success(let record):
      do throws(UsageError) {
        var settings = try finder.settings(of: record.input.path)
        if let own = record.settings {
          settings.insert(
            try SettingsDecoder.decode(
              own, file: "settings", folder: Path.parent(Path.absolute(record.input.path)) ?? "/", origin: .sidecar,
              packs: check.plan.packs, editions: check.plan.editions, rules: check.plan.rules), at: 0)
        }
        return .success(
          PlannedDocument(input: record.input, kinds: kind.map { [$0] } ?? [], settings: settings))
      } catch {
        return fail(record.input.path, "configuration", UsageWording.message(for: error))
      }
    }
  }

  private func line(of outcome: DocumentCheck.Outcome, _ language: Language) -> (bytes: [UInt8], code: ExitCode) {
    let report = CheckRun.report([outcome], [], check.plan, library)
    for error in outcome.declarationErrors {
      CheckRun.tell(error, in: report.documents.first?.path ?? "", language)
    }
    let fails = CheckCommand.fails(report, outcome.report == nil ? [] : [outcome.failsFrom])
    let bytes = NDJSONReporter().render(report, options: RenderOptions(language: language))
    return (bytes, CheckRun.exitCode(of: [outcome], fails: fails))
  }
}
