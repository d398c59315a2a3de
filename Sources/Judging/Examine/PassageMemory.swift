/// The passages of condition nodes, remembered.
///
/// A library has tens of thousands of nodes and a paper asks for few: a number for each is made and dropped faster than
/// a list.
struct PassageMemory {
  /// For each node, where its passages are in `lists`; -1 while it was not evaluated.
  private var places: [Int32]
  /// The first is empty: what most nodes find.
  private var lists: [[Passage]] = [[]]

  init(nodes: Int) { places = Array(repeating: -1, count: nodes) }

  /// The passages of a node; nil while it was not evaluated.
  subscript(node: Int) -> [Passage]? {
    get { places[node] < 0 ? nil : lists[Int(places[node])] }
    set {
      guard let newValue, !newValue.isEmpty else {
        places[node] = newValue == nil ? -1 : 0
        return
      }
      places[node] = Int32(truncatingIfNeeded: lists.count)
      lists.append(newValue)
    }
  }
}
