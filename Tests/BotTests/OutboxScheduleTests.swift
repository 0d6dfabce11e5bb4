import Chat
import Kernel
import Testing

@testable import Bot

@Suite("What leaves when")
struct OutboxScheduleTests {
  private let start = Timestamp(milliseconds: 1_000_000)
  private let sent = DeliveryOutcome.delivered(messageID: "1")

  private func item(_ number: Int64, channel: String = "ops", platform: String = "slack", url: String? = nil)
    -> OutboxItem
  {
    OutboxItem(
      key: OutboxItem.Key(number),
      handle: Handle(place: Place(platform: platform, team: "T1", channel: channel), responseURL: url),
      content: .message(Message("\(plain: "message \(number)")")), queuedAt: start)
  }

  private func schedule(_ items: [OutboxItem], rates: [String: Int] = [:]) -> OutboxSchedule {
    var schedule = OutboxSchedule(rates: rates)
    for item in items { #expect(schedule.add(item) == .queued) }
    return schedule
  }

  @Test("one conversation keeps its order; another does not wait for it")
  func orderWithinAConversation() {
    var schedule = schedule([item(1), item(2), item(3, channel: "dev")])
    #expect(schedule.start(at: start, atMost: 16) == [item(1), item(3, channel: "dev")])
    #expect(schedule.start(at: start, atMost: 16) == [])
    #expect(schedule.finish(item(1), sent, at: start, dice: 0.5) == .sent(messageID: "1"))
    #expect(schedule.start(at: start, atMost: 16) == [item(2)])
  }

  @Test("a clock that is set back makes no pause longer")
  func setBack() {
    var schedule = schedule([item(1), item(2)], rates: ["slack": 1])
    let ahead = start.adding(seconds: 86_400)
    _ = schedule.start(at: ahead, atMost: 16)
    #expect(schedule.finish(item(1), sent, at: ahead, dice: 0.5) == .sent(messageID: "1"))
    #expect(schedule.start(at: start, atMost: 16) == [])
    #expect(schedule.start(at: start.adding(seconds: 1), atMost: 16) == [item(2)])
  }

  @Test("a failing first message does not block its channel for ever")
  func poison() {
    var schedule = schedule([item(1), item(2)])
    _ = schedule.start(at: start, atMost: 16)
    #expect(
      schedule.finish(item(1), .failed(reason: "is_archived"), at: start, dice: 0.5) == .failed(reason: "is_archived"))
    #expect(schedule.start(at: start, atMost: 16) == [item(2)])
  }

  @Test("Slack gets one message per second and channel")
  func rate() {
    var schedule = schedule([item(1), item(2)], rates: ["slack": 1])
    _ = schedule.start(at: start, atMost: 16)
    _ = schedule.finish(item(1), sent, at: start, dice: 0.5)
    #expect(schedule.start(at: start.adding(milliseconds: 999), atMost: 16) == [])
    #expect(schedule.nextWake(after: start) == start.adding(milliseconds: 1000))
    #expect(schedule.start(at: start.adding(milliseconds: 1000), atMost: 16) == [item(2)])
  }

  @Test("Retry-After holds, for the whole workspace")
  func retryAfter() {
    var schedule = schedule([item(1), item(2, channel: "dev"), item(3, platform: "matrix")])
    _ = schedule.start(at: start, atMost: 1)
    let outcome = schedule.finish(item(1), .retry(afterSeconds: 7, reason: "ratelimited"), at: start, dice: 0.5)
    #expect(outcome == .waiting)
    #expect(schedule.start(at: start, atMost: 16) == [item(3, platform: "matrix")])
    #expect(schedule.start(at: start.adding(seconds: 7), atMost: 16) == [item(1), item(2, channel: "dev")])
  }

