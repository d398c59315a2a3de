import DocumentModel
import Readers
import RuleLanguage
import Testing

@testable import charterlint

@Suite("Error messages")
struct ErrorWordingTests {
  static let readErrors: [ReadError] = {
    let all: [ReadError] =
      [
        .emptyFile, .binaryContent, .truncatedArchive, .damagedArchive(member: "word/document.xml"),
        .notAnOfficeDocument(missing: "word/document.xml"), .encryptedOffice, .legacyOffice,
        .malformedXML(part: "word/document.xml", line: 3), .declaresDTD(part: "word/document.xml"),
        .ambiguousArchive(member: "word/document.xml"), .outOfTime(seconds: 5),
      ]
      + [
        .fileSize, .textSize, .archiveMembers, .nameLength, .memberSize, .inflatedSize, .inflationRatio, .depth, .nodes,
        .attributes, .attributeSize, .tableCells, .tableDepth,
      ].map { .limitExceeded($0, limit: 10) }
      + [.pdf, .openDocument, .spreadsheet, .presentation, .email, .rtf, .image, .unknownXML].map {
        .unsupportedFormat($0)
      }
    return all
  }()

  @Test("about reading say what is wrong and what to do, in both languages", arguments: readErrors)
  func reading(_ error: ReadError) {
    #expect(!ErrorWording.code(of: error).isEmpty)
    Self.expectTwoSentences(ErrorWording.message(for: error))
  }

  @Test("about files say what is wrong and what to do", arguments: FileError.allCases)
  func files(_ error: FileError) {
    Self.expectTwoSentences(ErrorWording.message(forReading: error))
    Self.expectTwoSentences(ErrorWording.message(forWriting: error))
    Self.expectTwoSentences(ErrorWording.message(for: InputFailure.noDocuments))
  }

  private static func expectTwoSentences(_ text: LocalizedText) {
    for words in [text.french, text.english] {
      #expect(words.hasSuffix("."), "\(words)")
      #expect(words.contains(". ") || words.contains(".) "), "\(words)")
      #expect(words.first?.isLowercase == true, "\(words)")
    }
  }

  static let problems: [PackIssue.Problem] = [
    .syntax(expected: "value"), .duplicateKey("k"), .unknownKey("k", nearest: "key"), .missingKey("k"),
    .wrongType(key: "k", expected: "string"), .unknownValue(key: "k", value: "v", nearest: nil),
    .pattern("(a", detail: .unclosed("(")), .pattern("", detail: .empty), .pattern("a)", detail: .unexpected(")")),
    .pattern("<x>", detail: .unknownEntity("x", nearest: nil)), .pattern("…", detail: .nothingToAnchor),
    .pattern("a", detail: .tooLong(tokens: 70, atMost: 60)), .unknownLexicon("l", nearest: nil),
    .unknownConcept("c", nearest: nil), .unknownFact(concept: "c", name: "f", nearest: nil),
    .unknownClause("c", nearest: nil), .unknownContextKey("k", nearest: nil), .unknownPack("p", nearest: nil),
    .otherEdition(pack: "p", wanted: "1", found: "2"), .circular(["a", "b", "a"]), .duplicateID("id", otherFile: "f"),
    .noExamples, .missingExample(verdict: "missing"),
    .impossible("x"), .newerSchema(found: "2", supported: "1"), .limit("bytes", atMost: 4), .unreadable("UTF-8"),
  ]

  @Test("about rule files are one sentence in both languages", arguments: problems)
  func issues(_ problem: PackIssue.Problem) {
    let text = IssueWording.message(for: problem)
    for words in [text.french, text.english] {
      #expect(words.hasSuffix(".") || words.hasSuffix("?"), "\(words)")
      #expect(!words.contains(".."), "\(words)")
    }
  }

  @Test("about rule files have the shape that editors know")
  func shape() {
    let issue = PackIssue(file: "a/b.jsonc", line: 3, column: 7, problem: .unknownKey("titel", nearest: "title"))
    #expect(
      IssueWording.line(for: issue, .french) == "a/b.jsonc:3:7: clé inconnue : « titel ». Vouliez-vous dire « title » ?"
    )
    #expect(IssueWording.line(for: issue, .english) == "a/b.jsonc:3:7: unknown key: “titel”. Did you mean “title”?")
  }

  @Test("translate every term that the loader names", arguments: RuleLanguage.Expectation.allCases)
  func terms(_ expectation: RuleLanguage.Expectation) {
    #expect(IssueWording.term(expectation.rawValue).french != expectation.rawValue)
    #expect(IssueWording.term("⟧").french == "⟧")
    for bound in Bound.allCases { #expect(IssueWording.bound(bound.rawValue).french != bound.rawValue) }
  }

  static let usageErrors: [UsageError] = [
    .noCommand, .unknownCommand("x", nearest: nil, isFile: false), .unknownCommand("x", nearest: nil, isFile: true),
    .unknownOption("--x", nearest: "--y"), .optionOfOtherCommand(.charter, .inspect), .missingValue(.format),
    .unexpectedValue(.quiet), .repeatedOption(.config),
    .unknownValue(.format, value: "x", allowed: ["text"], nearest: nil), .notANumber(.jobs, value: "x"),
    .notAPair(.context, value: "x"), .missingOperand(.check), .unexpectedOperand(.version, "x"),
    .sameDestination(["text", "json"]), .standardInputTwice, .stdinNameUnused, .pageOfSeveral, .typeForUnknownFile("x"),
    .unknownRule("x", nearest: nil), .unknownPack("x", nearest: nil), .noRules, .notAName("x"), .exists("x"),
    .needsTrace(.type), .wrongAnswer("x"),
    .unknownSchema("x", allowed: ["rule"], nearest: nil),
    .unknownContextKey("x", nearest: nil), .contextValue(key: "k", value: "v", expected: "e", nearest: nil),
    .unreadable("p", .notFound), .cannotWrite("p", .noSpace),
    .issues([PackIssue(file: "f", line: 1, column: 1, problem: .noExamples)]),
  ]

  @Test("about the command line exist in both languages", arguments: usageErrors)
  func usage(_ error: UsageError) {
    let text = UsageWording.message(for: error)
    #expect(!text.french.isEmpty && !text.english.isEmpty)
  }
}
