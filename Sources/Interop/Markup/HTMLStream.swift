import CLibXML2

/// Parses a page that is in memory and already UTF-8; events go to an `HTMLConsumer`.
///
/// A page is never malformed: the parser mends it as it can and says how often it had to. Nothing is fetched.
package enum HTMLStream {
  /// Parses the whole of `bytes`; returns how many faults were mended.
  package static func parse(
    _ bytes: [UInt8], _ vocabulary: MarkupVocabulary, limits: MarkupLimits = MarkupLimits(),
    consumer: any HTMLConsumer
  ) throws(MarkupError) -> Int {
    guard LibXML.isReady, bytes.count < Int(Int32.max) else { throw .unavailable }
    let state = HTMLState(vocabulary, limits, consumer)
    let isParsed = withExtendedLifetime(state) { run(bytes, state) }
    if let failure = state.failure { throw failure }
    guard isParsed else { throw .unavailable }
    return state.faults
  }

  private static func run(_ bytes: [UInt8], _ state: HTMLState) -> Bool {
    var handler = HTMLState.handler()
    return withUnsafeMutablePointer(to: &handler) { handler in
      guard
        let context = htmlCreatePushParserCtxt(
          handler, Unmanaged.passUnretained(state).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      state.context = context
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      bytes.withUnsafeBufferPointer { all in
        all.withMemoryRebound(to: CChar.self) { feed($0, to: context, state) }
      }
      return true
    }
  }

  private static func feed(_ all: UnsafeBufferPointer<CChar>, to context: htmlParserCtxtPtr, _ state: HTMLState) {
    var offset = 0
    while offset < all.count, state.failure == nil {
      let count = min(64 << 10, all.count - offset)
      htmlParseChunk(context, all.baseAddress?.advanced(by: offset), Int32(count), 0)
      offset += count
    }
    if state.failure == nil { htmlParseChunk(context, nil, 0, 1) }
  }
}
