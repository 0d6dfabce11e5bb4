import Kernel
import Requests
import SLAs
import TestKit

/// Requests and the verdicts on their clocks, made by the events that make them in the bot.
struct History {
  private(set) var requests = Requests()
  private(set) var ledger = Ledger()
  /// What readers would hold: the state as it was saved last.
  private var saved: (Requests, Ledger) = (Requests(), Ledger())
  private var plans: [Plan] = []
  private var random = SeededGenerator(seed: 20_261_121)
  private var asked = History.first
  private let judge: Judge

  /// How many are open at a time.
  private static let open = 500
  /// 2024-01-01, in milliseconds since the Unix epoch; a request every 90 seconds on average fills 34 months.
  private static let first: Int64 = 1_704_067_200_000

  /// January 2024 to December 2026.
  static let months: [Range<CivilDate>] = (0..<36).compactMap { month in
    guard let start = CivilDate(year: 2024 + month / 12, month: month % 12 + 1, day: 1) else { return nil }
    return start..<start.adding(days: CivilDate.days(inMonth: start.month, of: start.year))
  }

  init() throws { judge = try Judge() }

  mutating func askAndCloseAnEarlierOne() throws {
    asked += Int64.random(in: 1...179, using: &random) * 1000
    let plan = Plan(number: requests.nextNumber, asked: Timestamp(milliseconds: asked), &random)
    try record(
      .asked(
        RequestEvent.Asking(
          title: plan.title, priority: plan.priority, from: Plan.pairs[plan.pair].0, to: Plan.pairs[plan.pair].1,
          customer: plan.customer, room: History.room(plan.room), channel: History.room(100 + plan.pair))),
      of: plan, at: plan.asked, by: plan.asker)
    plans.append(plan)
    if plans.count > 2 * History.open {
      for plan in plans.prefix(History.open) { try close(plan) }
      plans.removeFirst(History.open)
    }
    // The dispatcher saves some commands at once; until then everybody reads what was saved before.
    if plan.number % 16 == 0 { saved = (requests, ledger) }
  }

  mutating func closeTheRest() throws {
    for plan in plans { try close(plan) }
    plans = []
    saved = (requests, ledger)
  }

  private mutating func close(_ plan: Plan) throws {
    try record(.taken(plan.answerer), of: plan, at: plan.acknowledged, by: plan.answerer)
    if let pause = plan.pause {
      let (from, to) = (Plan.pairs[plan.pair].1, "specialists")
      try record(
        .handed(from: from, to: to, why: "needs a second look"), of: plan, at: pause.lowerBound, by: plan.answerer)
      try record(
        .waiting(.client, why: "asked them for the original", until: nil), of: plan, at: pause.lowerBound,
        by: plan.answerer)
      try record(.resumed, of: plan, at: pause.upperBound, by: plan.answerer)
    }
    try record(.done(how: "sent again with the annex"), of: plan, at: plan.done, by: plan.answerer)
    ledger.append(try verdict(.response, on: plan, until: plan.acknowledged))
    ledger.append(try verdict(.resolution, on: plan, until: plan.done))
  }

  private mutating func record(
    _ change: RequestEvent.Change, of plan: Plan, at: Timestamp, by person: Participant
  ) throws {
    let event = RequestEvent(request: plan.number, byName: person.name, change: change)
    try requests.apply(event, at: at, by: person.id ?? PersonID(""))
  }

  private func verdict(_ metric: Metric, on plan: Plan, until stop: Timestamp) throws -> JudgedClock {
    let holder = metric == .response || plan.pause == nil ? Plan.pairs[plan.pair].1 : "specialists"
    return try judge.verdict(
      on: metric, of: ItemID(Request.prefix, plan.number), level: plan.priority.rawValue, pair: Plan.pairs[plan.pair],
      client: plan.customer, holder: holder, from: plan.asked, to: stop,
      pause: metric == .response ? nil : plan.pause)
  }

  private static func room(_ number: Int) -> Place {
    Place(platform: "slack", team: "T024BE7LD", channel: "C02EXAMPL\(number)")
  }
}
