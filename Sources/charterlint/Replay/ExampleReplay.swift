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

  /// What became of one example.
  struct Outcome {
    /// What does not come out as written; nil when all does.
    let failure: ExampleFailure?
    /// How the verdict came about; nil when the rule was not judged.
    let trace: RuleTrace?
  }

  /// Replays an example as it stands.
  func outcome(of example: RuleExample, place: String) -> Outcome {
    let name = example.fileName
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, problems: problems, expected: example.markedText,
        found: found)
    }
    guard let document = try? ReaderRegistry.read(Array(example.text.utf8), name: name) else {
      return Outcome(failure: fail([.unreadable], example.text), trace: nil)
    }
    guard let trace = trace(example, on: document, name) else {
      return Outcome(failure: fail([.notJudged], example.text), trace: nil)
    }
    let quotes = trace.ruling.evidence + [trace.ruling.nearest].compactMap(\.self)
    let problems = problems(of: trace.ruling, example, quotes, in: document, name)
    let found = Self.marked(document.text, quotes.map(\.span))
    return Outcome(failure: problems.isEmpty ? nil : fail(problems, found), trace: trace)
  }

  /// Replays an example in another form; nil when it comes out as it does as written. Passages may be cut elsewhere in
  /// another form, so only marked ones that are not quoted count.
  func failure(of example: RuleExample, as form: Mutation, place: String) -> ExampleFailure? {
    guard let (changed, name) = form.applied(to: example) else { return nil }
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, form: FormWording.name(of: form), problems: problems,
        expected: example.markedText, found: found)
    }
    guard let document = try? ReaderRegistry.read(Array(changed.text.utf8), name: name) else {
      return fail([.unreadable], changed.text)
    }
    guard let ruling = trace(changed, on: document, name)?.ruling else { return fail([.notJudged], changed.text) }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let problems = problems(of: ruling, changed, quotes, in: document, name).filter { problem in
      switch problem {
      case .unreadable, .notJudged, .verdict, .unquoted: true
      case .stray, .unplaced: false
      }
    }
    return problems.isEmpty ? nil : fail(problems, Self.marked(document.text, quotes.map(\.span)))
  }

  private func problems(
    of ruling: Ruling, _ example: RuleExample, _ quotes: [Evidence], in document: Document, _ name: String
  ) -> [ExampleFailure.Problem] {
    if ruling.verdict != example.verdict { return [.verdict(expected: example.verdict, found: ruling.verdict)] }
    if example.evidence.isEmpty { return [] }
    return MarkedPassages(example, readAs: name).problems(with: quotes, in: document)
  }

  private func trace(_ example: RuleExample, on document: Document, _ name: String) -> RuleTrace? {
    guard let pack = packs[example.rule] else { return nil }
    let context = example.context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
    let request = JudgingRequest(packs: [pack], declaredKinds: [example.kind], context: context, anyKind: false)
    return judge.trace(example.rule, on: document, path: name, request: request)
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
