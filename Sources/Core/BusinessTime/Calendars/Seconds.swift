/// A half-open stretch of seconds: of local time (since 1970-01-01 00:00 on the wall) or of POSIX time.
typealias Seconds = Range<Int64>

/// The union of `stretches` inside `limits` and outside `holes` (in order of their starts), in order.
func union(of stretches: [Seconds], within limits: Seconds, without holes: [Seconds] = []) -> [Seconds] {
  var result: [Seconds] = []
  result.reserveCapacity(stretches.count)
  for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    let part = stretch.clamped(to: limits)
    guard !part.isEmpty else { continue }
    if let last = result.last, part.lowerBound <= last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
    } else {
      result.append(part)
    }
  }
  return holes.isEmpty ? result : result.flatMap { parts(of: $0, without: holes) }
}

private func parts(of stretch: Seconds, without holes: [Seconds]) -> [Seconds] {
  var parts: [Seconds] = []
  var start = stretch.lowerBound
  for hole in holes where hole.upperBound > start && hole.lowerBound < stretch.upperBound {
    if hole.lowerBound > start { parts.append(start..<hole.lowerBound) }
    start = max(start, hole.upperBound)
  }
  if start < stretch.upperBound { parts.append(start..<stretch.upperBound) }
  return parts
}
