/// The files without which the rules of some packs cannot be read.
///
/// Rules name concepts, concepts name others. The names are looked for in the bytes, before anything is decoded: a name
/// in a comment costs a file too many and nothing else; a name that this overlooks (written with escapes, or a concept
/// whose id is not its file's name) shows as an unknown concept, and then every file is read.
struct NeededFiles {
  private let files: [(role: RuleFile.Role, file: RuleFile)]
  private let concepts: [ArraySlice<UInt8>: Int]
  private var isNeeded: [Bool]
  private var waiting: [Int] = []

  /// Those of `files` that the rules of `packs` need, in the same order. O(bytes of those).
  static func select(
    _ files: [(role: RuleFile.Role, file: RuleFile)], packs: Set<String>
  ) -> [(role: RuleFile.Role, file: RuleFile)] {
    var needed = NeededFiles(files, packs)
    while let place = needed.waiting.popLast() { needed.follow(files[place].file.bytes) }
    return files.indices.filter { needed.isNeeded[$0] }.map { files[$0] }
  }

  private init(_ files: [(role: RuleFile.Role, file: RuleFile)], _ packs: Set<String>) {
    self.files = files
    var concepts: [ArraySlice<UInt8>: Int] = [:]
    isNeeded = []
    for (place, (role, _)) in files.enumerated() {
      switch role {
      case .concept(let name):
        concepts[ArraySlice(name.utf8)] = place
        isNeeded.append(false)
      case .rule(let folder):
        isNeeded.append(packs.contains(folder))
        if packs.contains(folder) { waiting.append(place) }
      case .lexicon, .kinds, .services, .pack, .fingerprint, .misplaced: isNeeded.append(true)
      }
    }
    self.concepts = concepts
  }

  /// Adds the concepts named as `@concept/fact` or `"concept": "…"`.
  private mutating func follow(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "@") {
        let end = Self.end(of: at, in: bytes)
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") { need(bytes[at..<end]) }
        at = end
      } else if byte == UInt8(ascii: "\""), Self.key.indices.allSatisfy({ Self.isKeyByte(bytes, at, $0) }) {
        at += Self.key.count
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
        let start = min(at + 1, bytes.count)
        at = Self.end(of: start, in: bytes)
        need(bytes[start..<at])
      }
    }
  }

  private static let key = Array("concept\"".utf8)

  private static func isKeyByte(_ bytes: [UInt8], _ start: Int, _ place: Int) -> Bool {
    start + place < bytes.count && bytes[start + place] == key[place]
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, Identifier.allows(bytes[end]) { end += 1 }
    return end
  }

  private mutating func need(_ name: ArraySlice<UInt8>) {
    guard let place = concepts[name], !isNeeded[place] else { return }
    isNeeded[place] = true
    waiting.append(place)
  }
}
