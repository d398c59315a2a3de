import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Reads a unit of time after a number: "6 semaines", "48h", "deux (2) mois", "10 jours ouvrés". Not "24h/24".
  mutating func readDuration(_ number: ReadNumber, _ first: Int) -> Int? {
    if !number.suffix.isEmpty {
      guard case .timeUnit(let hours) = WordMeaning.table[Array(number.suffix)] ?? .perCent,
        !isAroundTheClock(number.next, number.value)
      else { return nil }
      add(.duration, first, number.next, value: days(number.value, hours))
      return number.next
    }
    var unit = number.next
    if sameBlock(first, unit), isUnitModifier(unit) { unit += 1 }
    guard case .timeUnit(let hours) = meaning(first, unit) ?? .perCent else { return nil }
    let opens = text[unit].flags
    guard opens.isDisjoint(with: [.afterColon]), !isAroundTheClock(unit + 1, number.value), !isHourOfDay(unit) else {
      return nil
    }
    var next = unit + 1
    if sameBlock(first, next), isUnitModifier(next) { next += 1 }
    add(.duration, first, next, value: days(number.value, hours))
    return next
  }

  /// Hundredths of a unit, in whole days, rounded up.
  private func days(_ hundredths: Int, _ hours: Int) -> Int { (hundredths * max(hours, 1) + 2399) / 2400 }

  private func isUnitModifier(_ token: Int) -> Bool {
    let word = word(token)
    guard word.count >= 4 else { return false }
    return word.starts(with: "ouvr".utf8) || word.starts(with: "calendaire".utf8) || word.starts(with: "franc".utf8)
  }

  /// "24h/24", "7 j/7": hours of service, not a length of time.
  private func isAroundTheClock(_ next: Int, _ value: Int) -> Bool {
    guard next < text.count, next > 0,
      isBetween(next, "/") || isBetween(next, " / ") || word(next).elementsEqual("sur".utf8)
    else { return false }
    guard let (other, _) = digits(word(next).elementsEqual("sur".utf8) && next + 1 < text.count ? next + 1 : next)
    else {
      return false
    }
    return other * 100 == value
  }

  /// "9 h 30", "de 9 h à 17 h": a time of day.
  private func isHourOfDay(_ unit: Int) -> Bool {
    guard word(unit).elementsEqual("h".utf8), unit + 1 < text.count, !text[unit + 1].flags.contains(.opensBlock) else {
      return false
    }
    return isSpaceBefore(unit + 1) && text[unit + 1].flags.contains(.digit) && word(unit + 1).count == 2
  }

  /// Reads "J+10", "T0 + 6 semaines", "M+1", "H+4" and a lone "T0 + 45 j".
  mutating func readRelativeMoment(_ token: Int) -> Int? {
    let origin = word(token)
    guard origin.count <= 2,
      origin.elementsEqual("j".utf8) || origin.elementsEqual("t0".utf8) || origin.elementsEqual("m".utf8)
        || origin.elementsEqual("h".utf8) || origin.elementsEqual("s".utf8) || origin.elementsEqual("t".utf8),
      sameBlock(token, token + 1), text[token + 1].flags.contains(.digit),
      isBetween(token + 1, "+") || isBetween(token + 1, " + ") || isBetween(token + 1, "-")
        || isBetween(token + 1, "\u{A0}+\u{A0}") || isBetween(token + 1, "\u{2212}"),
      let number = readDigits(token + 1)
    else { return nil }
    var next = number.next
    if number.suffix.isEmpty, case .timeUnit = meaning(token, next) ?? .perCent { next += 1 }
    if sameBlock(token, next), isUnitModifier(next) { next += 1 }
    add(.duration, token, next)
    return next
  }

  /// Reads a date or a period: "30 juin 2026", "1er mars", "01/03/26", "2026-06-30", "mars 2026", "T2 2026", "S12".
  mutating func readDate(_ token: Int) -> Int? {
    if let next = readNumericDate(token) ?? readWrittenDate(token) ?? readPeriod(token) {
      add(.date, token, next, value: dateValue(token..<next))
      return next
    }
    return nil
  }

  private func readNumericDate(_ token: Int) -> Int? {
    guard sameBlock(token, token + 1), let (day, rest) = digits(token), rest.isEmpty,
      let (month, rest2) = digits(token + 1), rest2.isEmpty
    else { return nil }
    let slashes = isBetween(token + 1, "/") || isBetween(token + 1, ".") || isBetween(token + 1, "-")
    guard slashes else { return nil }
    let separator = between(token + 1)
    if sameBlock(token, token + 2), between(token + 2).elementsEqual(separator), let (last, rest3) = digits(token + 2),
      rest3.isEmpty
    {
      let lengths = (word(token).count, word(token + 1).count, word(token + 2).count)
      if (1...31).contains(day), (1...12).contains(month), lengths.2 == 2 || lengths.2 == 4, lengths.0 <= 2 {
        return token + 3
      }
      if lengths.0 == 4, (1...12).contains(month), (1...31).contains(last), lengths.2 <= 2 { return token + 3 }
      return nil
    }
    let twoDigits = word(token).count == 2 && word(token + 1).count == 2
    guard twoDigits, isBetween(token + 1, "/"), (1...31).contains(day), (1...12).contains(month) else { return nil }
    return token + 2
  }

  private func readWrittenDate(_ token: Int) -> Int? {
    var next = token
    if case .weekday = meaning(token, next) ?? .perCent { next += 1 }
    if sameBlock(token, next), let (day, rest) = digits(next), (1...31).contains(day),
      rest.isEmpty || rest.elementsEqual("er".utf8)
    {
      next += 1
      guard case .month = meaning(token, next) ?? .perCent else { return nil }
      return skipYear(token, next + 1)
    }
    guard next == token, case .month = meaning(token, next) ?? .perCent else { return nil }
    let afterYear = skipYear(token, next + 1)
    return afterYear > next + 1 ? afterYear : nil
  }

  private func skipYear(_ first: Int, _ token: Int) -> Int {
    guard sameBlock(first, token), let (year, rest) = digits(token), rest.isEmpty, (1990...2099).contains(year) else {
      return token
    }
    return token + 1
  }

  /// "T2 2026", "S12", "semaine 12", "S22 2026".
  private func readPeriod(_ token: Int) -> Int? {
    let word = word(token)
    if word.count == 2, word.first == 0x74, let digit = word.last, (0x31...0x34).contains(digit) {
      let next = skipYear(token, token + 1)
      return next > token + 1 ? next : nil
    }
    if word.first == 0x73, word.count == 2 || word.count == 3, let (week, rest) = digitsAfterFirst(word), rest,
      (1...53).contains(week)
    {
      return skipYear(token, token + 1)
    }
    if word.elementsEqual("semaine".utf8), sameBlock(token, token + 1), let (week, rest) = digits(token + 1),
      rest.isEmpty, (1...53).contains(week)
    {
      return skipYear(token, token + 2)
    }
    return nil
  }

  private func digitsAfterFirst(_ word: ArraySlice<UInt8>) -> (value: Int, onlyDigits: Bool)? {
    var value = 0
    for byte in word.dropFirst() {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, true)
  }
}
