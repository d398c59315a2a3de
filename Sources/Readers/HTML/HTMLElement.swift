import DocumentModel

/// An open element: what its content inherits.
struct HTMLElement {
  let name: HTMLName?
  /// Path from the root, such as `html/body/div[2]/p[1]`.
  let path: String
  var region = Region.body
  /// Not shown: `hidden`, `display:none`, `aria-hidden`, scripts and templates.
  var isHidden = false
  /// Hidden by its nature (script, style, head), so no notice is due.
  var isUnseen = false
  /// Text in the colour of its background.
  var isPale = false
  var isBold = false
  var isPreformatted = false
  var isCaption = false
  var isInItem = false
  var isForm = false
  var isTitle = false
  var isDrawing = false
  var headingLevel: Int?
  var background: [UInt8]?
  /// A class or id stands on it or above it, so a style sheet may give it any background.
  var mayHaveBackground = false
  var opensLink = false
  var opensReplacement = false
  /// For a row: whether all its cells are headings, and how many there are.
  var headingCells = 0
  var cells = 0

  init(name: HTMLName?, path: String) {
    self.name = name
    self.path = path
  }

  /// An element inside `parent` before its own attributes are looked at.
  init(name: HTMLName?, path: String, inside parent: HTMLElement) {
    self.name = name
    self.path = path
    region = parent.region
    isHidden = parent.isHidden
    isUnseen = parent.isUnseen
    isPale = parent.isPale
    isBold = parent.isBold
    isPreformatted = parent.isPreformatted
    isCaption = parent.isCaption
    isInItem = parent.isInItem
    isForm = parent.isForm
    isDrawing = parent.isDrawing
    headingLevel = parent.headingLevel
    background = parent.background
    mayHaveBackground = parent.mayHaveBackground
  }
}

/// An open list.
struct HTMLList {
  let isOrdered: Bool
  /// `1`, `a`, `A`, `i` or `I`.
  let style: UInt8
  var next: Int
  /// The label of an item whose text is still to come.
  var pendingLabel: String?
}

/// Counts elements of one name among the children of each open element, for paths.
struct SiblingCounters {
  private var counts: [(name: String, count: Int)] = []
  private var starts: [Int] = [0]

  /// The 1-based position of the next child called `name`, and enters it.
  mutating func enter(_ name: String) -> Int {
    let start = starts.last ?? 0
    var position = 1
    if let index = counts[start...].firstIndex(where: { $0.name == name }) {
      counts[index].count += 1
      position = counts[index].count
    } else {
      counts.append((name, 1))
    }
    starts.append(counts.count)
    return position
  }

  /// Leaves the innermost element.
  mutating func leave() {
    guard starts.count > 1, let start = starts.popLast() else { return }
    counts.removeLast(counts.count - start)
  }
}
