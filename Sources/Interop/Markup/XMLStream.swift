import CLibXML2

/// A push parser for XML: bytes in, in pieces of any size, events out to an `XMLConsumer`.
///
/// No document type, no entity beyond XML's own five, no network, no file. One stream reads one document on one task.
package final class XMLStream {
  private let state: UnsafeMutablePointer<XMLState>
  private let context: xmlParserCtxtPtr?

  /// Makes a stream; `consumer` is kept until the stream goes.
  package init(_ vocabulary: MarkupVocabulary, limits: MarkupLimits = MarkupLimits(), consumer: any XMLConsumer) {
    state = .allocate(capacity: 1)
    state.initialize(to: XMLState(vocabulary, limits, consumer))
    var handler = LibXML.isReady ? XMLState.handler() : xmlSAXHandler()
    context = xmlCreatePushParserCtxt(&handler, state, nil, 0, nil)
    state.pointee.context = context
    if let context { xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue)) }
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// True when the consumer wants no more.
  package var isDone: Bool { state.pointee.consumer.isDone }

  /// Parses the next bytes. After an error the stream is spent: it throws the same again.
  package func feed(_ bytes: Span<UInt8>) throws(MarkupError) {
    try bytes.withUnsafeBufferPointer { (all) throws(MarkupError) in
      // One piece of many megabytes fails inside the library.
      var offset = 0
      while offset < all.count {
        let count = min(64 << 10, all.count - offset)
        try parse(all.baseAddress?.advanced(by: offset), count, isLast: false)
        if state.pointee.consumer.isDone { return }
        offset += count
      }
    }
  }

  /// Tells that all bytes were given; throws when the document is not complete.
  package func finish() throws(MarkupError) {
    if state.pointee.consumer.isDone { return }
    try parse(nil, 0, isLast: true)
  }

  private func parse(_ start: UnsafePointer<UInt8>?, _ count: Int, isLast: Bool) throws(MarkupError) {
    if let failure = state.pointee.failure { throw failure }
    guard let context else { throw .unavailable }
    let code =
      start?.withMemoryRebound(to: CChar.self, capacity: count) {
        xmlParseChunk(context, $0, Int32(count), isLast ? 1 : 0)
      } ?? xmlParseChunk(context, nil, 0, isLast ? 1 : 0)
    if let failure = state.pointee.failure { throw failure }
    // Warnings and recoverable namespace errors leave the document well-formed.
    if code != 0, context.pointee.wellFormed == 0 {
      let failure = MarkupError.malformed(line: Int(xmlSAX2GetLineNumber(context)), code: Int(code))
      state.pointee.failure = failure
      throw failure
    }
  }
}
