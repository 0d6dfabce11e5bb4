/// What many rows have in common, kept once: reports filter and group by it, so they look at a few thousand of these
/// instead of at millions of rows. (The word is that of time series databases: one combination of labels.)
struct LedgerSeries: Hashable, Sendable {
  /// A number in the ledger's table of names plus 1; 0 stands for no name.
  typealias Name = UInt32

  /// The prefix of the records' ids.
  var kind: Name
  var metric: Metric
  /// From 1, and hardly ever more: the rows need no column for it.
  var cycle: Int
  var level: Int
  var policy: Name
  var from: Name
  var to: Name
  var client: Name
}
