/// `data:` addresses carry whole pictures; only their kind is kept.
enum DataURI {
  /// The address, cut at the comma when it is a `data:` one.
  static func shortened(_ source: String) -> String {
    let bytes = Array(source.utf8)
    guard Ascii.standsFolded("data:", in: bytes, at: 0), let comma = bytes.firstIndex(of: 0x2C) else { return source }
    return Ascii.string(bytes, 0..<comma)
  }
}
