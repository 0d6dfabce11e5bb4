import Kernel

/// The deliveries that were refused lately, and why: a captured request must not be carried out later, when what stood
/// in its way is gone.
///
/// Only in memory, in two generations as in `Deliveries`: a refusal left nothing in the journal. Where requests are
/// signed with their time, they are too old five minutes later anyway.
struct Refusals {
  /// Of one generation: five minutes of more than a hundred refusals a second.
  static let capacity = 50_000

  private var young: [String: Refusal] = [:]
  private var old: [String: Refusal] = [:]

  subscript(_ delivery: String) -> Refusal? { young[delivery] ?? old[delivery] }

  mutating func insert(_ delivery: String, _ refusal: Refusal) {
    young[delivery] = refusal
    guard young.count >= Refusals.capacity else { return }
    old = young
    young = [:]
  }
}
