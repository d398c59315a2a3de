import DocumentModel
import Judging
import RuleLanguage

/// A document written by hand, block by block.
struct Sketch {
  private(set) var text = ""
  private(set) var blocks: [Block] = []
  var tables: [Table] = []
  var links: [Link] = []
  var images: [Image] = []
  var properties: [DocumentProperty] = []
  var notices: [Notice] = []
  let format: DocumentFormat

  init(_ format: DocumentFormat) { self.format = format }

  /// Adds a block; its anchor follows from the format unless given.
  mutating func add(
    _ words: String, kind: BlockKind = .paragraph, region: Region = .body, cell: CellAddress? = nil,
    anchor: Anchor? = nil
  ) {
    if !text.isEmpty { text += "\n" }
    let start = text.utf8.count
    text += words
    let line = text.utf8.prefix(start).count { $0 == 0x0A } + 1
    let natural: Anchor =
      switch format {
      case .text, .markdown: .line(line, column: 1)
      case .html: .html(path: "html/body/p[\(blocks.count + 1)]", line: line)
      case .docx, .odt:
        .part(region == .footer ? "word/footer1.xml" : "word/document.xml", paragraph: blocks.count + 1)
      }
    blocks.append(
      Block(
        kind: kind, region: region, cell: cell, span: TextSpan(start, text.utf8.count), anchor: anchor ?? natural))
  }

  var document: Document {
    Document(
      text: SourceText(text), blocks: blocks, tables: tables, links: links, images: images, properties: properties,
      notices: notices, format: format)
  }

  /// The first place of some words.
  func span(_ words: String) -> TextSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) } ?? 0
    return TextSpan(start, start + wanted.count)
  }

  /// Evidence at the first place of some words; its context is the block.
  func evidence(_ words: String, _ role: Evidence.Role = .supports, header: String? = nil) -> Evidence {
    let span = span(words)
    let block = blocks.firstIndex { $0.span.contains(span) } ?? 0
    return Evidence(
      role: role, span: span, context: blocks[block].span, block: block, columnHeader: header.map { self.span($0) })
  }
}

extension LocalizedText {
  /// The same words in French and, with a mark, in English.
  init(_ words: String) { self.init(fr: words, en: "[en] \(words)") }
}

extension Rule {
  /// A rule with what reporters show of it.
  static func sample(
    _ id: String, _ title: String, severity: Severity = .error, provable: Provability = .document,
    check: Check = .ask(Question(signals: [], contradicted: [], answers: [])), advice: String? = nil,
    insert: String? = nil, question: String? = nil, proof: String? = nil, unit: RuleLanguage.Unit = .document
  ) -> Rule {
    Rule(
      id: RuleID(id), clause: "clause-1", topic: "secu.sauvegarde", title: LocalizedText(title),
      why: LocalizedText("La charte le demande."), severity: severity, severityRules: [],
      documents: [.quote, .contract], unit: unit, when: [], provable: provable, checks: [check],
      messages: [.missing: LocalizedText("Rien n'a été trouvé.")], advice: advice.map { LocalizedText($0) },
      insert: insert, question: question.map { LocalizedText($0) }, proof: proof.map { LocalizedText($0) },
      file: "digitalpes/\(id).jsonc")
  }
}

extension Ruling {
  /// A ruling with what reporters show of it.
  static func sample(
    _ rule: Rule, _ verdict: Verdict, _ message: String = "", grade: Grade? = nil, remarks: [Remark] = [],
    evidence: [Evidence] = [], nearest: Evidence? = nil, searched: [String] = [], sought: [String] = [],
    reason: String? = nil, undeclared: [String] = [], parts: [RulingPart] = []
  ) -> Ruling {
    Ruling(
      rule: rule, pack: "digitalpes", verdict: verdict, severity: rule.severity, grade: grade,
      message: message.isEmpty ? LocalizedText(fr: "", en: "") : LocalizedText(message), remarks: remarks,
      evidence: evidence, nearest: nearest, searched: searched, sought: SoughtPhrases(sought),
      reason: reason.map { LocalizedText($0) }, undeclared: undeclared, parts: parts,
      fingerprint: "\(rule.id.text)-\(verdict.rawValue)-1")
  }
}
