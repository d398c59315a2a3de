import DocumentModel

extension DocumentBuilder {
  /// Closes an open paragraph that no style or element describes: what looks like a heading becomes one, lines that
  /// start with a list sign become items.
  ///
  /// `mayHead` is false where short bold text is no heading: cells, items, headers, forms.
  mutating func closeGuessing(isEmphasised: Bool, mayHead: Bool) {
    guard let start = openStart else { return closeBlock() }
    trimOpenBlock()
    let isOneLine = !hasLineBreak || !text[start...].contains(0x0A)
    if isOneLine, mayHead, let level = DocumentBuilder.headingLevel(text, start..<text.count, isEmphasised) {
      setKind(.heading(level: level, styled: false))
      return closeBlock()
    }
    if ContentsLine.isOne(text, start..<text.count) {
      setKind(.tableOfContents)
      return closeBlock()
    }
    if isOneLine { closeLine(start..<text.count) } else { splitItems(openLines(from: start)) }
  }

  /// Closes a block of one line as an item when it starts with a list sign; one number alone starts a paragraph more
  /// often than a list.
  private mutating func closeLine(_ line: Range<Int>) {
    guard let marker = ListMarker.sign(text, line) else { return closeBlock() }
    closeBlock(as: item(marker), marker.contentStart..<line.upperBound)
  }

  private func item(_ marker: ListMarker) -> BlockKind {
    .listItem(level: 0, label: Ascii.string(text, marker.label))
  }

  /// The level of the heading that an open block's only line looks like.
  static func headingLevel(_ text: [UInt8], _ line: Range<Int>, _ isEmphasised: Bool) -> Int? {
    guard line.count <= 4 * HeadingGuess.longest, let end = line.last.map({ text[$0] }), end != 0x2E, end != 0x3B,
      end != 0x2C
    else {
      return nil
    }
    let looks = LineLooks(text, line)
    // A bold sentence that introduces a list is part of the list.
    if isEmphasised, looks.endsWithColon, looks.words > 5 { return nil }
    return HeadingGuess.level(text, looks, HeadingGuess.Setting(isEmphasised: isEmphasised))
  }

  private func openLines(from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var from = start
    for offset in start..<text.count where text[offset] == 0x0A {
      lines.append(from..<offset)
      from = offset + 1
    }
    lines.append(from..<text.count)
    return lines
  }

  /// Gives each line that starts with a list sign a block of its own; other lines stay with the one above.
  private mutating func splitItems(_ lines: [Range<Int>]) {
    let markers = lines.map { ListMarker.read(text, $0) }
    guard markers.contains(where: { $0 != nil }) else { return closeBlock() }
    var parts: [(kind: BlockKind?, range: Range<Int>)] = []
    for (line, marker) in zip(lines, markers) {
      if let marker {
        parts.append((item(marker), marker.contentStart..<line.upperBound))
      } else if let last = parts.indices.last {
        parts[last].range = parts[last].range.lowerBound..<line.upperBound
      } else {
        parts.append((nil, line))
      }
    }
    closeBlock(as: parts)
  }
}
