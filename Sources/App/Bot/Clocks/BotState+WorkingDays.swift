package import Kernel
import Operations
import SLAs

extension BotState {
  /// When somebody works, as their team's calendar has it.
  package func workingDays(of person: Person, at now: Timestamp) -> WorkingDays {
    slas.workingDays(of: person, in: operations.teams, at: now)
  }
}
