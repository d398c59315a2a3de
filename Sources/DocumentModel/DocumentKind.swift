/// What a paper is in a commercial relation. The raw value is used in rule files, `--type` and the JSON report.
package enum DocumentKind: String, Sendable, CaseIterable {
  case quote, offer, contract, terms, brochure, letter, email, report, invoice, deliveryNote, acceptance, webPage
  case specification, schedule, amendment, questionnaire, proof
}
