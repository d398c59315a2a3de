import DocumentModel
import Judging
import RuleLanguage

extension JSONWriter {
  /// One element of `results`.
  mutating func result(_ ruling: Ruling, of subject: Subject, in context: SARIFContext) {
    let language = context.language
    object {
      $0.member("ruleId", ruling.rule.id.text)
      $0.optional("ruleIndex", context.index(of: ruling.rule))
      $0.member("kind", ruling.sarifKind(context.profile))
      $0.member("level", ruling.isFinding ? ruling.severity.sarifLevel : "none")
      $0.message("message", SARIFText.message(of: ruling, in: subject, context))
      $0.locations(of: ruling, subject, context)
      $0.member("partialFingerprints") {
        $0.object(inline: true) { $0.member(context.profile.fingerprintKey, ruling.fingerprint) }
      }
      if let waiver = ruling.waiver { $0.suppressions(waiver) }
      $0.optional("baselineState", ruling.baselineState?.rawValue)
      $0.member("properties") { bag in
        bag.object {
          $0.member("verdict", ruling.verdict.rawValue)
          $0.member("severity", ruling.severity.rawValue)
          $0.member("pack", ruling.pack)
          $0.member("clause", ruling.rule.clause)
          $0.optional("grade", ruling.grade?.rawValue)
          $0.optional("set", subject.set)
          if !ruling.undeclared.isEmpty { $0.member("undeclared", ruling.undeclared) }
          if ruling.isFinding {
            $0.optional("advice", ruling.rule.advice?.french)
            $0.optional("insert", ruling.rule.insert)
          }
          if ruling.verdict == .review { $0.optional("proof", ruling.rule.proof?.in(language)) }
          if !ruling.searched.isEmpty { $0.member("searched", ruling.searched) }
        }
      }
    }
  }

  /// An element of `results` for a finding of the baseline that no longer occurs.
  mutating func result(_ finding: KnownFinding, in context: SARIFContext) {
    object {
      $0.member("ruleId", finding.rule.text)
      $0.member("kind", "fail")
      $0.member("level", "none")
      $0.message("message", Wording.Lines.absent.in(context.language))
      $0.member("locations") { array in array.array([finding.document]) { $0.location(ofFile: $1, context) } }
      $0.member("partialFingerprints") {
        $0.object(inline: true) { $0.member(context.profile.fingerprintKey, finding.fingerprint) }
      }
      $0.member("baselineState", "absent")
      $0.member("properties") { bag in bag.object(inline: true) { $0.member("verdict", finding.verdict.rawValue) } }
    }
  }

  /// `locations`: the decisive passage, or the documents when there is none; `relatedLocations`: the other passages
  /// and the one that came nearest.
  private mutating func locations(of ruling: Ruling, _ subject: Subject, _ context: SARIFContext) {
    if let first = ruling.evidence.first {
      member("locations") { array in array.array([first]) { $0.location($1, of: subject, context) } }
    } else {
      let paths: [String] =
        switch context.profile {
        case .full: subject.paths
        case .github: Array(subject.paths.prefix(1))
        }
      member("locations") { array in array.array(paths) { $0.location(ofFile: $1, context) } }
    }
    let others = ruling.evidence.dropFirst().prefix(JSONReporter.mostEvidence) + [ruling.nearest].compactMap(\.self)
    guard !others.isEmpty else { return }
    member("relatedLocations") { array in array.array(others) { $0.location($1, of: subject, context) } }
  }

  private mutating func location(ofFile path: String, _ context: SARIFContext) {
    object { location in
      location.member("physicalLocation") { physical in
        physical.object {
          $0.artifactLocation(path, index: context.index(ofFile: path))
          switch context.profile {
          case .full: break
          case .github: $0.region(.start, snippet: nil)
          }
        }
      }
    }
  }

