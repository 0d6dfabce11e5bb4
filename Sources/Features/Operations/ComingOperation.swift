import Commands
import Kernel

/// A command of `/ops` whose words are read, and which is still to come.
protocol ComingOperation: ComingCommand, Command<OperationsView, OperationsEvent> {}

extension Timestamp {
  /// The date that it falls on, on somebody's wall clock.
  func date(in world: World) -> CivilDate { world.person.audience.zone.civil(at: self).date }
}
