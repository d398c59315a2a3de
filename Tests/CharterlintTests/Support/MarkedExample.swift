import DocumentModel
import Judging
import Readers

@testable import RuleLanguage
@testable import charterlint

extension RuleExample {
  /// The same example with another text, its passages marked `⟦…⟧`.
  func with(_ marked: String) -> RuleExample {
    var text: [UInt8] = []
    var spans: [TextSpan] = []
    var open = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = text.count
      case "⟧": spans.append(TextSpan(open, text.count))
      default: text += Array(String(scalar).utf8)
      }
    }
    return RuleExample(
      rule: rule, verdict: verdict, text: String(decoding: text, as: UTF8.self), evidence: spans, kind: kind,
      format: format, context: context, note: note, file: file, line: line)
  }

  /// The document a reader makes of it with the marks still in its text, as U+E000 and U+E001; without marks when they
  /// would change what is read.
  func markedDocument(name: String) throws -> Document {
    let plain = try ReaderRegistry.read(Array(text.utf8), name: name)
    let marked = markedText.replacing("⟦", with: "\u{E000}").replacing("⟧", with: "\u{E001}")
    guard let document = try? ReaderRegistry.read(Array(marked.utf8), name: name) else { return plain }
    let stripped = document.text.string(in: document.text.span)
      .replacing("\u{E000}", with: "").replacing("\u{E001}", with: "")
    return Array(stripped.utf8) == plain.text.bytes && document.blocks.count == plain.blocks.count ? document : plain
  }

  /// The context it declares.
  var contextValues: [ContextValue] {
    context.map { declared in
      let key = ContextKey.named(declared.key)
      return ContextValue(
        key: declared.key, values: key?.values(in: declared.value) ?? [declared.value], origin: .option)
    }
  }

  /// What does not come out as written when the text is read under `name`: nil when all does.
  func mismatch(_ judge: Judge, pack: String, name: String) throws -> String? {
    let document = try ReaderRegistry.read(Array(text.utf8), name: name)
    let request = JudgingRequest(packs: [pack], declaredKinds: [kind], context: contextValues, anyKind: false)
    let report = judge.judge(document, path: name, request: request, sha256: nil)
    guard let ruling = report.rulings.first(where: { $0.rule.id == rule }) else { return "not judged" }
    if ruling.verdict != verdict { return "\(ruling.verdict.rawValue) instead of \(verdict.rawValue)" }
    let quotes = ruling.evidence.filter { $0.role != .context } + [ruling.nearest].compactMap(\.self)
    let problems = MarkedPassages(self, readAs: name).problems(with: quotes, in: document)
    for case .unquoted(let words) in problems {
      return "« \(words) » not in \(quotes.map { document.text.string(in: $0.span) })"
    }
    return nil
  }

  /// The file name under which its own format is read.
  var fileName: String {
    switch format {
    case .text: "example.txt"
    case .markdown: "example.md"
    case .html: "example.html"
    case .docx: "example.xml"
    }
  }
}
