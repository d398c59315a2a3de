import TestSupport

/// The fuzzer's own mutation of bytes.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

/// One step from an input to the next, told apart by its seed alone.
///
/// Most bytes of an archive, a rule file or a command line cannot change alone: the first check of the parser would
/// refuse nearly every input. So the input is taken apart, one part is changed, and all is put together again.
struct Mutation {
  var random: SeededBytes

  init(seed: UInt32) { random = SeededBytes(seed: UInt64(seed)) }

  /// The next input of a target, of at most `most` bytes.
  mutating func next(_ target: FuzzTarget, _ input: [UInt8], atMost most: Int) -> [UInt8] {
    // What no structure foresees is tried too.
    if chance(1, of: 8) { return bytes(input, atMost: most) }
    let mutated: [UInt8]
    switch target {
    case .zip: mutated = archive(input, atMost: most)
    case .docx, .odt: mutated = parts(input)
    case .rules: mutated = json(input, RuleWords.rule)
    case .configuration: mutated = json(input, RuleWords.configuration)
    case .patterns: mutated = pattern(input)
    case .arguments: mutated = arguments(input)
    case .html, .markdown, .text, .papers: mutated = bytes(input, atMost: most)
    }
    return mutated.count <= most && !mutated.isEmpty ? mutated : bytes(input, atMost: most)
  }

  /// Bytes as the fuzzer changes them.
  func bytes(_ input: [UInt8], atMost most: Int) -> [UInt8] {
    var buffer = input + [UInt8](repeating: 0, count: max(0, most - input.count))
    let count = buffer.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mutateBytes($0, min(input.count, most), most) } ?? 0
    }
    return Array(buffer.prefix(count))
  }

  /// Text as the fuzzer changes it, valid UTF-8 again.
  func text(_ input: some StringProtocol) -> String {
    let input = Array(input.utf8)
    return String(decoding: bytes(input, atMost: input.count + 16), as: UTF8.self)
  }

  mutating func chance(_ some: Int, of all: Int) -> Bool { random.below(all) < some }

  /// One of a list; nil of an empty one.
  mutating func one<Element>(of list: [Element]) -> Element? { list.isEmpty ? nil : list[random.below(list.count)] }

  /// Numbers at which programs go wrong.
  static let numbers = [
    "0", "-1", "1", "2", "9", "64", "255", "256", "1000", "65536", "2147483647", "2147483648", "-2147483649",
    "9223372036854775807", "9223372036854775808", "99999999999999999999", "1.5", "1e9",
  ]
}
