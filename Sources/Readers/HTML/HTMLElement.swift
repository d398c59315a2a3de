import DocumentModel

/// An open element: what its content inherits. Plain bits only, for one is copied per element.
struct HTMLElement {
  let name: HTMLName?
  /// Names the element in paths: its code, or a number past all codes for names outside the vocabulary.
  let pathName: Int32
  /// 1-based position among its siblings of that name.
  let position: Int32
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
  /// 1 to 6; 0 for none.
  var headingLevel: Int8 = 0
  /// The declared background, nil for none.
  var background: HTMLColour?
  /// A class or id stands on it or above it, so a style sheet may give it any background.
  var mayHaveBackground = false
  var opensLink = false
  var opensReplacement = false
  /// For a row: whether all its cells are headings, and how many there are.
  var headingCells: Int32 = 0
  var cells: Int32 = 0

  /// The outermost element.
  init() {
    name = nil
    pathName = 0
    position = 1
  }

  /// An element inside `parent` before its own attributes are looked at.
  init(name: HTMLName?, pathName: Int32, position: Int32, inside parent: HTMLElement) {
    self.name = name
    self.pathName = pathName
    self.position = position
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

/// A colour as far as it can be compared: `0xRRGGBB`, or a number that stands for another spelling.
struct HTMLColour: Equatable {
  let value: UInt32

  static let white = HTMLColour(value: 0xFF_FFFF)
}

/// Counts elements of one name among the children of each open element, for paths.
struct SiblingCounters {
  private var counts: [(name: Int32, count: Int32)] = []
  private var starts: [Int] = [0]

  /// The 1-based position of the next child called `name`, and enters it.
  mutating func enter(_ name: Int32) -> Int32 {
    var index = starts[starts.count - 1]
    while index < counts.count, counts[index].name != name { index += 1 }
    if index == counts.count { counts.append((name, 0)) }
    counts[index].count += 1
    let position = counts[index].count
    starts.append(counts.count)
    return position
  }

  /// Leaves the innermost element.
  mutating func leave() {
    guard starts.count > 1, let start = starts.popLast() else { return }
    while counts.count > start { counts.removeLast() }
  }
}
