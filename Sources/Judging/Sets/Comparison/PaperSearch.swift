import DocumentModel
import Matching
import RuleLanguage

/// Looks for the papers that documents refer to among those that were given.
struct PaperSearch {
  let papers: [ExaminedPaper]
  /// The documents whose references count.
  let places: [Int]

  /// Satisfied when every reference leads to a paper of the set, vague when one does not, left open without any.
  func conclude(_ wanted: [Comparison.Paper], _ comparison: CompiledComparison) -> Conclusion {
    var supplied: [Evidence] = []
    var absent: [Evidence] = []
    var remarks: [Remark] = []
    for (paper, node) in zip(wanted, comparison.find) {
      for place in places {
        let examination = papers[place].examination
        for passage in examination.find(node).prefix(Self.most) where examination.isEvidence(passage) {
          let isThere = paper.kind.map(isSupplied) ?? isTitled(passage.tokens, from: place)
          let evidence = examination.evidence(passage, isThere ? .supports : .partial).placed(in: place)
          if isThere { supplied.append(evidence) } else { absent.append(evidence) }
          let remark = Remark.refersElsewhere(examination.quote(examination.span(of: passage.tokens)))
          if !isThere, !remarks.contains(remark) { remarks.append(remark) }
        }
      }
    }
    var conclusion = Conclusion(absent.isEmpty ? (supplied.isEmpty ? .review : .satisfied) : comparison.body.differing)
    conclusion.evidence = absent.isEmpty ? supplied : absent
    conclusion.evidenceCount = conclusion.evidence.count
    conclusion.remarks = Array(remarks.prefix(Self.mostShown))
    conclusion.grade = conclusion.evidence.isEmpty ? nil : .commitment
    if !absent.isEmpty { conclusion.message = comparison.body.message }
    return conclusion
  }

  private static let most = 50
  private static let mostShown = 5

  private func isSupplied(_ kind: DocumentKind) -> Bool { papers.contains { $0.kinds.contains(kind) } }

  /// True when a title of any paper, or the name of a file, begins with the words that refer to it.
  private func isTitled(_ tokens: Range<Int>, from place: Int) -> Bool {
    let from = papers[place].examination
    let words = tokens.map { Array(from.text.words.bytes(of: from.text.word(of: $0))) }
    return papers.enumerated().contains { number, paper in
      let examination = paper.examination
      let name = Folding.words(paper.path.split(separator: "/").last.map(String.init) ?? "")
      if name.starts(with: words) { return true }
      return examination.document.blocks.indices.contains { index in
        let block = examination.text.tokens(ofBlock: index)
        let isSame = number == place && block.contains(tokens.lowerBound)
        guard !isSame, block.count >= words.count, examination.outline.isHeading(index) else { return false }
        return block.prefix(words.count).elementsEqual(words) { token, word in
          examination.text.words.bytes(of: examination.text.word(of: token)).elementsEqual(word)
        }
      }
    }
  }
}
