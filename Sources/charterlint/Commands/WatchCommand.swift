import DocumentModel
import Judging
import Reporting
import RuleLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `watch`: every document of a folder gets its reading sheet beside it, and a new one when it changes.
struct WatchCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Seconds between looks without `--every`.
  private static let usualPause = 2
  /// Options that change no sheet.
  private static let silentOptions: [OptionName] = [.every, .once, .noColor]

  /// Runs until Ctrl-C or SIGTERM; with `--once`, one look, and a second one for what was still being written.
  func run() throws(UsageError) -> ExitCode {
    let folder = arguments.operands[0]
    switch FileSystem.kind(of: folder) {
    case .folder: break
    case .file: throw .notAFolder(folder)
    case nil: throw .unreadable(folder, .notFound)
    }
    let every = try arguments.positiveNumber(.every) ?? Self.usualPause
    let library = try RuleSource(folders: arguments.values(.rules))
      .library(limits: try RunLimits(arguments).rules)
    guard !library.packs.isEmpty else { throw .noRules }
    var plan = try CheckPlan(arguments, library: library, today: try Today.date(arguments, terminal))
    let asked = plan
    _ = try asked.settingsFinder(arguments)
    let judge = Judge(library: library)
    StopSignal.install()
    var watch = FolderWatch(
      folder: folder, every: every, common: common(library), journal: WatchJournal(language: language),
      isStopped: { StopSignal.wait(seconds: 0) },
      finder: { () throws(UsageError) in try asked.settingsFinder(arguments) })
    if !arguments.has(.once) { begin(folder) }
    var looks = 0
    while true {
      plan.today = try Today.date(arguments, terminal)
      let maker = SheetMaker(
        check: DocumentCheck(judge: judge, plan: plan), library: library, language: language,
        languageIsFixed: arguments.value(.lang) != nil)
      let look = watch.look(maker, now: Self.now())
      looks += 1
      if arguments.has(.once), looks == 2 || !look.leavesSome { return look.wroteAll ? .clean : .misuse }
      if StopSignal.wait(seconds: every) { return .clean }
    }
  }

  /// What decides every sheet alike: program, rules, options.
  private func common(_ library: RuleLibrary) -> String {
    let packs = library.packs.map { "\($0.id) \($0.edition) \($0.sha256)" }
    let options = arguments.options.filter { !Self.silentOptions.contains($0.name) }
      .map { "\($0.name.rawValue)=\($0.value ?? "")" }
    return ([Version.text, language.rawValue] + packs + options).joined(separator: "\n")
  }

  private func begin(_ folder: String) {
    guard terminal.showsErrors else { return }
    FileSystem.writeStandardError(Sanitizer.visible(WatchWording.began(folder).in(language)) + "\n")
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
