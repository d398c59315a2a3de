/// The rules of a page's own `<style>` elements that hide what carries a class or an id.
///
/// Only single `.class` and `#id` selectors hide; anything that may show such an element again (a rule giving it
/// another display, alone or with a further class) wins, for a reader must rather show too much than lose text.
struct HTMLStyleSheet {
  private var hidden: Set<String> = []
  private var showing: Set<String> = []

  /// True when nothing in the sheets hides.
  var isEmpty: Bool { hidden.isEmpty }

  /// True when an element with these classes (separated by spaces) and this id is hidden.
  func hides(classes: [UInt8], id: String?) -> Bool {
    var names = HTMLStyleSheet.split(classes).map { "." + $0 }
    if let id { names.append("#" + id) }
    guard names.contains(where: hidden.contains) else { return false }
    return !names.contains(where: showing.contains)
  }

  /// Adds a sheet.
  mutating func add(_ css: [UInt8]) {
    var offset = 0
    var start = 0
    while offset < css.count {
      switch css[offset] {
      case 0x2F where offset + 1 < css.count && css[offset + 1] == 0x2A:
        let end = Ascii.find("*/", in: css, from: offset + 2) ?? css.count
        if Ascii.trim(css, start..<offset).isEmpty { start = min(end + 2, css.count) }
        offset = min(end + 2, css.count)
      case 0x7B:
        let selector = Ascii.trim(css, start..<offset)
        if let first = selector.first, css[first] == 0x40 {
          offset = HTMLStyleSheet.skipBlock(css, offset)
        } else {
          let end = css[offset...].firstIndex(of: 0x7D) ?? css.count
          add(css, selector, HTMLStyle(Array(css[(offset + 1)..<end])))
          offset = end + 1
        }
        start = min(offset, css.count)
      case 0x3B:
        offset += 1
        start = offset
      default: offset += 1
      }
    }
  }

  private mutating func add(_ css: [UInt8], _ selector: Range<Int>, _ style: HTMLStyle) {
    guard let display = style.display else { return }
    let hides = HTMLStyle.equals(display, "none")
    for part in css[selector].split(separator: 0x2C) {
      let range = Ascii.trim(css, part.startIndex..<part.endIndex)
      guard let last = css[range].split(separator: 0x20).last else { continue }
      let names = HTMLStyleSheet.names(last)
      if hides {
        if names.count == 1, last.count == range.count, names[0].utf8.count == range.count { hidden.insert(names[0]) }
      } else {
        for name in names { showing.insert(name) }
      }
    }
  }

  /// The `.class` and `#id` parts of a compound selector; pseudo-classes end a name.
  private static func names(_ compound: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var name: [UInt8] = []
    func isMark(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x23 || byte == 0x3A || byte == 0x5B }
    for byte in compound {
      if isMark(byte) {
        if name.count > 1 { names.append(String(decoding: name, as: UTF8.self)) }
        name = byte == 0x2E || byte == 0x23 ? [byte] : []
      } else if !name.isEmpty {
        name.append(byte)
      }
    }
    if name.count > 1 { names.append(String(decoding: name, as: UTF8.self)) }
    return names
  }

  private static func skipBlock(_ css: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var offset = start
    while offset < css.count {
      if css[offset] == 0x7B { depth += 1 }
      if css[offset] == 0x7D {
        depth -= 1
        if depth == 0 { return offset + 1 }
      }
      offset += 1
    }
    return css.count
  }

  private static func split(_ classes: [UInt8]) -> [String] {
    classes.split(whereSeparator: Ascii.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }
}
