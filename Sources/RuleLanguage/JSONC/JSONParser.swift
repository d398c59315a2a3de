/// Reads JSON with `//` and `/* */` comments and trailing commas; everything else is as strict as RFC 8259.
///
/// One pass, no allocation per value. Depth is bounded, so hostile nesting ends in an issue and not in the stack.
struct JSONParser {
  let bytes: [UInt8]
  private(set) var entries: [JSONEntry] = []
  var problems: [LocatedProblem] = []
  var at = 0
  private var depth = 0
  private let passedOver: String?

  /// Makes a parser; the value of the key `passedOver` of the outermost object is not looked into.
  init(bytes: [UInt8], passedOver: String? = nil) {
    self.bytes = bytes
    self.passedOver = passedOver
    entries.reserveCapacity(bytes.count / 24 + 16)
  }

  mutating func parse() throws(LocatedProblem) {
    try value()
    try skipBlanks()
    if at < bytes.count { throw expected(.endOfFile) }
  }

  func expected(_ what: String) -> LocatedProblem { LocatedProblem(offset: at, problem: .syntax(expected: what)) }

  func expected(_ expectation: Expectation) -> LocatedProblem { expected(expectation.rawValue) }

  private mutating func value() throws(LocatedProblem) {
    try skipBlanks()
    guard at < bytes.count else { throw expected(.value) }
    switch bytes[at] {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try literal("true", .yes)
    case UInt8(ascii: "f"): try literal("false", .no)
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw expected(.value)
    }
  }

  private mutating func object() throws(LocatedProblem) {
    let index = try open(.object)
    while true {
      try skipBlanks()
      guard at < bytes.count else { throw expected("}") }
      if bytes[at] == UInt8(ascii: "}") { break }
      guard bytes[at] == UInt8(ascii: "\"") else { throw expected("\" }") }
      try string()
      try skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw expected(":") }
      at += 1
      if depth == 1, let passedOver, entries[entries.count - 1].isText(passedOver, in: bytes) {
        try passOver()
      } else {
        try value()
      }
      try skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "}") else { throw expected(", }") }
    close(index)
    reportDuplicateKeys(of: index)
  }

  private mutating func array() throws(LocatedProblem) {
    let index = try open(.array)
    while true {
      try skipBlanks()
      guard at < bytes.count else { throw expected("]") }
      if bytes[at] == UInt8(ascii: "]") { break }
      try value()
      try skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "]") else { throw expected(", ]") }
    close(index)
  }

  /// Steps over an array or object by its quotes and brackets alone.
  private mutating func passOver() throws(LocatedProblem) {
    try skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "{") else { return try value() }
    let start = at
    var opened = 0
    repeat {
      guard at < bytes.count else { throw expected(.value) }
      switch bytes[at] {
      case UInt8(ascii: "\""): try passOverString()
      case UInt8(ascii: "{"), UInt8(ascii: "["): opened += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): opened -= 1
      default: break
      }
      at += 1
      if opened > 0 { try skipBlanks() }
    } while opened > 0
    append(.null, from: start)
  }

  private mutating func open(_ kind: JSONEntry.Kind) throws(LocatedProblem) -> Int {
    guard depth < Limits.depth else {
      throw LocatedProblem(offset: at, problem: .limit(.depth, atMost: Limits.depth))
    }
    depth += 1
    entries.append(JSONEntry(kind: kind, lower: UInt32(at), upper: 0, next: 0))
    at += 1
    return entries.count - 1
  }

  private mutating func close(_ index: Int) {
    depth -= 1
    at += 1
    entries[index].upper = UInt32(at)
    entries[index].next = UInt32(entries.count)
  }

  mutating func append(_ kind: JSONEntry.Kind, from lower: Int) {
    entries.append(
      JSONEntry(kind: kind, lower: UInt32(lower), upper: UInt32(at), next: UInt32(entries.count + 1)))
  }
}
