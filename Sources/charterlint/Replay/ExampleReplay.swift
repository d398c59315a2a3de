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
    /// What the rule said; nil when it was not judged.
    let ruling: Ruling?
    /// How the verdict came about; nil for several papers judged together.
    let trace: RuleTrace?
  }

  /// Replays an example as it stands; its papers together when there are several.
  func outcome(of example: RuleExample, place: String) -> Outcome {
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, problems: problems, expected: example.shownText,
        found: found)
    }
    let papers = example.papers
    let names = papers.count > 1 ? papers.enumerated().map { "\($1.kind.rawValue)-\($0 + 1)-\($1.fileName)" } : [example.fileName]
    let documents = zip(papers, names).compactMap { try? ReaderRegistry.read(Array($0.text.utf8), name: $1) }
    guard documents.count == papers.count else {
      return Outcome(failure: fail([.unreadable], example.shownText), ruling: nil, trace: nil)
    }
    let trace = papers.count == 1 ? trace(example, on: documents[0], names[0]) : nil
    guard let ruling = trace?.ruling ?? setRuling(example, documents, names) else {
      return Outcome(failure: fail([.notJudged], example.shownText), ruling: nil, trace: nil)
    }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let found = documents.enumerated().map { number, document in
      Self.marked(document.text, quotes.filter { $0.paper == number }.map(\.span))
    }.joined(separator: RuleExample.separator)
    let problems = problems(of: ruling, example, documents, names)
    return Outcome(failure: problems.isEmpty ? nil : fail(problems, found), ruling: ruling, trace: trace)
  }

  private func problems(
    of ruling: Ruling, _ example: RuleExample, _ documents: [Document], _ names: [String]
  ) -> [ExampleFailure.Problem] {
    let papers = example.papers
    if ruling.verdict != example.verdict { return [.verdict(expected: example.verdict, found: ruling.verdict)] }
    guard papers.contains(where: { !$0.evidence.isEmpty }) else { return [] }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    return papers.indices.flatMap { number in
      MarkedPassages(papers[number], readAs: names[number])
        .problems(with: quotes.filter { $0.paper == number }, in: documents[number])
    }
  }

  /// Replays an example in another form; nil when it comes out as it does as written. Passages may be cut elsewhere in
  /// another form, so only marked ones that are not quoted count.
  func failure(of example: RuleExample, as form: Mutation, place: String) -> ExampleFailure? {
    // Papers judged together are replayed as written only.
    guard example.others.isEmpty, let (changed, name) = form.applied(to: example) else { return nil }
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, form: FormWording.name(of: form), problems: problems,
        expected: example.markedText, found: found)
    }
    guard let document = try? ReaderRegistry.read(Array(changed.text.utf8), name: name) else {
      return fail([.unreadable], changed.text)
    }
    guard let ruling = trace(changed, on: document, name)?.ruling else { return fail([.notJudged], changed.text) }
    let problems = problems(of: ruling, changed, [document], [name]).filter { problem in
      switch problem {
      case .unreadable, .notJudged, .verdict, .unquoted: true
      case .stray, .unplaced: false
      }
    }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    return problems.isEmpty ? nil : fail(problems, Self.marked(document.text, quotes.map(\.span)))
  }

  private func trace(_ example: RuleExample, on document: Document, _ name: String) -> RuleTrace? {
    guard let request = request(example, as: example.kind) else { return nil }
    return judge.trace(example.rule, on: document, path: name, request: request)
  }

  private func setRuling(_ example: RuleExample, _ documents: [Document], _ names: [String]) -> Ruling? {
    let papers = example.papers.indices.compactMap { number -> SetPaper? in
      request(example, as: example.papers[number].kind).map {
        SetPaper(path: names[number], document: documents[number], request: $0, sha256: nil)
      }
    }
    guard papers.count > 1, papers.count == documents.count else { return nil }
    return judge.judge(together: papers, id: "").set.rulings.first { $0.rule.id == example.rule }
  }

  private func request(_ example: RuleExample, as kind: DocumentKind) -> JudgingRequest? {
    guard let pack = packs[example.rule] else { return nil }
    let context = example.context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
    return JudgingRequest(packs: [pack], declaredKinds: [kind], context: context, anyKind: false)
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
