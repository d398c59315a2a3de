import DocumentModel
import Judging

/// The lines and columns of a passage in its file, as editors and forges count them. `nil` is what is not known.
struct FileRegion: Hashable {
  /// 1-based.
  let startLine: Int
  /// 1-based, in Unicode scalars.
  var startColumn: Int?
  /// 1-based line of the end.
  var endLine: Int?
  /// 1-based column after the last scalar.
  var endColumn: Int?

  /// The first place of a file, for what is nowhere in it.
  static let start = FileRegion(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)

  /// Where a passage stands; nil when its format has no lines, unless those of the text as read will do.
  init?(_ evidence: Evidence, in papers: Papers, countingText: Bool = false) {
    let document = papers.document(of: evidence)
    let place = papers.place(of: evidence)
    guard let line = place.line, countingText || !document.format.isPackage else { return nil }
    startLine = line
    guard let column = place.column else { return }
    startColumn = column
    // A passage over several blocks ends here with its first: what separates blocks in the file is not known.
    let blocks = document.blocks
    let block = blocks.indices.contains(evidence.block) ? blocks[evidence.block].span : document.text.span
    let upper = document.format.isPackage ? evidence.span.upper : min(evidence.span.upper, block.upper)
    var end = Evidence(
      role: evidence.role, span: TextSpan(upper, upper), context: evidence.context, block: evidence.block,
      columnHeader: nil)
    end.paper = evidence.paper
    let last = papers.place(of: end)
    endLine = last.line
    endColumn = last.column
  }

  private init(startLine: Int, startColumn: Int?, endLine: Int?, endColumn: Int?) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// The same with all four numbers: what is not known is the start of the line.
  var whole: FileRegion {
    FileRegion(
      startLine: startLine, startColumn: startColumn ?? 1, endLine: endLine ?? startLine,
      endColumn: endColumn ?? startColumn ?? 1)
  }
}
