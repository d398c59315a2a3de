import Judging

extension Sequence<Evidence> {
  /// The passages grouped by the sentence they stand in, each group in the place of its first.
  var bySentence: [[Evidence]] {
    var groups: [[Evidence]] = []
    for passage in self {
      if let index = groups.firstIndex(where: { $0[0].paper == passage.paper && $0[0].context == passage.context }) {
        groups[index].append(passage)
      } else {
        groups.append([passage])
      }
    }
    return groups
  }
}
