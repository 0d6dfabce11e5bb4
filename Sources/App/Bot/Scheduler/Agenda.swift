import HeapModule
import Kernel

/// What comes next: one instant per errand, the earliest first.
///
/// A tick on which nothing is due looks at one element, however many errands there are. A changed errand leaves its old
/// entry in the heap, where it is passed over; when more than half of the entries are such, the heap is made anew.
struct Agenda<Errand: Hashable & Sendable>: Sendable {
  private struct Entry: Comparable, Sendable {
    var at: Timestamp
    /// Tells an entry from an older one of the same errand, and keeps those of one instant in their order.
    var number: Int
    var errand: Errand

    static func < (a: Entry, b: Entry) -> Bool { (a.at, a.number) < (b.at, b.number) }
    static func == (a: Entry, b: Entry) -> Bool { a.number == b.number }
  }

  private var heap = Heap<Entry>()
  private var current: [Errand: (at: Timestamp, number: Int)] = [:]
  private var numbers = 0

  /// How many errands there are.
  var count: Int { current.count }

  /// The earliest instant.
  var next: Timestamp? {
    mutating get {
      dropStale()
      return heap.min?.at
    }
  }

  /// Puts an errand at an instant in place of where it was; nil takes it off.
  mutating func set(_ errand: Errand, at instant: Timestamp?) {
    if current[errand]?.at == instant { return }
    guard let instant else {
      current[errand] = nil
      return
    }
    numbers += 1
    current[errand] = (instant, numbers)
    heap.insert(Entry(at: instant, number: numbers, errand: errand))
    if heap.count > 2 * current.count + 64 {
      heap = Heap(current.map { Entry(at: $0.value.at, number: $0.value.number, errand: $0.key) })
    }
  }

  /// Takes off everything that is due, in order.
  mutating func takeDue(at now: Timestamp) -> [Errand] {
    var due: [Errand] = []
    dropStale()
    while let first = heap.min, first.at <= now {
      heap.removeMin()
      current[first.errand] = nil
      due.append(first.errand)
      dropStale()
    }
    return due
  }

  private mutating func dropStale() {
    while let first = heap.min, current[first.errand]?.number != first.number { heap.removeMin() }
  }
}
