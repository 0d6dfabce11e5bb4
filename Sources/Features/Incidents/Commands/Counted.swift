import Commands
import Kernel

/// A command whose own words may begin with a number, which is an incident's or counts something: `resolve 9 switches
/// replaced`.
///
/// Both readings are kept until the incidents are known. One of a number that nothing can be done with was not meant.
struct Counted<Base: Telling>: Command {
  static var handler: String { Base.handler }

  /// The line with the number as an id, where it stands for one.
  private let base: Base
  /// The same with the number in its text.
  private let text: Base?
  private let typed: String
  private let rest: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    var (number, count) = (words, words)
    count.readsNumbersAsIDs = false
    (typed, rest) = (words.source, words.sourceBehindFirst)
    if words.opensWithAge {
      (base, text) = (try Base(&count), nil)
      words = count
      return
    }
    let base = try Base(&number)
    self.base = base
    text = words.opensWithCount && base.named != nil && !base.told.isEmpty ? try? Base(&count) : nil
    words = number
  }

  func arguments(in world: World) -> Arguments { base.arguments(in: world) }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    guard let text, let id = base.named else { return try base.decide(state, in: world) }
    guard let incident = state.survivor(of: id.number), Base.applies(to: incident.facts) else {
      return try text.decide(state, in: world)
    }
    let unsaid = try? state.find(nil, for: Base.need, line: TypedLine(command: Self.handler), in: world)
    guard unsaid?.id != incident.id else { return try base.decide(state, in: world) }
    throw .countOrID(incident.id, rest, unsaid?.id, typed, handler: Self.handler, in: world)
  }
}

extension Words {
  /// What is left behind the first word, as one would type it again.
  fileprivate var sourceBehindFirst: String {
    var words = self
    _ = words.takeWord()
    return words.source
  }
}

extension Refusal {
  fileprivate static func countOrID(
    _ id: ItemID, _ rest: String, _ unsaid: ItemID?, _ typed: String, handler: String, in world: World
  ) -> Refusal {
    let text: RichText = "\(code: world.line(handler, unsaid?.description ?? "INC-…")) \(typed)"
    let named: RichText = "\(code: world.line(handler, "\(id)")) \(rest)"
    let lines: RichText = "\n1. \(text)\n2. \(named)"
    return Refusal(
      "id.unclear",
      world.language.pick(
        en: "Does the number count something, or is it \(id)? Nothing was changed. Type one of these:\(lines)",
        fr:
          "Ce nombre compte-t-il quelque chose, ou est-ce \(id) ? Rien n’a été changé. Tapez l’une de ces lignes :\(lines)"
      ))
  }
}
