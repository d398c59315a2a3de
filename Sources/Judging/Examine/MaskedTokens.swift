import DocumentModel
import Matching
import RuleLanguage

/// The tokens of a document that copy the text of a charter, so that an annexed charter proves nothing by itself.
///
/// A run of matching word shingles of at least `shortestRun` tokens is masked; runs that are near each other are joined
/// (a scanned copy has errors, and the fingerprint leaves out the sentence that providers must quote).
struct MaskedTokens: Sendable {
  /// All masked ranges, ascending.
  private(set) var ranges: [Range<Int>] = []
  /// What stands of each pack's charter; packs without any are left out.
  private(set) var annexed: [String: AnnexedCharter] = [:]

  private static let shortestRun = 12
  private static let longestGap = 70
  /// Gaps are bridged only between runs of a real copy.
  private static let solidRun = 20

  /// Compares the text with every pack's fingerprint; `filter` is of all of these. O(tokens).
  init(_ text: TokenizedText, _ packs: [RulePack], _ filter: ShingleFilter) {
    let length = Fingerprint.shingleLength
    guard text.count >= length else { return }
    let prints = packs.filter { !$0.fingerprint.hashes.isEmpty }
    guard !prints.isEmpty else { return }
    let shingles = Self.candidates(text, filter)
    if shingles.isEmpty { return }
    for pack in prints {
      var runs: [Range<Int>] = []
      var found: Set<UInt32> = []
      for (token, hash) in shingles where pack.fingerprint.contains(hash) {
        found.insert(hash)
        if let last = runs.last, token <= last.upperBound {
          runs[runs.count - 1] = last.lowerBound..<(token + length)
        } else {
          runs.append(token..<(token + length))
        }
      }
      let joined = Self.join(runs)
      let masked = joined.filter { $0.count >= Self.shortestRun }
      if !masked.isEmpty {
        annexed[pack.id] = AnnexedCharter(
          ranges: masked, share: Double(found.count) / Double(pack.fingerprint.hashes.count))
      }
      ranges.append(contentsOf: masked)
    }
    ranges = Self.united(ranges)
  }

  /// The shingles that a charter may have, each with the token it starts at.
  private static func candidates(_ text: TokenizedText, _ filter: ShingleFilter) -> [(token: Int, hash: UInt32)] {
    let length = Fingerprint.shingleLength
    let hashes = text.words.hashes
    var found: [(token: Int, hash: UInt32)] = []
    for start in 0...(text.count - length) {
      var hash = FNV1a.seed
      for token in start..<(start + length) { hash = FNV1a.combine(hash, hashes[text.word(of: token)]) }
      if filter.mayHold(hash) { found.append((start, hash)) }
    }
    return found
  }

  /// The hash of the shingle that starts at each token.
  static func shingles(_ text: TokenizedText) -> [UInt32] {
    let length = Fingerprint.shingleLength
    guard text.count >= length else { return [] }
    return (0...(text.count - length)).map { start in
      var hash = FNV1a.seed
      for token in start..<(start + length) {
        hash = FNV1a.combine(hash, text.words.hash(of: text.word(of: token)))
      }
      return hash
    }
  }

  /// Ascending ranges without overlap: charters share sentences.
  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func join(_ runs: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs {
      if let last = joined.last, run.lowerBound - last.upperBound <= longestGap,
        last.count >= solidRun || run.count >= solidRun
      {
        joined[joined.count - 1] = last.lowerBound..<run.upperBound
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// True when any token of the range is masked; O(log n).
  func covers(_ tokens: Range<Int>) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > tokens.lowerBound }
    return first < ranges.count && ranges[first].overlaps(tokens)
  }
}

/// What a document holds of the text of a charter.
struct AnnexedCharter: Sendable {
  /// Where it stands, as ranges of tokens, ascending.
  let ranges: [Range<Int>]
  /// The share of the charter's different shingles that were found, 0 to 1.
  let share: Double

  /// How many tokens it has in the document.
  var tokenCount: Int { ranges.reduce(0) { $0 + $1.count } }
}

extension Fingerprint {
  /// True when `hash` is one of the charter's shingles; O(log n).
  func contains(_ hash: UInt32) -> Bool {
    let place = hashes.partitioningIndex { $0 >= hash }
    return place < hashes.count && hashes[place] == hash
  }
}
