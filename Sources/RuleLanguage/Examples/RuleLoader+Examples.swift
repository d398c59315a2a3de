import DocumentModel

extension RuleLoader {
  /// The examples of one rule, in file order; none when no file holds that rule.
  package static func examples(of rule: RuleID, in files: [RuleFile]) throws(PackIssues) -> [RuleExample] {
    try examples(in: files) { $0 == rule }
  }

  /// The examples of every rule, by file.
  package static func allExamples(in files: [RuleFile]) throws(PackIssues) -> [RuleExample] {
    try examples(in: files) { _ in true }
  }

  private static func examples(
    in files: [RuleFile], where isWanted: (RuleID) -> Bool
  ) throws(PackIssues) -> [RuleExample] {
    var examples: [RuleExample] = []
    var issues: [PackIssue] = []
    for (role, file) in RuleFile.effective(files) {
      guard case .rule = role else { continue }
      var decoder = FileDecoder(path: file.path)
      let bytes = file.bytes
      let root = decoder.read(bytes)
      if let root, !(root["id"]?.string.map { isWanted(RuleID($0)) } ?? true) { continue }
      if let root { examples += decoder.examples(root, lines: LineIndex(root.document.bytes)) }
      issues += decoder.issues(in: bytes)
    }
    if !issues.isEmpty { throw PackIssues(issues) }
    return examples
  }
}
