import Testing

@testable import Matching

@Suite("Range stack")
struct RangeStackTests {
  private static func range(_ lower: Int, _ upper: Int) -> TokenRange { TokenRange(lower..<upper) }

  @Test("keeps the nearest end of each start, by start")
  func settles() {
    var stack = RangeStack()
    for (lower, upper) in [(4, 9), (1, 3), (4, 6), (1, 3), (2, 8)] { stack.push(Self.range(lower, upper)) }
    stack.settle(from: 0)
    #expect(stack.take(from: 0) == [Self.range(1, 3), Self.range(2, 8), Self.range(4, 6)])
    #expect(stack.count == 0)
  }

  @Test("leaves what another search found as it is")
  func nests() {
    var stack = RangeStack()
    for lower in [7, 5] { stack.push(Self.range(lower, 8)) }
    let inner = stack.count
    for lower in [3, 1, 3] { stack.push(Self.range(lower, 4)) }
    stack.settle(from: inner)
    #expect(stack.take(from: inner) == [Self.range(1, 4), Self.range(3, 4)])
    #expect(stack.take(from: stack.count).isEmpty)
    #expect(stack.take(from: 0) == [Self.range(7, 8), Self.range(5, 8)])
  }

  @Test("grows, gives room back and goes on")
  func grows() {
    var stack = RangeStack()
    for round in 0..<2 {
      let count = 100_000 + round
      for lower in 0..<count { stack.push(Self.range(lower, lower + 1)) }
      stack.settle(from: 0)
      let taken = stack.take(from: 0)
      #expect(taken.count == count && taken.first == Self.range(0, 1) && taken.last == Self.range(count - 1, count))
    }
  }
}
