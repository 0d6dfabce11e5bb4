import Incidents
import Kernel

/// Alerts, said to the desk as lines are.
extension Desk {
  static let room = Place(platform: "slack", team: "T1", channel: "CALERTS")

  /// What came of a notice: the outcome and the incident, then what it led others to read.
  @discardableResult
  mutating func hear(_ notice: AlertNotice, channel: Audience = .paris, flapWindow: Int64 = AlertDesk.usualFlapWindow)
    throws -> [String]
  {
    let verdict = AlertDesk.decide(
      notice, in: state, room: Desk.room, channel: channel, flapWindow: flapWindow, at: now)
    for event in verdict.decision.events { try record(event, by: PersonID("railhead")) }
    let told = verdict.decision.posts.map { post in
      switch post.content {
      case .card(let id): "card \(id)"
      case .message(let message): message.text.unsafePlainText
      }
    }
    return ["\(verdict.outcome.rawValue) \(verdict.incident?.description ?? "-")"] + told
  }
}

extension AlertNotice {
  /// Checkout latency, with so many alerts firing since 10:05.
  static func firing(_ count: Int = 1, key: String = "latency", severity: Int? = 2) -> AlertNotice {
    AlertNotice(
      key: Origin(source: "alertmanager", id: key), status: .firing, title: "Checkout is slow", severity: severity,
      area: "checkout", text: "p99 is above 2 s", url: "http://prometheus/graph",
      began: Desk.start.adding(seconds: -600), firing: count)
  }

  /// The same, over since a moment.
  static func resolved(at ended: Timestamp? = nil, key: String = "latency") -> AlertNotice {
    var notice = AlertNotice.firing(key: key)
    (notice.status, notice.ended, notice.firing) = (.resolved, ended, 0)
    return notice
  }
}
