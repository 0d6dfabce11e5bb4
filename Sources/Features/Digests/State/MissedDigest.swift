package import BusinessTime
package import Kernel

/// A digest that was owed and that nobody got, or that may not have arrived.
package struct MissedDigest: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// The bot did not run then: its last sign of life, where one is known, and when it was back.
    case stopped(since: Timestamp?, until: Timestamp)
    /// It ran, and could not send before this instant: a machine that slept, a disk that was full.
    case late(noticed: Timestamp)
    /// The chat took it not; the reason is that of a delivery.
    case refused(String)
    /// The bot ended while it was sending, and the chat cannot tell whether it arrived: it was not sent twice.
    case uncertain
  }

  /// The date and hour that it was owed at: its key.
  package var local: CivilTime
  package var at: Timestamp
  package var reason: Reason

  package init(_ occurrence: Schedule.Occurrence, _ reason: Reason) {
    (local, at, self.reason) = (occurrence.local, occurrence.at, reason)
  }

  var occurrence: Schedule.Occurrence { Schedule.Occurrence(local: local, at: at) }
}

extension MissedDigest {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("local", local.text)
    fields.add("why", reason.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "missed")
    self.init(try members.occurrence(), try members.value("why", Reason.init(json:)))
  }
}

extension MissedDigest.Reason {
  var json: JSON {
    switch self {
    case .stopped(let since, let until):
      .fields(["since": since.map { .string($0.description) }, "until": .string(until.description)])
    case .late(let noticed): .fields(["noticed": .string(noticed.description)])
    case .refused(let reason): .fields(["refused": .string(reason)])
    case .uncertain: .fields(["uncertain": true])
    }
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "why")
    if let reason = json["refused"]?.string {
      self = .refused(reason)
    } else if json["uncertain"]?.bool == true {
      self = .uncertain
    } else if let noticed = try members.optionalInstant("noticed") {
      self = .late(noticed: noticed)
    } else {
      self = .stopped(since: try members.optionalInstant("since"), until: try members.instant("until"))
    }
  }
}

extension Members {
  /// Of an object with `local` and `at`.
  func occurrence() throws(MalformedEvent) -> Schedule.Occurrence {
    Schedule.Occurrence(local: try civilTime("local"), at: try instant("at"))
  }

  func civilTime(_ key: StaticString) throws(MalformedEvent) -> CivilTime {
    guard let time = CivilTime(try string(key)) else { throw problem(key) }
    return time
  }
}
