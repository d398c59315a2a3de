@testable import RuleLanguage

extension Mistake {
  private static let backup = "concepts/secu.sauvegarde.jsonc"
  private static let delay = "concepts/delai.execution.jsonc"
  private static let pack = "digitalpes/pack.jsonc"
  private static let require = "digitalpes/DA-43.jsonc"
  private static let forbid = "digitalpes/DA-06.jsonc"
  private static let mention = "digitalpes/DA-09.jsonc"
  private static let figures = "digitalpes/DA-28.jsonc"
  private static let link = "digitalpes/DA-12.jsonc"
  private static let logo = "digitalpes/DA-11.jsonc"
  private static let ask = "digitalpes/DA-04.jsonc"
  private static let annex = "digitalpes/DA-07.jsonc"

  static let all = shared + packs + rules + bodies + conditions + contexts

  private static let shared: [Mistake] = [
    Mistake(
      "lexicons/hedge.jsonc", "\"en principe\"", "‸7, \"‸\", \"a ‸)\"", .wrongType(key: "phrases", expected: "pattern"),
      .pattern("", detail: .empty), .pattern("a )", detail: .unexpected(")"))),
    Mistake(
      "lexicons/hedge.jsonc", "\"en principe\"", #""\u00e9t\u00e9 <‸dates>""#,
      .pattern("été <dates>", detail: .unknownEntity("dates", nearest: "date"))),
    Mistake(
      "lexicons/hedge.jsonc", "\"fr\": \"Atténuations\"", "\"fr\": \"‸\\q\"", .syntax(expected: "escape sequence")),
    Mistake("lexicons/deliver.jsonc", "\"phrases\"", "‸\"phrase\"", .unknownKey("phrase", nearest: "phrases")),
    Mistake(
      "lexicons/frequency.jsonc", "\"quotidien*\"", "\"quotidien {‸frequence}\"",
      .unknownLexicon("frequence", nearest: "frequency")),
    Mistake(backup, "\"decoys\"", "‸\"decoy\"", .unknownKey("decoy", nearest: "decoys")),
    Mistake(
      backup, "\"subject\": \"sauvegard*\",", "\"subject\": \"sauvegard*\", ‸\"subject\": \"x\",",
      .duplicateKey("subject")),
    Mistake(backup, "\"title\": { \"fr\"", "\"title\": { ‸\"fra\"", .unknownKey("fra", nearest: "fr")),
    Mistake("kinds.jsonc", "\"quote\"", "‸\"qoute\"", .unknownValue(key: "kind", value: "qoute", nearest: "quote")),
    Mistake(
      "services.jsonc", "\"hosting\"", "‸\"hostings\"",
      .unknownValue(key: "service", value: "hostings", nearest: "hosting")),
    Mistake("services.jsonc", "[\"hébergement\"]", "‸[]", .wrongType(key: "phrases", expected: "non-empty array")),
  ]

  private static let packs: [Mistake] = [
    Mistake(
      pack, "\"charterlint/pack-1\"", "‸\"charterlint/pack-2\"",
      .newerSchema(found: "charterlint/pack-2", supported: "charterlint/pack-1")),
    Mistake(
      pack, "\"charterlint/pack-1\"", "‸\"charterlint\"",
      .unknownValue(key: "schema", value: "charterlint", nearest: "charterlint/pack-1")),
    Mistake(
      pack, "\"id\": \"digitalpes\"", "\"id\": ‸\"digitalpe\"",
      .unknownValue(key: "id", value: "digitalpe", nearest: "digitalpes")),
    Mistake(pack, "\"edition\": \"2024\"", "\"edition\": ‸2024", .wrongType(key: "edition", expected: "string")),
    Mistake(pack, "{\n  \"schema\"", "‸{\n  \"$schema\"", .missingKey("schema")),
    Mistake(
      pack, "{ \"id\": \"costs\"", "‸{ \"id\": \"costs\"}, { \"id\": ‸\"scope\"", .missingKey("title"),
      .duplicateID("scope", otherFile: pack)),
    Mistake(
      pack, "\"notAfter\": \"document.date\"", "\"notAfter\": ‸\"document.dat\"",
      .unknownContextKey("document.dat", nearest: "document.date")),
    Mistake(
      "digitalpes/fingerprint.jsonc", "\"00c0ffee\"", "‸\"00c0ffe\", ‸\"00c0fgee\", ‸1",
      .wrongType(key: "hashes", expected: "8 hexadecimal digits"),
      .wrongType(key: "hashes", expected: "8 hexadecimal digits"),
      .wrongType(key: "hashes", expected: "8 hexadecimal digits")),
  ]

