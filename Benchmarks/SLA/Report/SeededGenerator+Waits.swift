import Foundation
import TestKit

extension SeededGenerator {
  /// Log-normal with this median, as waiting times are; seconds.
  mutating func seconds(median: Double, spread: Double) -> Int64 {
    // The sum of twelve uniform numbers is nearly normal.
    let normal = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    return max(1, Int64(median * exp(normal * spread)))
  }

  mutating func one<T>(of values: [T]) -> T { values[Int.random(in: values.indices, using: &self)] }
}
