import BusinessTime
import Decisions
import HashTreeCollections
import Incidents
import Kernel
import Operations
import SLAs

/// What decisions are told of the rest, and what comes due about them without anybody typing.
extension BotState {
  /// What the commands of `/decision` read.
  func decisionsView(link: @escaping @Sendable (Place) -> String?) -> DecisionsView {
    DecisionsView(
      decisions: decisions, hours: slas.officeHours, link: link, isLed: { [operations] in operations.hasLeads },
      isPublic: { [incidents] id in
        id.prefix != Incident.prefix || incidents[id.number]?.facts.visibility.isRestricted != true
      })
  }

  /// Those about which somebody has something to do.
  var waitingDecisions: [ItemID] { decisions.waiting.map { ItemID(DecisionDesk.prefix, $0) } }

  /// When a decision has to be looked at next; nil for any other record.
  func decisionInstant(of id: ItemID) -> Timestamp? {
    id.prefix == DecisionDesk.prefix ? decisions.nextInstant(for: id.number, slas.officeHours) : nil
  }

  /// What has become of a decision in silence, or has to be said of it.
  func dueDecision(_ id: ItemID, at now: Timestamp, prompts: Prompts) -> Decision<BotEvent> {
    decisions.due(
      for: id.number, slas.officeHours, at: now, channel: operations.configuration.audience, prompts: prompts
    ).map(BotEvent.decision)
  }
}

extension SLAs {
  /// The hours of the office, in which decisions wait for people.
  fileprivate var officeHours: BusinessHours {
    guard let office = calendars[CalendarBook.office] else { return .always }
    return BusinessHours(
      elapsed: { office.elapsed(from: $0, to: $1) * 1000 }, opening: { office.nextOpening(from: $0) ?? $0 },
      daysAfter: { days, instant in
        (try? office.adding(businessDays: days, to: instant)) ?? instant.adding(seconds: Int64(days) * 86_400)
      })
  }
}

extension Operations {
  /// Whether anybody is a lead, be it by the configuration or from chat.
  fileprivate var hasLeads: Bool {
    configuration.role >= .lead || configuration.roles.values.contains { $0 >= .lead }
      || people.keys.contains { role(of: $0) >= .lead }
  }
}
