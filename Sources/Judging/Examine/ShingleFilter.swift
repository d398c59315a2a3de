import RuleLanguage

/// A first look at a shingle: one bit says for all charters at once that it is in none of them.
///
/// A set bit proves nothing (one shingle in twenty sets it by chance): the fingerprints decide then.
struct ShingleFilter: Sendable {
  private static let size: UInt32 = 1 << 17
  private var bits = [UInt64](repeating: 0, count: Int(size / 64))

  /// A filter of the shingles of `fingerprints`; O(their number).
  init(_ fingerprints: [Fingerprint]) {
    for hash in fingerprints.lazy.flatMap(\.hashes) { bits[Self.word(hash)] |= Self.bit(hash) }
  }

  /// False when no fingerprint has the shingle.
  func mayHold(_ hash: UInt32) -> Bool { bits[Self.word(hash)] & Self.bit(hash) != 0 }

  private static func word(_ hash: UInt32) -> Int { Int(hash & (size - 1)) >> 6 }
  private static func bit(_ hash: UInt32) -> UInt64 { 1 << UInt64(hash & 63) }
}
