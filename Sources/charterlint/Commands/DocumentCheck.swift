import DocumentModel
import Judging
import RuleLanguage

/// Reads and judges one document. A value shared by all tasks; nothing of one document leaks into another.
struct DocumentCheck: Sendable {
  let judge: Judge
  let plan: CheckPlan

  /// What became of one document.
  struct Outcome: Sendable {
    var report: DocumentReport?
    var error: UnreadDocument?
    /// Declarations in the document that mean nothing.
    var declarationErrors: [UsageError] = []
    /// The exceptions that hold for the document: its own, then those of its settings.
    var waivers: [Waiver] = []
    /// The least weight of a finding that fails the run; nil when none does.
    var failsFrom: Severity?
  }

  /// A document that was read, not yet judged.
  struct ReadPaper: Sendable {
    let paper: SetPaper
    let declarationErrors: [UsageError]
    let waivers: [Waiver]
    let failsFrom: Severity?
  }

  /// Reads and judges a document of the plan.
  func run(_ document: PlannedDocument) -> Outcome {
    switch read(document) {
    case .success(let read):
      let paper = read.paper
      let report = judge.judge(paper.document, path: paper.path, request: paper.request, sha256: paper.sha256)
      return Outcome(
        report: report, declarationErrors: read.declarationErrors, waivers: read.waivers, failsFrom: read.failsFrom)
    case .failure(let failure): return Outcome(error: failure.document)
    }
  }

  /// A document of the plan could not be read.
  struct ReadFailure: Error {
    let document: UnreadDocument
  }

  /// Reads a document of the plan and finds what is known of it. The time it is given starts now, unless a set shares
  /// `deadline`.
  func read(_ document: PlannedDocument, deadline: Deadline? = nil) -> Result<ReadPaper, ReadFailure> {
    let input = document.input
    let deadline = deadline ?? DocumentClock.deadline(in: plan.timeout)
    var options = plan.readOptions
    options.deadline = deadline
    do {
      let bytes = try input.bytes(atMost: options.limits.fileSize)
      let content = try input.document(of: bytes, options: options)
      return .success(paper(content, of: document, sha256: plan.hashes ? SHA256.hexDigest(of: bytes) : nil, deadline))
    } catch {
      let (code, message) = (ErrorWording.code(of: error), ErrorWording.message(for: error))
      return .failure(ReadFailure(document: UnreadDocument(path: input.path, code: code, message: message)))
    }
  }

  private func paper(
    _ content: Document, of document: PlannedDocument, sha256: String?, _ deadline: Deadline
  ) -> ReadPaper {
    let path = document.input.path
    let declared = DocumentDeclarations(content.properties, packs: plan.packs, rules: plan.rules, path: path)
    let (packs, origin) = charters(declared, document.settings)
    let request = request(for: document, declared, packs: packs, origin, deadline)
    let level = plan.failOn ?? document.settings.lazy.compactMap(\.failOn).first ?? .error
    return ReadPaper(
      paper: SetPaper(path: path, document: content, request: request, sha256: sha256),
      declarationErrors: declared.errors,
      waivers: declared.waivers + document.settings.flatMap { $0.waivers(for: Path.absolute(path)) },
      failsFrom: level.severity)
  }

  /// What is asked of the judge for a document, against some packs.
  func request(
    for document: PlannedDocument, _ declared: DocumentDeclarations, packs: [String], _ origin: PackOrigin = .option,
    _ deadline: Deadline = .never
  ) -> JudgingRequest {
    JudgingRequest(
      packs: packs, packOrigin: origin, defaultPack: plan.defaultCharter, declaredKinds: kinds(of: document, declared),
      context: plan.context + declared.context + document.settings.flatMap(\.context), anyKind: plan.anyKind,
      deadline: deadline)
  }

  /// Charters of the option, the document's declarations, the sidecar or the configuration; none leaves the choice to
  /// what the document names.
  private func charters(_ declared: DocumentDeclarations, _ settings: [Settings]) -> ([String], PackOrigin) {
    if !plan.charters.isEmpty { return (plan.charters, .option) }
    if let charters = declared.charters, !charters.isEmpty { return (charters, .document) }
    if let charters = settings.lazy.compactMap(\.charters).first, !charters.isEmpty {
      return (charters, .configuration)
    }
    return ([], .default)
  }

  /// Option, document, sidecar, configuration; else left to be detected.
  private func kinds(of document: PlannedDocument, _ declared: DocumentDeclarations) -> [DocumentKind] {
    if !document.kinds.isEmpty { return document.kinds }
    if !declared.kinds.isEmpty { return declared.kinds }
    let absolute = Path.absolute(document.input.path)
    return document.settings.lazy.compactMap { $0.kinds(of: absolute) }.first ?? []
  }
}
