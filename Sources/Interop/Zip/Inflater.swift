import CZlib

/// Inflates one raw deflate stream piece by piece; owns the C state, which must not move.
struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// What one call did.
  enum Step { case more, done, broken }

  /// Inflates from `input` into `output`; returns the bytes read, the bytes written and whether the stream ended.
  mutating func run(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, step: Step) {
    guard isReady else { return (0, 0, .broken) }
    let offered = min(input.count, Int(UInt32.max))
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(offered)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    // All of the input is offered: what fits the output needs no window of what was written, which would be copied.
    let code = inflate(stream, Z_FINISH)
    let read = offered - Int(stream.pointee.avail_in)
    let written = output.count - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: return (read, written, .done)
    // The output is full, or the input ended too early: then the next call writes nothing.
    case Z_OK: return (read, written, .more)
    case Z_BUF_ERROR where written > 0: return (read, written, .more)
    default: return (read, written, .broken)
    }
  }
}

/// The ZIP checksum of pieces seen so far.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = UInt32(truncatingIfNeeded: crc32(UInt(value), bytes.baseAddress, UInt32(bytes.count)))
  }
}
