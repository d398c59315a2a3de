import DocumentModel
import Interop

/// Reads Word documents: packages (`.docx`, `.docm`, `.dotx`), a bare `document.xml`, and Word's flat XML.
package struct DOCXReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .docx }

  /// Whether the content, or failing that the name, is of its format.
  package func accepts(_ bytes: [UInt8], name: String) -> Bool {
    if ZipArchive.hasSignature(bytes) { return true }
    switch XMLRoot.of(bytes) {
    case .wordDocument, .flatPackage: return true
    case .page, .other, nil: return false
    }
  }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
    let file = try WordFile(DOCXReader.package(bytes, options), options)
    var assembler = WordAssembler(file, options)
    return try assembler.document()
  }

  private static func package(_ bytes: [UInt8], _ options: ReadOptions) throws(ReadError) -> WordPackage {
    switch XMLRoot.of(bytes) {
    case .wordDocument: return .single(part: "word/document.xml", bytes: bytes)
    case .flatPackage: return .flat(try FlatPackage(bytes, options))
    case .page, .other, nil: break
    }
    do throws(ZipError) {
      return .archive(try ZipArchive(bytes, limits: options.limits.archive))
    } catch {
      throw ReadError(error)
    }
  }
}
