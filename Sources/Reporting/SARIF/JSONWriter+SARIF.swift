import DocumentModel
import Judging
import RuleLanguage

extension JSONWriter {
  /// Writes a text member, or nothing for nil and for an empty text: GitHub refuses empty ones.
  mutating func optional(_ key: StaticString, _ value: String?) {
    if let value, !value.isEmpty { member(key, value) }
  }

  /// Writes a number member, or nothing.
  mutating func optional(_ key: StaticString, _ value: Int?) {
    if let value { member(key, value) }
  }

  /// A `message`, `description` or `justification`-like object with plain text.
  mutating func message(_ key: StaticString, _ text: String) {
    member(key) { $0.object(inline: true) { $0.member("text", SARIFText.plain(text)) } }
  }

  /// One element of `artifacts`.
  mutating func artifact(_ artifact: SARIFContext.Artifact, language: Language) {
    object {
      $0.member("location") { $0.object(inline: true) { $0.member("uri", FileURI.reference(artifact.path)) } }
      $0.member("roles", ["analysisTarget"])
      guard let report = artifact.document else { return }
      $0.member("mimeType", report.document.format.mediaType)
      if let digest = report.sha256 {
        $0.member("hashes") { $0.object(inline: true) { $0.member("sha-256", digest) } }
      }
      $0.member("properties") { bag in
        bag.object {
          $0.member("kinds", report.kinds.map(\.rawValue))
          $0.member("kindOrigin", report.kindIsDeclared ? "declared" : "detected")
          $0.member("applicability") { array in
            array.array(report.applicability) { $0.applicability($1, language: language) }
          }
        }
      }
    }
  }

  private mutating func applicability(_ answer: Applicability, language: Language) {
    object {
      $0.member("pack", answer.pack)
      $0.member("value", answer.value.rawValue)
      $0.member("reasons", answer.reasons.map { $0.in(language) })
    }
  }

  /// One element of `toolExecutionNotifications`.
  mutating func notification(_ notification: SARIFNotification) {
    object {
      $0.member("descriptor") { $0.object(inline: true) { $0.member("id", notification.code) } }
      $0.member("level", notification.level)
      $0.message("message", notification.message)
      guard let path = notification.path else { return }
      $0.member("locations") { array in
        array.array([path]) { writer, path in
          writer.object { $0.member("physicalLocation") { $0.object { $0.artifactLocation(path, index: nil) } } }
        }
      }
    }
  }

  /// The `artifactLocation` member.
  mutating func artifactLocation(_ path: String, index: Int?) {
    member("artifactLocation") {
      $0.object(inline: true) {
        $0.member("uri", FileURI.reference(path))
        $0.optional("index", index)
      }
    }
  }

  /// One element of `rules`.
  mutating func descriptor(_ rule: Rule, in context: SARIFContext) {
    let language = context.language
    object {
      $0.member("id", rule.id.text)
      $0.message("shortDescription", rule.title.in(language))
      $0.message("fullDescription", SARIFText.shortened(rule.why.in(language), to: 1_024))
      $0.message("help", SARIFText.help(of: rule, in: context))
      $0.member("defaultConfiguration") { $0.object(inline: true) { $0.member("level", rule.severity.sarifLevel) } }
      // Only an address may stand in helpUri; articles are in the help text.
      if let source = rule.source, FileURI.isAddress(source) { $0.member("helpUri", source) }
      $0.member("properties") { bag in
        bag.object {
          $0.member("tags", [context.packs[rule.id], rule.topic].compactMap(\.self))
          $0.optional("pack", context.packs[rule.id])
          $0.member("clause", rule.clause)
          $0.member("provable", rule.provable.rawValue)
        }
      }
    }
  }
}

extension DocumentFormat {
  /// The media type of a file of this format.
  fileprivate var mediaType: String {
    switch self {
    case .text: "text/plain"
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }
}

extension Severity {
  /// SARIF's level for a finding of this weight.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
