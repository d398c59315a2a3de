import DocumentModel
import Judging
import Readers
import Reporting
import RuleLanguage

/// Judges an example as the document it stands for and compares with what its author wrote.
struct ExampleReplay {
  private let library: RuleLibrary
  let judge: Judge
  /// Pack of each rule.
  private let packs: [RuleID: String]

  /// Compiles the rules of `library`.
  init(library: RuleLibrary) {
    self.library = library
    judge = Judge(library: library)
    let ids = library.packs.flatMap { pack in pack.rules.map { ($0.id, pack.id) } }
    packs = Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }

  /// The judge of an example: of its rule alone when marked words stand for the text of a charter.
  private func judge(of example: RuleExample) -> Judge {
    guard let annexed = example.annexed else { return judge }
    let bytes = Array(example.text.utf8)
    let words = example.evidence.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
    let print = CharterPrint(of: words.joined(separator: " "), leavingOut: [])
    return Judge(library: library.alone(example.rule, annexing: annexed, as: Fingerprint(hashes: print.hashes)))
  }

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
    let papers = example.papers
    let names = papers.enumerated().map { number, paper in
      papers.count > 1 ? "\(paper.kind.rawValue)-\(number + 1)-\(paper.fileName)" : paper.fileName
    }
    let fail = { (problems: [ExampleFailure.Problem], found: String) in
      ExampleFailure(
        rule: example.rule, place: place, note: example.note, problems: problems, expected: example.shownText,
        found: found)
    }
    let documents = zip(papers, names).compactMap { try? ReaderRegistry.read(Array($0.text.utf8), name: $1) }
    guard documents.count == papers.count else {
      return Outcome(failure: fail([.unreadable], example.shownText), ruling: nil, trace: nil)
    }
    let trace = papers.count == 1 ? trace(example, on: documents[0], names[0], by: judge(of: example)) : nil
    guard let ruling = trace?.ruling ?? ruling(on: documents, example, names) else {
      return Outcome(failure: fail([.notJudged], example.shownText), ruling: nil, trace: nil)
    }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let problems = problems(of: ruling, example, quotes, in: documents, names)
    let found = documents.enumerated().map { number, document in
      Self.marked(document.text, quotes.filter { $0.paper == number }.map(\.span))
    }.joined(separator: RuleExample.separator)
    return Outcome(failure: problems.isEmpty ? nil : fail(problems, found), ruling: ruling, trace: trace)
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
    // Marks of another form may enclose markup: the words that stand for a charter are those of the example as written.
    guard let ruling = trace(changed, on: document, name, by: judge(of: example))?.ruling else {
      return fail([.notJudged], changed.text)
    }
    let quotes = ruling.evidence + [ruling.nearest].compactMap(\.self)
    let problems = problems(of: ruling, changed, quotes, in: [document], [name]).filter { problem in
      switch problem {
      case .unreadable, .notJudged, .verdict, .unquoted: true
      case .stray, .unplaced: false
      }
    }
    return problems.isEmpty ? nil : fail(problems, Self.marked(document.text, quotes.map(\.span)))
  }

  private func problems(
    of ruling: Ruling, _ example: RuleExample, _ quotes: [Evidence], in documents: [Document], _ names: [String]
  ) -> [ExampleFailure.Problem] {
    if ruling.verdict != example.verdict { return [.verdict(expected: example.verdict, found: ruling.verdict)] }
    let papers = example.papers
    guard papers.contains(where: { !$0.evidence.isEmpty }) else { return [] }
    return papers.indices.flatMap { number in
      MarkedPassages(papers[number], readAs: names[number])
        .problems(with: quotes.filter { $0.paper == number }, in: documents[number])
    }
  }

  /// The ruling on the papers of an example as one set.
  private func ruling(on documents: [Document], _ example: RuleExample, _ names: [String]) -> Ruling? {
    guard documents.count > 1, let pack = packs[example.rule] else { return nil }
    let papers = zip(example.papers, documents).enumerated().map { number, paper in
      SetPaper(
        path: names[number], document: paper.1, request: request(of: example, paper.0.kind, pack), sha256: nil)
    }
    return judge(of: example).judge(together: papers, id: "").set.rulings.first { $0.rule.id == example.rule }
  }

  private func request(of example: RuleExample, _ kind: DocumentKind, _ pack: String) -> JudgingRequest {
    let context = example.context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
    return JudgingRequest(packs: [pack], declaredKinds: [kind], context: context, anyKind: false)
  }

  private func trace(
    _ example: RuleExample, on document: Document, _ name: String, by judge: Judge
  ) -> RuleTrace? {
    guard let pack = packs[example.rule] else { return nil }
    return judge.trace(
      example.rule, on: document, path: name, request: request(of: example, example.kind, pack))
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
