import TestSupport
import Testing

@testable import Interop

/// Archives that lie: each lie is told, and nothing is inflated beyond what is allowed.
@Suite struct HostileArchiveTests {
  private func open(_ members: [ZipWriter.Member], limits: ZipLimits = ZipLimits()) throws(ZipError) -> ZipArchive {
    try ZipArchive(ZipWriter(members: members).bytes(), limits: limits)
  }

  private func member(_ name: String, _ text: String = "texte") -> ZipWriter.Member {
    ZipWriter.Member(name: name, content: Array(text.utf8))
  }

  @Test func oneNameTwiceIsRefusedWhateverItsCase() {
    #expect(throws: ZipError.duplicateName(member: "a")) { try open([member("a"), member("a", "autre")]) }
    #expect(throws: ZipError.duplicateName(member: "WORD/a.xml")) {
      try open([member("word/a.xml"), member("WORD/a.xml", "autre")])
    }
  }

  @Test func aHeaderThatContradictsTheDirectoryIsRefused() {
    var name = member("word/document.xml")
    name.localName = "word/autre.xml"
    #expect(throws: ZipError.contradictory(member: "word/document.xml")) { try open([name]) }
    var size = member("a")
    size.localSize = 4
    #expect(throws: ZipError.contradictory(member: "a")) { try open([size]) }
  }

  @Test func aMemberOfMoreOrLessThanItStatesIsRefused() throws {
    for stated in [4, 6] {
      let archive = try open([ZipWriter.Member(name: "a", content: Array("texte".utf8), size: stated)])
      #expect(throws: ZipError.corrupted(member: "a")) { try archive.extract(archive.members[0]) }
    }
    // 1 + 258 × 40 zeros, said to be 10 bytes: inflating stops at the first piece.
    let more = ZipWriter.Member(name: "z", content: ZipWriter.deflatedZeros(40), method: 8, size: 10)
    let archive = try open([more])
    #expect(throws: ZipError.corrupted(member: "z")) { try archive.extract(archive.members[0]) }
  }

  @Test func aMemberThatReachesIntoTheDirectoryIsRefused() {
    var bytes = ZipWriter(members: [member("a")]).bytes()
    // Both headers state 20 bytes more than there are before the directory.
    let header = 18
    let entry = bytes.count - 22 - 47 + 20
    for offset in [header, header + 4, entry, entry + 4] { bytes[offset] += 20 }
    #expect(throws: ZipError.overlapping(member: "a")) { try ZipArchive(bytes) }
  }

  @Test func aDirectoryShorterOrLongerThanStatedIsRefused() {
    var writer = ZipWriter(members: [member("a"), member("b")])
    writer.count = 3
    #expect(throws: ZipError.truncated) { try ZipArchive(writer.bytes()) }
  }

  @Test func wideSizesAreRead() throws {
    var wide = member("a", "large")
    wide.isZip64 = true
    let archive = try open([wide])
    #expect(try archive.extract(archive.members[0]) == Array("large".utf8))
  }

  @Test(arguments: ["../a", "/a", "a/../../b", "C:/a", "..\\a", "\\\\serveur\\a", "a\\..\\..\\b"])
  func namesThatLeadOutAreToldAndStillRead(name: String) throws {
    let archive = try open([member(name)])
    #expect(archive.members[0].isUnsafe)
    #expect(try archive.extract(archive.members[0]) == Array("texte".utf8))
  }

  @Test(arguments: ["a", "word/document.xml", "..a/b..", "a.b/c", "[Content_Types].xml"])
  func plainNamesAreNotUnsafe(name: String) throws {
    #expect(try !open([member(name)]).members[0].isUnsafe)
  }

  @Test func aLongNameIsRefused() {
    let name = String(repeating: "é", count: 6)
    #expect(throws: ZipError.nameTooLong(limit: 11)) { try open([member(name)], limits: ZipLimits(nameLength: 11)) }
    #expect(throws: Never.self) { try open([member(name)], limits: ZipLimits(nameLength: 12)) }
  }

  @Test func everyBitOfAnArchiveMayBeWrong() {
    var writer = ZipWriter(members: [member("a"), member("b")])
    writer.members[1].hasDescriptor = true
    writer.members[1].flags = 8
    let bytes = writer.bytes()
    for bit in 0..<bytes.count * 8 {
      var broken = bytes
      broken[bit / 8] ^= 1 << UInt8(bit % 8)
      guard let archive = try? ZipArchive(broken) else { continue }
      for member in archive.members { _ = try? archive.extract(member) }
    }
  }
}
