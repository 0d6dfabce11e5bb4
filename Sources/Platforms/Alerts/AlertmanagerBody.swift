import Kernel

/// The webhook of Prometheus Alertmanager, version 4 of its format: one group of alerts.
///
/// Source: prometheus.io, "Alerting: configuration", `webhook_config`.
struct AlertmanagerBody: AlertBody {
  struct Alert: Decodable {
    var status: AlertStatus
    var labels: [String: String]
    var annotations: [String: String]?
    var startsAt: AlertInstant?
    var endsAt: AlertInstant?
    var generatorURL: String?
  }

  var version: String
  var groupKey: String
  var status: AlertStatus
  var alerts: [Alert]
  var commonLabels: [String: String]?
  var commonAnnotations: [String: String]?
  var externalURL: String?
  /// How many alerts were left out because of `max_alerts`.
  var truncatedAlerts: Int?

  func notice(from source: String) throws(AlertRefusal) -> AlertNotice {
    guard version == "4" else { throw .member("version", "is not 4, the only one that is understood") }
    guard !alerts.isEmpty else { throw .member("alerts", "is empty") }
    let key = try AlertText.key(groupKey, "groupKey")
    let firing = alerts.filter { $0.status.value == .firing }
    // Of a group that is over, all of it tells what it was about.
    let relevant = status.value == .firing && !firing.isEmpty ? firing : alerts
    let left = max(0, min(truncatedAlerts ?? 0, 1_000_000))
    // Alertmanager says `resolved` when all that it lists are; of those that it left out, nobody knows.
    let isOver = status.value == .resolved && left == 0
    return AlertNotice(
      key: Origin(source: source, id: key), status: isOver ? .resolved : .firing, title: title(relevant),
      severity: relevant.compactMap { AlertSeverity(labels: $0.labels)?.level }.min(),
      area: ["area", "service", "job"].lazy.compactMap { AlertText.area(label($0, relevant)) }.first,
      text: AlertText.text(annotation("description", relevant)),
      url: AlertText.url(relevant.count == 1 ? relevant.first?.generatorURL : externalURL),
      began: (isOver ? alerts : firing).compactMap { $0.startsAt?.value }.min(),
      ended: isOver ? alerts.compactMap { $0.endsAt?.value }.max() : nil,
      firing: firing.count + left)
  }

  /// The summary that all of them share, else the alert's name.
  private func title(_ alerts: [Alert]) -> String {
    AlertText.title(annotation("summary", alerts)) ?? AlertText.title(label("alertname", alerts)) ?? "alert"
  }

  private func annotation(_ name: String, _ alerts: [Alert]) -> String? {
    commonAnnotations?[name] ?? AlertmanagerBody.shared(alerts.map { $0.annotations?[name] })
  }

  private func label(_ name: String, _ alerts: [Alert]) -> String? {
    commonLabels?[name] ?? AlertmanagerBody.shared(alerts.map { $0.labels[name] })
  }

  /// What is common to all alerts is not to those that still fire, when others of the group are over.
  private static func shared(_ values: [String?]) -> String? {
    guard let first = values.first ?? nil, values.allSatisfy({ $0?.utf8.elementsEqual(first.utf8) == true }) else {
      return nil
    }
    return first
  }
}
