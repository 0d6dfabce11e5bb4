import Foundation

/// The generator of the tests once more (SplitMix64), so that every run closes the same requests.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Log-normal with this median, as waiting times are; seconds.
  mutating func seconds(median: Double, spread: Double) -> Int64 {
    // The sum of twelve uniform numbers is nearly normal.
    let normal = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    return max(1, Int64(median * exp(normal * spread)))
  }

  mutating func one<T>(of values: [T]) -> T { values[Int.random(in: values.indices, using: &self)] }
}
