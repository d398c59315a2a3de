/// What depends on the boxes, the width of the screen, and paper.
extension SheetStyle {
  static let filters: StaticString = """

    .filters { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 1px solid var(--line); }
    .filters { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: .5rem 0; font-size: .9rem; }
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem .9rem; font-size: .9rem; }
    legend { float: left; padding: 0; margin-right: .6rem; color: var(--faint); }
    fieldset label { white-space: nowrap; }
    input { accent-color: var(--link); }
    .status { margin: 0; color: var(--faint); }
    .filtered { display: none; }
    body:has(.filters [id^=show-]:not(:checked)) .filtered { display: block; }
    body:has(#show-contradicted:not(:checked)) :is(.group, .ref).contradicted:not(:has(:target)),
    body:has(#show-missing:not(:checked)) :is(.group, .ref).missing:not(:has(:target)),
    body:has(#show-vague:not(:checked)) :is(.group, .ref).vague:not(:has(:target)),
    body:has(#show-review:not(:checked)) :is(.group, .ref).review:not(:has(:target)),
    body:has(#show-satisfied:not(:checked)) :is(.group, .ref).satisfied:not(:has(:target)),
    body:has(#show-notApplicable:not(:checked)) :is(.group, .ref).notApplicable:not(:has(:target)) { display: none; }

    """

  static let narrow: StaticString = """

    @media (min-width: 64rem) {
      html { scroll-padding-top: 3.5rem; }
      .pane { max-height: calc(100vh - 4.5rem); overflow-y: auto; overscroll-behavior: auto; padding-right: .5rem; }
      .pane .clause { margin-right: .25rem; }
    }
    @media (max-width: 63.99rem) {
      .columns { display: block; }
      .read { margin-top: 1.5rem; }
      .filters { position: static; }
    }
    @media (max-width: 40rem) {
      body > header, main, body > footer { padding: 0 .75rem; }
      .read { padding: 0 .75rem .75rem; }
      .clause { padding: .6rem .75rem; }
      fieldset label, legend { padding: .3rem 0; }
      .printing { display: none; }
    }

    """

  /// On paper: the reading sheet, black on white, without what only a screen can do.
  static let paper: StaticString = """

    @page { margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    @media print {
      :root {
        --ground: #ffffff; --sheet: #ffffff; --ink: #000000; --faint: #000000; --line: #000000; --rule: #000000;
        --link: #000000; --focus: #000000; --mark: #ffffff; --lit: #ffffff; --quiet: #ffffff;
        --contradicted: #000000; --missing: #000000; --vague: #000000; --review: #000000; --satisfied: #000000;
        --notApplicable: #000000;
      }
      html { color-scheme: light; }
      body { font-size: 10pt; line-height: 1.35; }
      body > header, main, body > footer { max-width: none; padding: 0; }
      h1 { font-size: 16pt; margin: 0; }
      .limits { font-size: 10pt; }
      h2 { font-size: 13pt; margin: 8pt 0 2pt; }
      h3 { font-size: 11.5pt; margin: 10pt 0 3pt; border-bottom: 1pt solid; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      .skip, fieldset, .filters, .copy, .counts, .weights, .top, details, .scripted .copy { display: none; }
      .read, .advice { display: none; }
      body:has(#print-document:checked) .read, body:has(#print-advice:checked) .advice { display: block; }
      .columns { display: block; }
      .paper { content-visibility: visible; }
      .paper + .paper { break-before: page; }
      .pane { max-height: none; overflow: visible; }
      .groups { display: flex; flex-direction: column; }
      .group.satisfied { order: 1; }
      .group.contradicted { order: 2; }
      .group.vague { order: 3; }
      .group.missing { order: 4; }
      .group.review { order: 5; }
      .group.notApplicable { order: 6; }
      .clause, .clause:target { border: 0; outline: 0; padding: 0; margin: 5pt 0 0 12pt; break-inside: avoid; }
      .clause h4 { font-size: 10pt; margin-left: -12pt; }
      .clause p { margin: 1pt 0; }
      .clause.notApplicable { padding: 0; margin: 1pt 0 0 12pt; }
      .reason { break-after: avoid; margin: 3pt 0; }
      .clause.notApplicable h4 { font-weight: 400; }
      blockquote { margin: 1pt 0; padding-left: 8pt; }
      .satisfied :is(.message, .more), .satisfied blockquote ~ blockquote, .undeclared { display: none; }
      .facts, .label, .faint, .place, .verdict { font-size: 8.5pt; }
      .satisfied .verdict, .notApplicable .verdict, .review .verdict { display: none; }
      .place a { text-decoration: none; }
      .read { border: 0; padding: 0; break-before: page; }
      .grid { overflow: visible; }
      tr, blockquote, li { break-inside: avoid; }
      mark, mark:target, mark.lit, :target > mark { outline: 0; }
      .ref { border: 0; padding: 0; }
      p, li { orphans: 2; widows: 2; }
    }

    """
}
