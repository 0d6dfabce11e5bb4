import Kernel

extension Facts {
  /// How long something took, and when it was over.
  struct Length {
    var milliseconds: Int64
    var end: Timestamp
  }

  /// From the go to the moment at which it was done, as far as nobody contests that.
  var leadTime: Length? { go.flatMap { go in executed.map { Length(from: go.at, to: $0) } } }

  /// From the proposal to the go; nil for what nobody had proposed before.
  var latency: Length? { go.flatMap { $0.isDirect ? nil : Length(from: proposed.at, to: $0.at) } }
}

extension Facts.Length {
  fileprivate init(from start: Timestamp, to end: Timestamp) {
    self.init(milliseconds: max(0, end.milliseconds(since: start)), end: end)
  }
}
