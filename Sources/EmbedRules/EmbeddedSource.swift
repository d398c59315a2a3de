import DocumentModel
import RuleLanguage

/// The Swift source that holds the rule files.
///
/// Raw multi-line `StaticString` literals: they compile in no time, where a byte array of the same size takes minutes,
/// cost nothing at start and travel with the binary.
enum EmbeddedSource {
  /// The whole generated file: `EmbeddedRules.files` and `EmbeddedRules.packDigests`.
  static func text(of files: [RuleFile]) -> String {
    var source = """
      // Made by EmbedRules from the files under Rules/; edit those.
      import RuleLanguage

      /// The rule files this program was built with.
      enum EmbeddedRules {
        /// Each file's path below Rules/ and its text, byte for byte, in the order of the paths.
        static let files: [(path: StaticString, text: StaticString)] = [

      """
    for file in files { source += "    (path: \(literal(file.path)), text: \(literal(file.text))),\n" }
    source += """
        ]

        /// Of each folder of Rules/ (packs, and what they share), the SHA-256 over its files in the order of their
        /// paths: path below Rules/, NUL, bytes, NUL.
        static let packDigests: [(pack: StaticString, sha256: StaticString)] = [

      """
    for digest in digests(of: files) {
      source += "    (pack: \(literal(digest.pack)), sha256: \"\(digest.sha256)\"),\n"
    }
    source += "  ]\n\n  /// The patterns of these files, compiled; nil when a file is wrong.\n"
    source += "  static let patterns: PreparedPatterns? = "
    guard let patterns = CompiledPatterns(of: files) else { return source + "nil\n}\n" }
    return source + "PreparedPatterns(\nwords: \(literal(patterns.words)),\nnumbers: \(literal(patterns.numbers)))\n}\n"
  }

  /// The digest of each first-level folder, in the order of the names.
  private static func digests(of files: [RuleFile]) -> [(pack: String, sha256: String)] {
    var bytes: [String: [UInt8]] = [:]
    for file in files {
      guard let pack = file.pack else { continue }
      bytes[String(pack), default: []] += Array(file.path.utf8) + [0] + Array(file.text.utf8) + [0]
    }
    return bytes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (pack: $0.key, sha256: SHA256.hexDigest(of: $0.value)) }
  }

  /// A raw literal that reads back as exactly `text`: as many `#` as `text` needs so that nothing in it ends the
  /// literal or starts an escape, and escapes for what a compiler would normalise (CR) or refuse (NUL).
  private static func literal(_ text: String) -> String {
    let marks = String(repeating: "#", count: marksNeeded(by: text))
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": body += "\\\(marks)r"
      case "\0": body += "\\\(marks)0"
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\(marks)\"\"\"\n\(body)\n\"\"\"\(marks)"
  }

  /// One more than the longest run of `#` after a quote or a backslash, and at least 3.
  private static func marksNeeded(by text: String) -> Int {
    var longest = 2
    var run: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"):
        guard let count = run else { break }
        run = count + 1
        longest = max(longest, count + 1)
      default: run = nil
      }
    }
    return longest + 1
  }
}
