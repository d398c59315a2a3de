import Foundation

/// `EmbedRules RULES-FOLDER OUTPUT.swift STAMP`: writes every `*.jsonc` file under the folder into one Swift file, and
/// the patterns of these files, compiled.
///
/// Runs only while building, started by `EmbedRulesPlugin`, which says what the stamp is for.
@main
enum EmbedRules {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { fail("usage: EmbedRules RULES-FOLDER OUTPUT.swift STAMP") }
    do {
      let files = try RuleFile.all(under: URL(filePath: arguments[1], directoryHint: .isDirectory))
      let source = Data(EmbeddedSource.text(of: files).utf8)
      let output = URL(filePath: arguments[2])
      if (try? Data(contentsOf: output)) != source { try source.write(to: output, options: .atomic) }
      try Data(UUID().uuidString.utf8).write(to: URL(filePath: arguments[3]))
    } catch let error as RuleFileError {
      fail(error.description)
    } catch {
      fail("\(arguments[1]): error: \(error)")
    }
  }

  /// Ends the build with a line of the shape compilers use (`file:line: error: what`).
  private static func fail(_ line: String) -> Never {
    FileHandle.standardError.write(Data((line + "\n").utf8))
    exit(1)
  }
}
