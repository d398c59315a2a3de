import DocumentModel

/// The files read so far: what they hold, what they name, what is wrong with them.
struct LibraryDraft {
  let limits: RuleLimits
  /// Whether the files are known to be right, so that patterns and examples need not be read, nor names be looked up.
  let isTrusted: Bool
  var lexicons: [Lexicon] = []
  var concepts: [Concept] = []
  var kinds: [KindSign] = []
  var services: [ServiceSign] = []
  var packs: [String: PackHeader] = [:]
  var fingerprints: [String: Fingerprint] = [:]
  var rules: [String: [Rule]] = [:]
  var issues: [PackIssue] = []
  /// Files that name things of other files.
  var referring: [Referring] = []
  /// Every name that is declared; those of files with errors too, so that one error does not breed others.
  var names = DeclaredNames()

  init(limits: RuleLimits, isTrusted: Bool = false) {
    self.limits = limits
    self.isTrusted = isTrusted
  }

  /// A file with the names it uses.
  struct Referring {
    let file: RuleFile
    let role: RuleFile.Role
    /// Id of the lexicon or concept that the file holds.
    let owner: String
    let references: [Reference]
  }

  /// Reads one file. Lexicons and packs come before rules.
  mutating func add(_ file: RuleFile, as role: RuleFile.Role) {
    var decoder = FileDecoder(path: file.path, limits: limits)
    decoder.knowsUsualHedges = names.lexicons[FileDecoder.usualHedges] != nil
    decoder.isTrusted = isTrusted
    let bytes = file.bytes
    let root = decoder.read(bytes, isKnownText: file.isKnownText)
    var owner = ""
    switch role {
    case .lexicon(let baseName):
      let lexicon = root.flatMap { decoder.lexicon($0, baseName: baseName) }
      owner = lexicon?.id ?? baseName
      declareLexicon(owner, root, file, &decoder)
      if let lexicon { lexicons.append(lexicon) }
    case .concept(let baseName):
      let concept = root.flatMap { decoder.concept($0, baseName: baseName) }
      owner = concept?.id ?? baseName
      declareConcept(owner, root, file, &decoder)
      if let concept { concepts.append(concept) }
    case .kinds: kinds = root.map { decoder.kindSigns($0) } ?? []
    case .services: services = root.map { decoder.serviceSigns($0) } ?? []
    case .pack(let folder):
      packs[folder] = root.flatMap { decoder.pack($0, folder: folder) }
      names.packs.insert(folder)
      names.clauses[folder] = root.map { Set($0["clauses"]?.elements.compactMap { $0["id"]?.string } ?? []) }
    case .fingerprint(let folder):
      fingerprints[folder] = root.map { decoder.fingerprint($0) }
      requirePack(folder, &decoder)
    case .rule(let folder):
      if let rule = root.flatMap({ decoder.rule($0) }) { declare(rule, root, folder, &decoder) }
      requirePack(folder, &decoder)
    case .misplaced: decoder.report(.unreadable("<pack>/<rule>.jsonc"), at: 0)
    }
    issues += decoder.issues(in: bytes)
    if !decoder.references.isEmpty {
      referring.append(Referring(file: file, role: role, owner: owner, references: decoder.references))
    }
  }

  private mutating func declareLexicon(
    _ id: String, _ root: JSONNode?, _ file: RuleFile, _ decoder: inout FileDecoder
  ) {
    if let other = names.lexicons[id] {
      decoder.report(.duplicateID(id, otherFile: other), at: root?["id"]?.span.lower ?? 0)
    }
    names.lexicons[id] = file.path
  }

  private mutating func declareConcept(
    _ id: String, _ root: JSONNode?, _ file: RuleFile, _ decoder: inout FileDecoder
  ) {
    if let other = names.concepts[id] {
      decoder.report(.duplicateID(id, otherFile: other), at: root?["id"]?.span.lower ?? 0)
    }
    names.concepts[id] = file.path
    names.facts[id] = root.map { Set($0["facts"]?.members.map(\.name) ?? []) }
  }

  private mutating func declare(_ rule: Rule, _ root: JSONNode?, _ folder: String, _ decoder: inout FileDecoder) {
    if let other = names.rules[rule.id] {
      decoder.report(.duplicateID(rule.id.text, otherFile: other), at: root?["id"]?.span.lower ?? 0)
    }
    names.rules[rule.id] = rule.file
    rules[folder, default: []].append(rule)
  }

  /// A folder with rules needs a `pack.jsonc`; said once per folder.
  private mutating func requirePack(_ folder: String, _ decoder: inout FileDecoder) {
    if names.packs.contains(folder) || !names.foldersWithoutPack.insert(folder).inserted { return }
    decoder.report(.unreadable("\(folder)/pack.jsonc"), at: 0)
  }
}

/// The names that files declare.
struct DeclaredNames {
  /// Lexicon ids and their files.
  var lexicons: [String: String] = [:]
  /// Concept ids and their files.
  var concepts: [String: String] = [:]
  /// Fact names by concept; none for a concept whose file could not be read.
  var facts: [String: Set<String>] = [:]
  /// Rule ids and their files.
  var rules: [RuleID: String] = [:]
  /// Folders with a `pack.jsonc`.
  var packs: Set<String> = []
  /// Clause ids by pack; none for a pack whose file could not be read.
  var clauses: [String: Set<String>] = [:]
  var foldersWithoutPack: Set<String> = []
}
