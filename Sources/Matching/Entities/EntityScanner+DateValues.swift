import DocumentModel

extension EntityScanner {
  /// The day of a date as year × 10 000 + month × 100 + day, 0 for what is not written; nil for quarters and weeks.
  func dateValue(_ tokens: Range<Int>) -> Int? {
    var numbers: [(value: Int, length: Int)] = []
    var month: Int?
    var daysBeforeMonth = 0
    for token in tokens {
      switch meaning(tokens.lowerBound, token) {
      case .month(let number)?:
        month = number
        daysBeforeMonth = numbers.count
      case .number, .multiplier, .weekday, .timeUnit, .currency, .perCent, nil:
        guard let (value, rest) = digits(token) else { continue }
        guard rest.isEmpty || rest.elementsEqual("er".utf8) else { return nil }
        numbers.append((value, word(token).count - rest.count))
      }
    }
    if let month {
      let day = daysBeforeMonth > 0 ? numbers[0].value : 0
      let year = numbers.count > daysBeforeMonth ? numbers[numbers.count - 1].value : 0
      return year * 10_000 + month * 100 + day
    }
    guard numbers.count == tokens.count, numbers.count >= 2 else { return nil }
    if numbers[0].length == 4, numbers.count == 3 { return Self.day(numbers[0], numbers[1].value, numbers[2].value) }
    let year = numbers.count == 3 ? numbers[2] : (value: 0, length: 4)
    return Self.day(year, numbers[1].value, numbers[0].value)
  }

  private static func day(_ year: (value: Int, length: Int), _ month: Int, _ day: Int) -> Int {
    (year.length == 2 ? 2_000 + year.value : year.value) * 10_000 + month * 100 + day
  }
}
