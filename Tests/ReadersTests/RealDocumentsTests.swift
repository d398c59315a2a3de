import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct RealDocumentsTests {
  private func files(_ folder: String, _ extensions: Set<String>? = nil) -> [String] {
    let files = SharedFiles.all(under: folder, extensions: extensions)
    if files.isEmpty { print("skipped: no files under ../shared/\(folder)") }
    #expect(!files.isEmpty || !SharedFiles.isRequired)
    return files
  }

  @Test(arguments: ["corpus/documents", "charters"])
  func everyRealDocumentIsRead(folder: String) throws {
    for path in files(folder) {
      let document = try ReaderRegistry.read(SharedFiles.bytes(path), name: path)
      #expect(faults(document) == [], "\(path)")
      #expect(document.blocks.count > 5, "\(path)")
    }
  }

  /// Files made to break readers: each is read soundly or refused with a reason.
  @Test(arguments: [
    "suites/python-docx", "suites/pandoc-docx", "suites/mammoth", "suites/poi", "suites/pandoc-html",
    "suites/html5lib-tests", "suites/libxml2-html", "suites/go-archive-zip", "suites/cpython-zip", "suites/zip-slip",
    "suites/pandoc-odt", "suites/tika", "suites/tika-pdf", "suites/cpython-email",
  ])
  func hostileFilesAreReadOrRefused(folder: String) {
    var refused = 0
    let files = files(folder)
    for path in files {
      do {
        let document = try ReaderRegistry.read(SharedFiles.bytes(path), name: path)
        #expect(faults(document) == [], "\(path)")
      } catch {
        refused += 1
      }
    }
    print("\(folder): \(files.count - refused) read, \(refused) refused")
  }
}
