import DocumentModel
import Readers
import RuleLanguage

/// What `--limit` can bound. The raw value is what is typed.
enum LimitName: String, CaseIterable, Sendable {
  case fileBytes = "file-bytes"
  case textBytes = "text-bytes"
  case members
  case nameBytes = "name-bytes"
  case memberBytes = "member-bytes"
  case inflatedBytes = "inflated-bytes"
  case ratio
  case depth, nodes, attributes
  case attributeBytes = "attribute-bytes"
  case tableCells = "table-cells"
  case tableDepth = "table-depth"
  case mergedCells = "merged-cells"
  case patterns, alternatives, expansion
}

/// One limit: what it bounds, and where its value is kept.
struct LimitSpec: Sendable {
  let name: LimitName
  let help: LocalizedText
  let place: Place

  /// Where a limit's value stands.
  enum Place: Sendable {
    case reading(WritableKeyPath<ReadLimits, Int> & Sendable)
    case rules(WritableKeyPath<RuleLimits, Int> & Sendable)
  }

  /// The value without `--limit`.
  var byDefault: Int {
    switch place {
    case .reading(let path): ReadLimits()[keyPath: path]
    case .rules(let path): RuleLimits()[keyPath: path]
    }
  }
}

/// Every bound on what a stranger's file may ask for that can be changed; their defaults are those of the types they
/// stand in. The parser, the help pages and the completions read it.
enum LimitTable {
  static let all: [LimitSpec] = [
    LimitSpec(
      name: .fileBytes, help: LocalizedText(fr: "octets d'un fichier", en: "bytes of a file"),
      place: .reading(\.fileSize)),
    LimitSpec(
      name: .textBytes, help: LocalizedText(fr: "octets du texte lu", en: "bytes of the text that is read"),
      place: .reading(\.textSize)),
    LimitSpec(
      name: .members, help: LocalizedText(fr: "éléments d'une archive", en: "members of an archive"),
      place: .reading(\.archive.memberCount)),
    LimitSpec(
      name: .nameBytes, help: LocalizedText(fr: "octets d'un nom d'élément", en: "bytes of a member's path"),
      place: .reading(\.archive.nameLength)),
    LimitSpec(
      name: .memberBytes, help: LocalizedText(fr: "octets d'un élément, décompressé", en: "inflated bytes of a member"),
      place: .reading(\.archive.memberSize)),
    LimitSpec(
      name: .inflatedBytes,
      help: LocalizedText(fr: "octets d'une archive, décompressée", en: "inflated bytes of an archive"),
      place: .reading(\.archive.totalSize)),
    LimitSpec(
      name: .ratio,
      help: LocalizedText(
        fr: "octets décompressés par octet compressé, pour les gros éléments",
        en: "inflated bytes per compressed byte, of large members"),
      place: .reading(\.archive.ratio)),
    LimitSpec(
      name: .depth, help: LocalizedText(fr: "éléments XML ou HTML imbriqués", en: "nested XML or HTML elements"),
      place: .reading(\.markup.depth)),
    LimitSpec(
      name: .nodes, help: LocalizedText(fr: "éléments XML ou HTML d'un fichier", en: "XML or HTML elements of a file"),
      place: .reading(\.markup.nodeCount)),
    LimitSpec(
      name: .attributes, help: LocalizedText(fr: "attributs d'un élément", en: "attributes of an element"),
      place: .reading(\.markup.attributeCount)),
    LimitSpec(
      name: .attributeBytes, help: LocalizedText(fr: "octets d'un attribut", en: "bytes of an attribute"),
      place: .reading(\.markup.attributeSize)),
    LimitSpec(
      name: .tableCells,
      help: LocalizedText(fr: "cellules de tous les tableaux", en: "cells of all tables together"),
      place: .reading(\.tableCells)),
    LimitSpec(
      name: .tableDepth, help: LocalizedText(fr: "tableaux imbriqués", en: "nested tables"),
      place: .reading(\.tableDepth)),
    LimitSpec(
      name: .mergedCells,
      help: LocalizedText(
        fr: "colonnes ou lignes qu'une cellule fusionnée couvre ; le reste n'est pas couvert",
        en: "columns or rows that a merged cell covers; the rest is not covered"),
      place: .reading(\.cellSpan)),
    LimitSpec(
      name: .patterns, help: LocalizedText(fr: "motifs d'un fichier de règles", en: "patterns of a rule file"),
      place: .rules(\.patterns)),
    LimitSpec(
      name: .alternatives, help: LocalizedText(fr: "alternatives d'un groupe", en: "alternatives of a group"),
      place: .rules(\.alternatives)),
    LimitSpec(
      name: .expansion,
      help: LocalizedText(
        fr: "phrases et faits qu'un lexique ou un fait appelle, de proche en proche",
        en: "phrases and facts that a lexicon or fact calls, directly or not"),
      place: .rules(\.expansion)),
  ]
}

/// The bounds of a run: the defaults, changed by `--limit`.
struct RunLimits: Sendable, Equatable {
  /// Those on documents.
  var reading = ReadLimits()
  /// Those on rule files.
  var rules = RuleLimits()

  /// Takes every `--limit NAME=NUMBER`; the last of a name counts.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    for text in arguments.values(.limit) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw .notAPair(.limit, value: text) }
      let name = try ParsedArguments.choice(parts[0], for: .limit, as: LimitName.self)
      guard let number = Int(parts[1]), number > 0 else { throw .notANumber(.limit, value: parts[1]) }
      guard let spec = LimitTable.all.first(where: { $0.name == name }) else { continue }
      switch spec.place {
      case .reading(let path): reading[keyPath: path] = number
      case .rules(let path): rules[keyPath: path] = number
      }
    }
  }
}
