/// Inline Markdown after reading: visible bytes, and what happens between them.
struct InlineText {
  enum Event {
    /// Visible bytes of `InlineText.bytes`.
    case text(Range<Int>)
    case openLink(target: String)
    case closeLink
    case image(alternativeText: String, source: String)
    case lineBreak
  }

  var bytes: [UInt8] = []
  var events: [Event] = []
  /// True when every visible letter is strong.
  var isStrong = false

  /// Visible bytes so far not yet part of an event.
  private var pending = 0

  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  mutating func add(_ event: Event) {
    flush()
    events.append(event)
  }

  /// Takes the first `count` visible bytes away.
  mutating func dropFirst(_ count: Int) {
    guard let index = events.firstIndex(where: { if case .text = $0 { true } else { false } }),
      case .text(let range) = events[index]
    else { return }
    events[index] = .text(min(range.lowerBound + count, range.upperBound)..<range.upperBound)
  }

  mutating func flush() {
    if pending < bytes.count { events.append(.text(pending..<bytes.count)) }
    pending = bytes.count
  }
}
