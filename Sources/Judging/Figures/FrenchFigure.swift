/// Figures as French papers print them: "1 234,50 €", "30 %".
///
/// Groups of three are parted by a narrow no-break space, the sign of the unit by a no-break space.
enum FrenchFigure {
  /// An amount in cents.
  static func amount(_ cents: Int, _ currency: Currency) -> String {
    decimal(cents, decimals: 2) + "\u{A0}" + currency.sign
  }

  /// A percentage, in hundredths of a percent; decimals only when there are any.
  static func percent(_ hundredths: Int) -> String {
    decimal(hundredths, decimals: hundredths % 100 == 0 ? 0 : 2) + "\u{A0}%"
  }

  private static func decimal(_ hundredths: Int, decimals: Int) -> String {
    let magnitude = hundredths.magnitude
    let digits = Array(String(magnitude / 100).utf8)
    var bytes: [UInt8] = hundredths < 0 ? [0x2D] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { bytes += "\u{202F}".utf8 }
      bytes.append(digit)
    }
    if decimals == 2 {
      let rest = String(magnitude % 100)
      bytes += ("," + (rest.utf8.count == 1 ? "0" : "") + rest).utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
