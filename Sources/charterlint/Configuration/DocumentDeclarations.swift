import DocumentModel
import Judging
import RuleLanguage

/// What a document declares about itself in properties named `charterlint:…`.
struct DocumentDeclarations {
  /// Charters it asks for.
  var charters: [String]?
  /// Kinds it says it is.
  var kinds: [DocumentKind] = []
  /// Facts.
  var context: [ContextValue] = []
  /// Findings it accepts in comments.
  var waivers: [Waiver] = []
  /// Declarations that mean nothing; they are left out and told.
  var errors: [UsageError] = []

  private static let prefix = "charterlint:"

  /// Reads the properties of a document. Names are compared without letter case: HTML readers lower it.
  ///
  /// `rules` are the ids of all rules and `path` the document's, for the comments that accept findings.
  init(_ properties: [DocumentProperty], packs: [String], rules: [String] = [], path: String = "") {
    for property in properties where property.name.lowercased() == "charterlint" {
      let source = Waiver.Source.document(path: path, line: property.line)
      do throws(WaiverComment.Defect) {
        waivers += try WaiverComment.waivers(in: property.value, known: rules, source: source)
      } catch {
        errors.append(.comment(line: property.line, error))
      }
    }
    for property in properties where property.name.lowercased().hasPrefix(Self.prefix) {
      let written = String(property.name.dropFirst(Self.prefix.count))
      switch written.lowercased() {
      case "charters", "charter": charters = words(property.value).compactMap { pack($0, packs) }
      case "kind", "kinds": kinds += words(property.value).compactMap { kind($0) }
      default:
        let name = ContextKey.all.first { $0.name.lowercased() == written.lowercased() }?.name ?? written
        switch Declaration.value(key: name, text: property.value, origin: .document, packs: packs) {
        case .success(let value): context.append(value)
        case .failure(let defect): errors.append(defect.usageError)
        }
      }
    }
  }

  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }

  private mutating func pack(_ name: String, _ packs: [String]) -> String? {
    if packs.contains(name) { return name }
    errors.append(.unknownPack(name, nearest: NearestName.of(name, among: packs)))
    return nil
  }

  private mutating func kind(_ name: String) -> DocumentKind? {
    if let kind = DocumentKind(rawValue: name) { return kind }
    let allowed = DocumentKind.allCases.map(\.rawValue)
    errors.append(.unknownValue(.type, value: name, allowed: allowed, nearest: NearestName.of(name, among: allowed)))
    return nil
  }
}
