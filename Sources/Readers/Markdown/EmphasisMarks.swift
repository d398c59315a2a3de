/// Finds the `*`, `_` and `~~` runs that mark emphasis and so are not part of the text.
struct EmphasisMarks {
  /// Offsets of bytes to leave out, in order of finding.
  private(set) var removed: Set<Int> = []
  /// Ranges between a matching pair of two or more stars or low lines.
  private(set) var strong: [Range<Int>] = []

  private struct Run {
    var byte: UInt8
    var range: Range<Int>
    var canOpen: Bool
    var canClose: Bool
  }

  /// Looks at `ranges` of `bytes` in order as one text; `code` are the code spans in them, in order.
  init(_ bytes: [UInt8], _ ranges: [Range<Int>], code: [Range<Int>]) {
    var open: [Run] = []
    var nextCode = 0
    for range in ranges {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let byte = bytes[offset]
        if byte == 0x5C {
          offset += 2
          continue
        }
        guard byte == 0x2A || byte == 0x5F || byte == 0x7E else {
          offset += 1
          continue
        }
        while nextCode < code.count, code[nextCode].upperBound <= offset { nextCode += 1 }
        if nextCode < code.count, code[nextCode].contains(offset) {
          offset += 1
          continue
        }
        var end = offset + 1
        while end < range.upperBound, bytes[end] == byte { end += 1 }
        let run = EmphasisMarks.run(bytes, range, offset..<end)
        offset = end
        if byte == 0x7E, run.range.count != 2 { continue }
        match(run, &open)
      }
    }
  }

  private mutating func match(_ run: Run, _ open: inout [Run]) {
    // "**ENTRE LES SOUSSIGNES **": authors close strong text after a space.
    if run.canClose || run.range.count == 2 && !run.canOpen, let index = open.lastIndex(where: { $0.byte == run.byte })
    {
      let opener = open[index]
      open.removeSubrange(index...)
      removed.formUnion(opener.range)
      removed.formUnion(run.range)
      if min(opener.range.count, run.range.count) >= 2, run.byte != 0x7E {
        strong.append(opener.range.upperBound..<run.range.lowerBound)
      }
    } else if run.canOpen, open.count < 1_000 {
      open.append(run)
    }
  }

  private static func run(_ bytes: [UInt8], _ line: Range<Int>, _ range: Range<Int>) -> Run {
    let before = Scalars.last(bytes, line.lowerBound, range.lowerBound)
    let after = range.upperBound < line.upperBound ? Scalars.decode(bytes, range.upperBound, line.upperBound).value : 0
    let spaceBefore = before == 0 || Scalars.isSpace(before)
    let spaceAfter = after == 0 || Scalars.isSpace(after)
    let byte = bytes[range.lowerBound]
    let isWithinWord = byte == 0x5F && isWordPart(before) && isWordPart(after)
    return Run(
      byte: byte, range: range, canOpen: !spaceAfter && !isWithinWord, canClose: !spaceBefore && !isWithinWord)
  }

  private static func isWordPart(_ value: UInt32) -> Bool {
    Scalars.isLetter(value) || (value >= 0x30 && value <= 0x39) || value == 0x5F
  }
}
