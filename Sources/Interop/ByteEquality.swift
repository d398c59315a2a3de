extension UnsafeBufferPointer<UInt8> {
  /// True when the bytes are those of `other`. Lengths first, since most comparisons end there; the general
  /// `elementsEqual` costs many times as much per byte.
  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// The same with an array.
  func isEqual(to other: [UInt8]) -> Bool { other.withUnsafeBufferPointer { isEqual(to: $0) } }
}
