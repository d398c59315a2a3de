/// Ranges that searches under way found so far, in one piece of memory: a search that asks for spans starts another,
/// which adds its own behind and takes them away.
///
/// Growing a list for each of thousands of programs would cost as much as many a search, and an array would be asked
/// before each change whether it has one owner; this has one by its type.
struct RangeStack: ~Copyable {
  private var ranges: UnsafeMutablePointer<TokenRange>
  private var room = 64
  /// How many ranges there are.
  private(set) var count = 0

  /// More room than this is given back when nothing is left.
  private static let mostRoomKept = 1 << 16

  /// A stack of none.
  init() { ranges = .allocate(capacity: room) }

  deinit { ranges.deallocate() }

  /// Adds a range.
  @inline(__always)
  mutating func push(_ range: TokenRange) {
    if count == room { resize(to: room * 2) }
    (ranges + count).initialize(to: range)
    count &+= 1
  }

  @inline(never)
  private mutating func resize(to size: Int) {
    let other = UnsafeMutablePointer<TokenRange>.allocate(capacity: size)
    other.moveInitialize(from: ranges, count: count)
    ranges.deallocate()
    ranges = other
    room = size
  }

  /// Sorts the ranges from a place on by start, drops doubles, and keeps the nearest end of each start. Most come so
  /// already.
  mutating func settle(from start: Int) {
    var place = start + 1
    while place < count, ranges[place - 1].lower < ranges[place].lower { place += 1 }
    guard place < count else { return }
    var found = UnsafeMutableBufferPointer(start: ranges + start, count: count - start)
    found.sort { $0.lower < $1.lower || $0.lower == $1.lower && $0.upper < $1.upper }
    var kept = 1
    for range in found where range.lower != found[kept - 1].lower {
      found[kept] = range
      kept += 1
    }
    count = start + kept
  }

  /// Takes the ranges from a place on away.
  mutating func take(from start: Int) -> [TokenRange] {
    let result = Array(UnsafeBufferPointer(start: ranges + start, count: count - start))
    count = start
    if count == 0, room > Self.mostRoomKept { resize(to: Self.mostRoomKept) }
    return result
  }
}
