import DocumentModel
import Judging
import RuleLanguage

extension JSONWriter {
  /// One element of `verdicts`; in a set, passages name the path of their document.
  mutating func verdict(_ ruling: Ruling, in papers: Papers, language: Language) {
    let rule = ruling.rule
    let isReview = ruling.verdict == .review
    object { writer in
      writer.member("rule", rule.id.text)
      writer.member("pack", ruling.pack)
      writer.member("clause", rule.clause)
      writer.member("topic", rule.topic)
      writer.member("kind", rule.checks.first?.name)
      writer.member("verdict", ruling.verdict.rawValue)
      writer.member("severity", ruling.severity.rawValue)
      writer.member("grade", ruling.grade?.rawValue)
      writer.member("message", Wording.message(of: ruling).in(language))
      writer.member(
        "reason", ruling.verdict == .notApplicable || isReview ? ruling.reason?.in(language) : nil)
      writer.member("question", isReview ? rule.question?.in(language) : nil)
      writer.member("proof", isReview ? rule.proof?.in(language) : nil)
      writer.member("advice", ruling.isFinding ? rule.advice?.french : nil)
      writer.member("insert", ruling.isFinding ? rule.insert : nil)
      writer.member("fingerprint", ruling.fingerprint)
      writer.member("waiver") { $0.waiver(ruling.waiver) }
      writer.member("baselineState", ruling.baselineState?.rawValue)
      writer.member("evidence") {
        $0.array(ruling.evidence.prefix(JSONReporter.mostEvidence)) { $0.evidence($1, in: papers) }
      }
      writer.member("evidenceCount", ruling.evidenceCount)
      writer.member("nearest") { $0.optionalEvidence(ruling.nearest, in: papers) }
      writer.member("searched", ruling.searched)
      writer.member("parts") {
        $0.array(ruling.parts) { $0.part($1, in: papers, language: language) }
      }
    }
  }

  private mutating func waiver(_ waiver: Waiver?) {
    guard let waiver else { return string(nil) }
    object(inline: true) { $0.members(of: waiver) }
  }

  /// Who accepted a finding, why and until when; `source` is the place where it is written.
  mutating func members(of waiver: Waiver) {
    member("reason", waiver.reason)
    member("author", waiver.author)
    member("expires", waiver.expires)
    member("source", waiver.source.place)
  }

  private mutating func part(_ part: RulingPart, in papers: Papers, language: Language) {
    object {
      $0.member("label", part.label.in(language))
      $0.member("verdict", part.verdict.rawValue)
      $0.member("evidence") {
        $0.array(part.evidence.prefix(JSONReporter.mostEvidence)) { $0.evidence($1, in: papers) }
      }
    }
  }

  private mutating func optionalEvidence(_ evidence: Evidence?, in papers: Papers) {
    if let evidence { self.evidence(evidence, in: papers) } else { string(nil) }
  }

  private mutating func evidence(_ evidence: Evidence, in papers: Papers) {
    object {
      if let path = papers.path(of: evidence) { $0.member("path", path) }
      $0.member("role", evidence.role.rawValue)
      $0.member("quote", papers.text(of: evidence).string(in: evidence.span))
      $0.member("start", evidence.span.lower)
      $0.member("end", evidence.span.upper)
      $0.anchor(papers.place(of: evidence))
    }
  }

  /// The `anchor` member of passages and blocks: always the same seven keys, and `path` for HTML.
  mutating func anchor(_ place: Place) {
    member("anchor") {
      $0.object(inline: true) {
        $0.member("line", place.line)
        $0.member("column", place.column)
        $0.member("part", place.part)
        $0.member("paragraph", place.paragraph)
        $0.member("table", place.cell.map { $0.table + 1 })
        $0.member("row", place.cell?.row)
        $0.member("cell", place.cell?.column)
        if let path = place.path { $0.member("path", path) }
      }
    }
  }
}
