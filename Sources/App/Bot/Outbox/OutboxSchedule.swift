import Chat
import DequeModule
import Kernel

/// Which message may leave when: one lane per conversation, strictly in order; lanes do not wait for each other.
///
/// A pure value: the clock and the dice are passed in, and nothing here sends.
struct OutboxSchedule: Sendable {
  /// What to do with a message after an attempt.
  enum Resolution: Hashable, Sendable {
    case sent(messageID: String?)
    case failed(reason: String)
    case waiting
  }

  /// Attempts that ended in a plain refusal to talk are spaced out up to this.
  static let longestPause: Int64 = 5 * 60 * 1000
  /// At most this many rooms are looked after at once: a chat that hangs there leaves the others to messages.
  static let roomsAtOnce = 4

  private struct Lane: Sendable {
    var queue: Deque<OutboxItem> = []
    /// The records whose cards or rooms wait here, but for one that is on its way.
    var waitingCards: Set<ItemID> = []
    var isBusy = false
    /// Not before this instant.
    var notBefore = Timestamp(milliseconds: 0)
    /// Attempts at the first message so far.
    var attempts = 0
  }

  private var lanes: [Place: Lane] = [:]
  /// A chat that said "slow down" to a message is left alone as a whole.
  private var pausedTeams: [String: Timestamp] = [:]
  private var roomsUnderWay = 0
  /// The latest instant that it was told.
  private var latest = Timestamp.distantPast
  /// Messages per second and channel, by platform.
  private let rates: [String: Int]

  init(rates: [String: Int]) { self.rates = rates }

  enum Addition: Hashable, Sendable {
    case queued
    /// A card of the same record is waiting already, and will show the newest state when it leaves.
    case superseded
  }

  /// Queues a message behind the others of its conversation.
  mutating func add(_ item: OutboxItem) -> Addition {
    // In place: a lane may hold a day's backlog, and copying it per message would be quadratic.
    let place = item.lane
    if let id = item.content.redrawn,
      lanes[place, default: Lane()].waitingCards.insert(id).inserted == false
    {
      return .superseded
    }
    lanes[place, default: Lane()].queue.append(item)
    return .queued
  }

  /// The messages that may leave now; each lane's first one at most.
  ///
  /// They are busy until `release`.
  mutating func start(at now: Timestamp, atMost limit: Int) -> [OutboxItem] {
    follow(now)
    var due: [OutboxItem] = []
    for (place, lane) in lanes where !lane.isBusy {
      if let item = lane.queue.first, now >= earliest(lane, place) { due.append(item) }
    }
    // The oldest first: what waited longest is not passed over.
    due.sort { $0.key < $1.key }
    var started: [OutboxItem] = []
    for item in due where started.count < limit {
      if item.content.isRoom {
        guard roomsUnderWay < OutboxSchedule.roomsAtOnce else { continue }
        roomsUnderWay += 1
      }
      started.append(item)
      lanes[item.lane]?.isBusy = true
      // It is drawn now: what changes from here on needs a card of its own.
      if let id = item.content.redrawn { lanes[item.lane]?.waitingCards.remove(id) }
    }
    return started
  }

  /// Pauses are lengths of time: a clock that is set back makes none of them longer.
  private mutating func follow(_ now: Timestamp) {
    defer { latest = now }
    guard now < latest else { return }
    let step = now.milliseconds(since: latest)
    lanes = lanes.mapValues { lane in
      var lane = lane
      lane.notBefore = lane.notBefore.adding(milliseconds: step)
      return lane
    }
    pausedTeams = pausedTeams.mapValues { $0.adding(milliseconds: step) }
  }

  /// Lets the next message of the conversation go, once the outcome of this one is known to everybody who draws it.
  mutating func release(_ item: OutboxItem, _ resolution: Resolution, at now: Timestamp) {
    let place = item.lane
    guard lanes[place] != nil else { return }
    lanes[place]?.isBusy = false
    if item.content.isRoom { roomsUnderWay -= 1 }
    if resolution == .waiting {
      if let id = item.content.redrawn { lanes[place]?.waitingCards.insert(id) }
      return
    }
    lanes[place]?.queue.removeFirst()
    lanes[place]?.attempts = 0
    if case .sent = resolution, let rate = rates[place.platform], rate > 0 {
      delay(place, until: now.adding(milliseconds: 1000 / Int64(rate)))
    }
  }

  /// When `start` may have something again; nil when nothing waits but what is busy, and what waits for that.
  mutating func nextWake(after now: Timestamp) -> Timestamp? {
    lanes = lanes.filter { !$0.value.queue.isEmpty || $0.value.isBusy || $0.value.notBefore > now }
    let isFull = roomsUnderWay >= OutboxSchedule.roomsAtOnce
    return lanes.compactMap { place, lane in
      guard !lane.isBusy, let first = lane.queue.first, !(isFull && first.content.isRoom) else { return nil }
      return earliest(lane, place)
    }.min()
  }

  /// What an attempt means for a message, which stays busy; `dice` is a random number in 0..<1 for the jitter.
  mutating func judge(_ item: OutboxItem, _ outcome: DeliveryOutcome, at now: Timestamp, dice: Double) -> Resolution {
    let place = item.lane
    switch outcome {
    case .delivered(let messageID): return .sent(messageID: messageID)
    case .failed(let reason): return .failed(reason: reason)
    case .retry(let afterSeconds, let reason):
      let attempts = (lanes[place]?.attempts ?? 0) + 1
      lanes[place]?.attempts = attempts
      // Full jitter: base 1 s, doubled per attempt.
      let ceiling = min(OutboxSchedule.longestPause, 1000 << Int64(min(attempts - 1, 16)))
      let pause = afterSeconds.map { Int64($0) * 1000 } ?? Int64(Double(ceiling) * dice)
      let next = now.adding(milliseconds: max(pause, 50))
      if item.isExpired(at: next) { return .failed(reason: "\(reason) ×\(attempts)") }
      delay(place, until: next)
      if afterSeconds != nil, item.content.speaksForItsTeam {
        let team = team(item.handle.place)
        pausedTeams[team] = max(pausedTeams[team] ?? next, next)
      }
      return .waiting
    }
  }

  private mutating func delay(_ place: Place, until instant: Timestamp) {
    let before = lanes[place]?.notBefore ?? instant
    lanes[place]?.notBefore = max(before, instant)
  }

  private func earliest(_ lane: Lane, _ place: Place) -> Timestamp {
    max(lane.notBefore, pausedTeams[team(place)] ?? Timestamp(milliseconds: 0))
  }

  private func team(_ place: Place) -> String { "\(place.platform):\(place.team)" }
}
