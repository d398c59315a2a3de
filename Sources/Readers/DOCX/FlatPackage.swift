import Interop

/// Word's flat XML: all parts in one file under `pkg:part`. Each reading of a part parses the file once and passes on
/// the events inside that part only.
struct FlatPackage {
  private let bytes: [UInt8]
  private let names: Set<String>

  /// Lists the parts of `bytes`.
  init(_ bytes: [UInt8], _ limits: MarkupLimits) throws(ReadError) {
    self.bytes = bytes
    let list = FlatPartList()
    do {
      let stream = XMLStream(WordName.vocabulary, limits: limits, consumer: list)
      try stream.feed(bytes.span)
      try stream.finish()
    } catch {
      throw ReadError(error, part: "")
    }
    names = Set(list.names)
  }

  func has(_ part: String) -> Bool { names.contains(part) }

  func read(_ part: String, _ limits: MarkupLimits, _ consumer: any XMLConsumer) throws(ReadError) {
    do {
      let filter = FlatPartFilter(part, consumer)
      let stream = XMLStream(WordName.vocabulary, limits: limits, consumer: filter)
      try stream.feed(bytes.span)
    } catch {
      throw ReadError(error, part: part)
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
