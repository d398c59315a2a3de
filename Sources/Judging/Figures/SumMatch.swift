/// A way in which what stands above a total adds up to it.
struct SumMatch {
  /// The figures that were added, in reading order.
  let figures: [Figure]
  /// What they add up to, in cents.
  let computed: Int
  /// How many entries were added.
  let count: Int
  /// The options that were added; empty when none was.
  let options: [Figure]
  /// What the options left out would have added, in cents.
  let optionsLeftOut: [Figure]
}
