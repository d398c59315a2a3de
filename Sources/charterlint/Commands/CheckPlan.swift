import DocumentModel
import Judging
import Readers
import RuleLanguage

/// What `check` was asked, before any document is looked for: options checked. Immutable, shared by tasks.
struct CheckPlan: Sendable {
  /// Packs of `--charter`, in order; empty when it was not given.
  let charters: [String]
  /// Facts of `--context`.
  let context: [ContextValue]
  /// `--fail-on`, if given.
  let failOn: FailLevel?
  /// `--any-kind`.
  let anyKind: Bool
  /// `--no-waivers`.
  let ignoresWaivers: Bool
  /// `--hash`.
  let hashes: Bool
  /// How readers read.
  let readOptions: ReadOptions
  /// `--timeout`, if given.
  let timeout: Int?
  /// Every pack there is.
  let packs: [String]
  /// Edition of every pack.
  let editions: [String: String]
  /// Every rule there is.
  let rules: [String]
  /// The day waivers are compared with, YYYY-MM-DD.
  var today: String

  /// The charter without any choice: the first one the project served, or what stands in for it.
  var defaultCharter: String { packs.contains(Self.firstCharter) ? Self.firstCharter : packs.first ?? "" }

  /// The charter that is taken without any choice, where there is such a pack.
  static let firstCharter = "digitalpes"

  /// Checks options against the library. `rules` are the ids of every rule there is, for a library read in part.
  init(
    _ arguments: ParsedArguments, library: RuleLibrary, rules: [String]? = nil, today: String
  ) throws(UsageError) {
    packs = library.packs.map(\.id)
    self.rules = rules ?? library.packs.flatMap { $0.rules.map(\.id.text) }
    self.today = today
    charters = try Self.charters(arguments.values(.charter), packs)
    context = try Self.context(arguments.values(.context), packs)
    failOn = try arguments.choice(.failOn, as: FailLevel.self)
    anyKind = arguments.has(.anyKind)
    ignoresWaivers = arguments.has(.noWaivers)
    hashes = arguments.has(.hash)
    readOptions = ReadOptions(
      revisions: try arguments.choice(.revisions, as: RevisionView.self) ?? .accept,
      limits: try RunLimits(arguments).reading)
    timeout = try arguments.positiveNumber(.timeout)
    editions = Dictionary(library.packs.map { ($0.id, $0.edition) }, uniquingKeysWith: { first, _ in first })
  }

  /// Packs named on the command line, each once.
  static func charters(_ names: [String], _ packs: [String]) throws(UsageError) -> [String] {
    var charters: [String] = []
    for name in names {
      guard packs.contains(name) else { throw .unknownPack(name, nearest: NearestName.of(name, among: packs)) }
      if !charters.contains(name) { charters.append(name) }
    }
    return charters
  }

  /// Facts of `--context`, the last of a key first: it is the one that counts.
  private static func context(_ pairs: [String], _ packs: [String]) throws(UsageError) -> [ContextValue] {
    var values: [ContextValue] = []
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "=") else { throw .notAPair(.context, value: pair) }
      let text = String(pair[pair.index(after: sign)...])
      switch Declaration.value(key: String(pair[..<sign]), text: text, origin: .option, packs: packs) {
      case .success(let value):
        values.removeAll { $0.key == value.key }
        values.append(value)
      case .failure(let defect): throw defect.usageError
      }
    }
    return values
  }

  /// A search for the settings of documents, with those of `--config`.
  func settingsFinder(_ arguments: ParsedArguments) throws(UsageError) -> SettingsFinder {
    try SettingsFinder(configuration: arguments.value(.config), packs: packs, editions: editions, rules: rules)
  }

  /// The documents of a command line, in order, each with the settings that hold for it.
  func documents(_ arguments: ParsedArguments) throws(UsageError) -> [PlannedDocument] {
    let inputs = try Self.inputs(arguments)
    let types = try Self.types(arguments.values(.type), inputs)
    var finder = try settingsFinder(arguments)
    var documents: [PlannedDocument] = []
    for input in inputs {
      if case .failure = input {
        documents.append(PlannedDocument(input: input, kinds: [], settings: []))
        continue
      }
      let declared = types[input.path] ?? types[""]
      documents.append(
        PlannedDocument(
          input: input, kinds: declared.map { [$0] } ?? [], settings: try finder.settings(of: input.path)))
    }
    return documents
  }

  private static func inputs(_ arguments: ParsedArguments) throws(UsageError) -> [Input] {
    var operands = arguments.operands
    var listIsStandardInput = false
    if let list = arguments.value(.filesFrom) {
      listIsStandardInput = list == "-"
      let bytes: [UInt8]
      do {
        bytes = try listIsStandardInput ? FileSystem.readStandardInput() : FileSystem.read(list)
      } catch {
        throw .unreadable(list, error)
      }
      operands += paths(in: bytes)
    }
    guard !operands.isEmpty || arguments.value(.filesFrom) != nil else { throw .missingOperand(.check) }
    if operands.contains("-"), listIsStandardInput { throw .standardInputTwice }
    return try InputFinder.inputs(operands, arguments)
  }

  /// The paths of a list: ended by NUL when there is one (`git ls-files -z`, `find -print0`), else one per line.
  static func paths(in list: [UInt8]) -> [String] {
    let text = String(decoding: list, as: UTF8.self)
    return list.contains(0)
      ? text.split(separator: "\0").map(String.init) : text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Kinds of `--type`, by path; under "" the one for all.
  private static func types(_ values: [String], _ inputs: [Input]) throws(UsageError) -> [String: DocumentKind] {
    var types: [String: DocumentKind] = [:]
    for value in values {
      let sign = value.lastIndex(of: "=")
      let path = sign.map { String(value[..<$0]) } ?? ""
      let name = sign.map { String(value[value.index(after: $0)...]) } ?? value
      let kind = try ParsedArguments.choice(name, for: .type, as: DocumentKind.self)
      guard sign != nil else {
        if types[""] != nil { throw .repeatedOption(.type) }
        types[""] = kind
        continue
      }
      let matching = inputs.filter { $0.path == path || Path.absolute($0.path) == Path.absolute(path) }
      if matching.isEmpty { throw .typeForUnknownFile(path) }
      for input in matching { types[input.path] = kind }
    }
    return types
  }
}

/// One document of a plan.
struct PlannedDocument: Sendable {
  /// Where it comes from.
  let input: Input
  /// Kinds given with `--type`.
  let kinds: [DocumentKind]
  /// Its sidecar, then its configuration, as far as there are.
  let settings: [Settings]
}
