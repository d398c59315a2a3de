/// Which of some lists of folded words each word of a text is in: looked up once per distinct word, then one bit a token.
package struct WordMarks: Sendable {
  private let text: TokenizedText
  private let marks: [UInt16]

  /// Marks the words of `text` by the lists, at most sixteen, of words separated by spaces.
  package init(_ text: TokenizedText, _ lists: [String]) {
    precondition(lists.count <= UInt16.bitWidth, "a mark has one bit a list")
    var marks = [UInt16](repeating: 0, count: text.words.count)
    for (list, words) in lists.enumerated() {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let bytes = ArraySlice(word)
        if let id = text.words.find(bytes, hash: FNV1a.hash(bytes)) { marks[id] |= 1 << UInt16(list) }
      }
    }
    self.marks = marks
    self.text = text
  }

  /// True when the word of `token` is in `list`.
  package func has(_ list: Int, at token: Int) -> Bool { marks[text.word(of: token)] >> UInt16(list) & 1 != 0 }
}