  private static let rules: [Mistake] = [
    Mistake(require, "\"id\": \"DA-43\"", "\"id\": ‸\"DA 43\"", .wrongType(key: "id", expected: "name")),
    Mistake(
      require, "\"id\": \"DA-43\"", "\"id\": ‸\"DA-28\"", .duplicateID("DA-28", otherFile: "digitalpes/DA-28.jsonc")),
    Mistake(
      require, "\"clause\": \"security\"", "\"clause\": ‸\"securite\"", .unknownClause("securite", nearest: "security")),
    Mistake(
      require, "\"topic\": \"secu.sauvegarde\"", "\"topic\": ‸\"\"",
      .wrongType(key: "topic", expected: "non-empty string")),
    Mistake(
      require, "\"severity\": \"error\"", "\"severity\": ‸\"eror\"",
      .unknownValue(key: "severity", value: "eror", nearest: "error")),
    Mistake(
      require, "[\"quote\", \"offer\", \"contract\"]", "[\"quote\", ‸\"ofer\", ‸null]",
      .unknownValue(key: "documents", value: "ofer", nearest: "offer"), .wrongType(key: "documents", expected: "string")
    ),
    Mistake(
      require, "[\"quote\", \"offer\", \"contract\"]", "‸[]", .wrongType(key: "documents", expected: "non-empty array")),
    Mistake(
      require, "\"unit\": \"document\"", "\"unit\": ‸\"documents\"",
      .unknownValue(key: "unit", value: "documents", nearest: "document")),
    Mistake(
      require, "\"provable\": \"document\"", "\"provable\": ‸\"never\"",
      .unknownValue(key: "provable", value: "never", nearest: nil)),
    Mistake(
      require, "\"messages\": { \"missing\"", "\"messages\": { ‸\"mising\"", .unknownKey("mising", nearest: "missing")),
    Mistake(
      require, "\"verdicts\": [\"missing\"]", "\"verdicts\": ‸\"missing\"",
      .wrongType(key: "verdicts", expected: "array")),
    Mistake(require, "chaque ⟦jour⟧", "chaque ‸⟧jour⟦", .syntax(expected: "⟦")),
    Mistake(
      require, "\"unit\": \"document\"", "\"unit\": \"document\", \"verifiedOn\": ‸\"31/01/2026\"",
      .wrongType(key: "verifiedOn", expected: "date YYYY-MM-DD")),
    Mistake(
      require, "\"unit\": \"document\"", "\"unit\": \"document\", \"source\": ‸\"\", ‸\"sources\": 1",
      .wrongType(key: "source", expected: "non-empty string"), .unknownKey("sources", nearest: "source")),
    Mistake(require, "\"insert\"", "‸\"inserts\"", .unknownKey("inserts", nearest: "insert")),
    Mistake(
      require, "\"examples\": [", "\"examples\": ‸[], ‸\"exemples\": [", .noExamples,
      .unknownKey("exemples", nearest: "examples")),
    Mistake(
      require, "[\n    { \"verdict\": \"satisfied\"", "‸[\n    { \"verdict\": ‸\"satisfy\"",
      .missingExample(verdict: "satisfied"), .unknownValue(key: "verdict", value: "satisfy", nearest: nil)),
    Mistake(
      ask, "[ { \"verdict\": \"review\", \"text\": \"a\" }, { \"verdict\": \"contradicted\", \"text\": \"⟦a⟧\" } ]",
      "‸‸[{}]", .missingExample(verdict: "contradicted"), .missingExample(verdict: "review")),
  ]
}
