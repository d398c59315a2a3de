import DocumentModel
import Interop

extension PageWriter {
  private func anchor(_ line: Int) -> Anchor { .html(path: path, line: line) }

  mutating func openLink(_ attributes: borrowing MarkupAttributes, _ line: Int) {
    guard let target = attributes.value(HTMLName.href.code) else { return }
    var words = String(decoding: target, as: UTF8.self)
    if let hex = attributes.value(HTMLName.cloudflareEmail.code) ?? CloudflareEmail.hex(ofLink: target),
      let address = CloudflareEmail.decoded(hex)
    {
      words = "mailto:" + String(decoding: address, as: UTF8.self)
    }
    builder.openLink(words, isVisible: !top.isHidden && !top.isPale, anchor: anchor(line))
    open[open.count - 1].opensLink = true
  }

  /// Puts a scrambled address where the page shows a stand-in.
  mutating func replaceAddress(_ attributes: borrowing MarkupAttributes, _ line: Int) {
    // Most elements have no attribute: none is asked for by name.
    guard attributes.count > 0, !isReplaced, !top.isHidden,
      let hex = attributes.value(HTMLName.cloudflareEmail.code),
      let address = CloudflareEmail.decoded(hex)
    else { return }
    if !builder.hasOpenBlock { openBlock(line: line) }
    builder.append(address)
    open[open.count - 1].opensReplacement = true
    isReplaced = true
  }

  mutating func addImage(_ name: HTMLName, _ attributes: borrowing MarkupAttributes, _ line: Int) {
    let words = PageWriter.words(attributes, [.alt, .title, .ariaLabel])
    let source = attributes.string(HTMLName.src.code) ?? ""
    let isVisible = !top.isHidden
    if name == .img, isVisible, words.isEmpty, !attributes.has(HTMLName.alt.code) { imagesWithoutText += 1 }
    builder.addImage(
      alternativeText: words, source: DataURI.shortened(source), isVisible: isVisible, anchor: anchor(line), target: nil
    )
  }

  /// A drawing, once its `title` has been read.
  mutating func addDrawing(isVisible: Bool) {
    let title = Ascii.string(drawingTitle, Ascii.trim(drawingTitle, 0..<drawingTitle.count))
    let words = drawingWords.isEmpty || title.isEmpty ? drawingWords + title : drawingWords + " " + title
    builder.addImage(
      alternativeText: words, source: "", isVisible: isVisible, anchor: drawingAnchor,
      target: nil)
  }

  mutating func addEmbedded(_ name: HTMLName, _ attributes: borrowing MarkupAttributes, _ line: Int) {
    let source = attributes.string(HTMLName.src.code) ?? attributes.string(HTMLName.data.code) ?? ""
    if name == .object || name == .embed {
      builder.addImage(
        alternativeText: PageWriter.words(attributes, [.title, .ariaLabel]), source: DataURI.shortened(source),
        isVisible: !isHiddenOutside, anchor: anchor(line), target: nil)
    }
    if !isHiddenOutside { builder.notices.add(.embeddedPage, detail: DataURI.shortened(source)) }
  }

  /// True when the element that holds the open one is hidden.
  private var isHiddenOutside: Bool { open.count >= 2 && open[open.count - 2].isHidden }

  mutating func addInput(_ attributes: borrowing MarkupAttributes, _ line: Int) {
    let type = Ascii.lowered(attributes.value(HTMLName.type.code) ?? [])
    if HTMLStyle.equals(type, "image") { return addImage(.img, attributes, line) }
    let isButton = ["submit", "button", "reset"].contains { (word: StaticString) in HTMLStyle.equals(type, word) }
    guard isButton, !top.isHidden, let value = attributes.value(HTMLName.value.code), !value.isEmpty else { return }
    closeBlock()
    openBlock(line: line)
    builder.append(value, .collapsed)
    builder.closeBlock()
  }

  mutating func addProperty(_ attributes: borrowing MarkupAttributes) {
    guard let name = attributes.value(HTMLName.name.code), let content = attributes.string(HTMLName.content.code)
    else { return }
    builder.properties.append(
      DocumentProperty(name: String(decoding: Ascii.lowered(name), as: UTF8.self), value: content))
  }

  /// The non-empty values of the attributes, joined by spaces.
  static func words(_ attributes: borrowing MarkupAttributes, _ names: [HTMLName]) -> String {
    var words: [String] = []
    for name in names {
      if let value = attributes.value(name.code) {
        let range = Ascii.trim(value, 0..<value.count)
        let word = Ascii.string(value, range)
        if !range.isEmpty, !words.contains(word) { words.append(word) }
      }
    }
    return words.joined(separator: " ")
  }
}
