package import Kernel

/// What is true of an incident now.
///
/// Its past is in its timeline.
package struct Facts: Sendable, Hashable {
  package var title: String
  package var severity: Severity
  /// What it was before, oldest first; clocks keep what they promised then.
  package var severitiesBefore: [SeverityBefore] = []
  package var phase = Phase.declared
  /// Without `#`, in lower case.
  package var area: String?
  /// The customer that it is about, as typed.
  package var customer: String?
  package var lead: Participant?
  /// To whom the lead is offered, until somebody takes it.
  package var offeredTo: Participant?
  package var roles: [IncidentRole: Participant] = [:]
  package var actions: [ActionItem] = []
  /// The last reminder of every series that was begun.
  package var nudges: [Nudge] = []
  package var postMortem: PostMortem?
  /// True for an exercise, which counts nowhere.
  package var isDrill = false
  /// True when nobody may read of it but those with a part in it.
  package var isPrivate = false
  /// Those who were asked to join, besides everybody with a part in it.
  package var invited: [Participant] = []
  package var declarer: Participant
  /// The conversation it was declared in, without a thread.
  package var room: Place
  package var clocks = Clocks()
  /// How it was resolved.
  package var resolution: String?
  /// Why it was cancelled.
  package var reason: String?
  package var cancelledAt: Timestamp?
  package var lastUpdate: StatusUpdate?
  /// How many status updates there were.
  package var updateCount = 0
  package var communications = Communications()
  /// The same before it was resolved: a correction of that hour counts them anew.
  package var communicationsBefore: Communications?
  package var reopenings = Reopenings()
  /// When nobody in the house could go on, oldest first; only the last one can be open.
  package var holds: [Hold] = []
  /// The alert that declared it; nil when a person did.
  package var alert: AlertState?
  /// What it has to do with others, and what caused it.
  package var relations = Relations()
  /// Grows with every change of these facts, so that undo can tell whether somebody else came in between.
  package var revision = 1
}

/// A severity that was changed, and the instant at which it was.
package struct SeverityBefore: Sendable, Hashable {
  package var severity: Severity
  package var until: Timestamp
}

/// The last status update for the channel.
package struct StatusUpdate: Sendable, Hashable {
  package var text: String
  package var at: Timestamp
  package var by: Participant
  /// When the next one was promised for; nil when no promise was made.
  package var next: Timestamp?
  /// True when the author said that there would be no further update.
  package var isLast: Bool
}

/// What an incident keeps of the times it was thought to be over: its TTR is the sum of its open episodes.
package struct Reopenings: Sendable, Hashable {
  package var count = 0
  /// Milliseconds of impact in the episodes that have ended.
  package var finished: Int64 = 0
  /// When the present episode began; nil in the first one, which begins with the impact.
  package var last: Timestamp?
  /// The episodes that have ended, oldest first.
  package var episodes: [Episode] = []

  /// A time during which it was open, from its declaration or reopening.
  package struct Episode: Sendable, Hashable {
    package var began: Timestamp
    package var mitigated: Timestamp?
    package var ended: Timestamp
  }
}

extension Facts {
  /// Everybody with a part in it whose account is known: who declared it, who leads or is asked to, who has a role; each
  /// once.
  var people: [PersonID] {
    let all = [declarer, lead, offeredTo].compactMap(\.self) + IncidentRole.allCases.compactMap { roles[$0] }
    return all.compactMap(\.id).reduce(into: []) { people, id in if !people.contains(id) { people.append(id) } }
  }

  /// When the present episode of impact began.
  package var episodeStart: Timestamp? { reopenings.last ?? clocks[.impactStart]?.at }

  /// The last status update of the present episode: a reopening makes void what was promised before.
  package var presentUpdate: StatusUpdate? {
    lastUpdate.flatMap { update in reopenings.last.map { update.at >= $0 } ?? true ? update : nil }
  }

  /// Milliseconds of impact: the finished episodes and the present one, up to its resolution or to `now`.
  ///
  /// Nil where it is not known: closed without having been resolved.
  package func impact(until now: Timestamp) -> Int64? {
    guard let start = episodeStart else { return nil }
    let end = clocks[.resolved]?.at ?? (phase.isOpen ? now : nil)
    return end.map { reopenings.finished + max(0, $0.milliseconds(since: start)) }
  }

  /// The same beside the hours that it began and ended at, which are printed to the minute; figures have `impact`.
  func printedImpact(until now: Timestamp) -> Int64? {
    guard let exact = impact(until: now), exact >= 60_000, let start = episodeStart else { return impact(until: now) }
    let end = clocks[.resolved]?.at ?? now
    return reopenings.finished + max(0, end.minuteStart.milliseconds(since: start.minuteStart))
  }
}
