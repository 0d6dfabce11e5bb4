import Kernel

/// The deliveries that were refused lately, and why: a captured request must not be carried out later, when what stood
/// in its way is gone.
///
/// Only in memory, in two generations as in `Deliveries`: a refusal left nothing in the journal, and after a restart
/// the signature of a request is soon too old.
struct Refusals {
  /// Of one generation; two of them are more than the requests of a signature's life.
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
