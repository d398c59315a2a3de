import DocumentModel
import Matching
import RuleLanguage

/// Judges a `figures` body: the arithmetic of a priced paper.
///
/// Contradicted by a figure that cannot be what the others make it; satisfied by at least one that was really computed,
/// when all agree; left to a person when nothing could be computed.
struct FiguresJudge {
  let examination: Examination
  let check: FiguresCheck

  /// The conclusion, with the figures that carry it.
  func conclude() -> Conclusion {
    let findings = findings()
    let wrong = findings.filter { !$0.isRight }
    if !wrong.isEmpty { return contradicted(wrong) }
    let right = findings.filter(\.isRight)
    return right.isEmpty ? Conclusion(.review) : satisfied(right)
  }

  private func findings() -> [FigureFinding] {
    let sheet = examination.prices
    let tolerance = max(check.toleranceInCents, 0)
    var findings: [FigureFinding] = []
    let needsSums = check.verify.contains(.sums) || check.verify.contains(.optionsOutside)
    let sums = needsSums ? examination.sums(within: tolerance) : SumVerification.Outcome()
    for verification in FiguresCheck.Verification.allCases
    where check.verify.contains(verification) && !examination.deadline.isOver {
      switch verification {
      case .lines: findings += LineVerification(sheet: sheet, tolerance: tolerance).findings()
      case .sums: findings += sums.sums
      case .vat: findings += VATVerification(sheet: sheet, tolerance: tolerance).findings()
      case .singleTotal: findings += SingleTotalVerification(sheet: sheet, tolerance: tolerance).findings()
      case .optionsOutside: findings += sums.options
      case .words:
        findings += WordsVerification(examination: examination, sheet: sheet, tolerance: tolerance).findings()
      case .instalments: findings += InstalmentVerification(sheet: sheet, tolerance: tolerance).findings()
      }
    }
    return findings
  }

  /// Figures shown, at most; the others are only counted. Papers have fewer, hostile ones a hundred thousand.
  private static let mostShown = 100

  private func contradicted(_ wrong: [FigureFinding]) -> Conclusion {
    var conclusion = Conclusion(.contradicted)
    let stated = wrong.map(\.stated)
    let others = others(of: wrong, but: stated)
    conclusion.evidence = stated.prefix(Self.mostShown).map { examination.evidence($0, .contradicts) }
    conclusion.evidence += others.prefix(Self.mostShown).map { examination.evidence($0, .context) }
    conclusion.evidenceCount = stated.count + others.count
    conclusion.remarks = wrong.prefix(Self.mostShown).map(\.remark)
    conclusion.grade = .commitment
    return conclusion
  }

  private func satisfied(_ right: [FigureFinding]) -> Conclusion {
    var conclusion = Conclusion(.satisfied)
    let totals = right.filter { $0.fact != .line }
    let shown = distinct((totals.isEmpty ? right : totals).map(\.stated))
    conclusion.evidence = shown.prefix(Self.mostShown).map { examination.evidence($0, .supports) }
    conclusion.evidenceCount = shown.count
    conclusion.grade = .commitment
    return conclusion
  }

  private func others(of findings: [FigureFinding], but stated: [Figure]) -> [Figure] {
    let stated = Set(stated)
    return distinct(findings.flatMap(\.others)).filter { !stated.contains($0) }
  }

  private func distinct(_ figures: [Figure]) -> [Figure] {
    var seen: Set<TextSpan> = []
    return figures.filter { seen.insert($0.span).inserted }
  }
}

extension Examination {
  /// A figure in its cell; in a text, with the words of its line that lead to it.
  func evidence(_ figure: Figure, _ role: Evidence.Role) -> Evidence {
    let shown = evidence(Passage(tokens: figure.tokens), role)
    let block = shown.block
    guard document.blocks[block].cell == nil,
      let line = lines(ofBlock: block).first(where: { $0.contains(figure.tokens.lowerBound) })
    else {
      return Evidence(
        role: role, span: figure.span, context: shown.context.union(figure.span), block: block,
        columnHeader: shown.columnHeader)
    }
    let span = text.span(line).union(figure.span)
    let isShort = line.count <= 26
    return Evidence(
      role: role, span: isShort ? span : figure.span, context: span, block: block, columnHeader: shown.columnHeader)
  }
}
