/// A stretch of the time line during which a zone keeps one offset from UTC.
package struct OffsetSegment: Hashable, Sendable {
  /// First second since the Unix epoch of the stretch.
  package var from: Int64
  /// The second after its last one.
  package var to: Int64
  /// Seconds east of UTC.
  package var offset: Int64

  package init(from: Int64, to: Int64, offset: Int64) {
    (self.from, self.to, self.offset) = (from, to, offset)
  }
}

extension Zone {
  /// Cuts `[from, to)`, in seconds since the Unix epoch, at every change of this zone's offset, in order.
  ///
  /// It asks for the offset once a day and halves the days between which it moved. Since 1970 no zone has taken a
  /// change back within less than a week, and Foundation's own search for the next change skips some on Linux.
  package func offsetSegments(from: Int64, to: Int64) -> [OffsetSegment] {
    var segments: [OffsetSegment] = []
    var start = from
    var offset = self.offset(atSecond: from)
    var second = from
    while second < to {
      let next = min(second + 86_400, to)
      let later = self.offset(atSecond: next)
      if later != offset {
        let change = firstSecond(after: second, upTo: next, unlike: offset)
        if change > start { segments.append(OffsetSegment(from: start, to: min(change, to), offset: Int64(offset))) }
        start = change
        offset = later
      }
      second = next
    }
    if start < to { segments.append(OffsetSegment(from: start, to: to, offset: Int64(offset))) }
    return segments
  }

  /// The first second in `(low, high]` with another offset; the offset at `high` is another one.
  private func firstSecond(after low: Int64, upTo high: Int64, unlike offset: Int) -> Int64 {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.offset(atSecond: middle) == offset { low = middle } else { high = middle }
    }
    return high
  }

  private func offset(atSecond second: Int64) -> Int { offset(at: Timestamp(milliseconds: second * 1000)) }
}
