package import Kernel

extension IncidentEvent {
  /// The alert that declared an incident.
  package struct Alert: Sendable, Hashable {
    package var key: Origin
    /// How many alerts were firing.
    package var firing: Int
    /// What it said besides the title.
    package var text: String?
    package var url: String?
  }

  /// What an alert did to the incident that it had declared, or that answers for that one.
  package enum AlertChange: Sendable, Hashable {
    /// More or fewer alerts are firing, or it calls itself worse than ever before.
    case changed(firing: Int, severity: Severity?)
    /// It is over, and so is the incident.
    ///
    /// Quiet when nobody was told, because it flaps.
    case resolved(how: String, at: Timestamp?, isQuiet: Bool = false)
    /// It fires again, shortly after the incident was resolved.
    case reopened(Return)
    /// It is over; people had ended the incident before, or it was merged into another one.
    ///
    /// Told when the thread says so.
    case ended(isTold: Bool = false)
    /// The alert that declared another incident, by its number, which this one answers for: 0 are firing when it is
    /// over.
    case heard(of: Int, firing: Int, severity: Severity?)
  }

  /// An alert that is back.
  package struct Return: Sendable, Hashable {
    package var why: String
    /// How many alerts are firing; 0 when it had declared another incident.
    package var firing: Int
    package var severity: Severity?
    /// Which one of a row of short silences it ended, from 1; 0 after a long one.
    package var flap = 0
    /// True when nobody was told, because it flaps.
    package var isQuiet = false
  }
}

extension IncidentEvent.AlertChange {
  /// The name of the event in the journal.
  var kind: String {
    switch self {
    case .changed: "incident.alert-changed"
    case .resolved: "incident.alert-resolved"
    case .reopened: "incident.alert-reopened"
    case .ended: "incident.alert-ended"
    case .heard: "incident.alert-heard"
    }
  }

  /// The moment that the alert named for it.
  var at: Timestamp? { if case .resolved(_, let at, _) = self { at } else { nil } }

  /// False for what changes nothing that a person may want back as it was.
  var isRevision: Bool {
    switch self {
    case .changed(_, nil), .ended, .heard(_, _, nil): false
    case .changed, .resolved, .reopened, .heard: true
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .changed(let firing, let severity):
      fields.add("firing", firing)
      fields.add("severity", severity.map { JSON.int(Int64($0.rawValue)) })
    case .resolved(let how, let at, let isQuiet):
      fields.add("at", at)
      fields.add("how", how)
      fields.add("quiet", isQuiet ? JSON.bool(true) : nil)
    case .reopened(let back):
      fields.add("firing", back.firing)
      fields.add("flap", back.flap > 0 ? JSON.int(Int64(back.flap)) : nil)
      fields.add("quiet", back.isQuiet ? JSON.bool(true) : nil)
      fields.add("severity", back.severity.map { JSON.int(Int64($0.rawValue)) })
      fields.add("why", back.why)
    case .ended(let isTold): fields.add("told", isTold ? JSON.bool(true) : nil)
    case .heard(let other, let firing, let severity):
      fields.add("firing", firing)
      fields.add("of", other)
      fields.add("severity", severity.map { JSON.int(Int64($0.rawValue)) })
    }
  }

  /// Reads what `kind` and `add` wrote; nil for a kind that is not one of these.
  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    func severity() throws(MalformedEvent) -> Severity? {
      data["severity"] == nil ? nil : try members.severity("severity")
    }
    switch kind {
    case "incident.alert-changed":
      self = .changed(firing: try members.int("firing"), severity: try severity())
    case "incident.alert-resolved":
      self = .resolved(
        how: try members.string("how"), at: try members.optionalInstant("at"), isQuiet: data["quiet"]?.bool ?? false)
    case "incident.alert-reopened":
      self = .reopened(
        IncidentEvent.Return(
          why: try members.string("why"), firing: try members.int("firing"), severity: try severity(),
          flap: data["flap"] == nil ? 0 : try members.int("flap"), isQuiet: data["quiet"]?.bool ?? false))
    case "incident.alert-ended": self = .ended(isTold: data["told"]?.bool ?? false)
    case "incident.alert-heard":
      self = .heard(of: try members.int("of"), firing: try members.int("firing"), severity: try severity())
    default: return nil
    }
  }
}

extension IncidentEvent.Alert {
  var json: JSON {
    .fields([
      "firing": .int(Int64(firing)), "key": key.json, "text": text.map { .string($0) }, "url": url.map { .string($0) },
    ])
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "alert")
    self.init(
      key: try members.value("key", Origin.init(json:)), firing: try members.int("firing"), text: json["text"]?.string,
      url: json["url"]?.string)
  }
}
