/// What styles say that changes how a text is read.
struct OdtStyles {
  struct Style {
    var parent: String?
    /// Heading level, 1-based.
    var outline: Int?
    var list: String?
    var isHidden: Bool?
    var isBold: Bool?
  }

  /// One level of a list style.
  struct ListLevel {
    /// `1`, `a`, `A`, `i` or `I`; 0 for a bullet or nothing.
    var format: UInt8 = 0
    var prefix = ""
    var suffix = ""
    var bullet = ""
    /// How many levels the label shows.
    var shown = 1
  }

  var styles: [String: Style] = [:]
  var lists: [String: [Int: ListLevel]] = [:]

  private static let mostAncestors = 32

  /// The style with what it takes from those above it; a circle ends where it closes.
  func style(_ name: String?) -> Style {
    var result = Style()
    var next = name
    for _ in 0..<OdtStyles.mostAncestors {
      guard let name = next, let style = styles[name] else { break }
      result.outline = result.outline ?? style.outline
      result.list = result.list ?? style.list
      result.isHidden = result.isHidden ?? style.isHidden
      result.isBold = result.isBold ?? style.isBold
      next = style.parent
    }
    return result
  }

  /// The label of an item: the numbers of the levels up to its own.
  func label(_ list: String?, numbers: [Int]) -> String {
    guard let own = list.flatMap({ lists[$0] }), let level = own[numbers.count] else { return "" }
    if level.format == 0 { return level.bullet }
    var shown: [String] = []
    for depth in max(1, numbers.count - level.shown + 1)...numbers.count {
      guard let format = own[depth]?.format, format != 0 else { continue }
      let label = NumberFormat.label(numbers[depth - 1], format)
      shown.append(String(label.dropLast()))
    }
    return level.prefix + shown.joined(separator: ".") + level.suffix
  }
}
