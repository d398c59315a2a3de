import Interop

/// Word's flat XML: all parts in one file under `pkg:part`. Each reading of a part parses the file once, up to the end
/// of the part, and passes on the events inside that part only.
struct FlatPackage {
  private let bytes: [UInt8]
  private let names: Set<String>
  private let work = Work()

  /// Bytes parsed so far, all readings together.
  private final class Work {
    var bytes = 0
  }

  private static let piece = 1 << 16

  /// Lists the parts of `bytes`.
  init(_ bytes: [UInt8], _ options: ReadOptions) throws(ReadError) {
    self.bytes = bytes
    let list = FlatPartList()
    let stream = XMLStream(WordName.vocabulary, limits: options.limits.markup, consumer: list)
    try Self.feed(bytes, to: stream, "", options, work)
    do {
      try stream.finish()
    } catch {
      throw ReadError(error, part: "")
    }
    names = Set(list.names)
  }

  func has(_ part: String) -> Bool { names.contains(part) }

  func read(_ part: String, _ options: ReadOptions, _ consumer: any XMLConsumer) throws(ReadError) {
    let filter = FlatPartFilter(part, consumer)
    let stream = XMLStream(WordName.vocabulary, limits: options.limits.markup, consumer: filter)
    try Self.feed(bytes, to: stream, part, options, work)
  }

  /// Parses the file piece by piece until the consumer has all it wants. A file of hundreds of headers is parsed as often:
  /// all readings together may parse what an archive may inflate to.
  private static func feed(
    _ bytes: [UInt8], to stream: XMLStream, _ part: String, _ options: ReadOptions, _ work: Work
  ) throws(ReadError) {
    var offset = 0
    while offset < bytes.count, !stream.isDone {
      let end = min(offset + piece, bytes.count)
      work.bytes += end - offset
      if work.bytes > options.limits.archive.totalSize {
        throw .limitExceeded(.inflatedSize, limit: options.limits.archive.totalSize)
      }
      if options.deadline.isOver { throw .outOfTime(seconds: options.deadline.seconds ?? 0) }
      do {
        try stream.feed(bytes.span.extracting(offset..<end))
      } catch {
        throw ReadError(error, part: part)
      }
      offset = end
    }
  }

  /// A part name without its leading slash.
  static func plain(_ name: String?) -> String {
    guard let name else { return "" }
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }
}

/// Lists the part names of a flat package.
private final class FlatPartList: XMLConsumer {
  private(set) var names: [String] = []
  var isDone: Bool { false }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if name == WordName.flatPart.code { names.append(FlatPackage.plain(attributes.string(.flatName))) }
  }

  func characters(_ text: Span<UInt8>) {}
  func end(_ name: UInt16) {}
}

/// Passes on what stands inside one part.
private final class FlatPartFilter: XMLConsumer {
  private let part: String
  private let consumer: any XMLConsumer
  private var isInPart = false
  private var isInData = false
  private(set) var isDone = false

  init(_ part: String, _ consumer: any XMLConsumer) {
    self.part = part
    self.consumer = consumer
  }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if isInData {
      consumer.start(name, attributes)
    } else if name == WordName.flatPart.code {
      isInPart = FlatPackage.plain(attributes.string(.flatName)) == part
    } else if isInPart, name == WordName.flatData.code {
      isInData = true
    }
  }

  func end(_ name: UInt16) {
    guard isInData else { return }
    if name == WordName.flatData.code {
      isInData = false
      isDone = true
    } else {
      consumer.end(name)
    }
  }

  func characters(_ text: Span<UInt8>) {
    if isInData { consumer.characters(text) }
  }
}
