import DocumentModel
import Judging

/// One document of a watched folder, at one look.
struct SheetJob {
  private let document: Result<PlannedDocument, UsageError>
  private let path: String
  private let state: FileState
  /// Digest of everything that decides the sheet.
  let digest: String

  /// Finds the settings of a document. `common` is what decides every sheet alike.
  init(path: String, state: FileState, settings finder: inout SettingsFinder, common: String) {
    self.path = path
    self.state = state
    var parts = [common, Path.name(path), "\(state)"]
    do throws(UsageError) {
      let settings = try finder.settings(of: path)
      // Patterns of a configuration look at the way from its folder.
      for file in settings { parts += [file.sha256, Path.way(from: file.folder, to: Path.absolute(path))] }
      document = .success(PlannedDocument(input: .file(path), kinds: [], settings: settings))
    } catch {
      parts.append(UsageWording.message(for: error).french)
      document = .failure(error)
    }
    digest = SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
  }

  /// The stamp of the sheet that is there, when that sheet is up to date; `known` saves reading it.
  func standing(_ known: SheetStamp?, on today: String) -> SheetStamp? {
    let sheet = SheetFile.path(for: path)
    guard FileSystem.state(of: sheet) != nil, let stamp = known ?? SheetStamp(endOf: sheet) else { return nil }
    return stamp.holds(digest, on: today) ? stamp : nil
  }

  /// What became of a sheet.
  enum Outcome {
    /// It is there; its stamp is nil when the cause of a failure may pass.
    case written(SheetStamp?)
    /// The document changed while it was read.
    case changedMeanwhile
    case failed(FileError)
  }

  /// Judges the document and writes its sheet, unless the same one is there.
  func run(_ maker: SheetMaker, _ journal: WatchJournal, _ complaints: inout Complaints) -> Outcome {
    let sheet: SheetMaker.Sheet
    switch document {
    case .success(let document): sheet = maker.sheet(of: document)
    case .failure(let error):
      complaints.tell(error)
      sheet = maker.sheet(of: path, refused: error)
    }
    guard FileSystem.state(of: path) == state else { return .changedMeanwhile }
    for error in sheet.declarationErrors { complaints.tell(error, in: path) }
    let stamp = SheetStamp(digest: digest, lastDay: sheet.lastDay)
    let bytes = sheet.page + Array(stamp.comment.utf8)
    let file = SheetFile.path(for: path)
    do throws(FileError) {
      if (try? FileSystem.read(file)) != bytes {
        try FileSystem.write(bytes, to: file)
        journal.wrote(file, sheet)
      }
    } catch {
      return .failed(error)
    }
    return .written(sheet.isLasting ? stamp : nil)
  }
}
