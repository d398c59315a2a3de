/// Something a reader skipped, repaired or found that a person should know of. Data, not prose: reporters word it.
package struct Notice: Sendable, Hashable {
  /// What happened.
  package let code: Code
  /// How many times.
  package let count: Int
  /// Where or what, as far as it helps: a part name, an encoding, a quoted passage; untrusted text.
  package let detail: String

  /// Makes a notice.
  package init(_ code: Code, count: Int = 1, detail: String = "") {
    self.code = code
    self.count = count
    self.detail = detail
  }

  /// The closed list of notices. The raw value is the `code` of the JSON report.
  package enum Code: String, Sendable, CaseIterable {
    /// Tracked insertions or deletions were resolved by the chosen view.
    case trackedChanges = "tracked-changes"
    /// Hidden text was left out.
    case hiddenText = "hidden-text"
    /// Comments (Word's or HTML's) were left out.
    case comments
    /// Text may stand in pictures, which are not read.
    case textInImages = "text-in-images"
    /// Bytes were not valid in the declared or detected encoding and were replaced.
    case repairedEncoding = "repaired-encoding"
    /// The markup was broken and was read as well as possible.
    case repairedMarkup = "repaired-markup"
    /// A part or element whose text is not read: embedded objects, charts, SmartArt, external content.
    case unreadContent = "unread-content"
    /// A page whose text is made by scripts: what a browser shows was not seen.
    case scriptedPage = "scripted-page"
    /// Content inside `iframe`, `object`, `embed`.
    case embeddedPage = "embedded-page"
    /// Fields whose stored result may be out of date (form fields, merge fields).
    case fields
    /// Bidirectional control characters, which can make text read differently from how it is stored.
    case bidirectionalControls = "bidirectional-controls"
    /// Quoted history of older messages was set apart.
    case quotedHistory = "quoted-history"
    /// Text in white or nearly the colour of its background.
    case invisibleColour = "invisible-colour"
    /// A missing or wrong relationship inside a package.
    case brokenReference = "broken-reference"
    /// A name or reference inside a package that leads out of it; nothing was written there or fetched from there.
    case outsideName = "outside-name"
    /// Letters that look like others or show nothing, inside words: what is seen is not what is stored.
    case disguisedLetters = "disguised-letters"
  }
}
