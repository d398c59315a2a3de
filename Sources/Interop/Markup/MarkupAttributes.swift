/// The attributes of one element whose names are in the vocabulary, as the parser holds them: nothing is copied before
/// it is asked for.
///
/// It points into the parser's buffer, which the next event changes; it cannot be copied, so no consumer keeps it.
package struct MarkupAttributes: ~Copyable {
  private struct Field {
    var code: UInt16
    var value: UnsafeBufferPointer<UInt8>
  }

  // Only the first `count` are this element's; the rest is room left by earlier ones.
  private var fields: [Field] = []
  /// Each ampersand of a value stands as `&#38;`, as the XML parser leaves it while entities are not replaced.
  private let keepsEntities: Bool

  init(keepsEntities: Bool) {
    self.keepsEntities = keepsEntities
    fields.reserveCapacity(16)
  }

  /// How many are kept.
  package private(set) var count = 0

  mutating func removeAll() { count = 0 }

  mutating func append(_ code: UInt16, _ value: UnsafeBufferPointer<UInt8>) {
    let field = Field(code: code, value: value)
    if count < fields.count { fields[count] = field } else { fields.append(field) }
    count += 1
  }

  /// The value of the attribute with this code as a String, or nil when it does not stand here.
  package func string(_ code: UInt16) -> String? {
    guard let raw = raw(code) else { return nil }
    return isPlain(raw) ? String(decoding: raw, as: UTF8.self) : String(decoding: decoded(raw), as: UTF8.self)
  }

  /// The value as bytes, copied.
  package func value(_ code: UInt16) -> [UInt8]? {
    raw(code).map { isPlain($0) ? Array($0) : decoded($0) }
  }

  /// True when the attribute stands here.
  package func has(_ code: UInt16) -> Bool { raw(code) != nil }

  /// The value as a decimal number, a sign allowed; nil when it is none or absent.
  package func integer(_ code: UInt16) -> Int? {
    guard var digits = raw(code)?[...] else { return nil }
    let isNegative = digits.first == 0x2D
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for byte in digits {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return isNegative ? -value : value
  }

  /// True when the attribute stands here with exactly this value, which holds no ampersand.
  package func equals(_ code: UInt16, _ value: StaticString) -> Bool {
    guard let raw = raw(code) else { return false }
    return value.withUTF8Buffer { raw.isEqual(to: $0) }
  }

  /// The first of `values`, of which `count` are compared, that the attribute has; one with an ampersand may be missed.
  package func index(_ code: UInt16, among values: [[UInt8]], upTo count: Int) -> Int? {
    guard let raw = raw(code) else { return nil }
    for index in 0..<min(values.count, count) where raw.isEqual(to: values[index]) { return index }
    return nil
  }

  private func raw(_ code: UInt16) -> UnsafeBufferPointer<UInt8>? {
    for position in 0..<count where fields[position].code == code { return fields[position].value }
    return nil
  }

  private func isPlain(_ raw: UnsafeBufferPointer<UInt8>) -> Bool { !keepsEntities || !raw.contains(0x26) }

  private func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var rest = raw[...]
    while let byte = rest.first {
      bytes.append(byte)
      let isMark = byte == 0x26 && rest.dropFirst().starts(with: "#38;".utf8)
      rest = rest.dropFirst(isMark ? 5 : 1)
    }
    return bytes
  }
}