  @Test("what has limits of its own holds nothing but itself: a room, a conversation, a file")
  func retryAfterForOne() {
    let file = TextFile("a.md", mediaType: "text/markdown")
    let person = PersonID("slack:T1:U1")
    func one(_ content: OutboxItem.Content, for reader: PersonID? = nil) -> OutboxItem {
      var one = item(1, channel: "own")
      (one.content, one.handle.onlyFor) = (content, reader)
      return one
    }
    let ones = [
      one(.room(ItemID("INC", 1))), one(.confidential(Message("secret"), ItemID("INC", 1)), for: person),
      one(.message(Message("text", file: file))), one(.threaded(Message("text", file: file), ItemID("INC", 1))),
      one(.restricted(Message("text", file: file), Restriction([], otherwise: "")), for: person),
    ]
    for one in ones {
      var schedule = schedule([one, item(2)])
      #expect(schedule.start(at: start, atMost: 1) == [one])
      #expect(schedule.finish(one, .retry(afterSeconds: 7, reason: "http_429"), at: start, dice: 0.5) == .waiting)
      #expect(schedule.start(at: start.adding(milliseconds: 6999), atMost: 16) == [item(2)])
      #expect(schedule.start(at: start.adding(seconds: 7), atMost: 16) == [one])
    }
  }

  @Test("rooms that hang leave the others to messages, and wake nobody for nothing")
  func roomsAtOnce() {
    func room(_ number: Int64) -> OutboxItem {
      var room = item(number, channel: "INC-\(number)")
      room.content = .room(ItemID("INC", Int(number)))
      return room
    }
    let rooms = (1...20).map { room($0) }
    var schedule = schedule(rooms + [item(21)])
    #expect(schedule.start(at: start, atMost: 16) == rooms.prefix(4) + [item(21)])
    #expect(schedule.nextWake(after: start) == nil)
    _ = schedule.finish(rooms[2], sent, at: start, dice: 0.5)
    #expect(schedule.nextWake(after: start).map { $0 <= start } == true)
    #expect(schedule.start(at: start, atMost: 16) == [rooms[4]])
    _ = schedule.finish(rooms[0], .retry(afterSeconds: 9, reason: "http_429"), at: start, dice: 0.5)
    #expect(schedule.start(at: start, atMost: 16) == [rooms[5]])
  }

  @Test("back-off doubles up to five minutes, with full jitter")
  func backOff() {
    var schedule = schedule([item(1)])
    var now = start
    var pauses: [Int64] = []
    for _ in 0..<12 {
      #expect(schedule.start(at: now, atMost: 16) == [item(1)])
      _ = schedule.finish(item(1), .retry(afterSeconds: nil, reason: "timed out"), at: now, dice: 0.999_999)
      let next = schedule.nextWake(after: now) ?? now
      pauses.append((next.milliseconds(since: now) + 500) / 1000)
      now = next
    }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
  }

  @Test("a post is given up after a day, one through a response URL after half an hour", arguments: [true, false])
  func lifetime(throughURL: Bool) {
    let message = item(1, url: throughURL ? "https://hooks.example/1" : nil)
    var schedule = schedule([message])
    let life: Int64 = throughURL ? 30 * 60 : 24 * 3600
    let almost = start.adding(seconds: life - 1)
    _ = schedule.start(at: almost, atMost: 16)
    let outcome = schedule.finish(message, .retry(afterSeconds: 5, reason: "http_503"), at: almost, dice: 0)
    #expect(outcome == .failed(reason: "http_503 ×1"))
    #expect(schedule.nextWake(after: almost) == nil)
  }

  @Test("a day's backlog of one channel is taken in without copying it for every message")
  func backlog() {
    var schedule = OutboxSchedule(rates: [:])
    for number in 1...100_000 { #expect(schedule.add(item(Int64(number))) == .queued) }
    #expect(schedule.start(at: start, atMost: 16) == [item(1)])
  }

  @Test("a card that waits already makes the next one superfluous, unless the first may be on its way")
  func superseded() {
    func card(_ number: Int64) -> OutboxItem {
      var card = item(number)
      card.content = .card(ItemID("INC", 1))
      return card
    }
    var schedule = schedule([card(1)])
    #expect(schedule.add(card(2)) == .superseded)
    _ = schedule.start(at: start, atMost: 16)
    #expect(schedule.add(card(3)) == .queued)
    #expect(schedule.add(card(4)) == .superseded)
  }
}

extension OutboxSchedule {
  /// One attempt from its outcome to the release of its lane.
  fileprivate mutating func finish(
    _ item: OutboxItem, _ outcome: DeliveryOutcome, at now: Timestamp, dice: Double
  ) -> Resolution {
    let resolution = judge(item, outcome, at: now, dice: dice)
    release(item, resolution, at: now)
    return resolution
  }
}
