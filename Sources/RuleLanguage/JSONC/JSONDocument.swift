import DocumentModel

/// A JSON text with comments and trailing commas, read into one flat list of values.
///
/// Each value is an entry with its byte range; entries stand in the order of the text, so a whole value is stepped over
/// by one jump and strings are only unescaped when asked for. Offsets are those of `bytes`.
package final class JSONDocument: Sendable {
  /// The text, without byte order mark.
  package let bytes: [UInt8]
  let entries: [JSONEntry]

  init(bytes: [UInt8], entries: [JSONEntry]) {
    self.bytes = bytes
    self.entries = entries
  }

  /// The outermost value.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// Reads a file. Reports what is wrong with it: every duplicate key, and the first syntax error; with a syntax error
  /// there is no document, nor of more than `most` bytes. With `isKnownText` the bytes are known to be UTF-8; others
  /// that are not would have strings with U+FFFD. The value of `key` of the outermost object reads as null when it is
  /// passed over. O(n).
  package static func read(
    _ file: [UInt8], atMost most: Int = Limits.fileBytes, isKnownText: Bool = false, passingOver key: String? = nil
  ) -> (document: JSONDocument?, problems: [LocatedProblem]) {
    let bytes = withoutByteOrderMark(file)
    guard bytes.count <= most else {
      return (nil, [LocatedProblem(offset: 0, problem: .limit(.bytes, atMost: most))])
    }
    if !isKnownText, let invalid = firstInvalidByte(of: bytes) {
      return (nil, [LocatedProblem(offset: invalid, problem: .unreadable("UTF-8"))])
    }
    var parser = JSONParser(bytes: bytes, passedOver: key)
    do {
      try parser.parse()
    } catch {
      return (nil, parser.problems + [error])
    }
    return (JSONDocument(bytes: bytes, entries: parser.entries), parser.problems)
  }

  /// The bytes that offsets refer to: `file` without its UTF-8 byte order mark.
  package static func withoutByteOrderMark(_ file: [UInt8]) -> [UInt8] {
    file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

/// Something wrong at a byte offset of a file; it becomes a `PackIssue` once lines are counted.
package struct LocatedProblem: Error, Sendable, Hashable {
  /// Byte offset in the file, byte order mark not counted.
  package let offset: Int
  /// What is wrong.
  package let problem: PackIssue.Problem

  /// Makes a problem.
  package init(offset: Int, problem: PackIssue.Problem) {
    self.offset = offset
    self.problem = problem
  }
}

/// One value of a `JSONDocument`, 16 bytes.
struct JSONEntry {
  let kind: Kind
  let lower: UInt32
  var upper: UInt32
  /// Index of the entry after this value and all it holds.
  var next: UInt32

  /// True for a string of this text. Without escapes the bytes are compared as they stand.
  func isText(_ text: String, in bytes: [UInt8]) -> Bool {
    guard kind == .string else { return kind == .escapedString && JSONEscape.text(of: self, in: bytes) == text }
    var text = text
    let start = Int(lower) + 1
    let count = Int(upper) - 1 - start
    guard text.utf8.count == count else { return false }
    return text.withUTF8 { text in
      for place in 0..<count where text[place] != bytes[start + place] { return false }
      return true
    }
  }

  enum Kind: UInt8 {
    case object, array, string, escapedString, number, yes, no, null
  }
}
