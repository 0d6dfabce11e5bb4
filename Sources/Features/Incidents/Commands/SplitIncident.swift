import Commands
import Kernel

/// Takes a merger back, however long ago it was: `split INC-9`, `split INC-9 from INC-4`.
///
/// What was recorded on the other one since stays there. The event of the one that comes back is last: undo finds it.
struct SplitIncident: Command {
  static let handler = "split"

  let id: ItemID
  /// The one that it was merged into, where somebody said so.
  let other: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    guard let id = words.takeID(Incident.prefix) else {
      throw SyntaxProblem(
        "id.missing",
        words.language.pick(
          en: "Say which incident shall be on its own again.", fr: "Dites quel incident doit redevenir indépendant."))
    }
    self.id = id
    _ = words.takeNext("from", "off", "and", "de", "du", "d’avec", "et")
    other = words.takeID(Incident.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "other": other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, survivor) = try pair(in: state, world)
    let merger = incident.timeline.entries.last { entry in
      if case .related(.merged) = entry.event.change { true } else { false }
    }
    guard world.person.role >= .lead || merger.map({ world.identities.first(of: $0.by) }) == world.person.id else {
      throw .othersMerger(incident.id, in: world)
    }
    let split = IncidentEvent.Change.related(.split(from: survivor.number))
    let parted = IncidentEvent.Change.related(.parted(from: incident.number))
    let (after, rest) = (
      incident.facts.after(split, in: world), survivor.facts.after(parted, in: world)
    )
    let start = rest.clocks[.impactStart]?.at
    let moved = start == survivor.facts.clocks[.impactStart]?.at ? nil : start
    var decision = incident.decision(split, with: survivor, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(survivor.facts.title))
      let phase = audience.name(after.phase)
      var text: RichText = audience.language.pick(
        en: """
          \(one) is on its own again, \(phase): \(survivor.id) \(two) no longer answers for it, and keeps what was \
          recorded there.
          """,
        fr: """
          \(one) est de nouveau un incident à part, \(phase) : \(survivor.id) \(two) ne répond plus pour lui et garde \
          ce qui y a été noté.
          """)
      if let moved {
        let start = RichText.plain(audience.full(moved))
        text += audience.language.pick(
          en: " The impact of \(survivor.id) counts from \(start).",
          fr: " L’impact de \(survivor.id) compte à partir du \(start).")
      }
      return after.phase.isOpen ? "\(text) \(audience.targets(after, state.promises, at: world.now))" : text
    }
    decision.events.insert(IncidentEvent(incident: survivor.number, byName: world.person.name, change: parted), at: 0)
    let (author, title) = (Participant(world.person).mention, world.channel.quoted(incident.facts.title))
    let news: RichText = world.channel.language.pick(
      en: "\(incident.id) \(title) is on its own again (\(author)).",
      fr: "\(incident.id) \(title) est de nouveau un incident à part (\(author)).")
    decision.posts.append(Post(.message(Message(news)), to: .thread(of: survivor.id), isEcho: true))
    return decision
  }

  private func pair(in state: Incidents, _ world: World) throws(Refusal) -> (Incident, Incident) {
    guard let named = state[id.number] else { throw .unknown(id, in: world) }
    guard let into = named.facts.mergedInto, other.map({ $0.number == into }) ?? true else {
      throw .notMerged(named, state.ties(of: named.number).merged, in: world)
    }
    guard let survivor = state[into] else { throw .unknown(ItemID(Incident.prefix, into), in: world) }
    // What was merged further took this one's start along.
    if survivor.facts.mergedInto != nil { throw .mergedFurther(survivor.id, in: world) }
    for one in [named, survivor] where one.facts.isPrivate { throw .splitsPrivate(one.id, in: world) }
    return (named, survivor)
  }
}

extension Refusal {
  fileprivate static func othersMerger(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "split.role",
      world.language.pick(
        en: "Only whoever merged \(id), or a lead, can split it off again. Nothing was changed.",
        fr: "Seule la personne qui a fusionné \(id), ou un responsable, peut l’en séparer. Rien n’a été changé."))
  }

  fileprivate static func notMerged(_ incident: Incident, _ merged: [Int], in world: World) -> Refusal {
    let lines = merged.prefix(5).map { "\n\(code: world.line("split", "\(ItemID(Incident.prefix, $0))"))" as RichText }
    let text: RichText = world.language.pick(
      en: "\(incident.id) was not merged into another one. Nothing was changed.",
      fr: "\(incident.id) n’a pas été fusionné avec un autre. Rien n’a été changé.")
    guard !lines.isEmpty else { return Refusal("split.none", text) }
    let offer: RichText = world.language.pick(
      en: " These were merged into it:", fr: " Ceux-ci ont été fusionnés avec lui :")
    return Refusal("split.none", lines.reduce(text + offer, +))
  }

  fileprivate static func mergedFurther(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("split", "\(id)")
    return Refusal(
      "split.further",
      world.language.pick(
        en: "\(id) was merged further itself: split that first, \(code: line). Nothing was changed.",
        fr: "\(id) a lui-même été fusionné ensuite : séparez-le d’abord, \(code: line). Rien n’a été changé."))
  }

  fileprivate static func splitsPrivate(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "incident.private",
      world.language.pick(
        en: "\(id) is private: splitting it would tell others of it. Nothing was changed.",
        fr: "\(id) est privé : le séparer en parlerait à d’autres. Rien n’a été changé."))
  }
}

extension Facts {
  /// What is true once somebody has said that.
  func after(_ change: IncidentEvent.Change, in world: World) -> Facts {
    var facts = self
    facts.apply(change, at: world.now, by: Participant(world.person))
    return facts
  }
}
