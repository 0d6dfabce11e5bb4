import Bot
import Chat
import EventLog
import Kernel
import Operations
import TestKit
import Testing

@Suite("Decide, append, publish, answer")
struct DispatcherTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()

  private func dispatcher() -> Dispatcher {
    Dispatcher(
      state: BotState(operations: Operations()), journal: journal, now: { [clock] in clock.now }, metrics: Metrics())
  }

  private func choose(_ user: String, _ language: Language, delivery: String? = nil) -> Job {
    let person = PersonID(platform: "slack", team: "T1", user: user)
    return Job(by: person.description, delivery: delivery) { _, _ in
      .success(Decision(events: [.operations(.languageChosen(person, language))], reply: Reply("\(plain: user)")))
    }
  }

  @Test("an answer comes after the append, and the state with it")
  func acknowledged() async {
    let dispatcher = dispatcher()
    guard case .done(let reply) = await dispatcher.submit(choose("ana", .french)) else {
      Issue.record("not done")
      return
    }
    #expect(reply == Reply("ana"))
    #expect(journal.records.map(\.kind) == ["ops.language-chosen"])
    #expect(dispatcher.state.sequence == 1)
  }

  @Test("many at once share appends, and every one is there once")
  func groupCommit() async {
    let dispatcher = dispatcher()
    await withTaskGroup { group in
      for number in 0..<500 { group.addTask { _ = await dispatcher.submit(self.choose("u\(number)", .english)) } }
    }
    #expect(journal.records.map(\.sequence) == Array(1...500))
    #expect(Set(journal.records.map(\.by)).count == 500)
    #expect(journal.appends <= 500)
  }

  @Test("what the disk refuses never happened, and the next command works")
  func full() async {
    let dispatcher = dispatcher()
    journal.failNext(.full("no space"))
    guard case .notSaved(isFull: true) = await dispatcher.submit(choose("ana", .french)) else {
      Issue.record("it should not have been saved")
      return
    }
    #expect(dispatcher.state.sequence == 0)
    #expect(dispatcher.journalHealth == .full)
    _ = await dispatcher.submit(choose("bob", .french))
    #expect(dispatcher.journalHealth == .saving)
    #expect(journal.records.map(\.by) == ["slack:T1:bob"])
  }

  @Test("a broken journal is never asked again")
  func broken() async {
    let dispatcher = dispatcher()
    journal.failNext(.broken("EIO"))
    for _ in 0..<3 {
      guard case .notSaved(isFull: false) = await dispatcher.submit(choose("ana", .french)) else {
        Issue.record("nothing may be saved any more")
        return
      }
    }
    #expect(journal.records.isEmpty)
    await dispatcher.untilBroken()
  }

  @Test("a repeated delivery gets the first answer and changes nothing, over a restart too")
  func repeated() async throws {
    let first = dispatcher()
    _ = await first.submit(choose("ana", .french, delivery: "slack:1"))
    guard case .repeated(let answer) = await first.submit(choose("ana", .english, delivery: "slack:1")) else {
      Issue.record("not recognised")
      return
    }
    #expect(answer == Reply("ana"))
    var state = BotState(operations: Operations())
    for record in journal.records { try state.replay(BotState.Step(record)) }
    #expect(state.deliveries.answer(to: "slack:1") == .some(Reply("ana")))
    #expect(journal.records.count == 1)
  }
}
