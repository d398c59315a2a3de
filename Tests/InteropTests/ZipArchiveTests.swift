import TestSupport
import Testing

@testable import Interop

@Suite struct ZipArchiveTests {
  private func text(_ archive: ZipArchive, _ name: String) throws -> String {
    let member = try #require(archive.member(name))
    return String(decoding: try archive.extract(member), as: UTF8.self)
  }

  @Test func storedMembersComeBackByName() throws {
    var writer = ZipWriter()
    writer.add("a.txt", "Bonjour")
    writer.add("dossier/b.xml", "<é/>")
    let archive = try ZipArchive(writer.bytes())
    #expect(archive.members.map(\.name) == ["a.txt", "dossier/b.xml"])
    #expect(try text(archive, "a.txt") == "Bonjour")
    #expect(try text(archive, "/DOSSIER/B.XML") == "<é/>")
    #expect(archive.member("c.txt") == nil)
  }

  @Test func deflatedMembersAreInflated() throws {
    let count = 1 + 258 * 300
    let zeros = [UInt8](repeating: 0, count: count)
    let member = ZipWriter.Member(
      name: "zeros", content: ZipWriter.deflatedZeros(300), method: 8, size: count, crc: ZipWriter.checksum(zeros))
    let archive = try ZipArchive(ZipWriter(members: [member]).bytes())
    #expect(try archive.extract(archive.members[0]) == zeros)
  }

  @Test func sizesAfterTheDataAreTakenFromTheDirectory() throws {
    let member = ZipWriter.Member(name: "d", content: Array("texte".utf8), flags: 8, hasDescriptor: true)
    #expect(try text(try ZipArchive(ZipWriter(members: [member]).bytes()), "d") == "texte")
  }

  @Test func bytesBeforeTheArchiveAndACommentAfterAreAllowed() throws {
    var writer = ZipWriter()
    writer.add("a", "x")
    writer.comment = Array("PK\u{5}\u{6} commentaire".utf8)
    #expect(try text(try ZipArchive(Array("MZ stub".utf8) + writer.bytes()), "a") == "x")
  }

  @Test(arguments: 1..<90)
  func anArchiveCutAnywhereIsRefused(cut: Int) {
    var writer = ZipWriter()
    writer.add("a", "contenu")
    let bytes = writer.bytes()
    #expect(throws: ZipError.self) { try ZipArchive(Array(bytes.prefix(cut * bytes.count / 90))) }
  }

  @Test func aWrongChecksumIsFound() throws {
    let member = ZipWriter.Member(name: "a", content: [1, 2, 3], crc: 7)
    let archive = try ZipArchive(ZipWriter(members: [member]).bytes())
    #expect(throws: ZipError.corrupted(member: "a")) { try archive.extract(archive.members[0]) }
  }

  @Test func aMemberLongerThanItSaysIsFound() throws {
    let member = ZipWriter.Member(name: "a", content: ZipWriter.deflatedZeros(10), method: 8, size: 100)
    let archive = try ZipArchive(ZipWriter(members: [member]).bytes())
    #expect(throws: ZipError.corrupted(member: "a")) { try archive.extract(archive.members[0]) }
  }

  @Test func encryptionAndUnknownMethodsAreRefused() throws {
    let archive = try ZipArchive(
      ZipWriter(members: [.init(name: "e", content: [1], flags: 1), .init(name: "m", content: [1], method: 12)]).bytes()
    )
    #expect(throws: ZipError.encrypted(member: "e")) { try archive.extract(archive.members[0]) }
    #expect(throws: ZipError.unsupportedMethod(member: "m", method: 12)) { try archive.extract(archive.members[1]) }
  }

  @Test func membersThatShareBytesAreRefused() {
    var writer = ZipWriter()
    writer.add("a", "contenu")
    writer.members.append(.init(name: "a", content: Array("contenu".utf8), offset: 0))
    #expect(throws: ZipError.overlapping(member: "a")) { try ZipArchive(writer.bytes()) }
  }

  @Test func limitsHold() throws {
    var writer = ZipWriter()
    writer.add("a", "0123456789")
    writer.add("b", "0123456789")
    let bytes = writer.bytes()
    #expect(throws: ZipError.tooManyMembers(limit: 1)) { try ZipArchive(bytes, limits: ZipLimits(memberCount: 1)) }
    #expect(throws: ZipError.tooLarge(member: "", limit: 15)) {
      try ZipArchive(bytes, limits: ZipLimits(totalSize: 15))
    }
    let small = try ZipArchive(bytes, limits: ZipLimits(memberSize: 5))
    #expect(throws: ZipError.tooLarge(member: "a", limit: 5)) { try small.extract(small.members[0]) }
    let bomb = ZipWriter.Member(name: "z", content: ZipWriter.deflatedZeros(4_000), method: 8, size: 1 + 258 * 4_000)
    let archive = try ZipArchive(
      ZipWriter(members: [bomb]).bytes(), limits: ZipLimits(ratio: 100, ratioGrace: 1_000))
    #expect(throws: ZipError.absurdRatio(member: "z", limit: 100)) { try archive.extract(archive.members[0]) }
  }

  @Test func compoundFilesAreToldApart() {
    var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    file += [UInt8](repeating: 0, count: 1_024 - file.count)
    func entry(_ name: String) -> [UInt8] { name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    #expect(CompoundFile.content(of: file) == .other)
    #expect(CompoundFile.content(of: file + entry("EncryptedPackage")) == .encryptedPackage)
    #expect(CompoundFile.content(of: file + entry("WordDocument")) == .wordDocument)
    #expect(CompoundFile.content(of: [0x50, 0x4B]) == nil)
  }
}
