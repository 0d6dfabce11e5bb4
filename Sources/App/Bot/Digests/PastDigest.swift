import Digests
package import Kernel
package import Operations

/// A digest as it would have been at an instant, from the records that there were by then.
package struct PastDigest: Sendable {
  package var kind: DigestKind
  /// Where it is read: the name or the id of a channel that has such a schedule; nil for the only one.
  package var channel: String?
  /// Nil for the channel's.
  package var language: Language?
  /// Nil for that of its schedule, and where there is none, that of the configuration.
  package var zone: Zone?
  package var moment: Moment

  package init(
    _ kind: DigestKind, at moment: Moment, channel: String? = nil, language: Language? = nil, zone: Zone? = nil
  ) {
    (self.kind, self.moment) = (kind, moment)
    (self.channel, self.language, self.zone) = (channel, language, zone)
  }

  /// The digest, and what has to be said beside it.
  package struct Reading: Sendable, Hashable {
    package var text: String
    /// The instant that was meant.
    package var instant: Timestamp
    /// How many records contradict those before them, because the clock was set back by then.
    package var leftOut: Int
  }

  /// Hands over every record of a journal, from the first one.
  package typealias Journal = ((BotState.Step) throws -> Void) throws -> Void

  /// Reads a journal, and what it led to.
  ///
  /// It is read a second time where the schedule has another wall clock than the configuration.
  ///
  /// - Parameters:
  ///   - people: what the configuration says of people now: it is not in the journal.
  ///   - prompts: the lines of each root.
  /// - Throws: `PastDigestProblem`, and what `journal` throws.
  package func read(
    _ journal: Journal, people: Operations.Configuration, prompts: [String: Prompts]
  ) throws -> Reading {
    var zone = zone ?? people.audience.zone
    var past = try past(journal, at: moment.instant(in: zone), people, zone)
    if self.zone == nil, case .wallClock = moment, let usual = try schedule(in: past.state)?.setting.rule.zone,
      usual != zone
    {
      zone = usual
      past = try self.past(journal, at: moment.instant(in: zone), people, zone)
    }
    let room = try schedule(in: past.state)?.slot.room ?? PastDigest.nowhere
    let channel = Audience(language: language ?? people.audience.language, zone: people.audience.zone)
    let ledger = Verdicts().ledger { [state = past.state] in state }
    let text = past.state.digestsView(prompts: prompts, judged: { ledger })
      .text(of: kind, in: room, at: past.instant, channel: channel, zone: self.zone)
    return Reading(
      text: UserText.neutralised(text.unsafePlainText), instant: past.instant, leftOut: past.leftOut)
  }

  private func past(
    _ journal: Journal, at instant: Timestamp, _ people: Operations.Configuration, _ zone: Zone
  ) throws -> Past {
    var past = Past(at: instant, Operations(configuration: people))
    try journal { step throws(Fault) in try past.replay(step) }
    guard past.state.latest != nil else {
      throw PastDigestProblem.nothingRecorded(by: instant, beginning: past.beginning, zone)
    }
    return past
  }

  /// Where it is read when nobody has scheduled any.
  private static let nowhere = Place(platform: "", team: "", channel: "")
}
