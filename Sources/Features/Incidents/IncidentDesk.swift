package import Commands
package import Kernel

/// The front door of the incident desk: what the bot plugs in.
package enum IncidentDesk {
  /// The root word that its words stand under.
  package static let root = "inc"

  /// The prefix of its records' ids: `INC` of `INC-12`.
  package static let prefix = Incident.prefix

  /// Every handler that `commands/inc.yaml` gives words to.
  package static let entries: [Entry<Incidents, IncidentEvent>] = [
    .of(DeclareIncident.self), .of(NoteIncident.self), .of(AcknowledgeIncident.self), .of(LeadIncident.self),
    .of(ChangeSeverity.self), .of(UpdateIncident.self), .of(StatusIncident.self), .of(MitigateIncident.self),
    .of(ResolveIncident.self), .of(CloseIncident.self), .of(CancelIncident.self), .of(ReopenIncident.self),
    .of(PauseIncident.self), .of(ResumeIncident.self),
    .of(ListIncidents.self), .of(FindIncidents.self), .of(ShowStats.self), .of(ShowIncident.self), .of(ShowMine.self), .of(GiveRole.self),
    .of(HandOff.self), .of(InviteToIncident.self),
    .of(AddTask.self), .of(AddFollowUp.self), .of(FinishTask.self), .of(CorrectClock.self),
    .of(HoldPostMortem.self), .of(TimelineIncident.self),
    .of(UndoCommand.self),
  ]

  /// The card of an incident as it stands, in the language, zone and verbs of its channel; nil for one that does not
  /// exist.
  package static func card(for id: ItemID, in state: Incidents, audience: Audience, verbs: Verbs) -> Message? {
    guard id.prefix == Incident.prefix else { return nil }
    // A channel reads it: that is everybody.
    guard let incident = state[id.number], !incident.facts.visibility.isRestricted else { return nil }
    return incident.card(for: audience, verbs: verbs)
  }
}
