/// A field's instruction: its name and arguments.
struct FieldInstruction {
  /// In capitals, such as `HYPERLINK`; empty for an empty field.
  let name: String
  private let words: [String]

  /// Splits `HYPERLINK "http://…" \l "part"` at spaces outside quotes.
  init(_ bytes: [UInt8]) {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var hasWord = false
    for byte in bytes {
      if byte == 0x22 {
        isQuoted.toggle()
        hasWord = true
      } else if Ascii.isSpace(byte), !isQuoted {
        if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        hasWord = false
      } else {
        word.append(byte)
        hasWord = true
      }
    }
    if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
    name = NumberFormat.upper(words.first ?? "")
    self.words = words
  }

  /// Where a `HYPERLINK` leads: the address, and `#` with the place in it.
  var linkTarget: String? {
    var address = ""
    var place = ""
    var index = 1
    while index < words.count {
      switch words[index] {
      case "\\l":
        index += 1
        if index < words.count { place = "#" + words[index] }
      case "\\o", "\\t", "\\m", "\\n": index += words[index] == "\\n" || words[index] == "\\m" ? 0 : 1
      default: if address.isEmpty { address = words[index] }
      }
      index += 1
    }
    let target = address + place
    return target.isEmpty ? nil : target
  }
}
