import Foundation
import Testing

@testable import charterlint

/// `watch`: what a folder looks like after one look. No test sleeps: files are old enough to be settled.
@Suite("watch")
struct WatchTests {
  private static let quote = """
    # Devis n° 12

    Suivant la charte d'essai, nous vous proposons ce qui suit.

    Création du site : 1 200,00 € HT
    """
  private static let stated = quote + "\n\nCe devis est valable trente jours.\n"
  private static let once = ["watch", ".", "--once"]

  @Test("puts a sheet beside each document, in subfolders too, and tells it in one line")
  func sheets() throws {
    try Workshop.with(["devis.md": Self.quote, "clients/a b/offre.txt": Self.stated, "notes.csv": "x"]) { trial in
      let outcome = try trial.run(Self.once)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(
        trial.files == [
          "clients/a b/offre.txt", "clients/a b/offre.txt.charterlint.html", "devis.md", "devis.md.charterlint.html",
          "notes.csv",
        ])
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first == "./clients/a b/offre.txt.charterlint.html : rien à corriger")
      #expect(lines.last?.hasPrefix("./devis.md.charterlint.html : à ") == true)
      let sheet = try #require(trial.text("devis.md.charterlint.html"))
      #expect(sheet.hasPrefix("<!DOCTYPE html>") && sheet.contains("<title>Fiche de lecture — devis.md</title>"))
      #expect(!sheet.contains(trial.folder.path))
    }
  }

  @Test("judges nothing twice, also after a restart, and again what changed")
  func again() throws {
    try Workshop.with(["devis.md": Self.quote, "offre.md": Self.quote]) { trial in
      #expect(try trial.run(Self.once).output.split(separator: "\n").count == 2)
      #expect(try trial.run(Self.once).output == "")
      try trial.write(Self.stated, to: "devis.md", age: 1800)
      #expect(try trial.run(Self.once).output == "./devis.md.charterlint.html : rien à corriger\n")
      // A version that was saved before the one it replaces.
      try trial.write(Self.quote, to: "devis.md", age: 7200)
      #expect(try trial.run(Self.once).output.hasPrefix("./devis.md.charterlint.html : à "))
      try FileManager.default.removeItem(at: trial.folder.appending(path: "offre.md.charterlint.html"))
      #expect(try trial.run(Self.once).output.hasPrefix("./offre.md.charterlint.html : "))
      #expect(try trial.run(Self.once).output == "")
    }
  }

  @Test("judges again when the configuration, an option or the language changes, and only what it governs")
  func configuration() throws {
    try Workshop.with(["a/devis.md": Self.quote, "b/devis.md": Self.quote]) { trial in
      _ = try trial.run(Self.once)
      try trial.write("{ \"kinds\": { \"*.md\": \"contract\" } }", to: "a/.charterlint.jsonc")
      let changed = try trial.run(Self.once)
      #expect(changed.output.hasPrefix("./a/devis.md.charterlint.html : ") && !changed.output.contains("./b/"))
      #expect(try trial.run(Self.once).output == "")
      #expect(try trial.run(Self.once + ["--context", "services=site"]).output.split(separator: "\n").count == 2)
      #expect(try trial.run(Self.once + ["--lang", "en"]).output.split(separator: "\n").count == 2)
      try trial.write("{ \"lang\": \"fr\" }", to: "b/devis.md.charterlint.jsonc")
      #expect(try trial.run(Self.once + ["--lang", "en"]).output.hasPrefix("./b/devis.md.charterlint.html: "))
    }
  }

  @Test("judges again the day after a waiver ended, not before")
  func waivers() throws {
    let waiver = #"{ "rule": "TR-01", "reason": "accord", "author": "A. Bonnet", "expires": "2026-11-30" }"#
    try Workshop.with(["devis.md": Self.quote, ".charterlint.jsonc": "{ \"waivers\": [\(waiver)] }"]) { trial in
      let day = { (day: String) in try trial.run(Self.once, environment: ["SOURCE_DATE_EPOCH": day]).output }
      // 2026-11-29, 2026-11-30 and 2026-12-01, at noon.
      let outputs = try ["1795953600", "1796040000"].map(day)
      let before = trial.text("devis.md.charterlint.html")
      let later = try ["1796126400", "1796126400"].map(day)
      #expect(outputs[0].contains("devis.md.charterlint.html") && outputs[1] == "")
      #expect(later[0].contains("devis.md.charterlint.html") && later[1] == "")
      #expect(trial.text("devis.md.charterlint.html") != before)
    }
  }

  @Test("passes over hidden files, lock files and its own sheets, as check does")
  func others() throws {
    let files = ["devis.md": Self.quote, ".devis.md": Self.quote, "~$devis.md": Self.quote]
    try Workshop.with(files) { trial in
      _ = try trial.run(Self.once)
      _ = try trial.run(Self.once)
      #expect(trial.files == [".devis.md", "devis.md", "devis.md.charterlint.html", "~$devis.md"])
      let report = try trial.run(["check", ".", "--format", "json"])
      #expect(report.output.contains("\"./devis.md\"") && !report.output.contains("charterlint.html"))
    }
  }

  @Test("leaves the sheet of a document that is gone, and makes one under its new name")
  func renamed() throws {
    try Workshop.with(["devis.md": Self.quote]) { trial in
      _ = try trial.run(Self.once)
      try FileManager.default.moveItem(
        at: trial.folder.appending(path: "devis.md"), to: trial.folder.appending(path: "devis-2.md"))
      _ = try trial.run(Self.once)
      #expect(
        trial.files == ["devis-2.md", "devis-2.md.charterlint.html", "devis.md.charterlint.html"])
    }
  }

  @Test("says in the sheet why a document or its configuration could not be read")
  func unreadable() throws {
    let files = ["vide.docx": "", "a/devis.md": Self.quote, "a/.charterlint.jsonc": "{ \"charter\": [] }"]
    try Workshop.with(files) { trial in
      let outcome = try trial.run(Self.once)
      #expect(outcome.code == 0)
      let sheet = try #require(trial.text("vide.docx.charterlint.html"))
      #expect(sheet.contains("Documents non lus") && sheet.contains("le fichier est vide"))
      #expect(sheet.contains("<title>Fiche de lecture — vide.docx</title>"))
      #expect(trial.text("a/devis.md.charterlint.html")?.contains("a/.charterlint.jsonc:1:3") == true)
      #expect(outcome.errors.contains("a/.charterlint.jsonc:1:3"))
      #expect(outcome.output.contains("./vide.docx.charterlint.html : non lu, le fichier est vide."))
      #expect(try trial.run(Self.once).output == "")
    }
  }

  @Test("reads a document again once its permission is given", .enabled(if: getuid() != 0, "root may read everything"))
  func permission() throws {
    try Workshop.with(["devis.md": Self.quote]) { trial in
      let path = trial.folder.appending(path: "devis.md").path
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      #expect(try trial.run(Self.once).output.contains("non lu, lecture refusée"))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(try trial.run(Self.once).output.hasPrefix("./devis.md.charterlint.html : à "))
    }
  }

  @Test("tells a sheet that cannot be written, leaves no part of it, and ends with 2")
  func unwritable() throws {
    try Workshop.with(["devis.md": Self.quote, "offre.md": Self.quote]) { trial in
      let taken = trial.folder.appending(path: "devis.md.charterlint.html")
      try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
      let outcome = try trial.run(Self.once)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("devis.md.charterlint.html : c'est un dossier"))
      #expect(trial.files == ["devis.md", "offre.md", "offre.md.charterlint.html"])
    }
  }

  @Test("refuses what is no folder", arguments: ["nowhere", "devis.md"])
  func noFolder(_ name: String) throws {
    try Workshop.with(["devis.md": Self.quote]) { trial in
      let outcome = try trial.run(["watch", name, "--once"])
      #expect(outcome.code == 2 && outcome.errors.hasPrefix("charterlint: \(name) : "))
      #expect(trial.files == ["devis.md"])
    }
  }

  @Test("ends at SIGINT and SIGTERM with 0, after the sheets of what was there", arguments: [SIGINT, SIGTERM])
  func signals(_ number: Int32) throws {
    try Workshop.with(["devis.md": Self.quote]) { trial in
      let process = Process()
      process.executableURL = try #require(EndToEnd.program)
      process.arguments = [
        "watch", ".", "--every", "3600", "--charter", "essai", "--rules", EndToEnd.folder.appending(path: "Rules").path,
      ]
      process.currentDirectoryURL = trial.folder
      process.environment = ["LANG": "fr_FR.UTF-8"]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      // The line of the sheet says that the look is over: the program is asleep for an hour.
      let line = output.fileHandleForReading.availableData
      #expect(String(decoding: line, as: UTF8.self).hasPrefix("./devis.md.charterlint.html : "))
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
  }
}

