import Interop

/// The elements and attributes the page reader knows; all others are plain inline elements.
enum HTMLName: String, CaseIterable {
  // Structure
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case header, footer, nav, main, article, section, aside, div, p, pre, blockquote, address, hr, center
  case h1, h2, h3, h4, h5, h6, ul, ol, li, menu, dl, dt, dd, figure, figcaption, details, summary, dialog, hgroup
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, label, select, option, optgroup, button, input, textarea, datalist, output
  // Inline
  case a, b, strong, i, em, u, s, span, font, small, big, sub, sup, br, wbr, del, ins, code, q, abbr, time, mark
  case img, picture, svg, object, embed, iframe, map, area, video, audio, canvas, text, desc, use, frame, frameset
  case noframes, applet, param, source, strike, tt
  // Attributes
  case href, src, alt, id, name, content, hidden, start, value, type, colspan, rowspan, color, size, role, data, bgcolor
  case placeholder, charset
  case className = "class"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case cloudflareEmail = "data-cfemail"
  case httpEquiv = "http-equiv"
  case xlinkHref = "xlink:href"

  /// Names by code − 1, in the order of the vocabulary.
  static let all = allCases
  /// The same as bytes, for paths.
  static let bytes = all.map { Array($0.rawValue.utf8) }
  static let vocabulary = MarkupVocabulary(names: all.map(\.rawValue))

  /// The code the vocabulary gives the name.
  var code: UInt16 { HTMLName.codes[self] ?? 0 }

  private static let codes: [HTMLName: UInt16] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element, UInt16($0.offset + 1)) })
}

/// How an element lays its content out.
enum HTMLLayout {
  case inline, block

  /// True for elements that start and end a line.
  static func of(_ name: HTMLName?) -> HTMLLayout {
    switch name {
    case .html, .head, .body, .header, .footer, .nav, .main, .article, .section, .aside, .div, .p, .pre, .blockquote,
      .address, .hr, .center, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .menu, .dl, .dt, .dd, .figure, .figcaption,
      .details, .summary, .dialog, .hgroup, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset,
      .legend, .select, .option, .optgroup, .button, .textarea, .noframes, .frameset, .title, .template, .noscript:
      .block
    default: .inline
    }
  }
}
