package import Kernel

/// A reminder that somebody gets, because something about an incident is overdue.
package struct Nudge: Sendable, Hashable {
  /// What is missing.
  package enum Reason: Sendable, Hashable {
    /// Nobody leads a sev1 or sev2.
    case lead
    /// The update that was promised, or that the severity asks for.
    case update
    /// A task or a follow-up, by the number in its id.
    case action(Int)
    case postMortem
    /// Who was waited for should be back.
    case hold
  }

  package var reason: Reason
  /// Since when it is missing; another instant is another series.
  package var since: Timestamp
  /// Which one of its series, from 1.
  package var step: Int
}

extension Nudge.Reason {
  /// How long after it was missing the reminders of a series come: further and further apart, and then no more.
  func delays(_ severity: Severity) -> [Delay] {
    switch self {
    case .lead: [.minutes(0), .minutes(10), .minutes(40), .minutes(120)]
    case .update: [.minutes(10), .minutes(30), .minutes(90), .minutes(240)]
    // Once: whoever waits knows that they do.
    case .hold: severity <= .sev2 ? [.minutes(0)] : [.openings(0)]
    case .action, .postMortem: [.openings(0), .openings(1), .openings(3), .openings(7)]
    }
  }

  enum Delay: Sendable, Hashable {
    /// Day and night.
    case minutes(Int64)
    /// At the first opening so many business days later.
    case openings(Int)
  }

  /// As events keep it.
  var text: String {
    switch self {
    case .lead: "lead"
    case .update: "update"
    case .action(let number): ItemID(ActionItem.prefix, number).description
    case .postMortem: "post-mortem"
    case .hold: "hold"
    }
  }

  init?(_ text: String) {
    switch text {
    case "lead": self = .lead
    case "update": self = .update
    case "post-mortem": self = .postMortem
    case "hold": self = .hold
    default:
      guard let id = ItemID(text, prefix: ActionItem.prefix) else { return nil }
      self = .action(id.number)
    }
  }
}

extension Nudge {
  var json: JSON {
    var fields = Fields()
    fields.add("reason", reason.text)
    fields.add("since", since)
    fields.add("step", step)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "nudge")
    guard let reason = Reason(try members.string("reason")) else { throw members.problem("reason") }
    self.init(reason: reason, since: try members.instant("since"), step: try members.int("step"))
  }
}
