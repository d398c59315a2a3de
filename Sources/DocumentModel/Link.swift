/// A hyperlink of the document.
package struct Link: Sendable {
  /// The visible text of the link in `Document.text`; empty (but placed) for a link around an image only.
  package let span: TextSpan
  /// The target as written, entities decoded: a URL, `mailto:…`, `#anchor` or a relative path.
  package let target: String
  /// False when the link cannot be seen or followed: hidden, commented out, `aria-hidden`, inside `noscript`.
  package let isVisible: Bool
  /// Where it stands in the original file.
  package let anchor: Anchor

  /// Makes a link.
  package init(span: TextSpan, target: String, isVisible: Bool, anchor: Anchor) {
    self.span = span
    self.target = target
    self.isVisible = isVisible
    self.anchor = anchor
  }
}

/// A picture of the document; its pixels are never read.
package struct Image: Sendable {
  /// Offset in `Document.text` at which the picture stands.
  package let offset: Int
  /// Alternative text, title and accessible name, joined by spaces; empty if none.
  package let alternativeText: String
  /// Source as written (`src`, relationship target), without data-URI payloads.
  package let source: String
  /// Target of the link around the picture, if any.
  package let linkTarget: String?
  /// False when the picture is hidden.
  package let isVisible: Bool
  /// Where it stands in the original file.
  package let anchor: Anchor

  /// Makes an image.
  package init(
    offset: Int, alternativeText: String, source: String, linkTarget: String?, isVisible: Bool, anchor: Anchor
  ) {
    self.offset = offset
    self.alternativeText = alternativeText
    self.source = source
    self.linkTarget = linkTarget
    self.isVisible = isVisible
    self.anchor = anchor
  }
}
