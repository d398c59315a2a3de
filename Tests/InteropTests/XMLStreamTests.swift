import Testing

@testable import Interop

/// Writes events down as text.
private final class Recorder: XMLConsumer, HTMLConsumer {
  var events = ""
  var stopAt: UInt16?
  var isDone = false

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    events += "<\(name)"
    if let value = attributes.string(3) { events += " a=\(value)" }
    events += ">"
    if name == stopAt { isDone = true }
  }

  func end(_ name: UInt16) { events += "</\(name)>" }
  func characters(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { events += String(decoding: $0, as: UTF8.self) }
  }

  func start(_ code: UInt16, name: Span<UInt8>, _ attributes: borrowing MarkupAttributes, line: Int) {
    let word = name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    events += "<\(word):\(line)>"
  }

  func characters(_ text: Span<UInt8>, line: Int) { characters(text) }
  func rawText(_ text: Span<UInt8>) {
    events += "raw("
    characters(text)
    events += ")"
  }
  func comment(_ text: Span<UInt8>, line: Int) {
    events += "comment("
    characters(text)
    events += ")"
  }
}

@Suite struct XMLStreamTests {
  private let vocabulary = MarkupVocabulary(
    names: ["x:p", "x:t", "a"], namespaces: [("urn:one", "x"), ("urn:other", "x")])

  private func events(_ xml: String, pieces: Int = 1, limits: MarkupLimits = MarkupLimits()) throws -> String {
    let recorder = Recorder()
    let stream = XMLStream(vocabulary, limits: limits, consumer: recorder)
    let bytes = Array(xml.utf8)
    let size = max(1, bytes.count / pieces)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try stream.feed(Array(bytes[start..<min(start + size, bytes.count)]).span)
    }
    try stream.finish()
    return recorder.events
  }

  @Test(arguments: [1, 2, 3, 7, 50])
  func namesAreMatchedByNamespaceWhateverThePieces(pieces: Int) throws {
    let xml = "<q:p xmlns:q='urn:one'><p xmlns='urn:other' a='é&amp;'>x&lt;<![CDATA[<y>]]></p><z a='1'/></q:p>"
    #expect(try events(xml, pieces: pieces) == "<1><1 a=é&>x<<y></1><0 a=1></0></1>")
  }

  @Test func aDocumentTypeIsRefused() {
    #expect(throws: MarkupError.declaresDTD(line: 1)) {
      try events("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>")
    }
  }

  @Test func faultsGiveTheirLine() {
    #expect(throws: MarkupError.malformed(line: 2, code: 76)) { try events("<p>\n</q>") }
    #expect(throws: MarkupError.self) { try events("<p>") }
    #expect(throws: MarkupError.self) { try events("<p>&inconnu;</p>") }
  }

  @Test func limitsHold() {
    let deep = String(repeating: "<p>", count: 20)
    #expect(throws: MarkupError.tooDeep(limit: 10)) { try events(deep, limits: MarkupLimits(depth: 10)) }
    #expect(throws: MarkupError.attributeTooLarge(limit: 4)) {
      try events("<p a='12345'/>", limits: MarkupLimits(attributeSize: 4))
    }
    #expect(throws: MarkupError.tooManyAttributes(limit: 1)) {
      try events("<p a='1' b='2'/>", limits: MarkupLimits(attributeCount: 1))
    }
  }

  @Test func aPieceOfManyMegabytesIsRead() throws {
    let text = String(repeating: "<t>mot</t>", count: 1_500_000)
    #expect(try events("<p>" + text + "</p>").utf8.count > 15_000_000)
  }

  @Test func aConsumerMayStop() throws {
    let recorder = Recorder()
    recorder.stopAt = 3
    let stream = XMLStream(vocabulary, consumer: recorder)
    try stream.feed(Array("<a>".utf8).span)
    try stream.feed(Array("<nonsense".utf8).span)
    try stream.finish()
    #expect(recorder.events == "<3>")
  }

  @Test func pagesAreMendedAndTheirCommentsAndScriptsToldApart() throws {
    let recorder = Recorder()
    let page = "<html><body>\n<p>un<p>d&eacute;ux<!-- x --><script>a<b</script>"
    let faults = try HTMLStream.parse(Array(page.utf8), vocabulary, consumer: recorder)
    #expect(faults == 0)
    #expect(
      recorder.events
        == "<html:1><body:1>\n<p:2>un</0><p:2>déuxcomment( x )<script:2>raw(a<b)</0></0></0></0>")
    #expect(throws: MarkupError.tooDeep(limit: 5)) {
      try HTMLStream.parse(
        Array(String(repeating: "<div>", count: 30).utf8), vocabulary, limits: MarkupLimits(depth: 5),
        consumer: recorder)
    }
  }
}
