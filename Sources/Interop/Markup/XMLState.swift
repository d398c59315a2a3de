import CLibXML2

/// What the SAX callbacks of one parse work on. Lives at one address the stream owns, which the callbacks are given: a
/// plain value there costs no reference counting and no access checks per event.
struct XMLState: ~Copyable {
  let consumer: any XMLConsumer
  var context: xmlParserCtxtPtr?
  var failure: MarkupError?

  private var names: NameCache
  private let limits: MarkupLimits
  private var attributes = MarkupAttributes(keepsEntities: true)
  private var open = OpenElements()
  private var nodes = 0

  init(_ vocabulary: MarkupVocabulary, _ limits: MarkupLimits, _ consumer: any XMLConsumer) {
    names = NameCache(vocabulary)
    self.limits = limits
    self.consumer = consumer
  }

  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { user, local, _, uri, _, _, count, _, attributes in
      XMLState.at(user)?.pointee.start(local, uri, Int(count), attributes)
    }
    handler.endElementNs = { user, _, _, _ in XMLState.at(user)?.pointee.end() }
    handler.characters = { user, text, count in XMLState.at(user)?.pointee.characters(LibXML.buffer(text, count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { user, _, _, _ in XMLState.at(user)?.pointee.refuseDTD() }
    handler.serror = { user, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      XMLState.at(user)?.pointee.fail(.malformed(line: Int(error.pointee.line), code: Int(error.pointee.code)))
    }
    return handler
  }

  private static func at(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLState>? {
    user?.assumingMemoryBound(to: XMLState.self)
  }

  private mutating func refuseDTD() { stop(.declaresDTD(line: line)) }

  private mutating func fail(_ error: MarkupError) {
    if failure == nil { failure = error }
  }

  private var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

  private mutating func stop(_ error: MarkupError) {
    fail(error)
    if let context { xmlStopParser(context) }
  }

  private mutating func start(
    _ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard failure == nil else { return }
    guard open.count < limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
    nodes += 1
    guard nodes <= limits.nodeCount else { return stop(.tooManyNodes(limit: limits.nodeCount)) }
    guard count <= limits.attributeCount else { return stop(.tooManyAttributes(limit: limits.attributeCount)) }
    let code = names.code(local, uri)
    open.push(code)
    attributes.removeAll()
    if let values {
      // Five pointers each: local name, prefix, namespace, start and end of the value.
      for index in 0..<count {
        let field = values + 5 * index
        guard let start = field[3], let end = field[4] else { continue }
        guard end - start <= limits.attributeSize else { return stop(.attributeTooLarge(limit: limits.attributeSize)) }
        let name = names.code(field[0], field[2])
        if name != 0 { attributes.append(name, UnsafeBufferPointer(start: start, count: end - start)) }
      }
    }
    consumer.start(code, attributes)
  }

  private mutating func end() {
    guard failure == nil, let code = open.pop() else { return }
    consumer.end(code)
  }

  private mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    consumer.characters(text.span)
  }
}
