import DocumentModel

extension MarkdownBlocks {
  /// Writes one block made of the given ranges of the source.
  mutating func emit(_ ranges: [Range<Int>], _ kind: BlockKind, at offset: Int, _ line: MarkdownLine) {
    write(InlineParser.parse(source, ranges, references), kind, at: offset, line)
  }

  private mutating func write(_ inline: InlineText, _ kind: BlockKind, at offset: Int, _ line: MarkdownLine) {
    let anchor = anchor(offset, line)
    builder.openBlock(kind, region: .body, anchor: anchor)
    for event in inline.events {
      switch event {
      case .text(let range): builder.append(inline.bytes.span.extracting(range), .collapsed)
      case .openLink(let target): builder.openLink(target, isVisible: true, anchor: anchor)
      case .closeLink: builder.closeLink()
      case .lineBreak: builder.lineBreak()
      case .image(let words, let source):
        builder.addImage(
          alternativeText: words, source: DataURI.shortened(source), isVisible: true, anchor: anchor, target: nil)
      }
    }
    builder.closeBlock()
  }

  /// Counts on from the place before when it is in the same line: a row may be as long as the file.
  private mutating func anchor(_ offset: Int, _ line: MarkdownLine) -> Anchor {
    var start = min(offset, line.end)
    while start > 0, start != lastPlace.offset, source[start - 1] != 0x0A { start -= 1 }
    let before = start == lastPlace.offset ? lastPlace.scalars : 0
    let scalars = before + Scalars.count(source, start..<max(start, offset))
    if offset <= line.end { lastPlace = (offset, scalars) }
    return .line(line.number + 1, column: scalars + 1)
  }

  /// Writes a paragraph, or what its lines turn out to be when the author thought in lines.
  mutating func emitParagraph(_ lines: [MarkdownLine], level: Int, item: MarkdownMarks.Item?) {
    guard let first = lines.first else { return }
    let kind = item.map { BlockKind.listItem(level: min(max(level, 0), 8), label: $0.label) }
    if lines.count == 1, let kind {
      return emit([Ascii.trim(source, first.start..<first.end)], kind, at: first.first(source), first)
    }
    if lines.count == 1 {
      let range = Ascii.trim(source, first.start..<first.end)
      let inline = InlineParser.parse(source, [range], references)
      if let level = strongHeading(inline) {
        return write(inline, .heading(level: level, styled: false), at: range.lowerBound, first)
      }
    }
    emitGroups(lines, isPlain: false, first: kind)
  }

  /// Writes lines of code.
  mutating func emitPlain(_ lines: [MarkdownLine]) { emitGroups(lines, isPlain: true) }

  /// The level of a heading set in strong letters and nothing else; nil for labels and sentences.
  private func strongHeading(_ inline: InlineText) -> Int? {
    guard inline.isStrong else { return nil }
    let looks = LineLooks(inline.bytes, 0..<inline.bytes.count)
    if looks.endsWithColon, looks.words > 5 { return nil }
    return HeadingGuess.level(inline.bytes, looks, HeadingGuess.Setting(isEmphasised: true))
  }

  private mutating func emitGroups(_ lines: [MarkdownLine], isPlain: Bool, first: BlockKind? = nil) {
    // The lines as they are seen, to judge them by; the blocks are then read again from the source.
    var seen: [UInt8] = []
    var ranges: [Range<Int>] = []
    var strong: [Bool] = []
    for line in lines {
      let start = seen.count
      seen.append(contentsOf: repeatElement(0x20, count: min(line.indent(source), 400)))
      if isPlain {
        seen.append(contentsOf: source[line.first(source)..<line.end])
        strong.append(false)
      } else {
        let content = line.first(source)..<line.end
        let inline = InlineParser.parse(source, [Ascii.trim(source, content)], references)
        seen.append(contentsOf: inline.bytes)
        strong.append(strongHeading(inline) != nil && inline.bytes.last != 0x3A)
        if endsHard(line) { seen.append(contentsOf: [0x20, 0x20]) }
      }
      ranges.append(start..<seen.count)
      seen.append(0x0A)
    }
    var next = 0
    for var group in LineGrouper.groups(seen, ranges, isPlain ? .wholeText : .paragraph) {
      emitUnseen(lines[next..<max(next, group.lines.lowerBound)], isPlain)
      next = group.lines.upperBound
      // The text right after an item's mark is the item, whatever it looks like.
      let forced = group.lines.lowerBound == 0 ? first : nil
      if forced != nil { group.kind = .paragraph }
      emit(group, lines, forced, isPlain: isPlain, isStrong: group.lines.allSatisfy { strong[$0] }, seen)
    }
    emitUnseen(lines[next...], isPlain)
  }

  /// Lines without visible text may hold pictures and links all the same.
  private mutating func emitUnseen(_ lines: ArraySlice<MarkdownLine>, _ isPlain: Bool) {
    guard !isPlain else { return }
    for line in lines where source[line.start..<line.end].contains(0x5D) {
      emit([Ascii.trim(source, line.start..<line.end)], .paragraph, at: line.first(source), line)
    }
  }

  private func endsHard(_ line: MarkdownLine) -> Bool {
    guard line.end - line.start >= 2 else { return false }
    return source[line.end - 1] == 0x5C || source[line.end - 1] == 0x20 && source[line.end - 2] == 0x20
      || Ascii.standsFolded("<br>", in: source, at: line.end - 4)
  }

  private mutating func emit(
    _ group: LineGroup, _ lines: [MarkdownLine], _ forced: BlockKind?, isPlain: Bool, isStrong: Bool, _ seen: [UInt8]
  ) {
    let first = lines[group.lines.lowerBound]
    let ranges = group.lines.map { Ascii.trim(source, lines[$0].start..<lines[$0].end) }
    var kind = forced ?? .paragraph
    var hasMarker = false
    switch group.kind {
    case .heading(let level): kind = .heading(level: level, styled: false)
    case .paragraph:
      if isStrong, forced == nil { kind = .heading(level: 2, styled: false) }
    case .item(let level, let label):
      kind = .listItem(level: level, label: Ascii.string(seen, label))
      hasMarker = !label.isEmpty
    case .table(let table): return emit(table, first, seen)
    }
    var inline = isPlain ? plain(ranges) : InlineParser.parse(source, ranges, references)
    if hasMarker, let marker = ListMarker.read(inline.bytes, 0..<inline.bytes.count) {
      inline.dropFirst(marker.contentStart)
    }
    write(inline, kind, at: ranges[0].lowerBound, first)
  }

  private func plain(_ ranges: [Range<Int>]) -> InlineText {
    var plain = InlineText()
    for (index, range) in ranges.enumerated() {
      if index > 0 { plain.append(0x20) }
      plain.append(source[range])
    }
    plain.flush()
    return plain
  }

  private mutating func emit(_ table: TextTable, _ line: MarkdownLine, _ seen: [UInt8]) {
    builder.openTable()
    for row in table.rows {
      builder.openRow()
      var filled = row[...]
      for column in 0..<table.columns {
        builder.openCell()
        guard let cell = filled.first, cell.column == column else { continue }
        filled.removeFirst()
        var plain = InlineText()
        plain.append(seen[cell.content])
        plain.flush()
        write(plain, .paragraph, at: line.first(source), line)
      }
      builder.closeCell()
    }
    builder.closeTable()
  }
}
