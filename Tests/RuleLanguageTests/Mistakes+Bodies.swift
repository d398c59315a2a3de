@testable import RuleLanguage

extension Mistake {
  private static let require = "digitalpes/DA-43.jsonc"
  private static let forbid = "digitalpes/DA-06.jsonc"
  private static let mention = "digitalpes/DA-09.jsonc"
  private static let figures = "digitalpes/DA-28.jsonc"
  private static let link = "digitalpes/DA-12.jsonc"
  private static let logo = "digitalpes/DA-11.jsonc"
  private static let ask = "digitalpes/DA-04.jsonc"
  private static let annex = "digitalpes/DA-07.jsonc"
  private static let backup = "concepts/secu.sauvegarde.jsonc"
  private static let delay = "concepts/delai.execution.jsonc"
  private static let pack = "digitalpes/pack.jsonc"

  static let bodies: [Mistake] = [
    Mistake(require, "\"require\"", "‸\"requires\"", .unknownKey("requires", nearest: "require")),
    Mistake(require, "\"require\"", "\"link\": {\"host\": \"a.fr\"}, ‸\"must\"", .unknownKey("must", nearest: nil)),
    Mistake(
      require, "\"concept\": \"secu.sauvegarde\"", "\"concept\": ‸\"secu.sauvegardes\"",
      .unknownConcept("secu.sauvegardes", nearest: "secu.sauvegarde")),
    Mistake(
      ask, "\"contradicted\": [{", "\"contradicted\": [\"‸@detailed\", \"@secu.sauvegarde/detailed\", {",
      .wrongType(key: "contradicted", expected: "@concept/detailed")),
    Mistake(require, "[\"hedge\"]", "[‸\"hegde\"]", .unknownLexicon("hegde", nearest: "hedge")),
    Mistake(
      require, "\"owes\": \"provider\"", "\"owes\": ‸\"vendor\"",
      .unknownValue(key: "owes", value: "vendor", nearest: nil)),
    Mistake(
      require, "\"blanksLower\": false", "\"blanksLower\": ‸0",
      .wrongType(key: "blanksLower", expected: "true or false")),
    Mistake(
      require, ", \"condition\": \"{frequency}\"", ", ‸\"conditions\": 1",
      .unknownKey("conditions", nearest: "condition")),
    Mistake(
      forbid, "\"otherwise\": \"notApplicable\"", "\"otherwise\": ‸\"missing\"",
      .unknownValue(key: "otherwise", value: "missing", nearest: nil)),
    Mistake(mention, "\"host\": \"www", "\"host\": ‸\"https://www", .wrongType(key: "host", expected: "host name")),
    Mistake(mention, "\"bureau@", "‸\"bureau", .wrongType(key: "email", expected: "mail address")),
    Mistake(mention, "{ \"id\": \"b\"", "{ \"id\": ‸\"a\"", .duplicateID("a", otherFile: mention)),
    Mistake(
      mention, "{ \"id\": \"b\"", "‸{ \"id\": \"c\", \"label\": { \"fr\": \"x\", \"en\": \"x\" } }, { \"id\": \"b\"",
      .missingKey("exact")),
    Mistake(
      mention, "\"by\": [\"<provider>\"", "\"by\": [\"<‸provier>\"",
      .pattern("<provier>", detail: .unknownEntity("provier", nearest: "provider"))),
    Mistake(
      figures, "\"0.05\"", "‸\"0.055\"",
      .wrongType(key: "tolerance", expected: "decimal with at most two places, in quotes")),
    Mistake(figures, "\"0.05\"", "‸0.05", .wrongType(key: "tolerance", expected: "string")),
    Mistake(figures, "\"sums\"", "‸\"sum\"", .unknownValue(key: "verify", value: "sum", nearest: "sums")),
    Mistake(link, "\"link\": { \"host\": \"www.digitalpesdusud.fr\" }", "\"link\": ‸{ }", .missingKey("host")),
    Mistake(
      logo, "\"picture\": [\"digitalpes\"]", "\"picture\": ‸[]", .wrongType(key: "picture", expected: "non-empty array")
    ),
    Mistake(
      annex, "\"pack\": \"digitalpes\"", "\"pack\": ‸\"digitalpe\"", .unknownPack("digitalpe", nearest: "digitalpes")),
    Mistake(
      ask, "\"verdict\": \"notApplicable\"", "\"verdict\": ‸\"vague\"",
      .unknownValue(key: "verdict", value: "vague", nearest: nil)),
    Mistake(
      ask, "[\"(salariés|effectif)\"], \"contradicted\"", "[\"effectif\"], ‸\"contradicts\"",
      .unknownKey("contradicts", nearest: "contradicted")),
    Mistake(
      ask, "\"known\": true } ], \"verdict\": \"satisfied\"", "\"known\": true } ], \"verdict\": ‸\"satisfy\"",
      .unknownValue(key: "verdict", value: "satisfy", nearest: nil)),
    Mistake(
      ask, "\"when\": [ { \"key\": \"client.headcount\", \"known\": true } ]", "\"when\": ‸[]",
      .wrongType(key: "when", expected: "non-empty array")),
  ]

