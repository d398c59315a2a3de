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
        rule: example.rule, place: place, note: example.note, problems: problems, expected: example.markedText,
        found: found)
    }
    let name = "example.\(Self.fileExtension(example.format))"
    guard let document = try? ReaderRegistry.read(Array(example.text.utf8), name: name) else {
      return fail([.unreadable], example.text)
    }
    guard let ruling = ruling(on: document, example, name) else { return fail([.notJudged], example.text) }

    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let found = Self.marked(document.text, quotes.map(\.span))
    if ruling.verdict != example.verdict {
      return fail([.verdict(expected: example.verdict, found: ruling.verdict)], found)
    }
    guard !example.evidence.isEmpty else { return nil }
    let problems = MarkedPassages(example, readAs: name).problems(with: quotes, in: document)
    return problems.isEmpty ? nil : fail(problems, found)
  }

  private func ruling(on document: Document, _ example: RuleExample, _ name: String) -> Ruling? {
    guard let pack = packs[example.rule] else { return nil }
    let context = example.context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
    let request = JudgingRequest(packs: [pack], declaredKinds: [example.kind], context: context, anyKind: false)
    return judge.judge(document, path: name, request: request, sha256: nil).rulings.first { $0.rule.id == example.rule }
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
