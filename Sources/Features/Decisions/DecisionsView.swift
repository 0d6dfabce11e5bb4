/// What the commands read: the decisions, and the time in which people work.
package struct DecisionsView: Sendable {
  package var decisions: Decisions
  package var hours: BusinessHours

  package init(decisions: Decisions, hours: BusinessHours = .always) {
    self.decisions = decisions
    self.hours = hours
  }
}
