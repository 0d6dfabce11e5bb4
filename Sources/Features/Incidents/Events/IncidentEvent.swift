package import Kernel

/// Something that became true of an incident.
///
/// All that `apply` needs is in it: no clock, no zone, no directory.
package struct IncidentEvent: Sendable, Hashable {
  /// The number of the incident: 12 of `INC-12`.
  package var incident: Int
  /// What the chat calls whoever did it; for display only.
  package var byName: String
  package var change: Change

  package init(incident: Int, byName: String, change: Change) {
    self.incident = incident
    self.byName = byName
    self.change = change
  }

  /// What happened.
  ///
  /// A typed time is there only when a person named one: otherwise the moment of recording counts.
  package enum Change: Sendable, Hashable {
    indirect case declared(Declaration)
    indirect case imported(Imported)
    case noted(text: String, at: Timestamp?)
    case acknowledged(at: Timestamp?)
    /// `acknowledges` when whoever leads took the lead of one that nobody had acknowledged.
    case leadChanged(Participant, acknowledges: Bool = false)
    indirect case detailed(DetailChange)
    case role(RoleChange)
    indirect case tasked(TaskChange)
    /// Another reading of a clock than the one there was.
    case corrected(ClockName, at: Timestamp)
    /// The post-mortem was held.
    case reviewed(place: String?)
    /// Somebody was reminded of something.
    case nudged(Nudge)
    case severityChanged(from: Severity, to: Severity)
    /// `acknowledges` when nobody had acknowledged it before.
    case updated(text: String, next: NextUpdate?, acknowledges: Bool = false)
    case mitigated(text: String?, at: Timestamp?)
    case resolved(how: String, at: Timestamp?)
    /// `unresolved` when it was closed without ever having been resolved.
    case closed(unresolved: Bool)
    case cancelled(why: String)
    case reopened(why: String)
    indirect case alerted(AlertChange)
    case related(Relation)
    case held(HoldChange)
    indirect case undone(Undoing)
  }

  /// When the next status update comes.
  package enum NextUpdate: Sendable, Hashable {
    case by(Timestamp)
    case never
  }

  /// What is known of an incident when it is declared.
  package struct Declaration: Sendable, Hashable {
    package var title: String
    package var severity: Severity
    package var area: String?
    /// The customer that it is about.
    package var customer: String?
    package var lead: Participant?
    /// Since when it hurts, when somebody said.
    package var since: Timestamp?
    package var room: Place
    /// Set when an alert declared it, and nobody in a chat.
    package var alert: Alert?
    /// True for an exercise, which counts nowhere.
    package var isDrill = false
    /// True when nobody may read of it but those with a part in it.
    package var isPrivate = false

    package init(
      title: String, severity: Severity, area: String? = nil, customer: String? = nil, lead: Participant? = nil,
      since: Timestamp? = nil, room: Place, alert: Alert? = nil, isDrill: Bool = false, isPrivate: Bool = false
    ) {
      (self.title, self.severity, self.area, self.customer) = (title, severity, area, customer)
      (self.lead, self.since, self.room, self.alert) = (lead, since, room, alert)
      (self.isDrill, self.isPrivate) = (isDrill, isPrivate)
    }
  }

  /// A command that was taken back.
  package struct Undoing: Sendable, Hashable {
    /// The place in the timeline of what was taken back, from 0.
    package var entry: Int
    /// The canonical word of the command: `resolve`.
    package var command: String
    /// What is true again.
    package var facts: Facts
  }
}

extension IncidentEvent.Change {
  /// The word that leads to this change.
  package var command: String {
    switch self {
    case .declared: "declare"
    case .imported: "import"
    case .noted: "note"
    case .acknowledged: "ack"
    case .leadChanged: "lead"
    case .detailed(let change): change.command
    case .role(let change): change.command
    case .tasked(let change): change.command
    case .corrected: "clock"
    case .reviewed: "postmortem"
    case .nudged: "nudge"
    case .severityChanged: "sev"
    case .updated: "update"
    case .mitigated: "mitigate"
    case .resolved: "resolve"
    case .closed: "close"
    case .cancelled: "cancel"
    case .reopened: "reopen"
    case .alerted: "alert"
    case .related(let relation): relation.command
    case .held(let change): change.command
    case .undone: "undo"
    }
  }

  /// False for what no card shows: a note, and one that is taken back.
  var isOnCard: Bool {
    switch self {
    case .noted, .nudged, .reviewed: false
    case .undone(let undoing): undoing.command != "note"
    default: true
    }
  }

  /// True for what takes something back.
  var isUndo: Bool { if case .undone = self { true } else { false } }

  /// The task or follow-up that it is about.
  var item: ItemID? {
    if case .tasked(let change) = self { ItemID(ActionItem.prefix, change.number) } else { nil }
  }

  /// The id that stands in its line: the incident's, or that of a task; none for what takes something back.
  func subject(of id: ItemID) -> String {
    switch self {
    case .undone: ""
    case .tasked(.changed(let number, _, _)), .tasked(.done(let number, _)):
      ItemID(ActionItem.prefix, number).description
    default: id.description
    }
  }
}

extension IncidentEvent {
  /// True for what an alert did: nobody in a chat can take that back.
  var isAlert: Bool {
    switch change {
    case .alerted: true
    case .declared(let declaration): declaration.alert != nil
    default: false
    }
  }
}
