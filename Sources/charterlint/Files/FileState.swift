/// What tells that a file changed, without reading it.
struct FileState: Equatable {
  /// Bytes.
  let size: Int64
  /// Last change of its content, in seconds and nanoseconds since 1970.
  let seconds: Int64, nanoseconds: Int64
  /// True when this process may read it.
  let isReadable: Bool

  /// Seconds since the last change; negative when another clock set a later one.
  func age(at now: Double) -> Double { now - Double(seconds) - Double(nanoseconds) / 1e9 }
}
