import Testing

@testable import Readers

/// Bytes looked at eight at a time: what matters must not depend on where it stands among them.
@Suite struct ByteScanTests {
  private func marks(_ text: String) -> ByteScan.Marks {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { ByteScan.marks($0, 0..<$0.count) }
  }

  @Test(arguments: 0..<24) func marksAreFoundAtEveryPlace(before: Int) {
    let start = String(repeating: "é", count: before)
    let plain = marks(start + " mot, un autre – fin")
    #expect(plain.scalars == before + 20 && !plain.hasColon && !plain.hasLayout)
    #expect(marks(start + " mot : un autre").hasColon)
    #expect(marks(start + " mot|un autre encore").hasLayout)
    #expect(marks(start + " mot\tun autre encore").hasLayout)
    #expect(marks(start + " mot  un autre encore").hasLayout)
    #expect(marks(start + "a  ").hasLayout && !marks(start + "a ").hasLayout)
  }

  /// The highest bit of a byte may carry a borrow from the one below: neighbours of what is looked for are no answer.
  @Test(arguments: ["!!!!!!!! !!!!!!!!", "{}{}{}{}{}{}{}{}", ";9;9;9;9;9;9;9;9", "ÀÿÀÿÀÿÀÿÀÿ", "~~~~~~~~~~~~~~~~"])
  func neighboursAreNoAnswer(text: String) {
    let marks = marks(text)
    #expect(marks.scalars == text.unicodeScalars.count && !marks.hasColon && !marks.hasLayout)
  }

  @Test(arguments: 0..<20) func controlsAndLineFeedsAreFoundWhereTheyStand(before: Int) {
    let start = [UInt8](repeating: 0xC3, count: before)
    for control: UInt8 in [0x00, 0x09, 0x0A, 0x1F, 0x7F] {
      let bytes = start + [control] + [UInt8](repeating: 0x20, count: 12)
      #expect(bytes.withUnsafeBufferPointer { ByteScan.firstControl($0, from: 0) } == before)
      let feed = bytes.withUnsafeBufferPointer { ByteScan.lineFeed($0, from: 0) }
      #expect(feed == (control == 0x0A ? before : nil))
    }
    #expect(start.withUnsafeBufferPointer { ByteScan.firstControl($0, from: 0) } == before)
  }

  @Test(arguments: 0..<20) func eitherOfTwoBytesIsFoundWhereItStands(before: Int) {
    // The neighbours of both, on both sides.
    let start = (0..<before).map { [UInt8(0x60), 0x62, 0x40, 0x42][$0 % 4] }
    for wanted: UInt8 in [0x61, 0x41] {
      let bytes = start + [wanted, 0x61] + [UInt8](repeating: 0x20, count: 12)
      #expect(bytes.withUnsafeBufferPointer { ByteScan.first(0x61, or: 0x41, in: $0, 0..<$0.count) } == before)
      #expect(bytes.withUnsafeBufferPointer { ByteScan.first(0x61, or: 0x41, in: $0, 0..<before) } == before)
      #expect(Ascii.find("a", in: bytes, from: 0) == before)
    }
    #expect(Ascii.find("a", in: start, from: 0) == nil)
  }
}
