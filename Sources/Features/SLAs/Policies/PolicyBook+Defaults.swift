import BusinessTime
import Kernel

extension PolicyBook {
  /// `product/incidents.md`, “Defaults”, and `product/sla.md`, “Policies and calendars”.
  static let defaults: [(Match, Terms)] =
    [
      incident(
        1, CalendarBook.always,
        [.response: .minutes(5), .update: .minutes(30), .mitigation: .hours(1), .resolution: .hours(4)]),
      incident(
        2, CalendarBook.always,
        [.response: .minutes(15), .update: .hours(1), .mitigation: .hours(4), .resolution: .hours(24)]),
      incident(
        3, CalendarBook.office,
        [
          .response: .hours(1), .update: .hours(4), .mitigation: .businessDays(1), .resolution: .businessDays(3),
        ]),
      incident(4, CalendarBook.office, [.response: .businessDays(1), .resolution: .businessDays(10)]),
      request(1, .hours(1), .hours(8)), request(2, .hours(4), .businessDays(2)),
      request(3, .businessDays(1), .businessDays(5)), request(4, .businessDays(2), .businessDays(10)),
    ]

  private static func incident(_ level: Int, _ calendar: String, _ targets: [Metric: Target]) -> (Match, Terms) {
    let match = Match(.incident, levels: [level])
    return (match, Terms(targets, calendar: calendar, pausedBy: Terms.usualPauses(of: match)))
  }

  private static func request(_ level: Int, _ response: Target, _ resolution: Target) -> (Match, Terms) {
    (Match(.request, levels: [level]), Terms([.response: response, .resolution: resolution]))
  }
}

extension Target {
  fileprivate static func minutes(_ count: Int64) -> Target { .duration(count * 60) }
  fileprivate static func hours(_ count: Int64) -> Target { .duration(count * 3600) }
}
