/// One verdict in numbers; the names are in the ledger's tables.
struct LedgerRow: Sendable {
  var series: UInt32
  /// The number of the record; `ItemID` has at most nine digits.
  var number: UInt32
  /// Days since 1970-01-01.
  var day: Int32
  /// The raw value of an outcome, or `removed`.
  var outcome: UInt8
  var holder: LedgerSeries.Name
  /// Milliseconds since the Unix epoch.
  var start: Int64
  var stop: Int64
  var due: Int64?
  /// Seconds.
  var elapsed: Int64
  var target: Int64

  /// The outcome of a row that is no more.
  static let removed: UInt8 = 3
}
