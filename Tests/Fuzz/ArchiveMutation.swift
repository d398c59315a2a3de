import Interop
import TestSupport

extension Mutation {
  /// An archive with one member changed, added, taken out or renamed, its sums right again; in one of four some field
  /// lies.
  mutating func archive(_ input: [UInt8], atMost most: Int) -> [UInt8] {
    var writer = ZipWriter()
    writer.members =
      Self.members(input) ?? Self.members(WordParts.file(Array("<w:p><w:r><w:t>a</w:t></w:r></w:p>".utf8))) ?? []
    guard let place = one(of: Array(writer.members.indices)) else { return bytes(input, atMost: most) }
    switch random.below(10) {
    case 0: writer.members.remove(at: place)
    case 1:
      var twin = writer.members[place]
      twin.name = one(of: Self.names) ?? twin.name
      writer.members.append(twin)
    case 2: writer.members[place].name = one(of: Self.names) ?? text(writer.members[place].name)
    case 3: writer.members[place].hasDescriptor.toggle()
    case 4: writer.members[place].isZip64.toggle()
    case 5: writer.comment = bytes(writer.comment, atMost: 40)
    default: writer.members[place].content = content(writer.members[place].content, of: writer.members)
    }
    if chance(1, of: 4) { lie(&writer) }
    return writer.bytes()
  }

  private static let names = [
    "word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels", "word/styles.xml", "word/header1.xml",
    "content.xml", "styles.xml", "mimetype", "../a.xml", "/etc/a", "C:\\a", "WORD/DOCUMENT.XML", "a/", "",
    "word/footnotes.xml", "docProps/core.xml",
  ]

  /// The members of an archive as they inflate; nil when it is none.
  private static func members(_ input: [UInt8]) -> [ZipWriter.Member]? {
    guard let archive = try? ZipArchive(input), !archive.members.isEmpty else { return nil }
    return archive.members.prefix(40).map { member in
      ZipWriter.Member(name: member.name, content: (try? archive.extract(member)) ?? [])
    }
  }

  /// The content of a member changed as XML and mended, or as bytes.
  private mutating func content(_ content: [UInt8], of members: [ZipWriter.Member]) -> [UInt8] {
    let text = String(decoding: content, as: UTF8.self)
    guard text.contains("<"), !chance(1, of: 6) else { return bytes(content, atMost: content.count + 32) }
    let head = text.hasPrefix("<?xml") ? text.firstIndex(of: ">").map { text[...$0] } ?? "" : ""
    let others = members.map { String(decoding: $0.content, as: UTF8.self) }
    let mutated = markup(String(text.dropFirst(head.count)), others: others)
    return Array((head + Mended.xml(mutated)).utf8)
  }

  /// States something untrue in one field.
  private mutating func lie(_ writer: inout ZipWriter) {
    guard let place = one(of: Array(writer.members.indices)) else { return }
    let number = Int(one(of: Self.numbers) ?? "0") ?? 1 << 40
    switch random.below(8) {
    case 0: writer.members[place].size = number
    case 1: writer.members[place].localSize = number
    case 2: writer.members[place].crc = UInt32(truncatingIfNeeded: number)
    case 3: writer.members[place].offset = number & 0xFFFF
    case 4: writer.members[place].method = random.below(10)
    case 5: writer.members[place].flags = random.below(1 << 16)
    case 6: writer.members[place].localName = one(of: Self.names)
    default: writer.count = random.below(70_000)
    }
  }
}
