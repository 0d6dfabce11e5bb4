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
    .of(DeclareIncident.self), .of(Forwarded<Counted<NoteIncident>>.self), .of(Forwarded<AcknowledgeIncident>.self),
    .of(Forwarded<LeadIncident>.self), .of(Forwarded<ChangeSeverity>.self),
    .of(Forwarded<Counted<UpdateIncident>>.self),
    .of(Forwarded<RenameIncident>.self), .of(Forwarded<ChangeArea>.self), .of(Forwarded<ChangeCustomer>.self),
    .of(Forwarded<StatusIncident>.self), .of(Forwarded<Counted<MitigateIncident>>.self),
    .of(Forwarded<Counted<ResolveIncident>>.self),
    .of(Forwarded<CloseIncident>.self), .of(Forwarded<Counted<CancelIncident>>.self),
    .of(Forwarded<Counted<ReopenIncident>>.self),
    .of(Forwarded<DuplicateIncident>.self), .of(Forwarded<LinkIncidents>.self), .of(Forwarded<UnlinkIncidents>.self),
    .of(Forwarded<MergeIncidents>.self), .of(SplitIncident.self),
    .of(Forwarded<Counted<NameCause>>.self), .of(Forwarded<RecurIncident>.self), .of(Forwarded<GiveRole>.self),
    .of(Forwarded<HandOff>.self), .of(Forwarded<DeclineLead>.self), .of(Forwarded<InviteToIncident>.self),
    .of(Forwarded<HideIncident>.self), .of(Forwarded<PublishIncident>.self),
    .of(Forwarded<UninviteFromIncident>.self),
    .of(Forwarded<PauseIncident>.self), .of(Forwarded<ResumeIncident>.self), .of(Forwarded<Counted<AddTask>>.self),
    .of(Forwarded<Counted<AddFollowUp>>.self), .of(FinishTask.self), .of(Forwarded<ListTasks>.self),
    .of(Forwarded<CorrectClock>.self), .of(Forwarded<HoldPostMortem>.self), .of(ListIncidents.self), .of(ShowMine.self),
    .of(FindIncidents.self), .of(ExportIncidents.self),
    .of(ShowStats.self), .of(Forwarded<ShowIncident>.self), .of(Forwarded<TimelineIncident>.self),
    .of(UndoCommand.self),
  ]

  /// The card of an incident as it stands, in the language, zone and verbs of its channel; nil for one that does not
  /// exist.
  package static func card(for id: ItemID, in state: Incidents, audience: Audience, verbs: Verbs) -> Message? {
    guard id.prefix == Incident.prefix else { return nil }
    guard let incident = state[id.number] else { return nil }
    // A channel reads it: that is everybody.
    if incident.facts.visibility.isRestricted {
      return Message(audience.language.pick(en: "\(strong: "\(id)") is private.", fr: "\(strong: "\(id)") est privé."))
    }
    return incident.card(for: audience, verbs: verbs, ties: state.ties(of: id.number))
  }
}
