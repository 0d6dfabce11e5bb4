import BusinessTime
import Commands
import Kernel

extension SLAView {
  /// The event that changes a policy, and the sentence about it.
  ///
  /// - Throws: `calendar.unknown`, `policy.past`, `policy.overlaps`, `policy.same`, `policy.unplanned`,
  ///   `target.unreachable`, `text.tooLong`.
  func change(
    _ match: Match, _ changes: TermChanges, command: String, in world: World
  ) throws(Refusal) -> Decision<SLAEvent> {
    for name in [match.area, match.customer, match.from, match.to].compactMap(\.self) {
      try world.check(name, limit: Limit.name)
    }
    let policy = slas.policies[match]
    if changes.act == .dropPlanned { return try dropPlanned(policy, match, command: command, in: world) }
    let (audience, language) = (world.person.audience, world.language)
    let calendar = try changes.calendar.map { name throws(Refusal) in try calendarName(name, in: world) }
    let from = changes.from ?? world.now
    let before = policy?.terms(at: from)
    // One that was removed begins anew.
    let begun = before.flatMap { $0 == Terms([:]) ? nil : $0 } ?? .blank(policy?.match ?? match)
    let after = changes.applied(to: begun, calendarName: calendar)
    guard (before ?? Terms([:])) != after else { throw .samePolicy(policy?.match ?? match, after, in: world) }
    try check(from, behind: policy, command: command, in: world)
    try check(after, of: match, from: from, in: world)
    let match = policy?.match ?? match
    let moment = RichText.plain(audience.full(from))
    var text = audience.labelled(
      "\(code: world.line(command, match.name))", language.pick(en: "from \(moment) on", fr: "à partir de \(moment)"))
    if let before {
      let terms = audience.terms(before, of: match.kind)
      text += language.pick(en: "\nBefore: \(terms)", fr: "\nAvant : \(terms)")
    }
    let terms = audience.terms(after, of: match.kind)
    text += language.pick(en: "\nNow: \(terms)", fr: "\nMaintenant : \(terms)")
    if changes.act == .remove {
      text += language.pick(
        en: "\nThe next promise that fits holds.", fr: "\nLe prochain engagement qui convient s’applique.")
    }
    text += language.pick(
      en: "\nWhat runs already keeps what it was promised.", fr: "\nCe qui court déjà garde ce qui lui était promis.")
    return Decision(events: [.policyChanged(match, after, from: from)], reply: Reply(text))
  }

  private func dropPlanned(
    _ policy: Policy?, _ match: Match, command: String, in world: World
  ) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, language) = (world.person.audience, world.language)
    guard let policy, !policy.planned(at: world.now).isEmpty else {
      throw Refusal(
        "policy.unplanned",
        language.pick(
          en: "Nothing is planned for \(match.name). Nothing was changed.",
          fr: "Rien n’est prévu pour \(match.name). Rien n’a été changé."))
    }
    var after = policy
    after.dropPlanned(at: world.now)
    return Decision(
      events: [.planDropped(policy.match, at: world.now)],
      reply: Reply(
        language.pick(
          en: "What was planned is taken back.\n\(audience.line(after, at: world.now))",
          fr: "Ce qui était prévu est retiré.\n\(audience.line(after, at: world.now))")))
  }

  /// A change may not begin in the past, nor before a version that is there; one that is planned for the same moment it
  /// replaces.
  private func check(
    _ from: Timestamp, behind policy: Policy?, command: String, in world: World
  ) throws(Refusal) {
    let audience = world.person.audience
    guard from >= world.now else {
      let (typed, now) = (RichText.plain(audience.full(from)), RichText.plain(audience.full(world.now)))
      throw Refusal(
        "policy.past",
        world.language.pick(
          en: "\(typed) is over: it is \(now), and a change never rewrites the past. Nothing was changed.",
          fr: "\(typed) est passé : il est \(now), et un changement ne réécrit jamais le passé. Rien n’a été changé."))
    }
    guard let policy, let last = policy.versions.last, last.from > from else { return }
    let moment = RichText.plain(audience.full(last.from))
    let planned = world.language.pick(en: "drop planned", fr: "annuler prévu")
    let line = world.line(command, "\(policy.match.typed) \(planned)")
    throw Refusal(
      "policy.overlaps",
      world.language.pick(
        en: """
          There is already a version from \(moment) on: choose that moment or a later one, or take it back first: \
          \(code: line). Nothing was changed.
          """,
        fr: """
          Il existe déjà une version à partir de \(moment) : choisissez ce moment ou un autre ultérieur, ou retirez-la \
          d’abord : \(code: line). Rien n’a été changé.
          """))
  }

  /// A promise that its calendar can never keep would be no promise.
  private func check(_ terms: Terms, of match: Match, from: Timestamp, in world: World) throws(Refusal) {
    let name =
      terms.calendar ?? match.to.map { slas.calendar(of: $0, at: from, teams) }
      ?? (match.kind == .incident ? CalendarBook.always : CalendarBook.office)
    guard let calendar = slas.calendars[name] else { return }
    for (metric, target) in terms.targets.sorted(by: { $0.key < $1.key }) {
      do throws(ClockProblem) {
        _ = try calendar.due(from: from, target: try target.seconds(from: from, in: calendar))
      } catch {
        let audience = world.person.audience
        throw Refusal(
          "target.unreachable",
          audience.labelled(audience.name(metric), .plain(error.sentence(world.language)))
            + world.language.pick(en: " Nothing was changed.", fr: " Rien n’a été changé."))
      }
    }
  }

  /// A calendar's name as it was first typed.
  ///
  /// - Throws: `calendar.unknown`, with the nearest one.
  func calendarName(_ typed: String, in world: World) throws(Refusal) -> String {
    guard let name = slas.calendars.name(of: typed) else {
      throw .unknownCalendar(typed, among: slas.calendars.names, in: world)
    }
    return name
  }
}

extension Refusal {
  fileprivate static func samePolicy(_ match: Match, _ terms: Terms, in world: World) -> Refusal {
    let text = world.person.audience.terms(terms, of: match.kind)
    return Refusal(
      "policy.same",
      world.language.pick(
        en: "That is so already: \(match.name), \(text). Nothing was changed.",
        fr: "C’est déjà le cas : \(match.name), \(text). Rien n’a été changé."))
  }
}
