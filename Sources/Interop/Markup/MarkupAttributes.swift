/// The attributes of one element whose names are in the vocabulary, copied into one buffer that is used again for the
/// next element; entities are decoded.
package struct MarkupAttributes {
  private var codes: [UInt16] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  init() {}

  /// How many are kept.
  package var count: Int { codes.count }

  mutating func removeAll() {
    if codes.isEmpty { return }
    codes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ code: UInt16, _ value: UnsafeBufferPointer<UInt8>) {
    codes.append(code)
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
  }

  /// Appends a value in which the library left each ampersand as `&#38;`, as it does while entities are not replaced.
  mutating func appendKeepingEntities(_ code: UInt16, _ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(0x26) else { return append(code, value) }
    codes.append(code)
    var offset = 0
    while offset < value.count {
      bytes.append(value[offset])
      let isMark = value[offset] == 0x26 && offset + 4 < value.count && value[offset + 1] == 0x23
      offset += isMark && value[offset + 2] == 0x33 && value[offset + 3] == 0x38 && value[offset + 4] == 0x3B ? 5 : 1
    }
    ends.append(bytes.count)
  }

  /// The value of the attribute with this code as a String, or nil when it does not stand here.
  package func string(_ code: UInt16) -> String? {
    range(code).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value as bytes, copied.
  package func value(_ code: UInt16) -> [UInt8]? { range(code).map { Array(bytes[$0]) } }

  /// True when the attribute stands here.
  package func has(_ code: UInt16) -> Bool { codes.contains(code) }

  /// The value as a decimal number, a sign allowed; nil when it is none or absent.
  package func integer(_ code: UInt16) -> Int? {
    guard var range = range(code) else { return nil }
    var isNegative = false
    if let first = range.first, bytes[first] == 0x2D {
      isNegative = true
      range = range.dropFirst()
    }
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for position in range {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return isNegative ? -value : value
  }

  /// True when the attribute stands here with exactly this value.
  package func equals(_ code: UInt16, _ value: StaticString) -> Bool {
    guard let range = range(code), range.count == value.utf8CodeUnitCount else { return false }
    return value.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() where bytes[range.lowerBound + offset] != byte { return false }
      return true
    }
  }

  private func range(_ code: UInt16) -> Range<Int>? {
    guard let position = codes.firstIndex(of: code) else { return nil }
    return (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }
}
