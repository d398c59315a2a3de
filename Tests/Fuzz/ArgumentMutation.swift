import TestSupport

@testable import charterlint

extension Mutation {
  /// A command line made anew from the table of commands and options, or one with an argument changed. One per line.
  mutating func arguments(_ input: [UInt8]) -> [UInt8] {
    var words = input.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    if words.isEmpty || chance(1, of: 4) || (try? ArgumentParser().parse(words)) == nil { words = command() }
    let place = random.below(words.count)
    switch random.below(8) {
    case 0: if words.count > 2 { words.remove(at: place) }
    case 1: words.insert(one(of: Self.values) ?? "-", at: place)
    case 2: words.swapAt(place, random.below(words.count))
    case 3: words[place] = text(words[place]).replacing("\n", with: " ")
    default: words = command()
    }
    return Array(words.joined(separator: "\n").utf8)
  }

  /// A command with some of its options, each with a value where it takes one.
  private mutating func command() -> [String] {
    guard let spec = one(of: CommandTable.commands) else { return [] }
    var words = spec.name.rawValue.split(separator: " ").map(String.init)
    let options = CommandTable.options.filter { $0.commands.contains(spec.name) && $0.name != .help }
    var seen: Set<OptionName> = []
    for _ in 0..<random.below(6) {
      guard let option = one(of: options), seen.insert(option.name).inserted || option.isRepeatable else { continue }
      let name = chance(1, of: 3) ? option.short ?? "--\(option.name.rawValue)" : "--\(option.name.rawValue)"
      guard option.argument != nil else {
        words.append(name)
        continue
      }
      let value = chance(1, of: 3) ? Self.numbers[random.below(Self.numbers.count)] : one(of: Self.values) ?? "a"
      words += chance(1, of: 2) ? [name, value] : ["\(name)=\(value)"]
    }
    let most = min(spec.count.upperBound, spec.count.lowerBound + 3)
    for _ in 0..<(spec.count.lowerBound + random.below(most - spec.count.lowerBound + 1)) {
      words.append(one(of: ["a.docx", "devis", "-", "digitalpes", "b.md", "bash"]) ?? "-")
    }
    return words
  }

  private static let values = [
    "digitalpes", "a.docx=quote", "quote", "client.type=sme", "services=site,hosting", "json", "json=r.json",
    "sarif=a=b", "html=sheets/", "error", "never", "fr", "en", "2026-01-31", "2026-13-41", "text-bytes=1", "depth=0",
    "members=99999999999999999999", "-", "--", "-x", "=", "a=b=c", "../a", "signatory.digitalpes.since=2024-03-01",
  ]
}
