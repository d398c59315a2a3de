import DocumentModel
import Interop

/// Reads Word documents: packages (`.docx`, `.docm`, `.dotx`), a bare `document.xml`, and Word's flat XML.
package struct DOCXReader: Reader {
  /// Makes the reader.
  package init() {}

  /// The format it reads.
  package var format: DocumentFormat { .docx }

  /// Whether the content, or failing that the name, is of its format.
  package func accepts(_ file: SourceFile) -> Bool {
    if file.archive != nil { return true }
    switch file.root {
    case .wordDocument, .flatPackage: return true
    case .page, .other, nil: return false
    }
  }

  /// Reads a file; throws when nothing can be read of it.
  package func read(_ file: SourceFile, options: ReadOptions) throws(ReadError) -> Document {
    var assembler = WordAssembler(try WordFile(DOCXReader.package(file, options), options), options)
    return try assembler.document()
  }

  private static func package(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> WordPackage {
    switch file.root {
    case .wordDocument: .single(part: "word/document.xml", bytes: file.bytes)
    case .flatPackage: .flat(try FlatPackage(file.bytes, options))
    case .page, .other, nil: .archive(try file.openedArchive())
    }
  }
}
