import DocumentModel

/// The one place that reads a clock while documents are worked on.
enum DocumentClock {
  /// The end of the time given to a document, counted from now; no end without a number of seconds.
  static func deadline(in seconds: Int?) -> Deadline {
    guard let seconds else { return .never }
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    return Deadline(seconds: seconds) { ContinuousClock.now >= end }
  }
}
