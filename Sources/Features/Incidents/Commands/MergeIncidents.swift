import Commands
import Kernel

/// Lets one incident answer for another one: `merge INC-9`, `merge INC-12 into INC-9`.
///
/// Both keep their timelines. The event of the one that is over comes last: that is the one that undo finds.
struct MergeIncidents: Command {
  static let handler = "merge"

  let pair: Pair

  init(_ words: inout Words) throws(SyntaxProblem) { pair = try Pair(&words) }

  func arguments(in world: World) -> Arguments { ["id": pair.first, "other": pair.other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, survivor) = try pair.find(in: state, for: .open, verb: "merge", world)
    for one in [incident, survivor] where one.facts.phase == .closed || one.facts.phase == .cancelled {
      throw .over(one, in: world)
    }
    guard incident.facts.phase.isOpen == survivor.facts.phase.isOpen else {
      throw .rather(recurrence: incident.id, of: survivor, in: world)
    }
    let start = incident.facts.clocks[.impactStart]
    let absorbed = IncidentEvent.Change.related(.absorbed(from: incident.number, start: start))
    var after = survivor.facts
    after.apply(absorbed, at: world.now, by: Participant(world.person))
    let moved =
      after.clocks[.impactStart]?.at == survivor.facts.clocks[.impactStart]?.at ? nil : after.clocks[.impactStart]?.at
    var decision = incident.decision(.related(.merged(into: survivor.number)), with: survivor, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(survivor.facts.title))
      let merged: RichText = audience.language.pick(
        en: "\(one) is merged into \(survivor.id) \(two), which answers to \(incident.id) from now on.",
        fr: "\(one) est fusionné avec \(survivor.id) \(two), qui répond désormais aussi à \(incident.id).")
      guard let moved else { return merged }
      let start = RichText.plain(audience.full(moved))
      return merged
        + audience.language.pick(
          en: " Its impact counts from \(start).", fr: " Son impact compte à partir du \(start).")
    }
    decision.events.insert(
      IncidentEvent(incident: survivor.number, byName: world.person.name, change: absorbed), at: 0)
    let author = Participant(world.person).mention
    let title = world.channel.quoted(incident.facts.title)
    let news: RichText = world.channel.language.pick(
      en: "\(incident.id) \(title) was merged into this one (\(author)).",
      fr: "\(incident.id) \(title) a été fusionné avec celui-ci (\(author)).")
    decision.posts.append(Post(.message(Message(news)), to: .thread(of: survivor.id), isEcho: true))
    return decision
  }
}
