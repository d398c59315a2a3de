import DocumentModel

/// The block structure of Markdown, written to a `DocumentBuilder` as it is found.
struct MarkdownBlocks {
  var builder: DocumentBuilder
  let source: [UInt8]
  private let lineRanges: [Range<Int>]
  private let deadline: Deadline
  /// The offset that was last turned into a column, and the scalars before it in its line.
  var lastPlace = (offset: -1, scalars: 0)
  private(set) var references: [String: String] = [:]
  /// Quotes and lists nested deeper are read as if they were not.
  private static let nesting = 24

  init(_ source: [UInt8], _ builder: DocumentBuilder, _ deadline: Deadline) {
    self.deadline = deadline
    self.source = source
    self.builder = builder
    lineRanges = Lines.ranges(source)
  }

  mutating func parse(from start: Int) {
    var lines: [MarkdownLine] = []
    lines.reserveCapacity(lineRanges.count)
    for (number, range) in lineRanges.enumerated()
    where range.upperBound >= start && (start == 0 || range.lowerBound >= start) {
      if let (label, target) = ReferenceDefinition.read(source, range) {
        if references[label] == nil { references[label] = target }
      } else {
        lines.append(MarkdownLine(start: range.lowerBound, end: range.upperBound, number: number))
      }
    }
    parse(lines, level: -1, depth: 0, item: nil)
  }

  /// Reads the lines of one container; `level` is the nesting of the list they stand in, `item` the item whose first
  /// paragraph is still to come.
  private mutating func parse(_ lines: [MarkdownLine], level: Int, depth: Int, item: MarkdownMarks.Item?) {
    var index = 0
    var item = item
    while index < lines.count, builder.failure == nil {
      let line = lines[index]
      if deadline.isOver { builder.failure = .outOfTime(seconds: deadline.seconds ?? 0) }
      if line.isBlank(source) {
        index += 1
      } else if let fence = MarkdownMarks.fence(source, line) {
        index = code(lines, index, fence)
      } else if let heading = MarkdownMarks.heading(source, line) {
        emit([heading.content], .heading(level: heading.level, styled: true), at: heading.content.lowerBound, line)
        index += 1
      } else if depth < MarkdownBlocks.nesting, source[line.first(source)] == 0x3E {
        index = quote(lines, index, level: level, depth: depth)
      } else if depth < MarkdownBlocks.nesting, item == nil || line.start != item?.contentStart,
        let mark = MarkdownMarks.item(source, line)
      {
        index = list(lines, index, mark, level: level + 1, depth: depth)
      } else if MarkdownMarks.isRule(source, line) {
        index += 1
      } else if let next = table(lines, index) {
        index = next
      } else {
        index = paragraph(lines, index, level: level, item: item)
      }
      item = nil
    }
  }

  // MARK: Containers

  private mutating func quote(_ lines: [MarkdownLine], _ start: Int, level: Int, depth: Int) -> Int {
    var inner: [MarkdownLine] = []
    var index = start
    while index < lines.count {
      var line = lines[index]
      let first = line.first(source)
      guard first < line.end else { break }
      if source[first] == 0x3E {
        line.start = first + 1
        if line.start < line.end, source[line.start] == 0x20 { line.start += 1 }
      } else if startsBlock(line) {
        break
      }
      inner.append(line)
      index += 1
    }
    parse(inner, level: level, depth: depth + 1, item: nil)
    return index
  }

  private mutating func list(
    _ lines: [MarkdownLine], _ start: Int, _ first: MarkdownMarks.Item, level: Int, depth: Int
  ) -> Int {
    var mark = first
    var index = start
    while true {
      var inner = [lines[index]]
      inner[0].start = mark.contentStart
      index += 1
      var isAfterBlank = false
      while index < lines.count {
        let line = lines[index]
        if line.isBlank(source) {
          isAfterBlank = true
          inner.append(line)
          index += 1
          continue
        }
        let indent = line.indent(source)
        let isNested = indent > mark.indent + 1 && MarkdownMarks.item(source, line) != nil
        if indent >= mark.contentIndent || isNested {
          inner.append(line.dropping(min(indent, mark.contentIndent), source))
        } else if !isAfterBlank, !startsBlock(line) {
          inner.append(line)
        } else {
          break
        }
        isAfterBlank = false
        index += 1
      }
      if mark.contentStart >= lines[start].end, inner.count > 1, inner[0].isBlank(source) { inner.removeFirst() }
      parseItem(inner, mark, level: level, depth: depth)
      guard index < lines.count, let next = MarkdownMarks.item(source, lines[index]), next.isNumber == first.isNumber,
        next.indent <= first.indent + 1
      else { return index }
      mark = next
    }
  }

  private mutating func parseItem(_ lines: [MarkdownLine], _ mark: MarkdownMarks.Item, level: Int, depth: Int) {
    parse(lines, level: level, depth: depth + 1, item: mark)
  }

  /// True when the line ends a paragraph by being something else.
  private func startsBlock(_ line: MarkdownLine) -> Bool {
    let first = line.first(source)
    guard first < line.end else { return true }
    if source[first] == 0x3E || MarkdownMarks.heading(source, line) != nil { return true }
    return MarkdownMarks.fence(source, line) != nil || MarkdownMarks.item(source, line) != nil
      || MarkdownMarks.isRule(source, line)
  }

  // MARK: Leaves

  /// Code is read as plain text: templates keep whole quotes in it.
  private mutating func code(_ lines: [MarkdownLine], _ start: Int, _ fence: (sign: UInt8, width: Int)) -> Int {
    var index = start + 1
    var content: [MarkdownLine] = []
    while index < lines.count {
      if let close = MarkdownMarks.fence(source, lines[index]), close.sign == fence.sign, close.width >= fence.width {
        index += 1
        break
      }
      content.append(lines[index])
      index += 1
    }
    emitPlain(content)
    return index
  }

  private mutating func table(_ lines: [MarkdownLine], _ start: Int) -> Int? {
    guard start + 1 < lines.count, let table = PipeTable(source, lines, start, mostCells: builder.limits.tableCells)
    else { return nil }
    if table.isHuge, builder.failure == nil {
      builder.failure = .limitExceeded(.tableCells, limit: builder.limits.tableCells)
      return lines.count
    }
    builder.openTable()
    for row in table.rows {
      builder.openRow()
      let isHeader = row.index == start
      for cell in row.cells {
        builder.openCell(isHeader: isHeader)
        emit([cell], .paragraph, at: cell.lowerBound, lines[row.index])
      }
      builder.closeCell()
      if isHeader { builder.markHeaderRow() }
    }
    builder.closeTable()
    return table.next
  }

  private mutating func paragraph(
    _ lines: [MarkdownLine], _ start: Int, level: Int, item: MarkdownMarks.Item?
  ) -> Int {
    var index = start + 1
    while index < lines.count, !lines[index].isBlank(source) {
      if let level = MarkdownMarks.underline(source, lines[index]) {
        let isTitle = index - start <= 2 || source[lines[index].first(source)] == 0x3D
        if isTitle, item == nil {
          let ranges = lines[start..<index].map { Ascii.trim(source, $0.start..<$0.end) }
          emit(ranges, .heading(level: level, styled: true), at: ranges[0].lowerBound, lines[start])
          return index + 1
        }
        break
      }
      // A number other than 1 does not break a paragraph in CommonMark; authors of quotes mean it to.
      if startsBlock(lines[index]) || PipeTable.begins(source, lines, index) { break }
      index += 1
    }
    emitParagraph(Array(lines[start..<index]), level: level, item: item)
    return index
  }
}
