/// The attributes of one element whose names are in the vocabulary, copied into one buffer that is used again for the
/// next element; entities are decoded.
package struct MarkupAttributes {
  // Only the first `count` of each are this element's; the rest is room left by earlier ones.
  private var codes: [UInt16] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  init() {}

  /// How many are kept.
  package private(set) var count = 0

  mutating func removeAll() {
    if count == 0 { return }
    count = 0
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ code: UInt16, _ value: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: value)
    enter(code)
  }

  /// Appends a value in which the library left each ampersand as `&#38;`, as it does while entities are not replaced.
  mutating func appendKeepingEntities(_ code: UInt16, _ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(0x26) else { return append(code, value) }
    var offset = 0
    while offset < value.count {
      bytes.append(value[offset])
      let isMark = value[offset] == 0x26 && offset + 4 < value.count && value[offset + 1] == 0x23
      offset += isMark && value[offset + 2] == 0x33 && value[offset + 3] == 0x38 && value[offset + 4] == 0x3B ? 5 : 1
    }
    enter(code)
  }

  private mutating func enter(_ code: UInt16) {
    if count < codes.count {
      codes[count] = code
      ends[count] = bytes.count
    } else {
      codes.append(code)
      ends.append(bytes.count)
    }
    count += 1
  }

  /// The value of the attribute with this code as a String, or nil when it does not stand here.
  package func string(_ code: UInt16) -> String? {
    range(code).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value as bytes, copied.
  package func value(_ code: UInt16) -> [UInt8]? { range(code).map { Array(bytes[$0]) } }

  /// True when the attribute stands here.
  package func has(_ code: UInt16) -> Bool { range(code) != nil }

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
    for position in 0..<count where codes[position] == code {
      return (position == 0 ? 0 : ends[position - 1])..<ends[position]
    }
    return nil
  }
}
