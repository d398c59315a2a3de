import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `check --open`: the reading sheet of every document is written beside it, as `watch` does, and shown in the browser.
///
/// Beside it and not in a hidden folder, which the browsers of some systems may not enter; where that cannot be
/// written, in the cache of the person.
struct SheetOpening {
  let run: CheckRun
  let terminal: Terminal

  /// Writes and opens the sheets.
  func open() throws(UsageError) {
    for (document, outcome) in zip(run.documents, run.outcomes) {
      let page = SheetMaker.page(of: outcome, run.plan, run.library, run.language)
      let file = try write(page, for: document.input)
      do throws(Opener.Failure) { try Opener.open(Path.absolute(file), environment: terminal.variables) } catch {
        throw .cannotOpen(file, error)
      }
    }
  }

  private func write(_ page: [UInt8], for input: Input) throws(UsageError) -> String {
    let path = input.path
    if case .file = input {
      let beside = SheetFile.path(for: path)
      do throws(FileError) {
        try FileSystem.write(page, to: beside)
        return beside
      } catch {
        switch error {
        case .notPermitted, .readOnly, .notFound: break
        case .isDirectory, .notAFile, .noSpace, .nameTooLong, .inputOutput: throw .cannotWrite(beside, error)
        }
      }
    }
    let folder = try cache(for: path)
    let file = Path.join(folder, SheetFile.path(for: Path.name(path)))
    do throws(FileError) {
      try FileSystem.makeFolder(folder, isPrivate: true)
      try FileSystem.write(page, to: file)
    } catch {
      throw .cannotWrite(file, error)
    }
    return file
  }

  /// A folder of its own for each path, so that the next sheet of a document takes the place of the last.
  private func cache(for path: String) throws(UsageError) -> String {
    let variables = terminal.variables
    let home = variables["HOME"].flatMap { $0.hasPrefix("/") ? Path.join($0, ".cache") : nil }
    guard let root = variables["XDG_CACHE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else {
      throw .cannotWrite(SheetFile.path(for: path), .notPermitted)
    }
    let name = SHA256.hexDigest(of: Array(Path.absolute(path).utf8)).prefix(16)
    return Path.join(root, "charterlint/\(name)")
  }
}
