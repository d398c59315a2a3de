import Testing

@testable import Interop

/// Bytes compared eight at a time: a difference counts wherever it stands among them.
@Suite struct ByteEqualityTests {
  @Test(arguments: 0..<26) func everyByteCounts(count: Int) {
    let bytes = (0..<count).map { UInt8($0) }
    let isEqual = { (other: [UInt8]) in bytes.withUnsafeBufferPointer { $0.isEqual(to: other) } }
    #expect(isEqual(bytes))
    #expect(!isEqual(bytes + [0]))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 0x80
      #expect(!isEqual(other))
    }
  }
}
