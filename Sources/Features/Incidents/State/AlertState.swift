package import Kernel

/// What an incident keeps of the alert that declared it.
package struct AlertState: Sendable, Hashable {
  package var key: Origin
  /// How many alerts are firing; 0 when it is over.
  package var firing: Int
  /// The worst that it called itself since it began to fire: it may only raise the incident with something worse.
  package var severity: Severity
  package var text: String?
  package var url: String?

  package var isFiring: Bool { firing > 0 }
}

extension AlertState {
  init(_ alert: IncidentEvent.Alert, _ severity: Severity) {
    self.init(key: alert.key, firing: alert.firing, severity: severity, text: alert.text, url: alert.url)
  }

  var json: JSON {
    .fields([
      "firing": .int(Int64(firing)), "key": key.json, "severity": .int(Int64(severity.rawValue)),
      "text": text.map { .string($0) }, "url": url.map { .string($0) },
    ])
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "alert")
    self.init(
      key: try members.value("key", Origin.init(json:)), firing: try members.int("firing"),
      severity: try members.severity("severity"), text: json["text"]?.string, url: json["url"]?.string)
  }
}
