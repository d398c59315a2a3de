/// The distinct folded words of one text, each with a small number; an open-addressing hash table over one byte arena.
///
/// Interning a word costs one hash and, as a rule, one comparison; memory is the distinct words only. FNV-1a keeps no
/// secret: whoever wants to can write words that all crowd in one place. When a crowd shows, words are placed by a hash
/// that is salted anew in each run; their numbers do not change.
package struct WordTable: Sendable {
  private var arena: [UInt8] = []
  private var offsets: [Int32] = [0]
  private var slots: [Int32]
  /// FNV-1a of each word, by number.
  package private(set) var hashes: [UInt32] = []
  /// By what each word is placed in `slots`, by number: its hash, or a salted one.
  private var keys: [UInt32] = []
  private var isSalted = false

  /// Slots that a new word may be away from its own; in ordinary texts it is a few dozen.
  private static let mostSteps = 256

  /// Makes an empty table.
  package init() { slots = [Int32](repeating: -1, count: 1024) }

  /// Number of distinct words.
  package var count: Int { hashes.count }

  /// The bytes of word `id`.
  package func bytes(of id: Int) -> ArraySlice<UInt8> { arena[Int(offsets[id])..<Int(offsets[id + 1])] }

  /// FNV-1a of the bytes of word `id`, computed when it was interned.
  package func hash(of id: Int) -> UInt32 { hashes[id] }

  /// The number of `word`, new or known. Amortised O(length).
  package mutating func intern(_ word: [UInt8]) -> Int { intern(word, 0..<word.count) }

  /// The number of the word that stands in `range` of `source`, new or known. Amortised O(length).
  package mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> Int {
    source.withUnsafeBufferPointer { intern(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The number of `word`, new or known. Amortised O(length).
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = FNV1a.hash(word)
    let key = isSalted ? Self.salted(word) : hash
    let (known, slot) = place(key) { isWord($0, word) }
    if let known { return known }
    arena.append(contentsOf: word)
    return add(hash, key, slot)
  }

  /// The number of a word whose FNV-1a hash is `hash`, if it is known; `word` may be a slice of another table.
  package func find(_ word: ArraySlice<UInt8>, hash: UInt32) -> Int? {
    place(isSalted ? Self.salted(word) : hash) { matches($0, word) }.known
  }

  /// The number of a word of ASCII letters and digits, new or known: `source[range]` in lower case, whose FNV-1a hash is
  /// `hash`. Nothing is copied for a known word.
  mutating func intern(_ source: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
    let key = isSalted ? Self.salted(source[range].lazy.map { $0 | 0x20 }) : hash
    let (known, slot) = place(key) { matches($0, source, range) }
    if let known { return known }
    for at in range { arena.append(source[at] | 0x20) }
    return add(hash, key, slot)
  }

  /// The word with this key that is the one looked for, or the slot where it belongs.
  private func place(_ key: UInt32, isSought: (Int) -> Bool) -> (known: Int?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(key) & mask
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if keys[id] == key, isSought(id) { return (id, slot) }
      slot = (slot + 1) & mask
    }
    return (nil, slot)
  }

  /// Closes a new word, whose bytes were appended to the arena.
  private mutating func add(_ hash: UInt32, _ key: UInt32, _ slot: Int) -> Int {
    let id = hashes.count
    offsets.append(Int32(truncatingIfNeeded: arena.count))
    hashes.append(hash)
    keys.append(key)
    slots[slot] = Int32(truncatingIfNeeded: id)
    if (slot - Int(key)) & (slots.count - 1) > Self.mostSteps, !isSalted { salt() }
    if hashes.count * 2 > slots.count { place(in: slots.count * 2) }
    return id
  }

  /// Places all words by a salted hash.
  private mutating func salt() {
    isSalted = true
    for id in keys.indices { keys[id] = Self.salted(bytes(of: id)) }
    place(in: slots.count)
  }

  private static func salted(_ word: some Sequence<UInt8>) -> UInt32 {
    var hasher = Hasher()
    for byte in word { hasher.combine(byte) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// Bit 5 set makes a capital small and leaves small letters and digits as they are.
  private func matches(_ id: Int, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(offsets[id])
    guard Int(offsets[id + 1]) - start == range.count else { return false }
    for i in 0..<range.count where arena[start + i] != source[range.lowerBound + i] | 0x20 { return false }
    return true
  }

  private func matches(_ id: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let start = Int(offsets[id])
    guard Int(offsets[id + 1]) - start == word.count else { return false }
    for i in 0..<word.count where arena[start + i] != word[word.startIndex + i] { return false }
    return true
  }

  private func isWord(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[id])
    guard Int(offsets[id + 1]) - start == word.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for place in 0..<word.count where arena[start + place] != word[place] { return false }
      return true
    }
  }

  /// The words that were written, to which others may be added. O(words) and one copy of their bytes.
  init(_ reader: inout PreparedReader) {
    offsets = reader.list()
    arena = Array(reader.words(ofLength: Int(offsets[offsets.count - 1])))
    hashes = reader.hashes(offsets.count - 1)
    keys = hashes
    slots = []
    var size = 1024
    while count * 2 > size { size *= 2 }
    place(in: size)
  }

  /// Writes the words.
  func write(to writer: inout PreparedWriter) {
    writer.write(offsets)
    writer.write(bytes: arena)
    writer.write(hashes)
  }

  /// Places all words anew in so many slots, a power of two.
  private mutating func place(in size: Int) {
    slots = [Int32](repeating: -1, count: size)
    for id in keys.indices {
      let (_, slot) = place(keys[id]) { _ in false }
      slots[slot] = Int32(truncatingIfNeeded: id)
    }
  }
}

/// The 32-bit FNV-1a hash (Fowler–Noll–Vo), for word tables and shingles.
package enum FNV1a {
  /// The hash of no bytes.
  @inlinable package static var seed: UInt32 { 2_166_136_261 }

  /// The hash of a sequence of words, from the hash so far and the next word's hash.
  @inlinable
  package static func combine(_ hash: UInt32, _ word: UInt32) -> UInt32 { (hash ^ word) &* 16_777_619 }

  /// The hash of `bytes`, continuing from `hash`.
  @inlinable
  package static func hash(_ bytes: some Sequence<UInt8>, from hash: UInt32 = seed) -> UInt32 {
    var hash = hash
    for byte in bytes { hash = combine(hash, UInt32(byte)) }
    return hash
  }
}
