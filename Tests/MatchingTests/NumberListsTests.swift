import Matching
import Testing

@Suite("Lists of numbers")
struct NumberListsTests {
  private static func intern(_ list: [Int], _ lists: inout NumberLists) -> Int {
    lists.append(contentsOf: list)
    return lists.intern()
  }

  @Test("equal lists have one number, different ones have others")
  func intern() {
    var lists = NumberLists()
    let numbers = [[1, 2], [2, 1], [], [1], [1, 2], [1, 2, 3], [], [-1]].map { Self.intern($0, &lists) }
    #expect(numbers == [0, 1, 2, 3, 0, 4, 2, 5])
    #expect(lists.count == 6)
    #expect(lists.numbers == [1, 2, 2, 1, 1, 1, 2, 3, -1])
    #expect(lists.starts == [0, 2, 4, 4, 5, 8, 9])
  }

  @Test("a list that is given up leaves nothing")
  func abandon() {
    var lists = NumberLists()
    lists.append(7, 8)
    lists.append(9)
    lists.abandon()
    #expect(Self.intern([7], &lists) == 0)
    #expect(lists.numbers == [7])
  }

  @Test("thousands of lists stay apart")
  func many() {
    var lists = NumberLists()
    let numbers = (0..<5000).map { Self.intern([$0 % 71, $0 / 71], &lists) }
    #expect(numbers == Array(0..<5000))
    #expect((0..<5000).allSatisfy { Self.intern([$0 % 71, $0 / 71], &lists) == $0 })
  }
}
