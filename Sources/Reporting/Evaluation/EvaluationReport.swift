import DocumentModel
import Judging
import RuleLanguage

/// An evaluation as tables: the whole, the verdicts, the rules, kinds and formats, and the disagreements on demand.
package struct EvaluationReport: Sendable {
  let evaluation: Evaluation
  let toolVersion: String

  /// Wraps an evaluation.
  package init(_ evaluation: Evaluation, toolVersion: String) {
    self.evaluation = evaluation
    self.toolVersion = toolVersion
  }

  /// The tables for a screen.
  package func text(options: RenderOptions, disagreements: Bool) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    let documents = Set(evaluation.pairs.map(\.label.document)).count
    page.write(
      Wording.Evaluation.what(pairs: evaluation.pairs.count, documents: documents, leftOut: evaluation.leftOut)
        .in(language), .bold, hanging: 2)
    writeMethods(language, on: &page)
    writeVerdicts(language, on: &page)
    writeConfusion(language, on: &page)
    writeGroups(Wording.Evaluation.byKind, \.kind.rawValue, language, on: &page)
    writeGroups(Wording.Evaluation.byFormat, \.format, language, on: &page)
    writeRules(language, on: &page)
    if disagreements { writeDisagreements(language, on: &page) }
    return page.bytes
  }

  private func writeMethods(_ language: Language, on page: inout TextPage) {
    page.blank()
    let methods = [
      (Wording.Evaluation.tool, evaluation.tool), (Wording.Evaluation.keywords, evaluation.keywords),
      (Wording.Evaluation.headings, evaluation.headings),
    ]
    var table = TextTable(rows: [Wording.Evaluation.methodColumns.map { $0.in(language) }])
    table.headerRows = 1
    table.rightAligned = [1, 2, 3]
    for (name, scores) in methods {
      let interval = scores.agreement.interval
      table.rows.append([
        name.in(language), scores.agreement.value.figure,
        "\(Optional(interval.lowerBound).figure)–\(Optional(interval.upperBound).figure)",
        Optional(scores.macroF1).figure,
      ])
    }
    table.write(to: &page)
    page.blank()
    page.write(
      Wording.Evaluation.evidence(evaluation.evidenceOverlap, median: evaluation.medianLength).in(language), hanging: 2)
  }

  private func writeVerdicts(_ language: Language, on page: inout TextPage) {
    let tool = evaluation.tool
    page.blank()
    var table = TextTable(rows: [Wording.Evaluation.verdictColumns.map { $0.in(language) }])
    table.headerRows = 1
    table.rightAligned = [1, 2, 3, 4]
    for verdict in Verdict.allCases {
      let (precision, recall) = (tool.precision(verdict), tool.recall(verdict))
      guard precision.total + recall.total > 0 else { continue }
      table.rows.append([
        Wording.label(verdict).in(language), String(recall.total), precision.value.figure, recall.value.figure,
        tool.f1(verdict).figure,
      ])
    }
    table.write(to: &page)
  }

  private func writeConfusion(_ language: Language, on page: inout TextPage) {
    let confusion = evaluation.tool.confusion
    page.blank()
    page.write(Wording.Evaluation.confusion.in(language), .bold)
    var table = TextTable(rows: [[""] + Verdict.allCases.map { Wording.label($0).in(language) }])
    table.headerRows = 1
    table.rightAligned = Set(1...Verdict.allCases.count)
    for expected in Verdict.allCases {
      guard let row = confusion[expected] else { continue }
      table.rows.append(
        [Wording.label(expected).in(language)] + Verdict.allCases.map { row[$0].map(String.init) ?? "·" })
    }
    table.write(to: &page)
  }

  private func writeGroups(
    _ title: LocalizedText, _ key: (JudgedPair) -> String, _ language: Language, on page: inout TextPage
  ) {
    page.blank()
    var table = TextTable(rows: [[title.in(language)] + Wording.Evaluation.groupColumns.map { $0.in(language) }])
    table.headerRows = 1
    table.rightAligned = [1, 2, 3, 4]
    for (key, scores) in evaluation.scores(by: key) {
      let interval = scores.agreement.interval
      table.rows.append([
        Sanitizer.visible(key), String(scores.count), scores.agreement.value.figure,
        "\(Optional(interval.lowerBound).figure)–\(Optional(interval.upperBound).figure)",
        Optional(scores.macroF1).figure,
      ])
    }
    table.write(to: &page)
  }

  private func writeRules(_ language: Language, on page: inout TextPage) {
    page.blank()
    var table = TextTable(rows: [Wording.Evaluation.ruleColumns.map { $0.in(language) }])
    table.headerRows = 1
    table.rightAligned = Set(1...8)
    for (rule, scores) in evaluation.scores(by: { $0.label.rule.text }) {
      let interval = scores.agreement.interval
      table.rows.append(
        [
          rule, "\(scores.agreements)/\(scores.count)",
          "\(Optional(interval.lowerBound).figure)–\(Optional(interval.upperBound).figure)",
        ]
          + [Verdict.satisfied, .missing].flatMap { verdict in
            [scores.precision(verdict).value.figure, scores.recall(verdict).value.figure, scores.f1(verdict).figure]
          })
    }
    table.write(to: &page)
  }

  private func writeDisagreements(_ language: Language, on page: inout TextPage) {
    page.blank()
    page.write(Wording.Evaluation.disagreements(evaluation.disagreements.count).in(language), .bold)
    write(evaluation.disagreements, language, on: &page)
    page.blank()
    page.write(Wording.Evaluation.otherPassages(evaluation.otherPassages.count).in(language), .bold)
    write(evaluation.otherPassages, language, on: &page)
  }

  private func write(_ pairs: [JudgedPair], _ language: Language, on page: inout TextPage) {
    for pair in pairs {
      page.blank()
      page.write(
        Wording.Evaluation.disagreement(pair).in(language), .bold, hanging: 2)
      page.write(Wording.Evaluation.expectedPassage(pair.label.quote).in(language), indent: 2, hanging: 4)
      if pair.passages.isEmpty { page.write(Wording.Evaluation.noPassage.in(language), indent: 2, hanging: 4) }
      for passage in pair.passages {
        page.write(Wording.Evaluation.givenPassage(passage).in(language), indent: 2, hanging: 4)
      }
    }
  }
}

extension Double? {
  /// Three decimals, or a dash.
  var figure: String {
    guard let value = self else { return "–" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
