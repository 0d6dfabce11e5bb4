import Commands
import HashTreeCollections
import Kernel

/// Freezes the order: `freeze`.
struct FreezePriorities: PriorityCommand {
  static let handler = "freeze"
  static let canBeUndone = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let places = state.priorities.places
    guard !places.isEmpty else { throw .nothingOpen(in: world) }
    let priorities = state.priorities
    func text(_ audience: Audience) -> RichText {
      let count = RichText.plain(
        audience.language.counted(
          Int64(places.count), en: ("priority", "priorities"), fr: ("priorité", "priorités")))
      let head: RichText = audience.language.pick(
        en: "the order of \(count) is frozen.", fr: "l’ordre de \(count) est figé.")
      return ([head] + audience.drift(of: priorities, at: world.now) + audience.top(of: priorities, at: world.now))
        .joined(separator: "\n")
    }
    let line = RichText(spans: [.code(world.line("freeze"))])
    let (author, channel) = (Participant(world.person).mention, world.channel)
    let echo = RichText(spans: [.code(world.line("freeze", in: channel.language))])
    return Decision(
      events: [.frozen(byName: world.person.name, places)],
      reply: Reply(world.person.audience.labelled(line, text(world.person.audience))),
      posts: [
        Post(
          .message(Message(channel.labelled("\(echo) (\(author))", text(channel)))), to: .room(world.place.room),
          isEcho: true)
      ])
  }
}

extension Refusal {
  static func nothingOpen(in world: World) -> Refusal {
    let line = world.line("propose", world.language.pick(en: "<title>", fr: "<titre>"))
    return Refusal(
      "priorities.none",
      world.language.pick(
        en: "There is no open priority yet. Nothing was changed; the first one: \(code: line)",
        fr: "Il n’y a pas encore de priorité ouverte. Rien n’a été changé ; la première : \(code: line)"))
  }
}
