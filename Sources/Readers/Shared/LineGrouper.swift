/// Makes blocks of lines: headings, items, tables, and paragraphs whose wrapped lines belong together.
///
/// Careful by design: a file with one paragraph per line gives one block per line, and lines are joined only where the
/// first visibly ran out of room or the second goes on in the middle of a sentence.
struct LineGrouper {
  private let bytes: [UInt8]
  private let looks: [LineLooks]
  private let wrapWidth: Int?
  private let setting: Setting
  /// Groups found and not yet given, from `taken` on.
  private var groups: [LineGroup] = []
  private var taken = 0
  private var index = 0
  /// Indents of the open list's levels.
  private var indents: [Int] = []
  private var lastWasHeading = true

  /// Where the lines come from.
  enum Setting {
    /// A whole text: what stands above and below a line is known, and lines stand for themselves.
    case wholeText
    /// One paragraph of marked-up text: lines belong together unless they look otherwise.
    case paragraph
  }

  /// Groups the lines `lines` of `bytes`, in order; every span lies in one of them.
  static func groups(_ bytes: [UInt8], _ lines: [Range<Int>], _ setting: Setting = .wholeText) -> [LineGroup] {
    var grouper = LineGrouper(bytes, lines, setting)
    var all: [LineGroup] = []
    while let group = grouper.next() { all.append(group) }
    return all
  }

  init(_ bytes: [UInt8], _ lines: [Range<Int>], _ setting: Setting) {
    self.bytes = bytes
    self.setting = setting
    looks = lines.map { LineLooks(bytes, $0) }
    wrapWidth = LineGrouper.wrapWidth(looks)
  }

  /// The next group in order; nil after the last line.
  mutating func next() -> LineGroup? {
    if taken == groups.count { findGroups() }
    guard taken < groups.count else { return nil }
    taken += 1
    return groups[taken - 1]
  }

  /// Finds what the next lines are: one group, or all items of a list whose signs were lost.
  private mutating func findGroups() {
    groups.removeAll(keepingCapacity: true)
    taken = 0
    while index < looks.count, groups.isEmpty {
      let line = looks[index]
      if line.isBlank || line.isRule {
        if line.isRule { indents = [] }
        index += 1
      } else if let (table, next) = TextTableScan.table(bytes, looks, from: index) {
        add(.table(table), line.range.lowerBound..<looks[next - 1].range.upperBound, to: next)
      } else if let level = headingLevel(index) {
        indents = []
        add(.heading(level: level), line.range, to: index + 1)
        lastWasHeading = true
      } else if let marker = ListMarker.read(bytes, line.range) {
        item(marker)
      } else {
        if index == 0 || looks[index - 1].isBlank { indents = [] }
        let next = joined(from: index, isItem: false)
        let isIntroduction = next == index + 1 && line.endsWithColon
        add(.paragraph, line.range.lowerBound..<looks[next - 1].range.upperBound, to: next)
        if isIntroduction { unmarkedItems() }
      }
    }
  }

  private mutating func add(_ kind: LineGroup.Kind, _ content: Range<Int>, to next: Int) {
    groups.append(LineGroup(kind: kind, content: content, lines: index..<next))
    index = next
    lastWasHeading = false
  }

  private mutating func item(_ marker: ListMarker) {
    let indent = looks[index].indent
    while let last = indents.last, last > indent { indents.removeLast() }
    if indents.last != indent { indents.append(indent) }
    let next = joined(from: index, isItem: true)
    add(
      .item(level: min(indents.count - 1, 8), label: marker.label),
      marker.contentStart..<looks[next - 1].range.upperBound, to: next)
  }

  /// Short lines right under an introducing line are the items of a list whose signs were lost.
  private mutating func unmarkedItems() {
    var next = index
    while next < looks.count, isUnmarkedItem(looks[next]), !startsBlock(next) { next += 1 }
    guard next - index >= 2 else { return }
    while index < next {
      add(
        .item(level: 0, label: looks[index].range.lowerBound..<looks[index].range.lowerBound), looks[index].range,
        to: index + 1)
    }
  }

  private func isUnmarkedItem(_ line: LineLooks) -> Bool {
    guard !line.isBlank, !line.isRule, line.words <= 15, !line.hasInnerColon, !line.endsWithColon else { return false }
    return !line.endsSentence || line.last == 0x3B || line.last == 0x2C
  }

  // MARK: Joining

  /// The line after the last one that belongs with the line `start`.
  private func joined(from start: Int, isItem: Bool) -> Int {
    var next = start + 1
    while next < looks.count, !looks[next].isBlank, !looks[next].isRule, !startsBlock(next) {
      let isIndented = isItem && looks[next].indent > looks[start].indent + 1
      guard isIndented || joins(next - 1, next) else { break }
      next += 1
    }
    return next
  }

  private func joins(_ upper: Int, _ lower: Int) -> Bool {
    let (line, following) = (looks[upper], looks[lower])
    if line.endsWithColon || line.last == 0x3B { return false }
    if isLabelled(following) { return false }
    if setting == .paragraph {
      if line.endsHard || line.hasWideGap || following.hasWideGap { return false }
      if line.length >= 60 { return true }
    }
    if setting == .paragraph, Scalars.isLower(following.first), !line.endsSentence { return true }
    let goesOn = Scalars.isLower(following.first) || line.last == 0x2C || line.last == 0x2019 || line.last == 0x27
    if goesOn, line.length >= 40, !line.endsSentence || line.last == 0x2C { return true }
    guard let wrapWidth, line.length * 4 >= wrapWidth * 3 else { return false }
    return line.indent + line.length + 1 + firstWord(following) > wrapWidth
  }

