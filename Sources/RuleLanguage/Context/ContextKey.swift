/// A fact about the relation that configuration, options and rules may name.
package struct ContextKey: Sendable, Hashable {
  /// Dotted name; `signatory.<pack>.since` and `.until` stand for one key per pack.
  package let name: String
  /// What its values are.
  package let type: ValueType

  /// What the values of a key are.
  package enum ValueType: Sendable, Hashable {
    /// One of these words.
    case oneOf([String])
    /// Several of these words.
    case listOf([String])
    /// A whole number, 0 or more.
    case integer
    /// `YYYY-MM-DD`.
    case date
    /// `true` or `false`.
    case bool
    /// Anything that is not empty.
    case text
  }

  /// Every key there is.
  package static let all: [ContextKey] = [
    ContextKey("client.type", .oneOf(["sme", "selfEmployed", "association", "publicBody", "consumer", "large"])),
    ContextKey("client.headcount", .integer),
    ContextKey("client.seat", .text),
    ContextKey("procurement.procedure", .oneOf(["negotiated", "adaptedNegotiated", "tender", "adjudication"])),
    ContextKey("procurement.qualityCriterion", .bool),
    ContextKey("provider.name", .text),
    ContextKey("provider.siren", .text),
    ContextKey("signatory.<pack>.since", .date),
    ContextKey("signatory.<pack>.until", .date),
    ContextKey("ccir.accompanied", .bool),
    ContextKey(
      "activator.type", .oneOf(["adviser", "institutional", "solutionProvider", "financialAdviser", "champion"])),
    ContextKey(
      "services",
      .listOf([
        "site", "hosting", "seo", "content", "itPark", "network", "software", "saas", "hardware", "training",
        "consulting", "dataProtection",
      ])),
    ContextKey("contractDocuments", .oneOf(["quoteOnly", "quoteAndTerms", "quoteAndContract"])),
    ContextKey("document.date", .date),
    ContextKey(
      "declaredNone",
      .listOf(["clientItems", "options", "subcontracting", "licences", "thirdPartyCosts", "recurringCosts"])),
    ContextKey("document.template", .bool),
  ]

  private init(_ name: String, _ type: ValueType) {
    self.name = name
    self.type = type
  }

  /// The key of that name; `signatory.digitalpes.since` gives a key of that very name. Whether the pack exists is for
  /// the caller to see, by `pack(in:)`.
  package static func named(_ name: String) -> ContextKey? {
    if let key = all.first(where: { $0.name == name }) { return key.name.contains("<") ? nil : key }
    guard let parts = signatoryParts(name) else { return nil }
    return all.first { $0.name == "signatory.<pack>.\(parts.event)" }.map { ContextKey(name, $0.type) }
  }

  /// The pack that a `signatory.<pack>.…` key names; nil for other keys.
  package static func pack(in name: String) -> String? { signatoryParts(name)?.pack }

  /// The key someone probably meant.
  package static func nearest(to name: String) -> String? {
    if let parts = signatoryParts(name) {
      let events = ["since", "until"]
      return NearestName.of(parts.event, among: events).map { "signatory.\(parts.pack).\($0)" }
        ?? "signatory.\(parts.pack).since"
    }
    return NearestName.of(name, among: all.map(\.name))
  }

  private static func signatoryParts(_ name: String) -> (pack: String, event: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "signatory", Identifier.isValid(String(parts[1])) else { return nil }
    return (String(parts[1]), String(parts[2]))
  }
}
