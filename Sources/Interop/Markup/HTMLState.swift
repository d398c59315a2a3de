import CLibXML2

/// What the SAX callbacks of one page work on; lives at one address, as `XMLState`.
struct HTMLState: ~Copyable {
  var context: htmlParserCtxtPtr?
  private(set) var failure: MarkupError?
  private(set) var faults = 0

  private let consumer: any HTMLConsumer
  private var names: NameCache
  private let limits: MarkupLimits
  private var attributes = MarkupAttributes(keepsEntities: false)
  private var depth = 0
  private var nodes = 0

  init(_ vocabulary: MarkupVocabulary, _ limits: MarkupLimits, _ consumer: any HTMLConsumer) {
    names = NameCache(vocabulary)
    self.limits = limits
    self.consumer = consumer
  }

  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { user, name, attributes in HTMLState.at(user)?.pointee.start(name, attributes) }
    handler.endElement = { user, name in HTMLState.at(user)?.pointee.end(name) }
    handler.characters = { user, text, count in HTMLState.at(user)?.pointee.characters(LibXML.buffer(text, count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { user, text, count in HTMLState.at(user)?.pointee.raw(LibXML.buffer(text, count)) }
    handler.comment = { user, text in HTMLState.at(user)?.pointee.comment(LibXML.buffer(text)) }
    handler.serror = { user, error in
      // Elements of HTML 5 are unknown to the library and no fault of the page.
      guard let error, error.pointee.code != XML_HTML_UNKNOWN_TAG.rawValue else { return }
      HTMLState.at(user)?.pointee.faults += 1
    }
    return handler
  }

  private static func at(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLState>? {
    user?.assumingMemoryBound(to: HTMLState.self)
  }

  private var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  private mutating func stop(_ error: MarkupError) {
    if failure == nil { failure = error }
    if let context { xmlStopParser(context) }
  }

  /// Ends the parse because the caller wants no more.
  mutating func giveUp() { stop(.stopped) }

  private mutating func start(_ name: UnsafePointer<UInt8>?, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard failure == nil else { return }
    depth += 1
    nodes += 1
    guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
    guard nodes <= limits.nodeCount else { return stop(.tooManyNodes(limit: limits.nodeCount)) }
    attributes.removeAll()
    var position = 0
    while let field = values?[position] {
      guard position < 2 * limits.attributeCount else { return stop(.tooManyAttributes(limit: limits.attributeCount)) }
      let value = LibXML.buffer(values?[position + 1])
      guard value.count <= limits.attributeSize else { return stop(.attributeTooLarge(limit: limits.attributeSize)) }
      let code = names.code(field, nil)
      if code != 0 { attributes.append(code, value) }
      position += 2
    }
    consumer.start(names.code(name, nil), name: LibXML.buffer(name).span, attributes, line: line)
  }

  private mutating func end(_ name: UnsafePointer<UInt8>?) {
    guard failure == nil else { return }
    depth -= 1
    consumer.end(names.code(name, nil))
  }

  private mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    consumer.characters(text.span, line: line)
  }

  private mutating func raw(_ text: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    consumer.rawText(text.span)
  }

  private mutating func comment(_ text: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    consumer.comment(text.span, line: line)
  }
}
