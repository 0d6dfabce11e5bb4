import Bot
import Chat
import Dispatch
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

  /// Answers of jobs that all wait while the first one is being decided.
  private func together(_ jobs: [Job], in dispatcher: Dispatcher) async -> [Verdict] {
    let gate = DispatchSemaphore(value: 0)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let first = Task.immediate {
      await dispatcher.submit(
        Job(by: "gate") { _, _ in
          start.yield()
          gate.wait()
          return .success(Decision(events: [], reply: Reply("")))
        })
    }
    for await _ in started { break }
    let others = jobs.map { job in Task.immediate { await dispatcher.submit(job) } }
    gate.signal()
    _ = await first.value
    var verdicts: [Verdict] = []
    for task in others { verdicts.append(await task.value) }
    return verdicts
  }

  @Test("long answers do not share one append: it would be more than the journal takes")
  func bounded() async {
    let dispatcher = dispatcher()
    let long = String(repeating: "é", count: Dispatcher.groupBytes / 4)
    let person = PersonID(platform: "slack", team: "T1", user: "ana")
    let jobs = (1...6).map { number in
      Job(by: "ana", delivery: "slack:\(number)") { _, _ in
        .success(Decision(events: [.operations(.languageChosen(person, .french))], reply: Reply("\(plain: long)")))
      }
    }
    for verdict in await together(jobs, in: dispatcher) {
      guard case .done = verdict else { Issue.record("\(verdict)"); continue }
    }
    #expect(journal.records.map(\.delivery) == (1...6).map { "slack:\($0)" })
    #expect(journal.appends == 3)
  }

  @Test("records that cannot be written cost nobody else their answer, and the journal goes on")
  func unwritable() async {
    let dispatcher = dispatcher()
    // The whole group, and then the first of it alone.
    journal.failNext(.unwritable("record 1 is too long"))
    journal.failNext(.unwritable("record 1 is too long"))
    let verdicts = await together(
      [choose("ana", .french), choose("bob", .french), choose("eve", .french)], in: dispatcher)
    guard verdicts.count == 3, case .faulted(let fault) = verdicts[0], case .done = verdicts[1],
      case .done = verdicts[2]
    else {
      Issue.record("\(verdicts)")
      return
    }
    #expect("\(fault)" == "record 1 is too long")
    #expect(journal.records.map(\.by) == ["slack:T1:bob", "slack:T1:eve"])
    #expect(journal.records.map(\.sequence) == [1, 2])
    #expect(dispatcher.journalHealth == .saving)
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
