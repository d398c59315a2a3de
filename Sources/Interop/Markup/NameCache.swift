/// Remembers the code of each name of one parse by the addresses of its interned strings.
///
/// libxml2 keeps names in a dictionary for the life of a parse, so an address stands for one name and is never reused.
/// Valid for that one parser context only.
struct NameCache {
  private struct Entry {
    var local: UnsafePointer<UInt8>?
    var uri: UnsafePointer<UInt8>?
    var code: UInt16 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 64)
  private var used = 0
  private let vocabulary: MarkupVocabulary

  init(_ vocabulary: MarkupVocabulary) { self.vocabulary = vocabulary }

  /// The code of a name; O(1) after its first sight.
  @inline(__always)
  mutating func code(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> UInt16 {
    let known: UInt16? = entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      var slot = NameCache.hash(local, uri) & mask
      while entries[slot].local != nil {
        if entries[slot].local == local, entries[slot].uri == uri { return entries[slot].code }
        slot = (slot + 1) & mask
      }
      return nil
    }
    return known ?? learn(local, uri)
  }

  /// Translates a name seen for the first time. Apart from `code`, which is short enough then to be part of the callbacks.
  @inline(never)
  private mutating func learn(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> UInt16 {
    guard let local else { return 0 }
    let code = vocabulary.code(local: LibXML.buffer(local), uri: uri.map { LibXML.buffer($0) })
    // A parse with very many names stops remembering them: slower, never wrong, and the table stays small.
    guard used < 100_000 else { return code }
    if used * 2 >= entries.count { grow() }
    insert(Entry(local: local, uri: uri, code: code))
    return code
  }

  private mutating func insert(_ entry: Entry) {
    let mask = entries.count - 1
    var slot = NameCache.hash(entry.local, entry.uri) & mask
    while entries[slot].local != nil { slot = (slot + 1) & mask }
    entries[slot] = entry
    used += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 4)
    used = 0
    for entry in old where entry.local != nil { insert(entry) }
  }

  private static func hash(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> Int {
    let mixed = UInt(bitPattern: local) ^ (UInt(bitPattern: uri) << 1)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
