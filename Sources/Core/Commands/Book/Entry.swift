package import Kernel

/// A command type folded into a value.
package struct Entry<State, Event: Sendable>: Sendable {
  /// A command whose words have been read: what is left is to decide.
  package typealias Ready = @Sendable (State, World) -> Result<Decision<Event>, Refusal>

  /// A command whose words have been read.
  package struct Reading: Sendable {
    package let ready: Ready
    /// True when this line changes nothing.
    package let isQuestion: Bool
    /// What was read.
    package let arguments: @Sendable (World) -> Arguments
  }

  package let handler: String
  package let changesState: Bool
  package let canBeUndone: Bool
  /// Reads the words after the verb.
  package let read: @Sendable (inout Words) -> Result<Reading, SyntaxProblem>

  /// The entry of a command type.
  package static func of<C: Command>(_ command: C.Type) -> Entry where C.State == State, C.Event == Event {
    Entry(handler: command.handler, changesState: command.changesState, canBeUndone: command.canBeUndone) { words in
      do throws(SyntaxProblem) {
        let command = try command.init(&words)
        let ready: Ready = { state, world in
          do throws(Refusal) { return .success(try command.decide(state, in: world)) } catch { return .failure(error) }
        }
        return .success(Reading(ready: ready, isQuestion: command.isQuestion, arguments: { command.arguments(in: $0) }))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The same entry inside a wider state and event type: how a feature is plugged into the bot.
  ///
  /// - Parameter state: what the person who asks may see of it.
  package func lifted<Wide, WideEvent>(
    state: @escaping @Sendable (Wide, World) -> State, event: @escaping @Sendable (Event) -> WideEvent
  ) -> Entry<Wide, WideEvent> {
    let read = read
    return Entry<Wide, WideEvent>(handler: handler, changesState: changesState, canBeUndone: canBeUndone) { words in
      read(&words).map { reading in
        Entry<Wide, WideEvent>.Reading(
          ready: { wide, world in reading.ready(state(wide, world), world).map { $0.map(event) } },
          isQuestion: reading.isQuestion, arguments: reading.arguments)
      }
    }
  }

  private init(
    handler: String, changesState: Bool, canBeUndone: Bool,
    read: @escaping @Sendable (inout Words) -> Result<Reading, SyntaxProblem>
  ) {
    self.handler = handler
    self.changesState = changesState
    self.canBeUndone = canBeUndone
    self.read = read
  }
}