  /// `Label : value` lines stand for themselves.
  private func isLabelled(_ line: LineLooks) -> Bool {
    guard line.hasInnerColon, Scalars.isUpper(line.first) else { return false }
    var spaces = 0
    for offset in line.range {
      if bytes[offset] == 0x3A { return spaces <= 4 }
      if bytes[offset] == 0x20 { spaces += 1 }
    }
    return false
  }

  private func firstWord(_ line: LineLooks) -> Int {
    var count = 0
    for offset in line.range {
      if Ascii.isSpace(bytes[offset]) { break }
      if bytes[offset] & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }

  /// True when the line begins a block whatever stands above it.
  private func startsBlock(_ index: Int) -> Bool {
    let line = looks[index]
    if ListMarker.read(bytes, line.range) != nil { return true }
    if TextTableScan.table(bytes, looks, from: index) != nil { return true }
    if let number = NumberPrefix.read(bytes, line.range.lowerBound, line.range.upperBound) {
      let content = number.contentStart
      if content >= line.range.upperBound { return number.kind == .division }
      return Scalars.isUpper(Scalars.decode(bytes, content, line.range.upperBound).value)
    }
    return headingLevel(index) != nil
  }

  /// The width lines were wrapped at, when they were: most long lines end near the longest.
  private static func wrapWidth(_ looks: [LineLooks]) -> Int? {
    // Lengths up to the widest wrap anyone uses, counted rather than sorted.
    var counts = [Int](repeating: 0, count: 152)
    var total = 0
    for line in looks where !line.isBlank && !line.isRule {
      counts[min(line.indent + line.length, 151)] += 1
      total += 1
    }
    guard total >= 4, counts[151] == 0, let longest = counts.lastIndex(where: { $0 > 0 }) else { return nil }
    var rest = total - (total * 98 - 1) / 100 - 1
    var width = longest
    while width > 0, rest >= counts[width] {
      rest -= counts[width]
      width -= 1
    }
    guard width >= 50, width <= 120, longest <= width + width / 4 else { return nil }
    let long = counts.indices.reduce(0) { $1 * 10 >= width * 6 ? $0 + counts[$1] : $0 }
    let full = looks.filter { ($0.indent + $0.length) * 10 >= width * 8 }
    // Wrapped lines break in the middle of sentences; lines that are paragraphs end with them.
    let broken = full.count { !$0.endsSentence && !$0.endsWithColon }
    return full.count * 3 >= long * 2 && broken * 2 > full.count ? width : nil
  }

  // MARK: Headings

  private func headingLevel(_ index: Int) -> Int? {
    let line = looks[index]
    if let level = underlined(index) { return level }
    if line.gaps > 0, line.pipes > 0 { return nil }
    let above = index == 0 || looks[index - 1].isBlank || looks[index - 1].isRule
    var below = index + 1
    while below < looks.count, looks[below].isBlank || looks[below].isRule { below += 1 }
    let headsText = below < looks.count || self.setting == .paragraph
    let setting = HeadingGuess.Setting(standsApart: above || lastWasHeading, headsText: headsText)
    // A sentence that goes on in the next line is none, however it starts.
    if index + 1 < looks.count, line.length >= 40, Scalars.isLower(looks[index + 1].first) { return nil }
    if let level = HeadingGuess.level(bytes, line, setting) {
      return isEnumeration(index, below) || !headsText && !line.isCapital ? nil : level
    }
    guard above, headsText, self.setting == .wholeText, isTitleLike(line) else { return nil }
    if index == 0, looks[below].words > 2 || below > 1 { return 1 }
    let body = looks[below]
    let isBody = body.length >= 60 || body.endsSentence && body.words >= 5
    return isBody && below <= index + 2 ? 2 : nil
  }

  private func underlined(_ index: Int) -> Int? {
    let line = looks[index]
    guard index + 1 < looks.count, looks[index + 1].isRule, line.words <= HeadingGuess.longestWords,
      !line.hasInnerColon, !line.hasAmount, line.letters >= 2, !line.endsSentence,
      looks[index + 1].indent <= line.indent + 2, ListMarker.read(bytes, line.range)?.isNumber ?? true,
      index == 0 || looks[index - 1].isBlank || looks[index - 1].isRule || lastWasHeading
    else { return nil }
    let sign = looks[index + 1].first
    return sign == 0x3D || sign == 0x2550 ? 1 : 2
  }

  private func isTitleLike(_ line: LineLooks) -> Bool {
    guard line.words <= 8, line.length <= 70, line.letters >= 4, Scalars.isUpper(line.first) else { return false }
    return !line.hasInnerColon && !line.endsWithColon && !line.endsSentence && !line.hasAmount && line.gaps == 0
  }

  /// True when the numbered line stands in a row of its like, which makes it an item and no heading.
  private func isEnumeration(_ index: Int, _ below: Int) -> Bool {
    let line = looks[index]
    guard let number = NumberPrefix.read(bytes, line.range.lowerBound, line.range.upperBound),
      number.kind == .decimal, number.depth == 1
    else { return false }
    let content = LineLooks(bytes, number.contentStart..<line.range.upperBound)
    if content.isCapital { return false }
    func isNeighbour(_ other: Int, _ value: Int) -> Bool {
      guard looks.indices.contains(other), !looks[other].isBlank else { return false }
      let range = looks[other].range
      guard let next = NumberPrefix.read(bytes, range.lowerBound, range.upperBound) else { return false }
      return next.kind == .decimal && next.depth == 1 && next.value == value
    }
    return isNeighbour(below, number.value + 1) || isNeighbour(index - 1, number.value - 1)
  }
}
