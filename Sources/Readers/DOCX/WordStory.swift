import Interop

/// Reads the XML of one story into a `WordTape`.
///
/// Covered: paragraphs, runs, tables, hyperlinks, fields, notes, pictures, text boxes (DrawingML and VML, once), tracked
/// changes, content controls, sections, symbols, equations. Not read, and said so: charts, diagrams, embedded objects,
/// imported chunks, sub-documents.
final class WordStory: XMLConsumer {
  // One value, changed as a whole per event. The check for overlapping access costs as much as the event itself, and
  // events cannot overlap: the scribe never calls the stream back.
  @exclusivity(unchecked) private var scribe = WordScribe()

  /// A story of a part that is said to have `partSize` bytes of XML.
  init(partSize: Int = 0) { scribe.tape.reserve(partSize: partSize) }

  var isDone: Bool { false }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) { scribe.start(name, attributes) }
  func end(_ name: UInt16) { scribe.end(name) }
  func characters(_ text: Span<UInt8>) { scribe.characters(text) }

  /// The tape, once the part was read to its end.
  func finish() -> WordTape { scribe.tape }
}
