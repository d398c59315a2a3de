/// The lexicons by which parties are recognised, as sources of a pattern bank; nil for one that no rule file holds.
package struct PartySources: Sendable {
  /// Role nouns ("le prestataire", "nous"; "le client", "vous"; "les parties").
  let provider: Int?
  let client: Int?
  let both: Int?
  /// What the provider does ("réalise", "facture") and what the client does ("confie", "souhaite").
  let provides: Int?
  let orders: Int?
  /// Words right before the provider's name ("confie à").
  let entrusts: Int?

  /// Finds each lexicon by its agreed name.
  package init(_ source: (String) -> Int?) {
    provider = source("provider")
    client = source("client")
    both = source("parties")
    provides = source("party.provides")
    orders = source("party.orders")
    entrusts = source("party.entrusts")
  }

  func matches(of source: Int?, _ matcher: TextMatcher) -> [Range<Int>] {
    source.map { matcher.matches(ofSource: $0) } ?? []
  }
}
