import Foundation
import Testing

@Suite("Reading sheets on disk")
struct SheetFileTests {
  private func check(_ destination: String, _ documents: [String]) throws -> (files: [String: String], code: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: destination).path + (destination.hasSuffix("/") ? "/" : "")
    let line = ["check"] + documents + ["--format", "html=\(path.replacing("//", with: "/"))"]
    let outcome = try EndToEnd.run(line, folder: Fixtures.folder)
    #expect(outcome.output == "" && outcome.errors == "")
    var files: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      files[name] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return (files, outcome.code)
  }

  @Test("are one file, the same for the same document")
  func file() throws {
    let first = try check("fiche.html", ["digitalpes/demo/devis.docx"])
    #expect(first.files.keys.sorted() == ["fiche.html"] && first.code == 1)
    #expect(first.files["fiche.html"]?.hasPrefix("<!DOCTYPE html>") == true)
    #expect(try check("fiche.html", ["digitalpes/demo/devis.docx"]).files == first.files)
  }

  @Test("are a folder when the path is one, made when it is not there")
  func folder() throws {
    let papers = ["digitalpes/demo/devis.docx", "digitalpes/page/page.html"]
    let files = try check("a/fiches/", papers).files
    #expect(
      files.keys.sorted() == ["a/fiches/1-devis.docx.html", "a/fiches/2-page.html.html", "a/fiches/index.html"])
    #expect(files["a/fiches/index.html"]?.contains("href=\"2-page.html.html\"") == true)
  }
}
