import CLibXML2

/// Parses a page that is in memory and already UTF-8; events go to an `HTMLConsumer`.
///
/// A page is never malformed: the parser mends it as it can and says how often it had to. Nothing is fetched.
package enum HTMLStream {
  /// Parses the whole of `bytes`; returns how many faults were mended. `isOver` is asked after every 64 KB.
  package static func parse(
    _ bytes: [UInt8], _ vocabulary: MarkupVocabulary, limits: MarkupLimits = MarkupLimits(),
    consumer: any HTMLConsumer, isOver: () -> Bool = { false }
  ) throws(MarkupError) -> Int {
    guard LibXML.isReady, bytes.count < Int(Int32.max) else { throw .unavailable }
    let state = UnsafeMutablePointer<HTMLState>.allocate(capacity: 1)
    state.initialize(to: HTMLState(vocabulary, limits, consumer))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    let isParsed = run(bytes, state, isOver)
    if let failure = state.pointee.failure { throw failure }
    guard isParsed else { throw .unavailable }
    return state.pointee.faults
  }

  private static func run(
    _ bytes: [UInt8], _ state: UnsafeMutablePointer<HTMLState>, _ isOver: () -> Bool
  ) -> Bool {
    var handler = HTMLState.handler()
    return withUnsafeMutablePointer(to: &handler) { handler in
      guard
        let context = htmlCreatePushParserCtxt(
          handler, state, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      state.pointee.context = context
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      bytes.withUnsafeBufferPointer { all in
        all.withMemoryRebound(to: CChar.self) { feed($0, to: context, state, isOver) }
      }
      return true
    }
  }

  private static func feed(
    _ all: UnsafeBufferPointer<CChar>, to context: htmlParserCtxtPtr, _ state: UnsafeMutablePointer<HTMLState>,
    _ isOver: () -> Bool
  ) {
    var offset = 0
    while offset < all.count, state.pointee.failure == nil {
      let count = min(64 << 10, all.count - offset)
      htmlParseChunk(context, all.baseAddress?.advanced(by: offset), Int32(count), 0)
      offset += count
      if isOver() { state.pointee.giveUp() }
    }
    if state.pointee.failure == nil { htmlParseChunk(context, nil, 0, 1) }
  }
}
