import DocumentModel
import Judging
import Readers
import Reporting
import RuleLanguage

/// Judges an example as the document it stands for and compares with what its author wrote.
struct ExampleReplay {
  let judge: Judge
  /// Pack of each rule.
  let packs: [RuleID: String]

  /// What does not come out as written; nil when all does.
  func failure(of example: RuleExample, place: String) -> ExampleFailure? {
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, problems: problems, expected: example.shownText,
        found: found)
    }
    let papers = example.papers
    let names = papers.enumerated().map { number, paper in
      "\(papers.count > 1 ? "\(paper.kind.rawValue)-\(number + 1)" : "example").\(Self.fileExtension(paper.format))"
    }
    let documents = zip(papers, names).compactMap { try? ReaderRegistry.read(Array($0.text.utf8), name: $1) }
    guard documents.count == papers.count else { return fail([.unreadable], example.shownText) }
    guard let ruling = ruling(on: documents, example, names) else { return fail([.notJudged], example.shownText) }

    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let found = documents.enumerated().map { number, document in
      Self.marked(document.text, quotes.filter { $0.paper == number }.map(\.span))
    }.joined(separator: RuleExample.separator)
    if ruling.verdict != example.verdict {
      return fail([.verdict(expected: example.verdict, found: ruling.verdict)], found)
    }
    guard papers.contains(where: { !$0.evidence.isEmpty }) else { return nil }
    let problems = papers.indices.flatMap { number in
      MarkedPassages(papers[number], readAs: names[number])
        .problems(with: quotes.filter { $0.paper == number }, in: documents[number])
    }
    return problems.isEmpty ? nil : fail(problems, found)
  }

  private func ruling(on documents: [Document], _ example: RuleExample, _ names: [String]) -> Ruling? {
    guard let pack = packs[example.rule] else { return nil }
    let context = example.context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
    let papers = zip(example.papers, documents).enumerated().map { number, paper in
      let request = JudgingRequest(packs: [pack], declaredKinds: [paper.0.kind], context: context, anyKind: false)
      return SetPaper(path: names[number], document: paper.1, request: request, sha256: nil)
    }
    let rulings =
      papers.count > 1
      ? judge.judge(together: papers, id: "").set.rulings
      : papers.first.map {
        judge.judge($0.document, path: $0.path, request: $0.request, sha256: nil).rulings
      } ?? []
    return rulings.first { $0.rule.id == example.rule }
  }

  private static func fileExtension(_ format: DocumentFormat) -> String {
    switch format {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    }
  }

  /// The text as read with the quoted passages between ⟦ and ⟧.
  private static func marked(_ text: SourceText, _ spans: [TextSpan]) -> String {
    var marked: [UInt8] = []
    var offset = 0
    for span in spans.sorted() where span.lower >= offset {
      marked += text.bytes[offset..<span.lower] + "⟦".utf8 + text.bytes[span.lower..<span.upper] + "⟧".utf8
      offset = span.upper
    }
    return String(decoding: marked + text.bytes[offset...], as: UTF8.self)
  }
}