  private mutating func location(_ evidence: Evidence, of subject: Subject, _ context: SARIFContext) {
    let path = subject.path(of: evidence)
    let words = subject.papers.words(evidence, columns: 300)
    object { location in
      location.member("physicalLocation") { physical in
        physical.object {
          $0.artifactLocation(path, index: context.index(ofFile: path))
          switch context.profile {
          case .full:
            if let region = FileRegion(evidence, in: subject.papers) { $0.region(region, snippet: words) }
          case .github:
            let region = FileRegion(evidence, in: subject.papers, countingText: true)
            $0.region((region ?? .start).whole, snippet: words)
          }
        }
      }
      location.logicalLocations(subject.papers.place(of: evidence))
      location.message("message", "\(Wording.label(evidence.role).in(context.language)): \(words)")
    }
  }

  private mutating func region(_ region: FileRegion, snippet: String?) {
    member("region") {
      $0.object(inline: true) {
        $0.member("startLine", region.startLine)
        $0.optional("startColumn", region.startColumn)
        $0.optional("endLine", region.endLine)
        $0.optional("endColumn", region.endColumn)
        if let snippet, !snippet.isEmpty {
          $0.member("snippet") { $0.object(inline: true) { $0.member("text", snippet) } }
        }
      }
    }
  }

  /// Part, table, row, cell and paragraph; for HTML the element; nothing when the format has lines only.
  private mutating func logicalLocations(_ place: Place) {
    var steps = [place.path ?? place.part].compactMap(\.self)
    if let cell = place.cell { steps.append("table[\(cell.table + 1)]/row[\(cell.row)]/cell[\(cell.column)]") }
    if let paragraph = place.paragraph { steps.append("paragraph[\(paragraph)]") }
    guard let last = steps.last else { return }
    let kind = place.cell != nil ? "cell" : place.path != nil ? "element" : "paragraph"
    member("logicalLocations") { array in
      array.array([steps.joined(separator: "/")]) { writer, name in
        writer.object {
          $0.member("name", last)
          $0.member("fullyQualifiedName", name)
          $0.member("kind", kind)
          $0.member("properties") { bag in
            bag.object(inline: true) {
              $0.optional("part", place.part)
              $0.optional("paragraph", place.paragraph)
              $0.optional("table", place.cell.map { $0.table + 1 })
              $0.optional("row", place.cell?.row)
              $0.optional("cell", place.cell?.column)
              $0.member("region", place.region.rawValue)
            }
          }
        }
      }
    }
  }

  private mutating func suppressions(_ waiver: Waiver) {
    let (kind, path, line): (String, String, Int?) =
      switch waiver.source {
      case .document(let path, let line): ("inSource", path, line)
      case .configuration(let path, let line): ("external", path, line)
      }
    member("suppressions") { array in
      array.array([waiver]) { writer, waiver in
        writer.object {
          $0.member("kind", kind)
          $0.member("status", "accepted")
          $0.optional("justification", waiver.reason)
          $0.member("location") { location in
            location.object {
              $0.member("physicalLocation") { physical in
                physical.object {
                  $0.artifactLocation(path, index: nil)
                  if let line { $0.member("region") { $0.object(inline: true) { $0.member("startLine", line) } } }
                }
              }
            }
          }
          $0.member("properties") { bag in
            bag.object(inline: true) {
              $0.member("author", waiver.author)
              $0.member("expires", waiver.expires)
            }
          }
        }
      }
    }
  }
}

extension Ruling {
  /// SARIF's kind: `open` where a declaration would settle the question, `review` where a person must.
  fileprivate func sarifKind(_ profile: SARIFProfile) -> String {
    switch verdict {
    case .satisfied: "pass"
    case .vague, .missing, .contradicted: "fail"
    case .notApplicable: "notApplicable"
    case .review:
      switch profile {
      case .full: undeclared.isEmpty ? "review" : "open"
      case .github: "review"
      }
    }
  }
}

extension SARIFProfile {
  /// The name of the fingerprint; GitHub looks at this one only.
  fileprivate var fingerprintKey: String {
    switch self {
    case .full: "charterlint/v1"
    case .github: "primaryLocationLineHash"
    }
  }
}
