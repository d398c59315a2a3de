import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// Files to fill in: refused as long as a blank is left, taken once all are filled.
@Suite("New rules")
struct SkeletonTests {
  @Test("are refused blank by blank, with the line, until they are filled", arguments: CheckKind.allCases)
  func blanks(_ kind: CheckKind) throws {
    let skeleton = Skeleton.rule("XX-01", check: kind.body, clauses: ["c"], .french).text
    let pack = Skeleton.pack("xx", .french).text
    let issues = Self.issues(rule: skeleton, pack: pack)
    let blanks = skeleton.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { Self.isActive($0.element) && $0.element.contains("\"\"") && !$0.element.contains("\"text\": \"\"") }
    let lines = Set(issues.filter { $0.file == "xx/XX-01.jsonc" }.map(\.line))
    for (index, line) in blanks { #expect(lines.contains(index + 1), "\(line)") }
    #expect(issues.contains { $0.file == "xx/pack.jsonc" })
    for issue in issues {
      switch issue.problem {
      case .wrongType, .pattern, .unknownClause, .unknownPack, .limit: break
      default: Issue.record("\(kind): \(issue)")
      }
    }
  }

  @Test("load once their blanks are filled", arguments: CheckKind.allCases)
  func filled(_ kind: CheckKind) throws {
    let rule = Self.filled(Skeleton.rule("XX-01", check: kind.body, clauses: ["c"], .english).text)
    let pack = Self.filled(Skeleton.pack("xx", .english).text)
    #expect(Self.issues(rule: rule, pack: pack) == [])
  }

  @Test("load with every optional key in use too", arguments: CheckKind.allCases.filter { $0 != .compare })
  func optional(_ kind: CheckKind) throws {
    let rule = Skeleton.rule("XX-01", check: kind.body, clauses: ["c"], .english).text
    let open = rule.split(separator: "\n").map(String.init).map { line -> String in
      // Keys that exclude the one in use, and tests that need a key of the context, stay closed.
      let stays = ["$schema", "when", "answers", "picture", "linkedTo", "email", "concept", "hedges"]
      let isClosed = stays.contains { line.contains("// \"\($0)\":") }
      return isClosed ? line : line.replacing("// \"", with: "\"")
    }
    let issues = Self.issues(
      rule: Self.filled(open.joined(separator: "\n")), pack: Self.filled(Skeleton.pack("xx", .english).text))
    #expect(issues.filter { if case .missingExample = $0.problem { false } else { true } } == [])
  }

  @Test("have a comment for every key")
  func comments() {
    let lines = Skeleton.rule("XX-01", check: .require, clauses: [], .french).text.split(separator: "\n")
    for (above, line) in zip(lines, lines.dropFirst()) where line.hasPrefix("  \"") {
      #expect(above.contains("// "), "\(line)")
    }
  }

  @Test("are written with their pack, and never over a file")
  func command() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try EndToEnd.run(["rules", "new", "club", "CB-01", "--rules", "regles"], folder: folder)
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(first.output.contains("Écrit : regles/club/pack.jsonc\nÉcrit : regles/club/CB-01.jsonc\n"))
    let again = try EndToEnd.run(["rules", "new", "club", "CB-01", "--rules", "regles"], folder: folder)
    #expect(again.code == 2 && again.errors.contains("regles/club/CB-01.jsonc existe déjà"))
    let second = try EndToEnd.run(
      ["rules", "new", "club", "CB-02", "--check", "ask", "--rules", "regles"], folder: folder)
    #expect(second.code == 0 && !second.output.contains("pack.jsonc"))
    let check = try EndToEnd.run(["test", "CB-01", "--rules", "regles"], folder: folder)
    #expect(check.code == 2 && check.errors.contains("regles/club/CB-01.jsonc:"))
    for wrong in [["../x", "CB-01"], ["club", "CB 01"], ["club", ".x"]] {
      let outcome = try EndToEnd.run(["rules", "new"] + wrong, folder: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("n'est pas un nom"))
    }
  }

  private static func isActive(_ line: Substring) -> Bool { !line.drop { $0 == " " }.hasPrefix("//") }

  private static func issues(rule: String, pack: String) -> [PackIssue] {
    let files = [("xx/XX-01.jsonc", rule), ("xx/pack.jsonc", pack), ("lexicons/l.jsonc", "{ \"phrases\": [\"mot\"] }")]
    do throws(PackIssues) {
      _ = try RuleLoader.load(files.map { RuleFile(path: $0.0, bytes: Array($0.1.utf8)) })
      return []
    } catch {
      return error.issues
    }
  }

  /// The text with a sensible word in every blank.
  private static func filled(_ text: String) -> String {
    text.replacing("\"verifiedOn\": \"\"", with: "\"verifiedOn\": \"2026-01-31\"")
      .replacing("\"pack\": \"\"", with: "\"pack\": \"xx\"").replacing(
        "\"host\": \"\"", with: "\"host\": \"a.example\""
      )
      .replacing("\"tolerance\": \"\"", with: "\"tolerance\": \"0.02\"").replacing("\"\"", with: "\"c\"")
  }
}
