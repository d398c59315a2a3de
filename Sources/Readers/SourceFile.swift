import DocumentModel
import Interop

/// A file to be read, and what is looked up in it once for all who ask whose it is.
package struct SourceFile: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// The name it came under, maybe a path; empty when it has none.
  let name: String
  /// The archive it is, or what is wrong with it; nil when it does not start as one.
  let archive: Result<ZipArchive, ZipError>?
  /// What its first element says when it starts as XML does, else nil.
  let root: XMLRoot?

  /// Looks at the directory of an archive or the head of an XML file; nothing is inflated.
  init(_ bytes: [UInt8], name: String, _ options: ReadOptions) {
    self.bytes = bytes
    self.name = name
    guard ZipArchive.hasSignature(bytes) else {
      archive = nil
      root = XMLRoot.of(bytes)
      return
    }
    archive = Result { () throws(ZipError) in try ZipArchive(bytes, limits: options.limits.archive) }
    root = nil
  }

  /// The archive; throws what is wrong with it, and that the file is none.
  func openedArchive() throws(ReadError) -> ZipArchive {
    do throws(ZipError) {
      guard let archive else { throw .notAnArchive }
      return try archive.get()
    } catch {
      throw ReadError(error)
    }
  }
}
