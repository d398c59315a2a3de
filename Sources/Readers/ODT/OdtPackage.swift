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
    try archive.read(part, OdtName.vocabulary, options, consumer)
  }

  /// What `meta.xml` declares; nothing when it cannot be read.
  func properties() -> [DocumentProperty] {
    let reader = PropertyReader(
      plainNames: OdtPackage.metaNames, own: (element: OdtName.metaOwn.code, name: OdtName.metaName.code))
    guard has("meta.xml"), (try? read("meta.xml", reader)) != nil else { return [] }
    return reader.properties
  }

  private static let metaNames: [UInt16: String] = [
    OdtName.metaTitle.code: "title", OdtName.metaSubject.code: "subject", OdtName.metaCreator.code: "creator",
    OdtName.metaText.code: "description", OdtName.metaDate.code: "modified", OdtName.metaCreated.code: "created",
  ]
}
