/// The lists of a Word file: what each level looks like, and the counters while reading.
struct WordNumbering {
  struct Level {
    var format = "decimal"
    var text = ""
    var start = 1
    var isLegal = false
    /// The level after which counting starts again, 1-based; nil for the one above, 0 for never.
    var restart: Int?
  }

  struct Definition {
    var levels: [Int: Level] = [:]
    /// Points to the numbering of a list style instead of having levels.
    var styleLink: String?
  }

  struct Instance {
    var definition = -1
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  var definitions: [Int: Definition] = [:]
  var instances: [Int: Instance] = [:]
  /// The definition a list style stands for.
  var definitionsByStyle: [String: Int] = [:]

  /// Counters of each definition; instances of one definition go on with each other.
  private var counters: [Int: [Int]] = [:]
  /// Levels whose start an instance has already set.
  private var started: Set<Int> = []

  static let levelCount = 9

  /// The label of the next item of the list `id` at `level`, which counts it; nil when there is no such list.
  mutating func next(_ id: Int, _ level: Int) -> String? {
    guard let instance = instances[id] else { return nil }
    let level = min(max(level, 0), WordNumbering.levelCount - 1)
    let key = definitionID(instance.definition)
    var values = counters[key] ?? [Int](repeating: Int.min, count: WordNumbering.levelCount)
    let own = self.level(instance, level)
    if let start = instance.starts[level], started.insert(id * 16 + level).inserted {
      values[level] = start
    } else {
      values[level] = values[level] == Int.min ? own.start : values[level] &+ 1
    }
    for below in (level + 1)..<max(level + 1, WordNumbering.levelCount) {
      let restart = self.level(instance, below).restart
      if restart == 0 || (restart ?? below) < level + 1 { continue }
      values[below] = Int.min
    }
    counters[key] = values
    return label(own, instance, values)
  }

  private func definitionID(_ id: Int) -> Int {
    guard let link = definitions[id]?.styleLink, let other = definitionsByStyle[link] else { return id }
    return other
  }

  private func level(_ instance: Instance, _ level: Int) -> Level {
    instance.levels[level] ?? definitions[definitionID(instance.definition)]?.levels[level] ?? Level()
  }

  private func label(_ own: Level, _ instance: Instance, _ values: [Int]) -> String {
    if own.format == "bullet" { return SymbolFonts.bullet(own.text.isEmpty ? "•" : own.text) }
    if own.format == "none" { return "" }
    var label = ""
    var isField = false
    for scalar in own.text.unicodeScalars {
      if isField, scalar.value >= 0x31, scalar.value <= 0x39 {
        let index = Int(scalar.value - 0x31)
        let shown = level(instance, index)
        let value = values[index] == Int.min ? shown.start : values[index]
        label += WordNumbering.formatted(value, own.isLegal ? "decimal" : shown.format)
        isField = false
      } else if scalar == "%" {
        isField = true
      } else {
        isField = false
        label.unicodeScalars.append(scalar)
      }
    }
    return label
  }

  private static func formatted(_ value: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter": NumberFormat.letters(value)
    case "upperLetter": NumberFormat.upper(NumberFormat.letters(value))
    case "lowerRoman": NumberFormat.roman(value)
    case "upperRoman": NumberFormat.upper(NumberFormat.roman(value))
    case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
    case "ordinal": value == 1 ? "1er" : "\(value)e"
    case "none", "bullet": ""
    default: "\(value)"
    }
  }
}
