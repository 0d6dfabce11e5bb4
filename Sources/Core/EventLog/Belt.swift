import Dispatch
import Kernel

/// Carries items from one thread to another, a few ahead of whoever takes them.
final class Belt<Item: Sendable>: Sendable {
  private struct Content {
    var items: [Item] = []
    var isEnded = false
  }

  private let content = Lock(Content())
  // A semaphore must not end below the value it began with, so it begins with none.
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)

  /// A belt that holds `room` items at most.
  init(room: Int) { for _ in 0..<room { self.room.signal() } }

  /// Adds an item, after waiting for room; false when nobody takes any more.
  func put(_ item: Item) -> Bool {
    room.wait()
    let isEnded = content.withLock { content in
      if !content.isEnded { content.items.append(item) }
      return content.isEnded
    }
    news.signal()
    return !isEnded
  }

  /// The next item, after waiting for it; nil after the last one.
  func take() -> Item? {
    news.wait()
    let item = content.withLock { $0.items.isEmpty ? nil : $0.items.removeFirst() }
    room.signal()
    return item
  }

  /// Says that nothing follows, or that nothing more is taken.
  func end() {
    content.withLock { $0.isEnded = true }
    news.signal()
    room.signal()
  }
}
