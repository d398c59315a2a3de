/// The style sheet of the reading sheet, in the order a browser reads it.
enum SheetStyle {
  static let parts: [StaticString] = [colours, frame, clauses, words, filters, narrow, paper]

  /// Every colour has a name here and is used by name only; a test computes the contrast of each pair.
  static let colours: StaticString = """

    :root {
      --ground: #f5f3ee; --sheet: #ffffff; --ink: #1c1b1a; --faint: #5a5650; --line: #8a857c; --rule: #ddd8ce;
      --link: #0b4a8f; --focus: #0b4a8f; --mark: #fdf0c4; --lit: #ffd75e; --quiet: #eeebe4;
      --contradicted: #9c1c1c; --missing: #8a3c00; --vague: #705000; --review: #4a3a91; --satisfied: #1c5c2c;
      --notApplicable: #5a5650;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #191817; --sheet: #232120; --ink: #ece8e1; --faint: #b4aea4; --line: #857f75; --rule: #3b3835;
        --link: #8fc1f5; --focus: #8fc1f5; --mark: #4a3f1c; --lit: #7a6310; --quiet: #302d2a;
        --contradicted: #ff9d94; --missing: #ffb27a; --vague: #ecc860; --review: #c3b4ff; --satisfied: #8fd6a0;
        --notApplicable: #b4aea4;
      }
    }

    """

  static let frame: StaticString = """

    * { box-sizing: border-box; }
    html { color-scheme: light dark; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
    body > header, main, body > footer { max-width: 100rem; margin: 0 auto; padding: 0 1.25rem; }
    h1 { font-size: 1.7rem; margin: 1rem 0 0; }
    h2 { font-size: 1.3rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    p, ul { margin: .4rem 0; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; background: var(--sheet); padding: .5rem 1rem; z-index: 2; }
    .skip:focus { left: 1rem; top: 1rem; }
    .limits { font-size: 1.05rem; font-weight: 600; }
    .facts { padding-left: 1.1rem; color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
    .label, .faint, .count { color: var(--faint); font-size: .9rem; }
    .grid { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
    th { background: var(--quiet); font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    body > footer { color: var(--faint); font-size: .9rem; padding-bottom: 2rem; margin-top: 2rem; }
    .columns { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 1.25rem; }
    .columns { align-items: start; margin-top: .75rem; }
    .read { grid-area: 1 / 1; }
    .columns > .clauses { grid-area: 1 / 2; }
    .paper { content-visibility: auto; contain-intrinsic-size: auto 60rem; }

    """

  static let clauses: StaticString = """

    .weights { margin: 0 0 .5rem; font-weight: 600; }
    .weights::first-letter { text-transform: uppercase; }
    .exhibit { font-weight: 600; margin-top: .75rem; }
    .counts { list-style: none; padding: 0; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .35rem; }
    .counts a { display: block; padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 1rem; }
    .counts a { text-decoration: none; color: var(--ink); background: var(--sheet); font-size: .9rem; }
    .clause { background: var(--sheet); border: 1px solid var(--rule); border-left: .3rem solid var(--line); }
    .clause { border-radius: .3rem; padding: .7rem 1rem; margin: .6rem 0; overflow-wrap: anywhere; }
    .settled { border: 1px dashed var(--line); padding: .2rem .6rem; font-size: .9rem; }
    .clause.notApplicable { padding: .35rem 1rem; margin: .3rem 0; }
    .notApplicable details { margin: 0; }
    .notApplicable h4 { font-weight: 400; }
    .clause h4 { margin: 0; font-size: 1rem; }
    .clause:target { outline: 3px solid var(--focus); }
    .rule { font-variant-numeric: tabular-nums; color: var(--faint); }
    .verdict { margin: 0 0 .4rem; font-size: .9rem; color: var(--faint); }
    .contradicted { --verdict: var(--contradicted); }
    .missing { --verdict: var(--missing); }
    .vague { --verdict: var(--vague); }
    .review { --verdict: var(--review); }
    .satisfied { --verdict: var(--satisfied); }
    .notApplicable { --verdict: var(--notApplicable); }
    .clause { border-left-color: var(--verdict); }
    .sign, .verdict strong { color: var(--verdict); font-weight: 700; }
    .sign { display: inline-block; min-width: 1em; }
    blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 2px solid var(--rule); }
    blockquote p { margin: 0; }
    blockquote [lang] { font-family: Georgia, "Times New Roman", serif; font-style: italic; }
    blockquote b { background: var(--mark); font-weight: 600; padding: 0 .1em; }
    .place { font-size: .85rem; color: var(--faint); }
    .parts { padding-left: 1.1rem; font-size: .95rem; }
    .paste { margin: .6rem 0; }
    .paste pre { white-space: pre-wrap; margin: .2rem 0 .4rem; padding: .6rem .75rem; background: var(--quiet); }
    .paste pre { border-radius: .3rem; font: .95rem/1.45 Georgia, "Times New Roman", serif; }
    .copy { display: none; font: inherit; font-size: .9rem; padding: .3rem .8rem; border-radius: .3rem; }
    .copy { border: 1px solid var(--link); background: var(--sheet); color: var(--link); cursor: pointer; }
    .scripted .copy { display: inline-block; }
    details { margin-top: .4rem; font-size: .9rem; color: var(--faint); }
    summary { cursor: pointer; }

    """

  static let words: StaticString = """

    .read { background: var(--sheet); border: 1px solid var(--rule); border-radius: .3rem; padding: 0 1.25rem 1rem; }
    .read > h3 { color: var(--faint); font-size: .95rem; font-weight: 600; }
    .words { font-family: Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
    .words h4 { font-size: 1.35rem; margin: 1.2rem 0 .4rem; }
    .words h5 { font-size: 1.15rem; margin: 1.1rem 0 .3rem; }
    .words h6 { font-size: 1rem; margin: 1rem 0 .2rem; }
    .words p { margin: .5rem 0; }
    .words :is(p, h4, h5, h6), .item { white-space: pre-line; }
    .words ul { list-style: none; padding-left: 1.25rem; margin: .2rem 0; }
    .words li { margin: .15rem 0; }
    .words td, .words th { overflow-wrap: normal; min-width: 3.5rem; }
    .words td p, .words th p { margin: 0; }
    .words table { font-size: .92rem; }
    .region { border-top: 1px dashed var(--line); margin-top: 1rem; color: var(--faint); }
    .region .label, .aside { font: .85rem system-ui, sans-serif; color: var(--faint); }
    .caption, .contents { font-size: .9rem; color: var(--faint); }
    mark { background: var(--mark); color: var(--ink); border-bottom: 2px solid var(--verdict, var(--line)); }
    mark.vague, mark.review { border-bottom-style: dashed; }
    mark.contradicted { border-bottom-style: double; border-bottom-width: 4px; }
    mark.near { background: none; border-bottom: 2px dotted var(--line); }
    mark.point:empty { border: 0; padding: 0 .2em; }
    mark:target, :target > mark, mark.lit { background: var(--lit); outline: 2px solid var(--focus); }
    .ref { font: 600 .72rem system-ui, sans-serif; white-space: nowrap; text-decoration: none; margin-left: .25em; }
    .ref { color: var(--verdict); background: var(--sheet); border: 1px solid var(--verdict); padding: 0 .3em; }
    .ref { border-radius: .6em; display: inline-block; line-height: 1.35; }
    .ref:hover { text-decoration: underline; }

    """
}
