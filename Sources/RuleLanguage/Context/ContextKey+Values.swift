/// Why a value does not fit its context key.
package struct ContextValueDefect: Error, Sendable, Hashable {
  /// The value, or the element of a list, that is wrong.
  package let value: String
  /// What fits: the words allowed, or the name of the type.
  package let expected: [String]
  /// The allowed word that was probably meant.
  package let nearest: String?
}

extension ContextKey {
  /// The words the key allows; empty when its values are no closed list.
  package var allowedValues: [String] {
    switch type {
    case .oneOf(let words), .listOf(let words): words
    case .bool: ["true", "false"]
    case .integer, .date, .text: []
    }
  }

  /// The values in `text`: the elements of a list by comma, blanks around them dropped; else `text` itself.
  package func values(in text: String) -> [String] {
    switch type {
    case .listOf: text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    case .oneOf, .integer, .date, .bool, .text: [Self.trimmed(text[...])]
    }
  }

  /// What is wrong with a value as written after `key=`; nil when it fits.
  package func validate(_ text: String) -> ContextValueDefect? {
    for value in values(in: text) {
      if let defect = validateOne(value) { return defect }
    }
    return nil
  }

  private func validateOne(_ value: String) -> ContextValueDefect? {
    let allowed = allowedValues
    if !allowed.isEmpty {
      if allowed.contains(value) { return nil }
      return ContextValueDefect(value: value, expected: allowed, nearest: NearestName.of(value, among: allowed))
    }
    let (fits, expected) =
      switch type {
      case .integer: (Self.isInteger(value), "integer")
      case .date: (Self.isDate(value), "YYYY-MM-DD")
      case .oneOf, .listOf, .bool, .text: (!value.isEmpty, "text")
      }
    return fits ? nil : ContextValueDefect(value: value, expected: [expected], nearest: nil)
  }

  private static func isInteger(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && Int(value) != nil
  }

  /// True for a day of the calendar.
  package static func isDate(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy(isInteger), let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
    while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    return String(text)
  }
}
