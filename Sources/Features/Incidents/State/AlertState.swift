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
  /// When its thread was last told that it is over, or back.
  package var told: Timestamp?
  /// Set while the last silence was a short one.
  package var flapping: Flapping?

  package var isFiring: Bool { firing > 0 }
}

/// A row of short silences of an alert.
package struct Flapping: Sendable, Hashable {
  /// How often it came back.
  package var count: Int
  /// When the first silence began.
  package var since: Timestamp
  /// When the last one ended.
  package var last: Timestamp
}

extension AlertState {
  init(_ alert: IncidentEvent.Alert, _ severity: Severity) {
    self.init(key: alert.key, firing: alert.firing, severity: severity, text: alert.text, url: alert.url)
  }

  var json: JSON {
    .fields([
      "firing": .int(Int64(firing)), "flapping": flapping?.json, "key": key.json,
      "severity": .int(Int64(severity.rawValue)), "text": text.map { .string($0) },
      "told": told.map { .string($0.description) }, "url": url.map { .string($0) },
    ])
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "alert")
    self.init(
      key: try members.value("key", Origin.init(json:)), firing: try members.int("firing"),
      severity: try members.severity("severity"), text: json["text"]?.string, url: json["url"]?.string,
      told: try members.optionalInstant("told"), flapping: try members.optional("flapping", Flapping.init(json:)))
  }
}

extension Flapping {
  fileprivate var json: JSON {
    .fields([
      "count": .int(Int64(count)), "last": .string(last.description), "since": .string(since.description),
    ])
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "flapping")
    self.init(
      count: try members.int("count"), since: try members.instant("since"), last: try members.instant("last"))
  }
}
