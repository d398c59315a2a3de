import DocumentModel
import Interop
import Judging
import Matching
import Readers
import Reporting
import RuleLanguage
import TestSupport

@testable import charterlint

/// The parsers that take bytes from strangers. The raw value names the target and its folder in `Fixtures/fuzz`.
enum FuzzTarget: String, CaseIterable {
  case zip, docx, odt, html, markdown, text, rules, patterns, configuration, arguments, papers

  /// Runs one input; true when it got past the first check of its parser. Whatever breaks a promise traps.
  func run(_ input: [UInt8]) -> Bool {
    switch self {
    case .zip: Self.zip(input)
    case .docx: Self.read(WordParts.file(input), "a.docx")
    case .odt: Self.read(OpenParts.file(input), "a.odt")
    case .html: Self.read(input, "a.html")
    case .markdown: Self.read(input, "a.md")
    case .text: Self.read(input, "a.txt")
    case .rules: Self.rules(input)
    case .patterns: Self.pattern(input)
    case .configuration: Self.configuration(input)
    case .arguments: Self.arguments(input)
    case .papers: Self.paper(input)
    }
  }

  private static func zip(_ input: [UInt8]) -> Bool {
    _ = try? document(input, "a.docx")
    guard let archive = try? ZipArchive(input) else { return false }
    for member in archive.members {
      guard let content = try? archive.extract(member) else { continue }
      precondition(content.count == member.size, "a member of another size than stated")
    }
    return true
  }

  private static func read(_ input: [UInt8], _ name: String) -> Bool { (try? document(input, name)) != nil }

  /// A sound document, or the reader's refusal.
  private static func document(_ input: [UInt8], _ name: String) throws(ReadError) -> Document {
    let document = try ReaderRegistry.read(input, name: name)
    let faults = faults(document)
    precondition(faults.isEmpty, "unsound: \(faults)")
    return document
  }

  private static func pattern(_ input: [UInt8]) -> Bool {
    let notation = String(decoding: input, as: UTF8.self)
    do throws(PatternFailure) {
      let pattern = try PatternParser.parse(notation)
      var bank = PatternBank.Builder(lexicons: [])
      _ = bank.add(pattern)
      _ = bank.build()
      return true
    } catch {
      precondition(error.offset >= 0 && error.offset <= notation.utf8.count, "a place outside the pattern")
      return false
    }
  }

  private static func rules(_ input: [UInt8]) -> Bool {
    let isRead = JSONDocument.read(input).document != nil
    for path in ["trial/TR-01.jsonc", "concepts/trial.jsonc"] {
      let files = TrialRules.files.filter { $0.path != path } + [RuleFile(path: path, bytes: input)]
      do throws(PackIssues) {
        _ = Judge(library: try RuleLoader.load(files))
        _ = try? RuleLoader.allExamples(in: files)
      } catch {
        precondition(error.issues.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "a place outside the file")
      }
    }
    return isRead
  }

  private static func configuration(_ input: [UInt8]) -> Bool {
    _ = try? SettingsDecoder.decode(
      input, file: "/f/.charterlint.jsonc", folder: "/f", origin: .configuration, packs: ["digitalpes"])
    _ = Glob(pattern: String(decoding: input.prefix(64), as: UTF8.self)).matches("devis/a.docx")
    return JSONDocument.read(input).document != nil
  }

  /// Arguments one per line.
  private static func arguments(_ input: [UInt8]) -> Bool {
    let words = input.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard let parsed = try? ArgumentParser().parse(words) else { return false }
    _ = try? parsed.destinations()
    _ = try? parsed.positiveNumber(.jobs)
    _ = HelpPage(language: .english).text(for: parsed.command)
    return true
  }

  /// One pack: what all packs share is in it, and a run is as short as it can be.
  private static let judge: Judge? = (try? RuleSource(folders: []).library(for: ["digitalpes"])).map {
    Judge(library: $0)
  }

  /// A whole paper, judged: each quote is the text at its span, and what is reported is UTF-8.
  private static func paper(_ input: [UInt8]) -> Bool {
    guard let judge, let document = try? document(input, "a.md") else { return false }
    let declared = DocumentDeclarations(document.properties, packs: [], rules: [])
    let request = JudgingRequest(
      packs: ["digitalpes"], declaredKinds: [.quote], context: declared.context, anyKind: true)
    let report = judge.judge(document, path: "a.md", request: request, sha256: nil)
    let text = document.text.bytes
    for evidence in report.rulings.lazy.flatMap({ $0.evidence + ($0.nearest.map { [$0] } ?? []) }) {
      precondition(isPassage(evidence.span, of: text) && evidence.context.contains(evidence.span), "a stray quote")
    }
    let whole = Report(toolVersion: "0", packs: [], documents: [report], errors: [])
    // One reporter a run, another for the next input: nine would take longer than the judgement.
    let reporter = ReporterRegistry.all[input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % ReporterRegistry.all.count]
    let bytes = reporter.render(whole, options: RenderOptions(language: .french))
    precondition((try? UTF8Span(validating: bytes.span)) != nil, "a report that is not UTF-8")
    return !document.blocks.isEmpty
  }
}
