extension UnsafeBufferPointer<UInt8> {
  /// True when the bytes are those of `other`. Lengths first, since most comparisons end there; the general
  /// `elementsEqual` costs many times as much per byte.
  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var index = 0
    // Addresses of namespaces have sixty bytes: eight at once.
    while index + 8 <= count {
      let eight = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard eight == right.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
      index += 8
    }
    while index < count {
      guard left[index] == right[index] else { return false }
      index += 1
    }
    return true
  }

  /// The same with an array.
  func isEqual(to other: [UInt8]) -> Bool { other.withUnsafeBufferPointer { isEqual(to: $0) } }
}
