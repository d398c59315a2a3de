import DocumentModel
import Testing

@testable import RuleLanguage

/// Rule files that are short and ask for much.
@Suite("Names that stand for too much") struct ExpansionTests {
  private func issues(_ texts: [String: String], _ limits: RuleLimits = RuleLimits()) -> [PackIssue] {
    let files = texts.sorted { $0.key < $1.key }.map { RuleFile(path: $0.key, bytes: Array($0.value.utf8)) }
    do throws(PackIssues) {
      _ = try RuleLoader.load(files, limits: limits)
      return []
    } catch {
      return error.issues
    }
  }

  private func concept(_ facts: [String]) -> [String: String] {
    ["concepts/a.jsonc": #"{"title":{"fr":"a","en":"a"},"facts":{\#(facts.joined(separator: ","))}}"#]
  }

  @Test("facts that double at each step are refused where they are used")
  func doubling() {
    // f0 calls f1 twice, f1 calls f2 twice… f39: 2^39 times the last.
    let facts = (0..<39).map { #""f\#($0)":["@f\#($0 + 1)","@f\#($0 + 1)"]"# } + [#""f39":"mot""#]
    let found = issues(concept(facts))
    #expect(found.first?.problem == .limit("expansion", atMost: 100_000))
    #expect(found.first?.file == "concepts/a.jsonc")
    // 1 + 2 (1 + 2 (1 + 2 · 1)) = 15.
    let few = concept((0..<3).map { #""f\#($0)":["@f\#($0 + 1)","@f\#($0 + 1)"]"# } + [#""f3":"mot""#])
    #expect(issues(few, RuleLimits(expansion: 15)) == [])
    #expect(issues(few, RuleLimits(expansion: 14)).map(\.problem) == [.limit("expansion", atMost: 14)])
  }

  @Test("a long chain of lexicons is refused")
  func chain() {
    func chain(_ length: Int) -> [String: String] {
      var texts: [String: String] = ["lexicons/l\(length).jsonc": #"{"phrases":["mot"]}"#]
      for number in 1..<length { texts["lexicons/l\(number).jsonc"] = #"{"phrases":["{l\#(number + 1)} mot"]}"# }
      return texts
    }
    #expect(issues(chain(64)) == [])
    #expect(issues(chain(65)).map(\.problem) == [.limit("name depth", atMost: 64)])
  }

  @Test("a rule that calls a lexicon many times counts each time")
  func rules() {
    let phrases = (0..<20).map { "\"mot\($0)\"" }.joined(separator: ",")
    var texts = FixtureRules.texts
    texts["lexicons/frequency.jsonc"] = "{\"phrases\":[\(phrases)]}"
    #expect(issues(texts) == [])
    let found = issues(texts, RuleLimits(expansion: 30)).map(\.file)
    #expect(found.contains("digitalpes/DA-43.jsonc"))
  }

  @Test("patterns and alternatives have limits that can be changed")
  func limits() {
    let three = ["lexicons/a.jsonc": #"{"phrases":["un","(deux|trois|quatre)","cinq"]}"#]
    #expect(issues(three, RuleLimits(patterns: 3, alternatives: 3)) == [])
    #expect(issues(three, RuleLimits(patterns: 2)).map(\.problem) == [.limit("patterns", atMost: 2)])
    #expect(issues(three, RuleLimits(alternatives: 2)).map(\.problem) == [.limit("alternatives", atMost: 2)])
  }

  @Test("sizes are those of every name followed, however deep")
  func sizes() {
    let uses = (0..<50_000).map { (from: $0, to: $0 + 1) }
    let sizes = NameExpansion.sizes(own: [Int](repeating: 1, count: 50_000) + [7], uses: uses)
    #expect(sizes?[49_999] == NameExpansion.Size(count: 8, depth: 2))
    #expect(sizes?[0] == NameExpansion.Size(count: 50_007, depth: 50_001))
  }

  @Test("each use counts, and a name defined by itself has no size")
  func repeated() {
    let twice = NameExpansion.sizes(own: [1, 3, 1], uses: [(from: 0, to: 1), (from: 0, to: 1), (from: 2, to: 0)])
    #expect(
      twice == [
        NameExpansion.Size(count: 7, depth: 2), NameExpansion.Size(count: 3, depth: 1),
        NameExpansion.Size(count: 8, depth: 3),
      ])
    #expect(NameExpansion.sizes(own: [1, 1], uses: [(from: 0, to: 1), (from: 1, to: 0)]) == nil)
    #expect(NameExpansion.sizes(own: [1], uses: [(from: 0, to: 0)]) == nil)
  }
}
