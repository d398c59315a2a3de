import Testing

@testable import Matching

@Suite("Numbering words") struct WordTableTests {
  /// Words of one hash: from the hash so far, two blocks of six letters that lead to the same next hash, again and
  /// again; either block at each place makes twice as many words.
  private static func twins(_ doublings: Int) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var hash = FNV1a.seed
    for _ in 0..<doublings {
      let (first, second, next) = collision(from: hash)
      words = words.flatMap { [$0 + first, $0 + second] }
      hash = next
    }
    return words
  }

  private static func collision(from hash: UInt32) -> ([UInt8], [UInt8], UInt32) {
    var blocks: [UInt32: [UInt8]] = [:]
    for number in 0..<1_000_000 {
      // Six letters of a number that the prime spreads over all of them: blocks alike but for their end never lead to
      // one hash.
      let spread = number * 86_028_121 % 308_915_776
      let block = [1, 26, 676, 17_576, 456_976, 11_881_376].map { UInt8(0x61 + spread / $0 % 26) }
      let next = FNV1a.hash(block, from: hash)
      if let other = blocks.updateValue(block, forKey: next) { return (other, block, next) }
    }
    return ([], [], hash)
  }

  private static let crowd = twins(15)

  @Test("words made to share one hash are told apart") func twins() {
    #expect(Set(Self.crowd).count == 32_768)
    #expect(Set(Self.crowd.map { FNV1a.hash($0) }).count == 1)
    var table = WordTable()
    for (number, word) in Self.crowd.enumerated() { #expect(table.intern(word) == number) }
    for (number, word) in Self.crowd.enumerated() {
      #expect(table.intern(word, 0..<word.count, hash: FNV1a.hash(word)) == number)
      #expect(table.find(word[...], hash: FNV1a.hash(word)) == number)
      #expect(Array(table.bytes(of: number)) == word)
    }
    #expect(table.count == Self.crowd.count)
  }

  @Test("a crowd of one hash costs no more than a salted hash of each word") func cost() {
    func time(_ words: [[UInt8]]) -> Duration {
      ContinuousClock().measure {
        var table = WordTable()
        for word in words { _ = table.intern(word) }
      }
    }
    let others = Self.crowd.indices.map { Array("\($0) ".utf8) + Self.crowd[0] }
    // Without a salt it is thousands of times as long.
    #expect(time(Self.crowd) < time(others) * 100)
  }
}
