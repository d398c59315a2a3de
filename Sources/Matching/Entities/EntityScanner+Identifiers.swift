import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Reads SIREN (9 digits) and SIRET (14), grouped or not, whose Luhn key is right (INSEE; La Poste's exception for
  /// its SIRET numbers is left out).
  mutating func readIdentifier(_ token: Int) -> Int? {
    guard token == 0 || text[token].flags.contains(.opensBlock) || !continuesDigits(token) else { return nil }
    var count = 0
    var next = token
    while sameBlock(token, next), count < 14, let (_, rest) = digits(next), rest.isEmpty,
      next == token || isSpaceBefore(next) || isBetween(next, ".") || isBetween(next, "-")
    {
      count += word(next).count
      next += 1
      if count == 9,
        !(sameBlock(token, next) && (isSpaceBefore(next) || isBetween(next, "."))
          && digits(next).map { $0.suffix.isEmpty && word(next).count <= 5 } ?? false)
      {
        break
      }
    }
    if count < 9 { return nil }
    let number = (token..<next).flatMap { word($0) }
    guard count == 9 || count == 14, Luhn.isValid(number), !number.allSatisfy({ $0 == 0x30 }) else {
      return count > 9 ? readSIRENAlone(token) : nil
    }
    add(count == 9 ? .siren : .siret, token, next)
    return next
  }

  private mutating func readSIRENAlone(_ token: Int) -> Int? {
    var digits: [UInt8] = []
    var next = token
    while digits.count < 9, sameBlock(token, next), let (_, rest) = self.digits(next), rest.isEmpty {
      digits.append(contentsOf: word(next))
      next += 1
    }
    guard digits.count == 9, Luhn.isValid(digits) else { return nil }
    add(.siren, token, next)
    return next
  }

  private func continuesDigits(_ token: Int) -> Bool {
    guard let (_, rest) = digits(token - 1), rest.isEmpty else { return false }
    return isSpaceBefore(token) || isBetween(token, ".")
  }

  /// Reads an intra-community VAT number; French ones need the right key: (12 + 3 × (SIREN mod 97)) mod 97.
  mutating func readVAT(_ token: Int) -> Int? {
    guard word(token).first == UInt8(ascii: "f") else { return nil }
    var glued: [UInt8] = []
    var next = token
    while sameBlock(token, next), glued.count < 13, next == token || isSpaceBefore(next) {
      glued.append(contentsOf: word(next))
      next += 1
    }
    guard glued.count == 13, glued.starts(with: "fr".utf8), glued[4...].allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    let siren = glued[4...].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if let first = digit(glued[2]), let second = digit(glued[3]) {
      guard (12 + 3 * (siren % 97)) % 97 == first * 10 + second else { return nil }
    }
    add(.vat, token, next)
    return next
  }

  private func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil }

  /// Reads a French telephone number: five pairs, or +33 and nine digits; also seven to nine digits after +xx or 02xx.
  mutating func readPhone(_ token: Int) -> Int? {
    let isInternational = Int(text.starts[token]) > 0 && bytes[Int(text.starts[token]) - 1] == 0x2B
    let startsWithZero = word(token).first == 0x30
    guard isInternational || startsWithZero else { return nil }
    var digits = 0
    var next = token
    while sameBlock(token, next), digits < 12, let (_, rest) = self.digits(next), rest.isEmpty,
      next == token || isPhoneSeparator(next)
    {
      digits += word(next).count
      next += 1
      if !isInternational, digits >= 10 { break }
    }
    guard isInternational ? (9...12).contains(digits) : digits == 10 else { return nil }
    add(.phone, token, next, start: isInternational ? Int(text.starts[token]) - 1 : nil)
    return next
  }

  private func isPhoneSeparator(_ token: Int) -> Bool {
    isSpaceBefore(token) || isBetween(token, ".") || isBetween(token, "-") || isBetween(token, " (")
      || isBetween(token, ") ")
      || isBetween(token, ")") || isBetween(token, "(")
  }
}

/// The Luhn checksum (ISO/IEC 7812-1) that closes SIREN and SIRET numbers.
package enum Luhn {
  /// True when the ASCII digits have a checksum of zero.
  package static func isValid(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, byte) in digits.reversed().enumerated() {
      let digit = Int(byte) - 0x30
      let doubled = index % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
