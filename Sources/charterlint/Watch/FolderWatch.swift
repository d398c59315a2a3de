import DocumentModel
import Judging
import Reporting

/// A folder whose documents get their reading sheets beside them.
///
/// It looks: a walk with one `stat` per document. Change notices of the system would be quicker by a second, but come
/// from one kind of system only and never from a shared drive, where another machine writes. A document is judged
/// once its size and time stayed the same from one look to the next, or its last change is older than that: half of a
/// file that is being copied is left alone. What was judged is known by the stamp of its sheet, so nothing is judged
/// twice after a restart. The sheet of a document that went away stays: it may be somebody's only copy.
struct FolderWatch {
  /// The folder, as given.
  let folder: String
  /// Seconds between looks.
  let every: Int
  /// Finds the settings of documents, anew in each look.
  let finder: () throws(UsageError) -> SettingsFinder
  /// What decides every sheet alike: program, rules, options.
  let common: String
  /// Tells what happens.
  let journal: WatchJournal
  /// True when the program shall end.
  let isStopped: () -> Bool

  private var stamps: [String: SheetStamp] = [:]
  private var pending: [String: FileState] = [:]
  private var told: Set<String> = []

  /// Prepares to watch.
  init(
    folder: String, every: Int, common: String, journal: WatchJournal, isStopped: @escaping () -> Bool,
    finder: @escaping () throws(UsageError) -> SettingsFinder
  ) {
    self.folder = folder
    self.every = every
    self.common = common
    self.journal = journal
    self.isStopped = isStopped
    self.finder = finder
  }

  /// What one look left.
  struct Look {
    /// True when documents were still being written.
    var leavesSome = false
    /// True when every sheet that was due could be written.
    var wroteAll = true
  }

  /// Looks once: writes the sheets that are due. `now` is the clock's time in seconds since 1970.
  mutating func look(_ maker: SheetMaker, now: Double) -> Look {
    var look = Look()
    var complaints = Complaints(journal: journal, before: told)
    do throws(UsageError) {
      guard FileSystem.isFolder(folder) else { throw .unreadable(folder, .notFound) }
      var finder = try self.finder()
      judge(inputs(), maker, &finder, now, &look, &complaints)
    } catch {
      complaints.tell(error)
      look.wroteAll = false
    }
    told = complaints.told
    return look
  }

  private mutating func judge(
    _ inputs: [Input], _ maker: SheetMaker, _ finder: inout SettingsFinder, _ now: Double, _ look: inout Look,
    _ complaints: inout Complaints
  ) {
    // Only what is there now is kept: nothing grows with the years, and a stamp is read again from its sheet.
    let (stamps, pending) = (self.stamps, self.pending)
    (self.stamps, self.pending) = ([:], [:])
    for input in inputs where !isStopped() {
      switch input {
      case .standardInput, .memory, .failure(_, .noDocuments), .failure(_, .unreadable): continue
      case .failure(let path, .file(let error)): complaints.tell(.unreadable(path, error))
      case .file(let path):
        guard let state = FileSystem.state(of: path) else { continue }
        let job = SheetJob(path: path, state: state, settings: &finder, common: common)
        if let stamp = job.standing(stamps[path], on: maker.check.plan.today) {
          self.stamps[path] = stamp
        } else if pending[path] != state, state.age(at: now) < Double(every) {
          self.pending[path] = state
          look.leavesSome = true
        } else {
          let result = job.run(maker, journal, &complaints)
          switch result {
          case .written(let stamp): self.stamps[path] = stamp
          case .changedMeanwhile: look.leavesSome = true
          case .failed(let error):
            look.wroteAll = false
            complaints.tell(.cannotWrite(SheetFile.path(for: path), error))
            // The next one would not fit either.
            if error == .noSpace { return }
          }
        }
      }
    }
  }

  private func inputs() -> [Input] {
    var finder = InputFinder(standardInputName: "-")
    return (try? finder.find([folder])) ?? []
  }
}
