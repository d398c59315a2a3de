import DocumentModel
import Testing

@testable import Reporting

@Suite("Places")
struct LocatorTests {
  @Test("in text count line feeds of the block, columns in scalars")
  func lines() {
    var sketch = Sketch(.text)
    sketch.add("Titre")
    sketch.add("première é ligne\nseconde ligne", anchor: .line(12, column: 5))
    let locator = Locator(sketch.document)
    let first = locator.place(of: sketch.span("ligne"), block: 1)
    #expect(first.line == 12 && first.column == 16)
    let second = locator.place(of: sketch.span("seconde"), block: 1)
    #expect(second.line == 13 && second.column == 1)
  }

  @Test("in HTML have the line of the block and no column")
  func html() {
    var sketch = Sketch(.html)
    sketch.add("un deux", anchor: .html(path: "html/body/p[1]", line: 40))
    let place = Locator(sketch.document).place(of: sketch.span("deux"), block: 0)
    #expect(place.line == 40 && place.column == nil && place.path == "html/body/p[1]")
  }

  @Test("in Office packages have part, paragraph, and the line of the text as read")
  func office() {
    let sketch = Sample.quote
    let evidence = sketch.evidence("XX €")
    let place = Locator(sketch.document).place(of: evidence.span, block: evidence.block)
    #expect(place.part == "word/document.xml" && place.paragraph == 8 && place.line == 8 && place.column == 1)
    #expect(place.cell == CellAddress(table: 0, row: 3, column: 2))
  }

  @Test("under a heading name it, outside the body do not")
  func headings() {
    let sketch = Sample.quote
    let locator = Locator(sketch.document)
    #expect(locator.heading(above: sketch.evidence("XX €").block) == sketch.span("1. Prix"))
    #expect(locator.heading(above: sketch.evidence("Atelier").block) == nil)
    #expect(locator.heading(above: 0) == nil)
  }
}
