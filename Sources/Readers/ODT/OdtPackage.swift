import DocumentModel
import Interop

/// The parts of an OpenDocument package.
struct OdtPackage {
  private let archive: ZipArchive
  private let options: ReadOptions

  init(_ archive: ZipArchive, _ options: ReadOptions) {
    self.archive = archive
    self.options = options
  }

  /// Names of members that lead out of the package.
  var unsafeNames: [String] { archive.members.filter(\.isUnsafe).map(\.name) }

  /// True when the manifest says that parts are encrypted.
  var isEncrypted: Bool {
    guard let member = archive.member("META-INF/manifest.xml"), let manifest = try? archive.extract(member) else {
      return false
    }
    return Ascii.find("encryption-data", in: manifest, from: 0) != nil
  }

  func has(_ part: String) -> Bool { archive.member(part) != nil }

  /// Gives the events of a part to `consumer`.
  func read(_ part: String, _ consumer: any XMLConsumer) throws(ReadError) {
    guard let member = archive.member(part) else { throw .notAnOfficeDocument(missing: part) }
    let stream = XMLStream(OdtName.vocabulary, limits: options.limits.markup, consumer: consumer)
    var failure: MarkupError?
    do throws(ZipError) {
      try archive.stream(member) { piece in
        do throws(MarkupError) {
          try stream.feed(piece)
          if options.deadline.isOver { failure = .stopped }
        } catch {
          failure = error
        }
        return failure == nil
      }
    } catch {
      // A fault of the XML explains more than the checksum that follows from it.
      if failure == nil { throw ReadError(error) }
    }
    do throws(MarkupError) {
      if failure == nil { try stream.finish() }
    } catch {
      failure = error
    }
    if let failure { throw ReadError(failure, part: part, options.deadline) }
  }

  /// What `meta.xml` declares; nothing when it cannot be read.
  func properties() -> [DocumentProperty] {
    let reader = OdtMetaReader()
    guard has("meta.xml"), (try? read("meta.xml", reader)) != nil else { return [] }
    return reader.properties
  }
}

/// Reads `meta.xml`: what the document says of itself.
private final class OdtMetaReader: XMLConsumer {
  private let names = OdtName.all
  private(set) var properties: [DocumentProperty] = []
  private var name: String?
  private var value: [UInt8] = []

  var isDone: Bool { false }

  func start(_ code: UInt16, _ attributes: borrowing MarkupAttributes) {
    guard code != 0 else { return }
    let known = names[Int(code) - 1]
    name = known == .metaOwn ? attributes.string(.metaName) : OdtMetaReader.plainName(known)
    value = []
  }

  func characters(_ text: Span<UInt8>) {
    guard name != nil, value.count < 1 << 16 else { return }
    text.withUnsafeBufferPointer { value.append(contentsOf: $0) }
  }

  func end(_ code: UInt16) {
    guard let name else { return }
    let range = Ascii.trim(value, 0..<value.count)
    if !range.isEmpty { properties.append(DocumentProperty(name: name, value: Ascii.string(value, range))) }
    self.name = nil
  }

  private static func plainName(_ name: OdtName) -> String? {
    switch name {
    case .metaTitle: "title"
    case .metaSubject: "subject"
    case .metaCreator: "creator"
    case .metaText: "description"
    case .metaDate: "modified"
    case .metaCreated: "created"
    default: nil
    }
  }
}