/// One look after another, with a clock of the test's own.
@Suite("A watched folder")
struct FolderWatchTests {
  private static let quote = "# Devis\n\nCréation du site : 1 200,00 € HT\n"

  /// A watch of a workshop's folder, and what judges.
  private static func prepare(_ trial: Workshop) throws -> (watch: FolderWatch, maker: SheetMaker) {
    let library = try RuleSource(folders: []).library()
    let arguments = ParsedArguments(command: .watch)
    let plan = try CheckPlan(arguments, library: library, today: "2026-11-21")
    let watch = FolderWatch(
      folder: trial.folder.path, every: 2, common: "", journal: WatchJournal(language: .french, isSilent: true),
      isStopped: { false },
      finder: { () throws(UsageError) in try plan.settingsFinder(arguments) })
    let check = DocumentCheck(judge: try RealRules.judge.get(), plan: plan)
    return (watch, SheetMaker(check: check, library: library, language: .french, languageIsFixed: true))
  }

  @Test("waits for a document that is still being written")
  func settling() throws {
    try Workshop.with([:]) { trial in
      var (watch, maker) = try Self.prepare(trial)
      let now = Date().timeIntervalSince1970
      try trial.write("# Devis", to: "devis.md", age: 0)
      let first = watch.look(maker, now: now)
      try trial.write(Self.quote, to: "devis.md", age: 0)
      let second = watch.look(maker, now: now)
      #expect(first.leavesSome && second.leavesSome)
      #expect(trial.files == ["devis.md"])
      let third = watch.look(maker, now: now)
      #expect(!third.leavesSome)
      #expect(trial.text("devis.md.charterlint.html")?.contains("200,00") == true)
    }
  }

