import RuleLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The day waivers are compared with.
enum Today {
  /// `--today`, else the day of `SOURCE_DATE_EPOCH` (seconds, UTC), else the clock's, here. The same bytes in give the
  /// same bytes out as soon as one of the first two is given.
  static func date(_ arguments: ParsedArguments, _ terminal: Terminal) throws(UsageError) -> String {
    if let text = arguments.value(.today) {
      guard ContextKey.isDate(text) else { throw .notADate(.today, value: text) }
      return text
    }
    if let seconds = terminal.variables["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
      var time = time_t(seconds)
      var parts = tm()
      if gmtime_r(&time, &parts) != nil { return text(parts) }
    }
    var time = time(nil)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? "9999-12-31" : text(parts)
  }

  private static func text(_ parts: tm) -> String {
    let digits = { (number: Int, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
