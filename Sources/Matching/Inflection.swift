/// Brings the inflected forms of a French word to one stem: number, gender, person, tense; not derivation, so that
/// "livraison", "livrable" and "livrer" stay three words.
///
/// Works on folded bytes (lower case, no accents). The stem is a key, not a word: it only has to be the same for the
/// forms of one word and, as far as possible, different for others.
package enum Inflection {
  /// The stem of a folded word; O(length).
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    if word.contains(where: { $0 < 0x61 || $0 > 0x7A }) { return word }
    if let lemma = Irregular.lemma(of: word) { return lemma }
    guard word.count >= 4 else { return word }
    var stem = word
    if stripSecondPerson(&stem) {
      normaliseTail(&stem)
      return stem
    }
    stripPlural(&stem)
    guard stem.count >= 4 else { return stem }
    stripEnding(&stem)
    normaliseTail(&stem)
    return stem
  }

  /// "livrez", "livrerez", "fournissez": the ending and, in a stem long enough, the future or -iss- before it.
  private static func stripSecondPerson(_ stem: inout [UInt8]) -> Bool {
    guard ends(stem, "ez") else { return false }
    stem.removeLast(2)
    if ends(stem, "er") || ends(stem, "ir"), stem.count >= 6 {
      stem.removeLast(2)
    } else if ends(stem, "iss"), stem.count >= 6 {
      stem.removeLast(3)
    }
    return true
  }

  private static func stripPlural(_ stem: inout [UInt8]) {
    guard let last = stem.last, last == ascii("s") || last == ascii("x") else { return }
    stem.removeLast()
    if last == ascii("x"), ends(stem, "au"), !ends(stem, "eau") { stem[stem.count - 1] = ascii("l") }
  }

  /// Endings in the order they are tried, each in the list of its last letter; each leaves at least three bytes.
  ///
  /// Of two endings with different last letters a word has at most one, so their order does not matter.
  private static let endings: (letters: [UInt8], byLast: [[Range<Int>]]) = {
    var letters: [UInt8] = []
    var byLast = [[Range<Int>]](repeating: [], count: 26)
    for ending in [
      "issaient", "issante", "issions", "iraient", "eraient", "issait", "issent", "issant", "isson", "eront", "iront",
      "erait", "irait", "erons", "irons", "aient", "isse", "iere", "erai", "irai", "eron", "iron", "ante", "era", "ira",
      "ait", "ant", "ent", "ont", "ees", "ee", "er", "ir", "ie", "it", "is", "on", "e", "i",
    ] {
      let start = letters.count
      letters += ending.utf8
      byLast[Int(letters[letters.count - 1] - 0x61)].append(start..<letters.count)
    }
    return (letters, byLast)
  }()

  private static func stripEnding(_ stem: inout [UInt8]) {
    if ends(stem, "ion") || ends(stem, "aison") { return }
    if stripThirdGroup(&stem) { return }
    let (letters, byLast) = endings
    for ending in byLast[Int(stem[stem.count - 1] - 0x61)]
    where stem.count - ending.count >= 3 && ends(stem, letters[ending]) {
      let isNoun = ending.count == 2 && ends(stem, "ie")
      let keepsVowel = ending.count == 4 && ends(stem, "iere")
      stem.removeLast(ending.count)
      if keepsVowel { stem.append(ascii("i")) }
      // "considère", "considérer": as "considérons", which looks like a future.
      if !isNoun, stem.count > 4, ends(stem, "er") { stem.removeLast(2) }
      break
    }
  }

  /// "rendre", "rendra", "répondrait": verbs whose infinitive ends in -dre keep their d.
  private static func stripThirdGroup(_ stem: inout [UInt8]) -> Bool {
    for tail in thirdGroupTails where stem.count >= tail.count + 3 && ends(stem, tail[...]) {
      let before = stem[stem.count - tail.count - 1]
      guard before == ascii("n") || before == ascii("r") else { return false }
      stem.removeLast(tail.count - 1)
      return true
    }
    return false
  }

  private static let thirdGroupTails = ["draient", "dront", "drait", "dron", "drai", "dra", "dre"].map {
    Array($0.utf8)
  }

  /// Levels what stripping leaves uneven: doubled consonants, -if/-ive, -oy/-oi, a mute e before a stripped ending.
  private static func normaliseTail(_ stem: inout [UInt8]) {
    if stem.count > 3, stem.last == ascii("e") { stem.removeLast() }
    if stem.count > 3, stem.last == ascii("y") || stem.last == ascii("i") { stem.removeLast() }
    if stem.count > 3, stem.last == ascii("f"), stem[stem.count - 2] == ascii("i") { stem[stem.count - 1] = ascii("v") }
    if stem.count > 4, ends(stem, "du") { stem.removeLast() }
    if stem.count > 3, let last = stem.last, last == stem[stem.count - 2], !isVowel(last) { stem.removeLast() }
  }

  private static func ends(_ stem: [UInt8], _ tail: StaticString) -> Bool {
    tail.withUTF8Buffer { tail in
      var left = tail.count
      guard stem.count >= left else { return false }
      let start = stem.count - left
      while left > 0, stem[start + left - 1] == tail[left - 1] { left -= 1 }
      return left == 0
    }
  }

  private static func ends(_ stem: [UInt8], _ tail: ArraySlice<UInt8>) -> Bool {
    var place = stem.count
    guard place >= tail.count else { return false }
    var left = tail.endIndex
    // From the end: words differ there.
    while left > tail.startIndex, stem[place - 1] == tail[left - 1] {
      left -= 1
      place -= 1
    }
    return left == tail.startIndex
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
  }
}
