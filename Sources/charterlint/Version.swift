/// The version of the program, as reports state it.
enum Version {
  static let text = "0.1.0"
}
