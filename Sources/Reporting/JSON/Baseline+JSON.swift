import Judging

extension Baseline {
  /// Name of the file format.
  package static let schema = "charterlint/baseline-1"

  /// The file, one finding per line so that differences can be reviewed; the same findings give the same bytes whatever
  /// the version of the tool.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", Self.schema)
      writer.member("findings") {
        $0.array(findings) { writer, known in
          writer.object(inline: true) {
            $0.member("document", known.document)
            $0.member("rule", known.rule.text)
            $0.member("verdict", known.verdict.rawValue)
            $0.member("fingerprint", known.fingerprint)
            $0.member("passages", known.passages)
          }
        }
      }
    }
    return writer.finish()
  }
}
