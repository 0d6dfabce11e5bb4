import Commands
import Kernel

/// Posts one now: `publish weekly #ops`; a second one within minutes with `again`.
struct PublishDigest: DigestCommand {
  static let handler = "publish"

  let kind: DigestKind?
  /// Nil for where it is typed.
  let channel: ChannelMention?
  let isAgain: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    isAgain = words.takeFlag("again", "encore")
    channel = words.takeChannel()
    kind = words.takeKind()
    _ = words.takeNext("now", "maintenant")
    _ = words.takeNext("in", "to", "dans", "sur")
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    ["kind": kind?.rawValue, "channel": channel, "again": isAgain ? true : nil]
  }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    var room = world.place.room
    if let channel {
      guard let named = world.room(of: channel) else { throw .unknownChannel(channel, in: world) }
      room = named
    }
    if room != world.place.room, !world.reachesOtherRooms { throw .onlyAnswers(in: world) }
    return try state.publication(of: kind, in: room, channel, isAgain: isAgain, in: world)
  }
}

extension DigestsView {
  /// A digest as it would be sent now, by the schedule of its slot where there is one.
  func draft(
    of kind: DigestKind?, in room: Place, at now: Timestamp, channel: Audience, zone: Zone? = nil
  ) -> (kind: DigestKind, page: DigestPage, audience: Audience) {
    let here = digests.active.filter { $0.slot.room == room }.map(\.slot.kind)
    let kind = kind ?? (here.count == 1 ? here[0] : .daily)
    let slot = DigestSlot(kind, in: room)
    let schedule = digests[slot]
    let audience = channel.on(zone ?? schedule?.setting.rule.zone ?? channel.zone)
    // The lines behind its numbers name minutes.
    let end = now.minuteStart
    let periods =
      schedule?.periods(until: end, calendars)
      ?? kind.periods(until: end, calendars, in: room, zone: audience.zone)
    return (kind, page(slot, periods, at: now, audience), audience)
  }

  /// Posts a digest now, besides its schedule.
  ///
  /// - Throws: `role.insufficient` for whoever leads nothing, `digest.published` when it was posted minutes ago.
  func publication(
    of kind: DigestKind?, in room: Place, _ channel: ChannelMention? = nil, isAgain: Bool = false, in world: World
  ) throws(Refusal) -> Decision<DigestEvent> {
    let handler = PublishDigest.handler
    guard world.person.role >= .lead else { throw .onlyLeads(handler, in: world) }
    let draft = draft(of: kind, in: room, at: world.now, channel: world.channel)
    let slot = DigestSlot(draft.kind, in: room)
    if !isAgain, let before = digests.publication(in: slot), before.isFresh(at: world.now) {
      throw .published(before, draft.kind, channel, in: world)
    }
    let (message, rest) = draft.page.messages(for: draft.audience)
    // What does not fit stands below it.
    let thread = Post.Destination.conversation(room, about: "digest-now-\(world.now.milliseconds)")
    let posts = [message, rest].compactMap(\.self).map { Post(.message($0), to: thread) }
    let (audience, name) = (world.person.audience, world.person.audience.name(draft.kind))
    return Decision(
      events: [DigestEvent(.published(slot), byName: world.person.name)],
      reply: Reply(
        audience.labelled(
          "\(code: world.line(handler, world.language.word(for: draft.kind)))",
          world.language.pick(en: "the \(name) is on its way.", fr: "le \(name) est en route."))), posts: posts)
  }
}

extension Refusal {
  fileprivate static func published(
    _ before: DigestPublication, _ kind: DigestKind, _ channel: ChannelMention?, in world: World
  ) -> Refusal {
    let (audience, language) = (world.person.audience, world.language)
    let words = [language.word(for: kind), channel.map { "#\($0.name)" }, language.pick(en: "again", fr: "encore")]
    let line = world.line(PublishDigest.handler, words.compactMap(\.self).joined(separator: " "))
    let (name, clock) = (audience.name(kind), audience.on(world.channel.zone).hour(before.at))
    return Refusal(
      "digest.published",
      language.pick(
        en: """
          The \(name) was published at \(plain: clock) already, by \(before.by.name), and is not sent twice. \
          \(code: line) publishes it once more.
          """,
        fr: """
          Le \(name) a déjà été publié à \(plain: clock), par \(before.by.name), et ne part pas deux fois. \
          \(code: line) le publie une fois de plus.
          """))
  }

  fileprivate static func onlyLeads(_ handler: String, in world: World) -> Refusal {
    let line = world.line(handler)
    return Refusal(
      "role.insufficient",
      world.language.pick(
        en: "Only \(plain: Role.lead.listing(in: .english)) may use \(code: line). Nothing was changed.",
        fr: "Seul \(plain: Role.lead.listing(in: .french)) peut utiliser \(code: line). Rien n’a été changé."))
  }
}
