import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// Passages of `inner` under a heading, introducing line, row label or "label :" where one of `headings` matches.
  func under(_ headings: [Int], _ inner: Int?) -> [Passage] {
    let heads = union(headings).filter { !masked.covers($0.tokens) }
    guard !heads.isEmpty else { return [] }
    var headBlocks: Set<Int> = []
    var labels: [Int: Range<Int>] = [:]
    for head in heads {
      let block = block(of: head.tokens.lowerBound)
      headBlocks.insert(block)
      if labels[block] == nil, let body = bodyAfterColon(head.tokens) { labels[block] = body }
    }
    guard let inner else { return filledBodies(headBlocks, labels) }
    var result: [Passage] = []
    for passage in find(inner) {
      let block = block(of: passage.tokens.lowerBound)
      let isLabelled = labels[block]?.contains(passage.tokens.lowerBound) ?? false
      if isLabelled || stands(block, under: headBlocks) { result.append(passage) }
    }
    return result
  }

  private func stands(_ block: Int, under heads: Set<Int>) -> Bool {
    outline.hasAncestor(block) { heads.contains($0) && introduces($0) }
  }

  /// Only headings, introducing lines and cells stand above others; a paragraph that merely names the topic does not.
  private func introduces(_ block: Int) -> Bool {
    outline.isHeading(block) || document.blocks[block].cell != nil || outline.endsWithColon(block)
      || text.tokens(ofBlock: block).count <= 25
  }

  /// For "label : body" in one block: the tokens after the colon, to the end of the block.
  private func bodyAfterColon(_ head: Range<Int>) -> Range<Int>? {
    let block = text.tokens(ofBlock: block(of: head.lowerBound))
    var at = head.upperBound
    while at < block.upperBound, at - head.upperBound <= 4 {
      if text[at].flags.contains(.afterColon) { return at..<block.upperBound }
      at += 1
    }
    return nil
  }

  /// The first filled block under each head: what a condition without `find` shows.
  private func filledBodies(_ heads: Set<Int>, _ labels: [Int: Range<Int>]) -> [Passage] {
    var result: [Passage] = labels.values.map { Passage(tokens: $0) }
    for head in heads.sorted() where introduces(head) {
      for block in (head + 1)..<max(head + 1, min(head + 6, document.blocks.count)) {
        let tokens = text.tokens(ofBlock: block)
        guard !tokens.isEmpty, !outline.isHeading(block), outline.hasAncestor(block, where: { $0 == head }) else {
          continue
        }
        result.append(Passage(tokens: tokens))
        break
      }
    }
    return result.sorted(by: Passage.precedes)
  }

  /// Passages in the cells of columns whose header matches.
  func column(_ headers: [Int], _ inner: Int?, every: Bool) -> [Passage] {
    let heads = Set(union(headers).map { block(of: $0.tokens.lowerBound) })
    guard !heads.isEmpty else { return [] }
    var result: [Passage] = []
    for index in document.tables.indices where outline.hasColumnHeader(among: heads, of: index) {
      for column in 1...max(document.tables[index].columns, 1) {
        if deadline.isOver { return [] }
        let cells = bodyCells(index, column, heads)
        guard !cells.isEmpty else { continue }
        let found = cells.map { cellPassages($0, inner) }
        if every, found.contains(where: \.isEmpty) { continue }
        result.append(contentsOf: found.joined())
      }
    }
    return result.sorted(by: Passage.precedes)
  }

  /// The cells of a column under a header among `heads`, rows without any other filled cell left out.
  func bodyCells(_ table: Int, _ column: Int, _ heads: Set<Int>) -> [TableCell] {
    let cells = document.tables[table].cells
    guard column <= document.tables[table].columns else { return [] }
    return outline.cells(inColumn: column, of: table).compactMap { index in
      let cell = cells[Int(index)]
      guard let header = outline.columnHeader(table: table, cell: Int(index)),
        cells[header].blocks.contains(where: heads.contains), outline.hasOtherFilledCell(besides: cell, of: table)
      else { return nil }
      return cell
    }
  }

  private func cellPassages(_ cell: TableCell, _ inner: Int?) -> [Passage] {
    var result: [Passage] = []
    for block in cell.blocks {
      let tokens = text.tokens(ofBlock: block)
      guard !tokens.isEmpty else { continue }
      guard let inner else {
        result.append(Passage(tokens: tokens))
        continue
      }
      let list = find(inner)
      var at = firstIndex(in: list, from: tokens.lowerBound)
      while at < list.count, list[at].start < tokens.upperBound {
        result.append(list[at])
        at += 1
      }
    }
    return result
  }
}
