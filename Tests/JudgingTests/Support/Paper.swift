import DocumentModel
import Readers

/// A tiny document written in a test, the passages that must be found marked `⟦…⟧`.
struct Paper: Sendable {
  /// The text without marks.
  let text: String
  /// The marked words, in order.
  let marked: [String]
  /// The name that tells the reader its format.
  let name: String

  /// Takes the marks out of `marked`; `name` tells the format.
  init(_ marked: String, as name: String = "paper.txt") {
    var text = ""
    var passages: [String] = []
    var open: String?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = ""
      case "⟧":
        passages.append(open ?? "")
        open = nil
      default:
        text.unicodeScalars.append(scalar)
        open?.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.marked = passages
    self.name = name
  }

  /// The text with `change` applied, marks kept.
  static func markdown(_ marked: String) -> Paper { Paper(marked, as: "paper.md") }

  /// A web page whose body is `marked`.
  static func page(_ marked: String) -> Paper {
    Paper(
      "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>t</title></head><body>\(marked)</body></html>",
      as: "paper.html")
  }

  /// The document a reader makes of it.
  func read() throws -> Document { try ReaderRegistry.read(Array(text.utf8), name: name) }
}
