extension Array {
  /// Of a sorted list, the element that so many percent of them do not exceed; nil of an empty one.
  ///
  /// The nearest-rank percentile: element ⌈p·n⌉, which counts from 1, so that it is always one of what was measured.
  package func nearestRank(_ percent: Int) -> Element? {
    isEmpty ? nil : self[Swift.max(1, (percent * count + 99) / 100) - 1]
  }
}
