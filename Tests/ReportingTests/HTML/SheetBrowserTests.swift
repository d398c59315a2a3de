import DocumentModel
import Foundation
import Judging
import Testing

@testable import Reporting

/// The reading sheet in a real browser.
@Suite(
  "Reading sheet in Chromium", .serialized,
  .enabled(if: Browser.program != nil, "no Chromium here: install the package chromium to run these"))
struct SheetBrowserTests {
  private static func sheet(_ report: Report, _ language: Language = .french) -> [UInt8] {
    HTMLReporter().render(report, options: RenderOptions(language: language))
  }

  private static let clauseCount = "[...document.querySelectorAll('.clause')].filter(c => c.offsetParent).length"

  @Test("copies the text to paste, blanks and lines included")
  func copies() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    _ = try browser.evaluate("document.querySelector('button.copy').click()")
    let said = try browser.evaluate(
      "new Promise(done => setTimeout(() => done(document.querySelector('button.copy').textContent), 300))")
    #expect(said == "Texte copié")
    let copied = try browser.evaluate("navigator.clipboard.readText()")
    #expect(
      copied == "Le fournisseur a signé la charte, consultable à l'adresse ⟦adresse⟧.\nDeuxième ligne.")
    #expect(browser.complaints == [])
  }

  @Test("filters by verdict and by charter, and says how many are left")
  func filters() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    let all = try browser.evaluate(Self.clauseCount)
    _ = try browser.evaluate("document.querySelector('#show-vague').click()")
    #expect(all == "8")
    #expect(try browser.evaluate(Self.clauseCount) == "6")
    #expect(try browser.evaluate("document.querySelector('.status').textContent") == "6 clauses montrées sur 8")
    #expect(
      try browser.evaluate("[...document.querySelectorAll('.ref.vague')].filter(r => r.offsetParent).length") == "0")
    let two = try Browser(html: Self.sheet(Sample.twoCharters))
    _ = try two.evaluate("document.querySelector('#show-charter-1').click()")
    #expect(try two.evaluate(Self.clauseCount) == "1")
    #expect(try two.evaluate("document.querySelector('.clause.charter-0').offsetParent !== null") == "true")
    #expect(browser.complaints + two.complaints == [])
  }

  @Test("jumps from a clause to its passage and back, even to a clause that a filter hides")
  func jumps() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    let jump = { (selector: String) in
      try browser.evaluate(
        "(document.querySelector('\(selector)').click(), new Promise(done => setTimeout(() => done(location.hash), 200)))"
      )
    }
    let passage = try jump("#d1-TR-04 .place a")
    #expect(try browser.evaluate("document.querySelector(location.hash).textContent") == "en principe")
    #expect(try browser.evaluate("document.activeElement.id === location.hash.slice(1)") == "true")
    #expect(try browser.evaluate(Self.isOnScreen) == "true", "\(passage)")
    _ = try browser.evaluate("document.querySelector('#show-vague').click()")
    _ = try browser.evaluate("(location.hash = '#d1-TR-04', new Promise(done => setTimeout(done, 200)))")
    #expect(try browser.evaluate(Self.isOnScreen) == "true")
    #expect(try browser.evaluate("document.querySelector('#show-vague').checked") == "true")
    #expect(try jump("a.ref.satisfied[href$=TR-06]") == "#d1-TR-06")
    #expect(try browser.evaluate(Self.isOnScreen) == "true")
    #expect(browser.complaints == [])
  }

  private static let isOnScreen = """
    (() => { const box = document.querySelector(location.hash).getBoundingClientRect();
    return box.height > 0 && box.bottom > 0 && box.top < innerHeight; })()
    """

  @Test("is reached by keyboard: the skip link first, a visible focus, the space bar on a filter")
  func keyboard() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    try browser.press("Tab", code: 9)
    #expect(try browser.evaluate("document.activeElement.className") == "skip")
    #expect(try browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0") == "true")
    #expect(try browser.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    let unnamed = """
      [...document.querySelectorAll('a, button, summary, input, [tabindex="0"]')]
      .filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.length || e.getAttribute('aria-labelledby'))).length
      """
    #expect(try browser.evaluate(unnamed) == "0")
  }

  @Test("fits a phone: one column, nothing wider than the screen")
  func phone() throws {
    let browser = try Browser(html: Self.sheet(Sample.report), width: 390, height: 800)
    #expect(try browser.evaluate("document.documentElement.scrollWidth") == "390")
    let columns =
      "document.querySelector('.read').getBoundingClientRect().top > document.querySelector('.clause').getBoundingClientRect().bottom"
    #expect(try browser.evaluate(columns) == "true")
  }

  @Test("prints black on white, without buttons, filters or fills")
  func paper() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    try browser.emulate(media: "print", scheme: "dark")
    let hidden =
      "[...document.querySelectorAll('button, input, .skip, .read, .paste')].filter(e => e.offsetParent).length"
    #expect(try browser.evaluate(hidden) == "0")
    let colours = """
      [...new Set([...document.querySelectorAll('body *')].filter(e => e.offsetParent)
      .flatMap(e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]))].sort().join(' ')
      """
    #expect(try browser.evaluate(colours) == "rgb(0, 0, 0) rgb(255, 255, 255) rgba(0, 0, 0, 0)")
    let pdf = try browser.pdf()
    #expect(pdf.starts(with: Data("%PDF".utf8)))
    let read = "document.querySelector('.read').offsetParent !== null"
    #expect(try browser.evaluate("(document.querySelector('#print-document').click(), \(read))") == "true")
    #expect(browser.complaints == [])
  }

  @Test("has legible words as they are drawn, in light and in dark")
  func drawnContrast() throws {
    let browser = try Browser(html: Self.sheet(Sample.report))
    for scheme in ["light", "dark"] {
      try browser.emulate(media: "screen", scheme: scheme)
      #expect(try browser.evaluate(Self.faintestContrast) == "true", "\(scheme)")
    }
    #expect(browser.complaints == [])
  }

  /// True when every drawn word has a contrast of 4.5 with the nearest ground that is filled.
  private static let faintestContrast = """
    (() => {
    const parts = c => c.match(/[\\d.]+/g).map(Number);
    const light = c => { const [r, g, b] = parts(c).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const ground = e => { const c = getComputedStyle(e).backgroundColor;
    return parts(c)[3] === 0 && e.parentElement ? ground(e.parentElement) : c; };
    const faint = [...document.querySelectorAll('body *')].filter(e => e.offsetParent && e.tagName !== 'SCRIPT'
    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) < 4.5; });
    return faint.length === 0 || faint.map(e => e.outerHTML.slice(0, 80)).join(); })()
    """

  @Test("runs nothing that a document holds, and asks for nothing")
  func hostile() throws {
    let browser = try Browser(html: Self.sheet(Sample.hostile, .english))
    #expect(try browser.evaluate("'struck' in window") == "false")
    #expect(try browser.evaluate("performance.getEntriesByType('resource').length") == "0")
    #expect(try browser.evaluate("document.querySelectorAll('script, img, iframe, [onclick]').length") == "1")
    #expect(browser.complaints == [])
  }
}
