import Interop

/// Reads the XML of `content.xml` or `styles.xml` into a tape, and its styles.
///
/// Covered: paragraphs, headings, lists with their labels, tables, links, notes, text boxes, pictures, sections, hidden
/// text, headers and footers, tables of contents. Tracked changes: what the chosen view drops is dropped, deleted text is
/// kept by `reject`. Not read, and said so: embedded objects.
final class OdtScribe: XMLConsumer {
  var tape = OdtTape()
  var styles: OdtStyles
  let keepsDeleted: Bool

  /// Tracks being written, innermost last.
  var open: [Int] = [0]
  var spans: [OdtStyles.Style] = []
  /// Elements inside one that is left out; counted so that its end is known.
  var skipping = 0
  /// Insertions that the view rejects.
  var dropping = 0
  var frames: [Frame] = []
  var insertions: Set<String> = []
  var deletions: [String: [Range<Int>]] = [:]
  var region: String?
  var isInDeletion = false
  /// The note being read is an endnote.
  var note = false
  /// The style or list style being read.
  var styleName: String?
  var listName: String?
  var isInBody: Bool
  /// Elements open in the master pages of `styles.xml`.
  var page: Bool?
  private let names = OdtName.all

  /// A frame or picture being read.
  struct Frame {
    var source: String?
    var words: [UInt8] = []
    var isTakingWords = false
  }

  init(_ styles: OdtStyles, keepsDeleted: Bool, isBodyOnly: Bool) {
    self.styles = styles
    self.keepsDeleted = keepsDeleted
    isInBody = isBodyOnly
  }

  var isDone: Bool { false }

  var isInParagraph: Bool { paragraphs.last ?? false }
  /// For each open track, whether a paragraph is open in it.
  var paragraphs: [Bool] = [false]

  func characters(_ text: Span<UInt8>) {
    guard skipping == 0 else { return }
    if let last = frames.indices.last, frames[last].isTakingWords {
      text.withUnsafeBufferPointer { frames[last].words += $0 }
      return
    }
    guard isInParagraph, dropping == 0 || isInDeletion else { return }
    let start = tape.text.count
    text.withUnsafeBufferPointer { tape.text += $0 }
    take(start..<tape.text.count)
  }

  /// Enters text that stands in `tape.text`.
  func take(_ range: Range<Int>) {
    if isInDeletion {
      if let region { deletions[region, default: []].append(range) }
      return
    }
    if spans.contains(where: { $0.isHidden == true }) {
      tape.hidden += 1
      return
    }
    write(.text(range, isBold: spans.last(where: { $0.isBold != nil })?.isBold ?? false))
  }

  func write(_ token: OdtTape.Token) {
    if isInDeletion { return }
    tape.tracks[open[open.count - 1]].append(token)
  }

  /// Starts a track for what is read later, and names it where it stands.
  func openTrack(_ token: (Int) -> OdtTape.Token) {
    write(token(tape.tracks.count))
    startTrack()
  }

  /// Starts a track; gives its number.
  @discardableResult
  func startTrack() -> Int {
    tape.tracks.append([])
    open.append(tape.tracks.count - 1)
    paragraphs.append(false)
    return tape.tracks.count - 1
  }

  func closeTrack() {
    guard open.count > 1 else { return }
    open.removeLast()
    paragraphs.removeLast()
  }

  func start(_ code: UInt16, _ attributes: borrowing MarkupAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    guard code != 0 else { return }
    let name = names[Int(code) - 1]
    if startStyle(name, attributes) { return }
    startContent(name, attributes)
  }

  func end(_ code: UInt16) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    guard code != 0 else { return }
    let name = names[Int(code) - 1]
    if endStyle(name) { return }
    endContent(name)
  }
}
