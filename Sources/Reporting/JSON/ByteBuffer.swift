/// Bytes written one after the other, in room that doubles when there is no more.
///
/// An array is asked before every change whether it has one owner and room enough, which costs more than the few bytes
/// of a key or a number. This has one owner by its type, and is asked for room once for all the bytes of a `put`; a
/// report has tens of thousands of them. What is put must have been made room for.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var room: Int
  /// How many bytes were written.
  private(set) var count = 0

  /// A buffer without any byte.
  init() {
    room = 1 << 12
    start = .allocate(capacity: room)
  }

  deinit { start.deallocate() }

  /// What was written, copied.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Forgets what was written and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Makes room for as many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if room - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    room = max(room * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Puts a byte where room was made.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    assert(count < room)
    start[count] = byte
    count &+= 1
  }

  /// Room that blanks need after them.
  static let slack = 7

  /// Puts blanks, eight at a time, where room was made for them and the slack.
  @inline(__always)
  mutating func putBlanks(_ blanks: Int) {
    assert(room - count >= blanks + Self.slack)
    var place = count
    count &+= blanks
    while place < count {
      UnsafeMutableRawPointer(start + place).storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
      place &+= 8
    }
  }

  /// Puts bytes where room was made.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress else { return }
    assert(room - count >= bytes.count)
    (start + count).update(from: from, count: bytes.count)
    count &+= bytes.count
  }

  /// Puts a text of the program where room was made.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Makes room for a whole number and puts its decimal digits.
  mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt = 10
    while digits < 19, rest >= limit {
      digits += 1
      limit *= 10
    }
    var place = count + digits
    count = place
    repeat {
      place -= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
  }
}
