import DocumentModel
import Judging
import Readers

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
    /// True when a finding reaches the level that fails the run.
    var fails = false
  }

  /// Reads and judges a document of the plan.
  func run(_ document: PlannedDocument) -> Outcome {
    let path = document.input.path
    do {
      let bytes = try bytes(of: document.input)
      let content: Document
      do { content = try ReaderRegistry.read(bytes, name: path, options: plan.readOptions) } catch {
        let message = ErrorWording.message(for: error)
        return Outcome(error: UnreadDocument(path: path, code: ErrorWording.code(of: error), message: message))
      }
      return judge(content, of: document, sha256: plan.hashes ? SHA256.hexDigest(of: bytes) : nil)
    } catch {
      return Outcome(
        error: UnreadDocument(path: path, code: ErrorWording.code(of: error), message: ErrorWording.message(for: error))
      )
    }
  }

  func bytes(of input: Input) throws(InputFailure) -> [UInt8] {
    do {
      switch input {
      case .file(let path): return try FileSystem.read(path)
      case .standardInput: return try FileSystem.readStandardInput()
      case .failure(_, let failure): throw failure
      }
    } catch let error as FileError {
      throw .file(error)
    } catch let error as InputFailure {
      throw error
    } catch {
      throw .file(.inputOutput)
    }
  }

  private func judge(_ content: Document, of document: PlannedDocument, sha256: String?) -> Outcome {
    let declared = DocumentDeclarations(content.properties, packs: plan.packs)
    let (packs, origin) = charters(declared, document.settings)
    let request = request(for: document, declared, packs: packs)
    var report = judge.judge(content, path: document.input.path, request: request, sha256: sha256)
    if let origin { report.packOrigin = origin }
    let level = plan.failOn ?? document.settings.lazy.compactMap(\.failOn).first ?? .error
    let fails = level.severity.map { least in report.rulings.contains { $0.isFinding && $0.severity >= least } }
    return Outcome(report: report, declarationErrors: declared.errors, fails: fails ?? false)
  }

  /// What is asked of the judge for a document, against some packs.
  func request(
    for document: PlannedDocument, _ declared: DocumentDeclarations, packs: [String]
  ) -> JudgingRequest {
    JudgingRequest(
      packs: packs, defaultPack: plan.defaultCharter, declaredKinds: kinds(of: document, declared),
      context: plan.context + declared.context + document.settings.flatMap(\.context), anyKind: plan.anyKind)
  }

  /// Charters of the option, the document's declarations, the sidecar or the configuration; none leaves the choice to
  /// what the document names.
  private func charters(_ declared: DocumentDeclarations, _ settings: [Settings]) -> ([String], PackOrigin?) {
    if !plan.charters.isEmpty { return (plan.charters, .option) }
    if let charters = declared.charters, !charters.isEmpty { return (charters, .document) }
    if let charters = settings.lazy.compactMap(\.charters).first, !charters.isEmpty {
      return (charters, .configuration)
    }
    return ([], nil)
  }

  /// Option, document, sidecar, configuration; else left to be detected.
  private func kinds(of document: PlannedDocument, _ declared: DocumentDeclarations) -> [DocumentKind] {
    if !document.kinds.isEmpty { return document.kinds }
    if !declared.kinds.isEmpty { return declared.kinds }
    let absolute = Path.absolute(document.input.path)
    return document.settings.lazy.compactMap { $0.kinds(of: absolute) }.first ?? []
  }
}
