/// Words and numbers being written into two texts that fit into string literals.
///
/// Words stand one after the other. A number is four letters of six bits, the lowest first, from `0` to `o`: none of them
/// means anything to the compiler, and all numbers are read alike, without a look at what comes next.
struct PreparedWriter {
  private(set) var words: [UInt8] = []
  private(set) var numbers: [UInt8] = []

  fileprivate static let first: UInt8 = 0x30
  fileprivate static let lettersOfNumber = 4
  /// More than any number that can be written.
  private static let end = 1 << 24

  /// Adds a number, at least 0. Rules with more than sixteen million of anything are too many for one program.
  mutating func write(_ number: Int) {
    precondition((0..<Self.end).contains(number), "a number of prepared patterns has 24 bits")
    for shift in stride(from: 0, to: 24, by: 6) { numbers.append(Self.first + UInt8(number >> shift & 63)) }
  }

  /// Adds a list of numbers, at least -1.
  mutating func write(_ list: some Collection<Int32>) {
    write(list.count)
    for number in list { write(Int(number) + 1) }
  }

  /// Adds hashes whose number is written elsewhere.
  mutating func write(_ hashes: [UInt32]) {
    for hash in hashes {
      write(Int(hash & 0xFFFF))
      write(Int(hash >> 16))
    }
  }

  /// Adds a word and its length.
  mutating func write(word: some Collection<UInt8>) {
    write(word.count)
    words += word
  }

  /// Adds words whose lengths are written elsewhere.
  mutating func write(bytes: [UInt8]) { words += bytes }
}

/// Reads what a `PreparedWriter` wrote, in the order of writing. Only for texts that came with the program: nothing is
/// checked.
struct PreparedReader {
  private let words: UnsafeBufferPointer<UInt8>
  private let numbers: UnsafeRawBufferPointer
  private var wordPlace = 0
  private var numberPlace = 0

  init(words: UnsafeBufferPointer<UInt8>, numbers: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.numbers = UnsafeRawBufferPointer(numbers)
  }

  /// The next number.
  mutating func number() -> Int {
    defer { numberPlace += PreparedWriter.lettersOfNumber }
    return number(at: numberPlace)
  }

  private func number(at place: Int) -> Int {
    let letters = UInt32(littleEndian: numbers.loadUnaligned(fromByteOffset: place, as: UInt32.self)) &- 0x3030_3030
    // The four letters, six bits of each byte, pushed together.
    return Int(letters & 63 | letters >> 2 & 63 << 6 | letters >> 4 & 63 << 12 | letters >> 6 & 63 << 18)
  }

  /// The next list of numbers.
  mutating func list() -> [Int32] {
    let count = number()
    let start = numberPlace
    numberPlace += count * PreparedWriter.lettersOfNumber
    return [Int32](unsafeUninitializedCapacity: count) { list, filled in
      for place in 0..<count {
        let number = number(at: start + place * PreparedWriter.lettersOfNumber)
        list.initializeElement(at: place, to: Int32(truncatingIfNeeded: number) - 1)
      }
      filled = count
    }
  }

  /// The next hashes, so many.
  mutating func hashes(_ count: Int) -> [UInt32] {
    let start = numberPlace
    numberPlace += 2 * count * PreparedWriter.lettersOfNumber
    return [UInt32](unsafeUninitializedCapacity: count) { list, filled in
      for place in 0..<count {
        let low = start + 2 * place * PreparedWriter.lettersOfNumber
        let hash = number(at: low) | number(at: low + PreparedWriter.lettersOfNumber) << 16
        list.initializeElement(at: place, to: UInt32(truncatingIfNeeded: hash))
      }
      filled = count
    }
  }

  /// The next word.
  mutating func word() -> UnsafeBufferPointer<UInt8>.SubSequence { words(ofLength: number()) }

  /// The next words, which have so many bytes together.
  mutating func words(ofLength length: Int) -> UnsafeBufferPointer<UInt8>.SubSequence {
    defer { wordPlace += length }
    return words[wordPlace..<wordPlace + length]
  }
}
