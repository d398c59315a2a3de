import DocumentModel
import FoundationEssentials
import Judging
import RuleLanguage

/// One line of a stream: which document to judge.
///
/// A path as it stands, or a JSON object: `{"path": …}`, or the document itself as `{"name": …, "text": …}` or
/// `{"name": …, "base64": …}`. `settings` in an object say what a sidecar file would.
struct StreamRecord: Equatable, Sendable {
  /// The document.
  let input: Input
  /// `settings`, as a JSON text; nil without.
  var settings: [UInt8]?

  /// Why a line names no document.
  enum Defect: Error, Equatable {
    case tooLong
    /// No text in UTF-8, or no JSON.
    case malformed(PackIssue.Problem)
    case unknownKey(String, nearest: String?)
    case wrongType(key: String)
    /// Neither a path nor a name with its text or content; or more than one of them.
    case noDocument
    case notBase64
  }

  private enum Key: String, CaseIterable {
    case path, name, text, base64, settings
  }

  /// The document of a path.
  init(_ input: Input) { self.input = input }

  /// Takes a line apart; `allowsObjects` is false for lists of paths, where a brace is a letter of a name.
  init(_ line: [UInt8], allowsObjects: Bool) throws(Defect) {
    guard allowsObjects, line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      // Paths are bytes; what is no UTF-8 cannot be shown, and is not found.
      input = .file(String(decoding: line, as: UTF8.self))
      return
    }
    let (document, problems) = JSONDocument.read(line, atMost: LineReader.longest)
    if let problem = problems.first { throw .malformed(problem.problem) }
    guard let root = document?.root else { throw .noDocument }
    var texts: [Key: String] = [:]
    for member in root.members {
      guard let key = Key(rawValue: member.name) else {
        throw .unknownKey(member.name, nearest: NearestName.of(member.name, among: Key.allCases.map(\.rawValue)))
      }
      if key == .settings {
        guard member.value.kind == .object else { throw .wrongType(key: key.rawValue) }
        settings = Array(line[member.value.span.lower..<member.value.span.upper])
      } else {
        guard let text = member.value.string else { throw .wrongType(key: key.rawValue) }
        texts[key] = text
      }
    }
    input = try Self.input(texts)
  }

  private static func input(_ texts: [Key: String]) throws(Defect) -> Input {
    switch (texts[.path], texts[.name], texts[.text], texts[.base64]) {
    case (let path?, nil, nil, nil): return .file(path)
    case (nil, let name?, let text?, nil): return .memory(name: name, bytes: Array(text.utf8))
    case (nil, let name?, nil, let base64?):
      guard let data = Data(base64Encoded: base64) else { throw .notBase64 }
      return .memory(name: name, bytes: Array(data))
    default: throw .noDocument
    }
  }
}
