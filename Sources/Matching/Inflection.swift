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

  /// Endings in the order they are tried; each leaves at least three bytes.
  private static let endings: [[UInt8]] = [
    "issaient", "issante", "issions", "iraient", "eraient", "issait", "issent", "issant", "isson", "eront", "iront",
    "erait", "irait", "erons", "irons", "aient", "isse", "iere", "erai", "irai", "eron", "iron", "ante", "era", "ira",
    "ait", "ant", "ent", "ont", "ees", "ee", "er", "ir", "ie", "it", "is", "on", "e", "i",
  ].map { Array($0.utf8) }

  private static func stripEnding(_ stem: inout [UInt8]) {
    if ends(stem, "ion") || ends(stem, "aison") { return }
    if stripThirdGroup(&stem) { return }
    for ending in endings where stem.count - ending.count >= 3 && stem.suffix(ending.count).elementsEqual(ending) {
      stem.removeLast(ending.count)
      if ending.elementsEqual("iere".utf8) { stem.append(ascii("i")) }
      let isNoun = ending.elementsEqual("ie".utf8)
      // "considère", "considérer": as "considérons", which looks like a future.
      if !isNoun, stem.count > 4, ends(stem, "er") { stem.removeLast(2) }
      break
    }
    if ends(stem, "ss"), stem.count >= 5 { return }
  }

  /// "rendre", "rendra", "répondrait": verbs whose infinitive ends in -dre keep their d.
  private static func stripThirdGroup(_ stem: inout [UInt8]) -> Bool {
    for tail in thirdGroupTails where stem.count >= tail.count + 3 && stem.suffix(tail.count).elementsEqual(tail) {
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
    let length = tail.utf8CodeUnitCount
    guard stem.count >= length else { return false }
    return tail.withUTF8Buffer { stem.suffix(length).elementsEqual($0) }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
  }
}
