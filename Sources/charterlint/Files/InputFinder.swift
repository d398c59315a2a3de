/// Turns operands into documents: files as they are, folders walked in the order of names.
struct InputFinder {
  /// Name of the document on standard input.
  let standardInputName: String

  /// Extensions of the documents that a folder is searched for.
  static let extensions: Set<String> = ["docx", "htm", "html", "markdown", "md", "odt", "ott", "text", "txt", "xhtml"]

  private var inputs: [Input] = []
  private var seen: Set<String> = []
  private var visited: Set<FileSystem.Identity> = []

  /// Prepares a search.
  init(standardInputName: String) { self.standardInputName = standardInputName }

  /// The documents of `operands`, with the name that `--stdin-name` gives the one on standard input.
  static func inputs(_ operands: [String], _ arguments: ParsedArguments) throws(UsageError) -> [Input] {
    let name = arguments.value(.stdinName)
    if name != nil, !operands.contains("-") { throw .stdinNameUnused }
    var finder = InputFinder(standardInputName: name ?? "-")
    return try finder.find(operands)
  }

  /// The documents of `operands`, each path once, in the order of the operands.
  mutating func find(_ operands: [String]) throws(UsageError) -> [Input] {
    for operand in operands {
      if operand == "-" {
        guard seen.insert("-").inserted else { throw .standardInputTwice }
        inputs.append(.standardInput(name: standardInputName))
      } else {
        add(operand)
      }
    }
    return inputs
  }

  private mutating func add(_ operand: String) {
    guard case .folder = FileSystem.kind(of: operand) else { return append(operand) }
    let before = inputs.count
    walk(operand)
    if inputs.count == before { inputs.append(.failure(path: operand, .noDocuments)) }
  }

  private mutating func append(_ path: String) {
    if seen.insert(path).inserted { inputs.append(.file(path)) }
  }

  /// Adds the documents below a folder. Hidden names, the lock files Word leaves beside open documents and reading
  /// sheets are passed over; a folder that links make part of itself is walked once.
  private mutating func walk(_ folder: String) {
    guard case .folder(let identity)? = FileSystem.kind(of: folder), visited.insert(identity).inserted else { return }
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      inputs.append(.failure(path: folder, .file(error)))
      return
    }
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") && !SheetFile.isSheet(name) {
      let path = Path.join(folder, name)
      switch FileSystem.kind(of: path) {
      case .folder: walk(path)
      case .file: if Self.extensions.contains(Path.fileExtension(name)) { append(path) }
      case nil: break
      }
    }
  }
}
