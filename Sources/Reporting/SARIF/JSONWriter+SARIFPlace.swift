import DocumentModel
import Judging

extension JSONWriter {
  /// `locations`: the decisive passage, or the documents when there is none; `relatedLocations`: the other passages
  /// and the one that came nearest.
  mutating func locations(of ruling: Ruling, _ subject: Subject, _ context: SARIFContext) {
    if let first = ruling.evidence.first {
      member("locations") { array in array.array([first]) { $0.location($1, of: ruling, subject, context) } }
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
    member("relatedLocations") { array in array.array(others) { $0.location($1, of: ruling, subject, context) } }
  }

  /// A document as a whole.
  mutating func location(ofFile path: String, _ context: SARIFContext) {
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

  private mutating func location(
    _ evidence: Evidence, of ruling: Ruling, _ subject: Subject, _ context: SARIFContext
  ) {
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
      let role = Wording.label(evidence.role, isCompared: ruling.isCompared)
      location.message("message", "\(role.in(context.language)): \(words)")
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
}
