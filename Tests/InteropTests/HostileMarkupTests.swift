import TestSupport
import Testing

@testable import Interop

/// Markup that asks for more than there is: entities, inclusions, endless nesting.
@Suite struct HostileMarkupTests {
  /// Keeps the text only.
  private final class Listener: XMLConsumer, HTMLConsumer {
    var text: [UInt8] = []
    var isDone: Bool { false }
    func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {}
    func start(_ code: UInt16, name: Span<UInt8>, _ attributes: borrowing MarkupAttributes, line: Int) {}
    func end(_ name: UInt16) {}
    func characters(_ text: Span<UInt8>) { text.withUnsafeBufferPointer { self.text += $0 } }
    func characters(_ text: Span<UInt8>, line: Int) { characters(text) }
    func rawText(_ text: Span<UInt8>) {}
    func comment(_ text: Span<UInt8>, line: Int) {}
  }

  private let vocabulary = MarkupVocabulary(names: ["p"])

  private func xml(_ text: String, limits: MarkupLimits = MarkupLimits()) throws -> String {
    let listener = Listener()
    let stream = XMLStream(vocabulary, limits: limits, consumer: listener)
    try stream.feed(Array(text.utf8).span)
    try stream.finish()
    return String(decoding: listener.text, as: UTF8.self)
  }

  private func html(_ text: String, limits: MarkupLimits = MarkupLimits()) throws -> String {
    let listener = Listener()
    _ = try HTMLStream.parse(Array(text.utf8), vocabulary, limits: limits, consumer: listener)
    return String(decoding: listener.text, as: UTF8.self)
  }

  @Test(arguments: [
    "<!DOCTYPE p SYSTEM 'http://a.test/p.dtd'><p/>",
    "<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;</p>",
    "<!DOCTYPE p [<!ENTITY % a SYSTEM 'http://a.test/a'> %a;]><p/>",
    "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><p>&c;</p>",
  ])
  func documentTypesOfXMLAreRefused(text: String) {
    #expect(throws: MarkupError.declaresDTD(line: 1)) { try xml(text) }
  }

  @Test func quadraticBlowUpIsRefused() {
    let entity = String(repeating: "a", count: 100_000)
    let text = "<!DOCTYPE p [<!ENTITY a '\(entity)'>]><p>" + String(repeating: "&a;", count: 10_000) + "</p>"
    #expect(throws: MarkupError.declaresDTD(line: 1)) { try xml(text) }
  }

  @Test func entitiesOfAPageAreNotExpanded() throws {
    let text = "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><body><p>&a; &amp;</p></body>"
    let read = try html(text)
    #expect(read.contains("&a; &"))
    #expect(!read.contains("root:"))
  }

  @Test func inclusionsAreElementsLikeAnyOther() throws {
    let text = "<p xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='file:///etc/passwd' parse='text'/>a</p>"
    #expect(try xml(text) == "a")
  }

  @Test func countsAreLimited() {
    let limits = MarkupLimits(depth: 9, attributeSize: 5, attributeCount: 2, nodeCount: 20)
    let many = "<b>" + String(repeating: "<i></i>", count: 20) + "</b>"
    #expect(throws: MarkupError.tooManyNodes(limit: 20)) { try xml(many, limits: limits) }
    #expect(throws: MarkupError.tooManyNodes(limit: 20)) { try html(many, limits: limits) }
    #expect(throws: MarkupError.tooManyAttributes(limit: 2)) { try xml("<p a='' b='' c=''/>", limits: limits) }
    #expect(throws: MarkupError.tooManyAttributes(limit: 2)) { try html("<p a='' b='' c=''>", limits: limits) }
    #expect(throws: MarkupError.attributeTooLarge(limit: 5)) { try xml("<p a='123456'/>", limits: limits) }
    #expect(throws: MarkupError.attributeTooLarge(limit: 5)) { try html("<p a='123456'>", limits: limits) }
    let deep = String(repeating: "<div>", count: 100_000)
    #expect(throws: MarkupError.tooDeep(limit: 9)) { try xml(deep, limits: limits) }
    #expect(throws: MarkupError.tooDeep(limit: 512)) { try html(deep) }
  }

  @Test func aCallerMayStopAPage() {
    let listener = Listener()
    let bytes = Array(String(repeating: "<p>mot</p>", count: 100_000).utf8)
    #expect(throws: MarkupError.stopped) {
      try HTMLStream.parse(bytes, vocabulary, consumer: listener, isOver: { true })
    }
    #expect(listener.text.count < 100_000)
  }
}
