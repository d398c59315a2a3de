import DocumentModel
import Foundation
import Judging
import RuleLanguage
import Testing

@testable import Reporting

@Suite("Wording")
struct WordingTests {
  /// One value of every case; the switch makes the compiler ask for new ones.
  static let remarks: [Remark] = {
    let all: [Remark] =
      [
        .blank("XX"), .hedged("en principe"), .otherDebtor, .negated, .missingElements([LocalizedText("a")]),
        .incompleteRows(["r"]), .expected("a", found: "b"), .picture("logo", linkedTo: "www.exemple.test"),
        .picture("", linkedTo: ""), .toleratedVariant, .disguised(["chаrte"]),
        .nearMiss(LocalizedText("autre charte")),
        .refersElsewhere("annexe 3"), .mayStandElsewhere("contrat"), .onlyInAnnexedCharter,
        .declared(key: "client.type", value: "sme"), .accentsMissing,
        .valuesDiffer([LocalizedText(fr: "le 3 mai", en: "le 3 mai"), LocalizedText(fr: "le 4 mai", en: "le 4 mai")]),
      ]
      + Remark.FigureFact.allCases.map {
        .figures(what: $0, stated: "10,00 €", computed: "12,00 €", difference: "2,00 €", tolerance: "0,01 €")
      }
      + Remark.ComparedFact.allCases.map { fact in
        let statement = Remark.PaperStatement(path: "devis.docx", value: LocalizedText(fr: "10,00 €", en: "10,00 €"))
        return .papersDiffer(in: fact, stated: [statement, statement], difference: "2,00 €", tolerance: "0,01 €")
      }
    for remark in all {
      switch remark {
      case .blank, .hedged, .otherDebtor, .negated, .missingElements, .incompleteRows, .expected, .figures,
        .papersDiffer, .valuesDiffer,
        .disguised, .picture, .toleratedVariant, .nearMiss, .refersElsewhere, .mayStandElsewhere, .onlyInAnnexedCharter,
        .declared,
        .accentsMissing:
        break
      }
    }
    return all
  }()

  /// Every phrase made from a closed list, with its name.
  static let phrases: [(name: String, text: LocalizedText)] = {
    var phrases = remarks.map { ("\($0)", Wording.sentence(for: $0)) }
    phrases += Notice.Code.allCases.map { ("\($0)", Wording.sentence(for: Notice($0, count: 2, detail: "x"))) }
    phrases += Verdict.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Severity.allCases.flatMap { [("\($0)", Wording.label($0)), ("group \($0)", Wording.Page.group($0))] }
    phrases += Evidence.Role.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Grade.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += DocumentKind.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += DocumentFormat.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Applicability.Value.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += PackOrigin.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += ContextValue.Origin.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Provability.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Unit.allCases.map { ("\($0)", Wording.label($0)) }
    phrases += Region.allCases.map { ("\($0)", Wording.label($0)) }
    phrases.append(("limits", Wording.Page.limits))
    return phrases
  }()

  @Test("exists in both languages for every closed list")
  func bothLanguages() {
    for (name, text) in Self.phrases {
      #expect(!text.french.isEmpty && !text.english.isEmpty, "\(name)")
    }
  }

  @Test("of remarks and notices is a sentence")
  func sentences() {
    let sentences =
      Self.remarks.filter { !$0.isNearMiss }.map { Wording.sentence(for: $0) }
      + Notice.Code.allCases.map { Wording.sentence(for: Notice($0)) }
    for text in sentences {
      #expect(text.french.hasSuffix(".") && text.english.hasSuffix("."), "\(text)")
      #expect(text.french.first?.isUppercase == true && text.english.first?.isUppercase == true, "\(text)")
    }
  }

  /// Conclusions that only a person may draw: law, fault, scores, predictions.
  static let forbidden: [String] = [
    "a violé", "a manqué", "manquement", "en faute", "faute", "abusi", "clause nulle", "est nul", "illégal", "illicite",
    "est propriétaire", "facture indue", "indue", "responsable", "preuve que", "antidaté", "recevable", "sanction",
    "conforme", "non-respect", "ne respecte pas", "tromp", "mensong", "fraud", "dommages", "classement", "score",
    "note globale",
    "violat", "breach", "at fault", "unlawful", "illegal", "abusive", "liable", "proof that", "proves that",
    "complian", "admissible", "penalt", "damages", "ranking", "forged", "mislead", "fraudul",
  ]

  @Test("draws no conclusion", arguments: forbidden)
  func neutral(_ words: String) throws {
    for (name, text) in Self.phrases {
      #expect(!text.french.lowercased().contains(words) && !text.english.lowercased().contains(words), "\(name)")
    }
    for file in try Self.wordingFiles() {
      for literal in Self.literals(in: try String(contentsOf: file, encoding: .utf8)) {
        #expect(!literal.lowercased().contains(words), "\(file.lastPathComponent): \(literal)")
      }
    }
  }

  @Test("gives no percentage of anything")
  func noScores() {
    for (name, text) in Self.phrases { #expect(!text.french.contains("%") && !text.english.contains("%"), "\(name)") }
  }

  /// The files that hold prose: those of this module, and those of the program.
  private static func wordingFiles() throws -> [URL] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try ["Reporting/Wording", "charterlint/Wording"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
    }
    #expect(files.count > 8)
    return files + [sources.appending(path: "charterlint/CommandLine/CommandTable.swift")]
  }

  @Test("where a link was looked for is said without a list of phrases") func placesAlone() {
    let text = Wording.Page.sought([], isCut: false, in: ["body", "footer"])
    #expect(text?.french == "Cherché dans : corps du document, pied de page")
    #expect(text?.english == "Looked in: body, footer")
    #expect(Wording.Page.sought([], isCut: false, in: []) == nil)
  }

  /// The string literals of a source text.
  private static func literals(in source: String) -> [Substring] {
    source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .flatMap { $0.split(separator: "\"", omittingEmptySubsequences: false).enumerated() }
      .filter { $0.offset % 2 == 1 }.map(\.element)
  }
}

extension Remark {
  /// True for the remark whose words come from a rule file.
  fileprivate var isNearMiss: Bool {
    if case .nearMiss = self { true } else { false }
  }
}
