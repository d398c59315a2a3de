/// Distinct lists of numbers, each with a small number of its own; an open-addressing hash table over one run of numbers.
///
/// A list is written number by number and then interned, so that nothing is allocated for one that is known.
package struct NumberLists: Sendable {
  /// The numbers of all lists, one list after the other; those of the list being written stand last.
  package private(set) var numbers: [Int32] = []
  /// Where each list starts in `numbers`, and the end of the last.
  package private(set) var starts: [Int32] = [0]
  private var slots = [Int32](repeating: -1, count: 256)
  private var hashes: [UInt32] = []

  /// Makes an empty table.
  package init() {}

  /// Number of distinct lists.
  package var count: Int { hashes.count }

  /// Adds a number to the list being written.
  package mutating func append(_ number: Int) { numbers.append(Int32(truncatingIfNeeded: number)) }

  /// Adds two numbers.
  package mutating func append(_ first: Int, _ second: Int) {
    append(first)
    append(second)
  }

  /// Adds three numbers.
  package mutating func append(_ first: Int, _ second: Int, _ third: Int) {
    append(first, second)
    append(third)
  }

  /// Adds the numbers of a list.
  package mutating func append(contentsOf list: [Int]) {
    for number in list { append(number) }
  }

  /// Gives up the list being written.
  package mutating func abandon() { numbers.removeLast(numbers.count - Int(starts[count])) }

  /// Sorts the list being written and leaves out doubles.
  mutating func sortDistinct() {
    let first = Int(starts[count])
    numbers[first...].sort()
    var end = first
    for place in first..<numbers.count where end == first || numbers[end - 1] != numbers[place] {
      numbers[end] = numbers[place]
      end += 1
    }
    numbers.removeLast(numbers.count - end)
  }

  /// Ends the list being written; its number, new or known. Amortised O(length).
  package mutating func intern() -> Int {
    let first = Int(starts[count])
    var hash = FNV1a.seed
    for place in first..<numbers.count {
      hash = FNV1a.combine(hash, UInt32(truncatingIfNeeded: numbers[place]))
    }
    // Small numbers leave the high bits to few of the last: fold them in.
    hash ^= hash >> 15
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, isWritten(first, known) {
        abandon()
        return known
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(truncatingIfNeeded: count)
    hashes.append(hash)
    starts.append(Int32(truncatingIfNeeded: numbers.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// True when the list being written, from `first` on, equals a known one.
  private func isWritten(_ first: Int, _ known: Int) -> Bool {
    let start = Int(starts[known])
    guard Int(starts[known + 1]) - start == numbers.count - first else { return false }
    for place in first..<numbers.count where numbers[place] != numbers[start + place - first] { return false }
    return true
  }

  /// The lists that were written, to which others may be added.
  init(_ reader: inout PreparedReader) {
    numbers = reader.list()
    starts = reader.list()
    hashes = reader.hashes(starts.count - 1)
    var size = slots.count
    while count * 2 > size { size *= 2 }
    slots = Self.slots(of: hashes, count: size)
  }

  /// Writes the lists.
  func write(to writer: inout PreparedWriter) {
    writer.write(numbers)
    writer.write(starts)
    writer.write(hashes)
  }

  private mutating func grow() { slots = Self.slots(of: hashes, count: slots.count * 2) }

  /// So many slots, a power of two, with the lists of these hashes in order.
  private static func slots(of hashes: [UInt32], count: Int) -> [Int32] {
    var slots = [Int32](repeating: -1, count: count)
    let mask = count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
    return slots
  }
}
