import DocumentModel
import Judging
import RuleLanguage

/// `--format junit`: JUnit XML, one suite per document or set, one case per rule.
///
/// Errors and warnings are failures; advice passes with its words in `system-out`. What is not applicable, to assess,
/// waived or already known is skipped with the reason. A document that could not be read is an error. Names hold the
/// document, because GitLab drops cases of the same name; there are no times, so that the same input gives the same
/// bytes.
struct JUnitReporter: Reporter {
  static let id = "junit"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    let suites =
      report.subjects.map { JUnitSuite($0, language: options.language) }
      + report.errors.map { JUnitSuite($0, language: options.language) }
    var writer = XMLWriter()
    writer.element("testsuites", [("name", "charterlint")] + JUnitSuite.totals(of: suites.flatMap(\.cases))) { writer in
      for suite in suites { suite.write(to: &writer) }
    }
    return writer.bytes
  }
}