  @Test("judges at once what is older than the pause, and in two looks what a faster clock wrote")
  func clocks() throws {
    try Workshop.with([:]) { trial in
      var (watch, maker) = try Self.prepare(trial)
      let now = Date().timeIntervalSince1970
      try trial.write(Self.quote, to: "ancien.md", age: 3)
      try trial.write(Self.quote, to: "futur.md", age: -7200)
      let first = watch.look(maker, now: now)
      #expect(first.leavesSome)
      #expect(trial.files == ["ancien.md", "ancien.md.charterlint.html", "futur.md"])
      let second = watch.look(maker, now: now)
      #expect(!second.leavesSome)
      #expect(trial.files.contains("futur.md.charterlint.html"))
    }
  }

  @Test("tells what is wrong once, not at every look, and again when it comes back")
  func once() throws {
    let error = UsageError.unreadable("a", .notPermitted)
    var told: Set<String> = []
    /// Whether a look in which the error comes up twice, or not at all, tells it.
    func look(_ isWrong: Bool) -> [Bool] {
      var complaints = Complaints(journal: WatchJournal(language: .french, isSilent: true), before: told)
      let answers = isWrong ? [complaints.tell(error), complaints.tell(error)] : []
      told = complaints.told
      return answers
    }
    let answers = [true, true, false, true].map(look)
    #expect(answers == [[true, false], [false, false], [], [true, false]])
  }

  @Test("goes on when the folder is away for a while")
  func away() throws {
    try Workshop.with(["devis.md": Self.quote]) { trial in
      var (watch, maker) = try Self.prepare(trial)
      let now = Date().timeIntervalSince1970
      let elsewhere = trial.folder.path + "-away"
      try FileManager.default.moveItem(atPath: trial.folder.path, toPath: elsewhere)
      let gone = watch.look(maker, now: now)
      #expect(!gone.wroteAll)
      try FileManager.default.moveItem(atPath: elsewhere, toPath: trial.folder.path)
      let back = watch.look(maker, now: now)
      #expect(back.wroteAll)
      #expect(trial.files == ["devis.md", "devis.md.charterlint.html"])
    }
  }
}
