/// The immutable UTF-8 text of one document, as its reader produced it.
///
/// All `TextSpan`s of a document are byte offsets in this text. Line ends are `\n` only; the text is valid UTF-8 and
/// holds no NUL byte.
package struct SourceText: Sendable {
  /// The UTF-8 bytes.
  package let bytes: [UInt8]

  /// Wraps bytes that are already valid UTF-8; an invalid sequence is repaired with U+FFFD when quoted.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  /// Wraps a string.
  package init(_ string: String) { self.bytes = Array(string.utf8) }

  /// The span of the whole text.
  package var span: TextSpan { TextSpan(0, bytes.count) }

  /// The words at `span`, copied; O(length of the span).
  package func string(in span: TextSpan) -> String {
    String(decoding: bytes[span.lower..<span.upper], as: UTF8.self)
  }

  /// Builds the table that turns offsets into lines; O(text), so make it once per report.
  package func lineIndex() -> LineIndex { LineIndex(bytes) }
}
