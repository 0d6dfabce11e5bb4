import BuiltInWords
import Commands
import Foundation
import Incidents
import Kernel
import TestKit

/// What the words of many incidents cost: per declaration, per search, at a start, and in memory.
///
///     RAILHEAD_BENCHMARKS=1 swift run -c release incident-search 100000
@main
struct IncidentSearch {
  private static let start = Timestamp(milliseconds: 1_774_516_500_000)
  private static let people = (0..<50).map { number in
    Person(
      id: PersonID("slack:T1:U\(number)"), name: "p\(number)", role: .member,
      audience: Audience(language: .english, zone: .utc))
  }

  private let book: Book<Incidents, IncidentEvent>
  private var state = Incidents()
  private var now = IncidentSearch.start
  private var random = SeededGenerator(seed: 7)

  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    var bench = try IncidentSearch()
    let before = Memory.resident
    for size in [1000, count] {
      while bench.state.nextNumber <= size { try bench.live() }
      let rounds = try (0..<7).map { _ in try bench.declarations(300) }.sorted()
      print("\(size) incidents: a declaration \(micros(rounds[3])) µs (\(micros(rounds[0]))–\(micros(rounds[6])))")
      let searches = [[900], [1, 900], [1, 2], [20_000], [300, 20_000]].map { numbers in
        "find " + numbers.map(Self.word).joined(separator: " ")
      }
      for line in searches + ["find bob", "list"] {
        let times = (0..<5).map { _ in bench.time { $0.ask(line) } }.sorted()
        print("  /inc \(line): \(micros(times[2])) µs")
      }
    }
    print("resident: \((Memory.resident - before) >> 20) MB for \(bench.state.nextNumber - 1) incidents")
    let snapshot = bench.state.snapshot()
    let times = (0..<3).map { _ in bench.time { _ in _ = try? Incidents(snapshot: snapshot) } }.sorted()
    print("snapshot of \(snapshot.count >> 20) MB read in \(micros(times[1]) / 1000) ms of two processors")
  }

  init() throws {
    book = try Book([(try BuiltInWords.vocabularies()[0], IncidentDesk.entries)])
  }

  private static func micros(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
  }

  /// The life of one incident: five lines.
  private mutating func live() throws {
    let number = state.nextNumber
    try say("declare \(words(6)) sev3 #area\(Int.random(in: 0..<40, using: &random))")
    try say("note INC-\(number) \(words(14))")
    try say("note INC-\(number) \(words(14))")
    try say("update INC-\(number) \(words(10))")
    try say("resolve INC-\(number) \(words(8))")
  }

  private mutating func declarations(_ count: Int) throws -> Duration {
    var total = Duration.zero
    for _ in 0..<count {
      let number = state.nextNumber
      let line = "declare \(words(6)) sev3 #area\(Int.random(in: 0..<40, using: &random))"
      let begin = Self.processorTime
      try say(line)
      total += Self.processorTime - begin
      try say("resolve INC-\(number) \(words(8))")
    }
    return total / count
  }

  private mutating func say(_ line: String) throws {
    now = now.adding(seconds: 20)
    let person = Self.people[Int.random(in: 0..<Self.people.count, using: &random)]
    guard case .success(let decision) = decide(line, person) else { return }
    // As the dispatcher does it: the old state lives on until the disk has said yes.
    var next = state
    for event in decision.events { try next.apply(event, at: now, by: person.id) }
    state = next
  }

  private func ask(_ line: String) { _ = decide(line, Self.people[0]) }

  private func decide(_ line: String, _ person: Person) -> Result<Decision<IncidentEvent>, Refusal> {
    let place = Place(platform: "slack", team: "T1", channel: "C1")
    let world = World(now: now, person: person, place: place, channel: person.audience)
    guard case .command(let ready, _, _, _) = book.interpret(root: "inc", text: line, in: world) else {
      return .failure(Refusal("words", ""))
    }
    return ready(state, world)
  }

  private func time(_ body: (IncidentSearch) -> Void) -> Duration {
    let begin = Self.processorTime
    body(self)
    return Self.processorTime - begin
  }

  /// Of all threads: whatever else runs on the machine does not count.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Words as frequent as Zipf says: the n-th one 1/n times as often as the first, of thirty thousand.
  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.word(Int(exp(Double.random(in: 0..<log(30_000), using: &random)))) }
      .joined(separator: " ")
  }

  /// The n-th word, in two to four syllables.
  private static func word(_ number: Int) -> String {
    let consonants = Array("bdfgklmnprstvz")
    var (word, rest) = ("", number + 70)
    while rest > 0 {
      word += "\(consonants[rest % 14])\(Array("aeiou")[rest / 14 % 5])"
      rest /= 70
    }
    return word
  }
}
