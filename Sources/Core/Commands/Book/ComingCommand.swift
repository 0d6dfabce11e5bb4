package import Kernel

/// A command whose words are read already, and whose feature is still to come: nothing is changed, and it says so.
///
/// A feature that arrives gives its commands a `decide` of their own and nothing else.
package protocol ComingCommand: Command {}

extension ComingCommand {
  package func decide(_ state: State, in world: World) throws(Refusal) -> Decision<Event> {
    throw .coming(Self.handler, arguments(in: world), in: world)
  }
}

extension Refusal {
  /// What is not there yet, with every moment that was read, in full.
  fileprivate static func coming(_ handler: String, _ arguments: Arguments, in world: World) -> Refusal {
    let (line, audience) = (world.line(handler), world.person.audience)
    let dates = arguments.values.sorted { $0.key < $1.key }.compactMap { _, item in
      switch item {
      case .moment(let moment): audience.full(moment.instant)
      case .date(let date): audience.day(date)
      default: nil
      }
    }
    let read = RichText.plain(dates.joined(separator: ", "))
    let echo: RichText =
      dates.isEmpty
      ? "" : world.language.pick(en: "\nThe date I read: \(read).", fr: "\nLa date que j’ai lue : \(read).")
    return Refusal(
      "feature.coming",
      world.language.pick(
        en: "\(code: line) is not there yet. Nothing was changed.",
        fr: "\(code: line) n’existe pas encore. Rien n’a été changé.") + echo)
  }
}