  static let conditions: [Mistake] = [
    Mistake(backup, "\"all\": [\"@subject\", [", "‸\"al\": [\"@subject\", [", .unknownKey("al", nearest: "all")),
    Mistake(
      backup, "\"@subject\", [\"{frequency}\"", "\"‸@sujet\", [\"{frequency}\"",
      .unknownFact(concept: "secu.sauvegarde", name: "sujet", nearest: "subject")),
    Mistake(
      backup, "\"@subject\", [\"{frequency}\"", "\"‸@\", [\"{frequency}\"",
      .wrongType(key: "all", expected: "@fact, @concept/fact")),
    Mistake(
      backup, "\"within\": \"block\"", "\"within\": ‸\"bloc\"",
      .unknownValue(key: "within", value: "bloc", nearest: "block")),
    Mistake(
      backup, "\"within\": \"block\"", "\"within\": \"block\", ‸\"every\": true", .unknownKey("every", nearest: nil)),
    Mistake(
      backup, "\"subject\": \"sauvegard*\"", "\"subject\": ‸{}", .missingKey("any, all, under, column, count, heading")),
    Mistake(
      backup, "\"subject\": \"sauvegard*\"", "\"subject\": ‸[]", .wrongType(key: "subject", expected: "non-empty array")
    ),
    Mistake(
      backup, "\"subject\": \"sauvegard*\"", "\"subject\": [[‸null]]", .wrongType(key: "subject", expected: "condition")
    ),
    Mistake(
      backup, "\"subject\": \"sauvegard*\"", "\"subject\": {\"any\":[\"x\"], ‸\"all\":[\"y\"]}",
      .unknownKey("all", nearest: nil)),
    Mistake(
      backup, "\"all\": [\"@subject\", \"<client>", "\"all\": [\"‸@byClient\", \"<client>",
      .circular(["secu.sauvegarde/byClient", "secu.sauvegarde/byClient"])),
    Mistake(
      "lexicons/deliver.jsonc", "\"remise\"", "\"remise {‸deliver}\"", .circular(["deliver", "deliver"])),
    Mistake(
      delay, "\"@secu.sauvegarde/detailed\"", "\"‸@secu.sauvegarde/detail\"",
      .unknownFact(concept: "secu.sauvegarde", name: "detail", nearest: "detailed")),
    Mistake(
      delay, "\"@secu.sauvegarde/detailed\"", "\"‸@secu.sauvgarde/detailed\"",
      .unknownConcept("secu.sauvgarde", nearest: "secu.sauvegarde")),
    Mistake(delay, "\"count\": 2", "\"count\": ‸0", .wrongType(key: "count", expected: "1…50")),
    Mistake(delay, "\"count\": 2", "\"count\": ‸\"2\"", .wrongType(key: "count", expected: "1…50")),
    Mistake(
      delay, "\"heading\": [\"planning [prévisionnel]\"]", "\"heading\": [‸{\"under\":[\"x\"]}]",
      .impossible("heading > under")),
    Mistake(
      delay, "\"under\": [\"(délai|planning|calendrier)\"]", "\"under\": [‸{\"column\":[\"x\"]}]",
      .impossible("heading > column")),
    Mistake(
      delay, "\"under\": [\"(délai|planning|calendrier)\"]", "\"under\": [‸{\"heading\":[\"x\"]}]",
      .impossible("heading > heading")),
    Mistake(
      delay, "\"find\": \"<date>\", \"every\"", "\"find\": ‸{\"column\":[\"x\"]}, \"every\"",
      .impossible("column > column")),
    Mistake(
      delay, "\"find\": \"<date>\", \"every\"", "\"find\": ‸{\"heading\":[\"x\"]}, \"every\"",
      .impossible("column > heading")),
    Mistake(
      delay, "{ \"all\": [\"{deliver}\"", "‸{ \"all\": [{\"heading\":[\"x\"]}, \"{deliver}\"",
      .impossible("heading, within: sentence")),
  ]

  static let contexts: [Mistake] = [
    Mistake(
      require, "\"key\": \"services\"", "\"key\": ‸\"service\"", .unknownContextKey("service", nearest: "services")),
    Mistake(
      require, "\"hosting\", \"saas\"]", "‸\"host\", ‸\"site,seo\"]",
      .unknownValue(key: "services", value: "host", nearest: nil),
      .unknownValue(key: "services", value: "site,seo", nearest: nil)),
    Mistake(
      require, "\"atMost\": 10", "\"atMost\": ‸\"10\"", .wrongType(key: "atMost", expected: "0…1000000000")
    ),
    Mistake(
      require, "\"client.headcount\", \"atMost\": 10", "\"client.type\", \"atMost\": ‸10",
      .wrongType(key: "atMost", expected: "in, notIn, known")),
    Mistake(
      require, "\"key\": \"client.headcount\", \"atMost\": 10", "‸\"kei\": 1", .unknownKey("kei", nearest: "key")),
    Mistake(
      require, "\"atMost\": 10", "\"atMost\": 10, \"known\": ‸true",
      .wrongType(key: "known", expected: "only one of these keys")),
    Mistake(
      pack, "\"in\": [\"consumer\"]", "\"in\": [‸\"consumers\"]",
      .unknownValue(key: "client.type", value: "consumers", nearest: "consumer")),
    Mistake(pack, "\"in\": [false]", "\"in\": [‸0]", .wrongType(key: "in", expected: "string")),
    Mistake(
      pack, "\"signatory.digitalpes.since\"", "‸\"signatory.digitalpe.since\"",
      .unknownPack("digitalpe", nearest: "digitalpes")),
    Mistake(
      pack, "\"signatory.digitalpes.since\"", "‸\"signatory.digitalpes.sinse\"",
      .unknownContextKey("signatory.digitalpes.sinse", nearest: "signatory.digitalpes.since")),
    Mistake(
      pack, "\"notAfter\": \"document.date\"", "\"notAfter\": ‸\"client.type\"",
      .wrongType(key: "notAfter", expected: "in, notIn, known")),
    Mistake(
      pack, "\"notAfter\": \"document.date\"", "\"notAfter\": ‸\"2026-02-30\"",
      .wrongType(key: "notAfter", expected: "date YYYY-MM-DD")),
    Mistake(ask, "\"known\": true", "\"known\": ‸false", .wrongType(key: "known", expected: "true")),
  ]
}
