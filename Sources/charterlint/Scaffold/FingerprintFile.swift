/// The text of a `fingerprint.jsonc`.
struct FingerprintFile {
  let hashes: [UInt32]
  /// True when sentences that papers must quote were left out.
  let leavesOutMention: Bool

  private static let perLine = 10

  var text: String {
    var text = "// Hashes of the runs of eight words of the charter"
    text += leavesOutMention ? ", the sentence that signatories must quote left out.\n" : ".\n"
    text += "{ \"hashes\": [\n"
    for start in stride(from: 0, to: hashes.count, by: Self.perLine) {
      let row = hashes[start..<min(start + Self.perLine, hashes.count)]
      text += "  " + row.map { "\"\(Self.hexadecimal($0))\"," }.joined() + "\n"
    }
    return text + "] }\n"
  }

  private static func hexadecimal(_ hash: UInt32) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
