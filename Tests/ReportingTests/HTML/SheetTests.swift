import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import Reporting

@Suite("Reading sheet")
struct SheetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let report: Report
  }

  static let cases = [
    Case(testDescription: "quote", report: Sample.report), Case(testDescription: "several", report: Sample.several),
    Case(testDescription: "together", report: Sample.together),
    Case(testDescription: "two charters", report: Sample.twoCharters),
    Case(testDescription: "hostile", report: Sample.hostile),
    Case(testDescription: "adopted", report: Sample.adopted),
    Case(testDescription: "overlapping", report: Sample.overlapping),
  ]

  static func sheet(_ report: Report, _ language: Language = .french) -> String {
    String(decoding: HTMLReporter().render(report, options: RenderOptions(language: language)), as: UTF8.self)
  }

  @Test("gives every element an id of its own, and every jump a target", arguments: cases)
  func ids(_ example: Case) {
    let page = Markup(Self.sheet(example.report))
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let jumps = page.values(of: "href")
    #expect(jumps.count > 3)
    for jump in jumps { #expect(jump.hasPrefix("#") && ids.contains(String(jump.dropFirst())), "\(jump)") }
    for name in page.values(of: "aria-labelledby") { #expect(ids.contains(name)) }
    for list in page.values(of: "data-of") {
      for id in list.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
  }

  @Test("is well nested", arguments: cases)
  func nesting(_ example: Case) {
    #expect(Markup(Self.sheet(example.report)).problem == nil)
  }

  @Test("lets no document act: no markup, address or order of letters of its own")
  func hostile() {
    let sheet = Self.sheet(Sample.hostile)
    let page = Markup(sheet)
    #expect(page.elements.filter { $0 == "script" }.count == 1)
    #expect(!page.elements.contains("img") && !page.elements.contains("iframe"))
    #expect(page.attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "style" && $0.name != "src" })
    #expect(sheet.unicodeScalars.allSatisfy { $0 == "\n" || !Self.steers($0) })
    #expect(sheet.contains("[→ javascript:struck=1]"))
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test("allows by digest the style and the script it holds, and nothing else")
  func policy() throws {
    let page = Markup(Self.sheet(Sample.twoCharters))
    let policy = try #require(page.values(of: "content").first { $0.hasPrefix("default-src") })
      .replacing("&#39;", with: "'")
    let style = InlineResource(SheetStyle.parts, charters: 2)
    #expect(policy.contains("default-src 'none'; style-src \(style.policySource); script-src 'sha256-"))
    #expect(page.text(of: "style") == String(decoding: style.bytes, as: UTF8.self))
    #expect(!policy.contains("unsafe"))
    #expect(Base64.encoded(Array("M".utf8)) == "TQ==" && Base64.encoded(Array("Ma".utf8)) == "TWE=")
    #expect(Base64.encoded(Array("Man".utf8)) == "TWFu" && Base64.encoded([]) == "")
    #expect(
      InlineResource([]).policySource == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
  }

  @Test("marks every word of every passage, also where passages overlap or run over blocks")
  func overlaps() {
    let page = Markup(Self.sheet(Sample.overlapping))
    let report = Sample.overlapping.documents[0]
    for ruling in report.rulings {
      let span = ruling.evidence[0].span
      let id = Passages.id(of: span, in: 0)
      let words = page.marked(id).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let expected = report.document.text.string(in: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words == expected)
    }
  }

  @Test("says in both languages what it says, quotes and texts to paste apart")
  func languages() {
    let english = Self.sheet(Sample.report, .english)
    #expect(english.contains("<html lang=\"en\">") && Self.sheet(Sample.report).contains("<html lang=\"fr\">"))
    for words in ["Fiche de lecture", "Pourquoi la charte", "Ce que le document", "À demander", "Verdicts ·"] {
      #expect(!english.contains(words), "\(words)")
    }
  }

  @Test("gives the limits of the reading before the clauses, and lists what could not be read")
  func limits() throws {
    let sheet = Self.sheet(Sample.several)
    let limits = try #require(sheet.firstRange(of: "il ne dit pas si la charte est respectée en fait"))
    let unread = try #require(sheet.firstRange(of: "protégé par un mot de passe."))
    let clause = try #require(sheet.firstRange(of: "<article"))
    #expect(limits.upperBound < clause.lowerBound && unread.upperBound < clause.lowerBound)
  }

  @Test("says who accepted a finding, and which ones the baseline knows")
  func adopted() {
    let sheet = Self.sheet(Sample.adopted)
    #expect(sheet.contains("Dérogation de A. Rey jusqu&#39;au 2027-01-31"))
    #expect(sheet.contains(Wording.Sheet.known.french.replacing("'", with: "&#39;")))
    #expect(sheet.contains("a pris fin le 2026-01-31"))
  }

  @Test("of a set says that papers differ, not that one states the contrary, and counts in its filters what it shows")
  func sets() throws {
    #expect(Self.sheet(Sample.together).contains("énonce le contraire"))
    let page = Self.sheet(Sample.differing)
    #expect(page.contains("indique autre chose") && !page.contains("énonce le contraire"))
    let shown = page.matches(of: #/class="clause (\w+) /#).map { String($0.1) }
    for verdict in Verdict.sheetOrder {
      let box = try #require(page.firstMatch(of: try Regex("id=\"show-\(verdict.rawValue)\"[^>]*>[^<]*?(\\d+)<")))
      #expect(String(box.output[1].substring ?? "") == String(shown.count { $0 == verdict.rawValue }), "\(verdict)")
    }
  }

  @Test("as a folder has an index that links to every document, and pages that link back")
  func folder() throws {
    for report in [Sample.several, Sample.together, Sample.report, Sample.hostile] {
      let pages = HTMLReporter().pages(report, options: RenderOptions(language: .french))
      let names = Set(pages.map(\.name))
      #expect(names.count == pages.count && pages.first?.name == "index.html")
      #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9._-]+/) != nil })
      let index = Markup(String(decoding: try #require(pages.first).bytes, as: UTF8.self))
      let links = index.values(of: "href").filter { !$0.hasPrefix("#") }
      #expect(links.count == report.documents.count + report.sets.count)
      #expect(Set(links).union(["index.html"]) == names)
      for page in pages.dropFirst() {
        let markup = Markup(String(decoding: page.bytes, as: UTF8.self))
        let ids = markup.values(of: "id")
        #expect(markup.values(of: "href").allSatisfy { $0 == "index.html" || ids.contains(String($0.dropFirst())) })
        #expect(markup.problem == nil)
      }
    }
  }
}
