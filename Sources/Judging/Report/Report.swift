import DocumentModel
import RuleLanguage

/// All verdicts and notices of one run, in canonical order. Reporters turn it into bytes; nothing is decided there.
package struct Report: Sendable {
  /// Version of the tool.
  package let toolVersion: String
  /// The packs judged against, in the order asked for.
  package let packs: [PackIdentity]
  /// One entry per document that was read, in the order of the paths given.
  package internal(set) var documents: [DocumentReport]
  /// Documents that could not be read.
  package let errors: [UnreadDocument]
  /// What was judged over documents together; empty when each was judged by itself.
  package internal(set) var sets: [SetReport]
  /// Waivers that do nothing, in the order in which they were declared.
  package internal(set) var idleWaivers: [IdleWaiver] = []
  /// Findings of the baseline that the documents of this run no longer have.
  package internal(set) var absent: [KnownFinding] = []

  /// Makes a report.
  package init(
    toolVersion: String, packs: [PackIdentity], documents: [DocumentReport], errors: [UnreadDocument],
    sets: [SetReport] = []
  ) {
    self.toolVersion = toolVersion
    self.packs = packs
    self.documents = documents
    self.errors = errors
    self.sets = sets
  }

  /// The rulings of a set that count for findings and sums: those it decides.
  package func standing(of set: SetReport) -> [Ruling] { set.rulings.filter { set.decides($0.rule) } }

  /// The rulings of a document that count for findings and sums: those that no set decides for it.
  package func standing(ofDocument index: Int) -> [Ruling] {
    let sets = sets.filter { $0.papers.contains(index) }
    if sets.isEmpty { return documents[index].rulings }
    return documents[index].rulings.filter { ruling in !sets.contains { $0.decides(ruling.rule) } }
  }

  /// Number of standing verdicts of each kind.
  package var summary: [Verdict: Int] {
    var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })
    for set in sets { for ruling in standing(of: set) { counts[ruling.verdict, default: 0] += 1 } }
    for index in documents.indices {
      for ruling in standing(ofDocument: index) { counts[ruling.verdict, default: 0] += 1 }
    }
    return counts
  }

  /// Number of standing rulings for which `condition` holds.
  package func count(where condition: (Ruling) -> Bool) -> Int {
    sets.reduce(0) { $0 + standing(of: $1).count(where: condition) }
      + documents.indices.reduce(0) { $0 + standing(ofDocument: $1).count(where: condition) }
  }
}

/// How the charters of a document were chosen, the strongest reason first.
package enum PackOrigin: String, Sendable, CaseIterable {
  /// `--charter`.
  case option
  /// The configuration file.
  case configuration
  /// The document names the charter.
  case document
  /// Nothing said which: the default one.
  case `default`
}

/// What identifies a pack in a report.
package struct PackIdentity: Sendable, Hashable {
  /// Id of the pack.
  package let id: String
  /// Title of the charter.
  package let title: LocalizedText
  /// Edition of the rules.
  package let edition: String
  /// SHA-256 of the pack's files.
  package let sha256: String

  /// Makes an identity.
  package init(id: String, title: LocalizedText, edition: String, sha256: String) {
    self.id = id
    self.title = title
    self.edition = edition
    self.sha256 = sha256
  }
}

/// A document that could not be read.
package struct UnreadDocument: Sendable {
  /// Path as given.
  package let path: String
  /// Stable code, such as `encrypted-office`.
  package let code: String
  /// What is wrong and what to do, in both languages.
  package let message: LocalizedText

  /// Makes an entry.
  package init(path: String, code: String, message: LocalizedText) {
    self.path = path
    self.code = code
    self.message = message
  }
}

/// What was judged on one document.
package struct DocumentReport: Sendable {
  /// Path as given.
  package private(set) var path: String
  /// The document, for quoting and for showing passages in their context.
  package let document: Document
  /// SHA-256 of the file, when asked for.
  package let sha256: String?
  /// The kind it was judged as, most decisive first; a mixed paper (a quote with its terms) has several.
  package let kinds: [DocumentKind]
  /// True when the kind was declared, false when detected.
  package let kindIsDeclared: Bool
  /// Whether each pack's charter applies.
  package let applicability: [Applicability]
  /// What is known of the relation, with the origin of every value.
  package let context: [ContextValue]
  /// One ruling per rule, in rule order.
  package internal(set) var rulings: [Ruling]
  /// Why these charters: asked for, configured, named by the document, or the default.
  package var packOrigin = PackOrigin.default
  /// The seconds it was given when they were not enough: the verdicts left are `review`. Nil for a finished report.
  package var secondsSpent: Int?

  /// Makes a document's report.
  package init(
    path: String, document: Document, sha256: String?, kinds: [DocumentKind], kindIsDeclared: Bool,
    applicability: [Applicability], context: [ContextValue], rulings: [Ruling]
  ) {
    self.path = path
    self.document = document
    self.sha256 = sha256
    self.kinds = kinds
    self.kindIsDeclared = kindIsDeclared
    self.applicability = applicability
    self.context = context
    self.rulings = rulings
  }

  /// The same report under another name.
  package func named(_ name: String) -> DocumentReport {
    var report = self
    report.path = name
    return report
  }
}

/// Whether a charter applies to a document: three-valued, with reasons.
package struct Applicability: Sendable {
  /// The pack.
  package let pack: String
  /// The answer.
  package let value: Value
  /// Why, and for `unknown` which declaration would lift it.
  package let reasons: [LocalizedText]

  /// Makes an answer.
  package init(pack: String, value: Value, reasons: [LocalizedText]) {
    self.pack = pack
    self.value = value
    self.reasons = reasons
  }

  /// The raw value is the JSON report's.
  package enum Value: String, Sendable, CaseIterable {
    case applies, doesNotApply, unknown
  }
}

/// One known fact of the relation.
package struct ContextValue: Sendable, Hashable {
  /// Context key.
  package let key: String
  /// Values; several for lists.
  package let values: [String]
  /// Where it comes from.
  package let origin: Origin

  /// Makes a value.
  package init(key: String, values: [String], origin: Origin) {
    self.key = key
    self.values = values
    self.origin = origin
  }

  /// Where a value comes from, strongest first.
  package enum Origin: String, Sendable, CaseIterable {
    case option, document, sidecar, configuration, detected
  }
}
