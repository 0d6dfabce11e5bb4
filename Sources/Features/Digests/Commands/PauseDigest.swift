import Commands
import Kernel

/// Sends nothing for a while: `pause until 4 may`, `pause hebdo jusqu’au 4 mai`.
struct PauseDigest: DigestCommand {
  static let handler = "pause"

  let chosen: ChosenSchedules
  /// Nil for as long as nobody resumes it.
  let until: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    chosen = ChosenSchedules(&words)
    // Schedules live by the channel's wall clock, and so does the end of their pause.
    words = words.onChannelClock
    let keyed = try words.takeTime(
      after: "until", "till", "for", "jusqu’à", "jusqu’au", "jusqu’en", "pendant", "pour", reading: .until)
    if let keyed { until = keyed.instant } else { until = try words.takeNextTime(reading: .until)?.instant }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { chosen.arguments.adding(["until": until]) }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    if let until, until <= world.now { throw .past(until, in: world) }
    let schedules = try chosen.schedules(of: state.digests, Self.handler, in: world)
    let event = DigestEvent(.paused(schedules.map(\.number), until: until), byName: world.person.name)
    return try state.decision(event, Self.handler, in: world)
  }
}

extension Words {
  /// The same words, whose dates are those of the channel; in which order day and month stand is for whoever types.
  fileprivate var onChannelClock: Words {
    var world = world
    world.typing.isDayFirst = world.isDayFirst
    world.person.audience = world.person.audience.on(world.channel.zone)
    return Words(tokens, verb: verb, opensTitle: opensTitle, in: world)
  }
}

extension Refusal {
  fileprivate static func past(_ instant: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience.on(world.channel.zone)
    let (typed, now) = (audience.moment(instant), audience.moment(world.now))
    return Refusal(
      "time.past",
      world.language.pick(
        en: "\(typed) is over: it is \(now). Nothing was changed.",
        fr: "\(typed) est passé : il est \(now). Rien n’a été changé."))
  }
}
