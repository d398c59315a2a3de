/// When the work on one document must end. The clock is the caller's: whoever works asks between two steps.
package struct Deadline: Sendable {
  /// Seconds given to the document, for messages; nil without an end.
  package let seconds: Int?
  private let isPast: @Sendable () -> Bool

  /// An end that has come once `isPast` is true; it must stay true.
  package init(seconds: Int, isPast: @escaping @Sendable () -> Bool) {
    self.seconds = seconds
    self.isPast = isPast
  }

  private init() {
    seconds = nil
    isPast = { false }
  }

  /// No end.
  package static let never = Deadline()

  /// True when the work must end; costs nothing without an end.
  package var isOver: Bool { seconds != nil && isPast() }

  /// The same inside a loop: the clock is asked at every 256th step only.
  package func isOver(atStep step: Int) -> Bool { step & 255 == 255 && isOver }
}
