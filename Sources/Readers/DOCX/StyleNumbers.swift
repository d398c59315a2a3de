import Interop

/// Numbers the style ids of one story in the order they are first met.
struct StyleNumbers {
  private var ids: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]

  /// Papers use few styles: up to so many, comparing ids costs less than hashing one.
  private static let compared = 16

  /// The number of the id in `w:val`, the next free one when it is new.
  mutating func number(_ attributes: borrowing MarkupAttributes) -> Int32 {
    if let number = attributes.index(MarkupAttributes.valueCode, among: ids, upTo: StyleNumbers.compared) {
      return Int32(truncatingIfNeeded: number)
    }
    let id = attributes.value(MarkupAttributes.valueCode) ?? []
    if let number = numbers[id] { return number }
    let number = Int32(truncatingIfNeeded: ids.count)
    ids.append(id)
    numbers[id] = number
    return number
  }
}
