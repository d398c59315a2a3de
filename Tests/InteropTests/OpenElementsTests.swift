import Testing

@testable import Interop

@Suite struct OpenElementsTests {
  @Test func theInnermostClosesFirstHoweverManyAreOpen() {
    var open = OpenElements()
    for code in 0..<100 { open.push(UInt16(code)) }
    #expect(open.count == 100)
    for code in (0..<100).reversed() {
      let closed = open.pop()
      #expect(closed == UInt16(code))
    }
    let none = open.pop()
    #expect(none == nil)
    #expect(open.count == 0)
  }
}
