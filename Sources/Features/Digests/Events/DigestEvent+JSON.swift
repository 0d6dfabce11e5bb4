import BusinessTime
package import Kernel

extension DigestEvent {
  /// The name of the event in the journal, for ever: `digest.scheduled`.
  package var kind: String {
    switch change {
    case .scheduled: "digest.scheduled"
    case .paused: "digest.paused"
    case .resumed: "digest.resumed"
    case .stopped: "digest.stopped"
    case .undone: "digest.undone"
    case .intended: "digest.intended"
    case .silent: "digest.silent"
    case .skipped: "digest.skipped"
    case .delayed: "digest.delayed"
    case .posted: "digest.posted"
    case .lost: "digest.lost"
    case .silenced: "digest.silenced"
    case .published: "digest.published"
    }
  }

  /// The version of the shape of `data`.
  package var version: Int { 1 }

  /// An object; instants as RFC 3339 in UTC, local times as `2026-03-26 09:00`.
  package var data: JSON {
    var fields = Fields()
    fields.add("byName", byName)
    switch change {
    case .scheduled(let number, let slot, let channelName, let rule):
      fields.add("channelName", channelName)
      fields.add("rule", rule.json)
      fields.add("schedule", number)
      fields.add("slot", slot.json)
    case .paused(let numbers, let until):
      fields.add("schedules", numbers.json)
      fields.add("until", until)
    case .resumed(let numbers), .stopped(let numbers): fields.add("schedules", numbers.json)
    case .undone(let undoing):
      fields.add("before", undoing.before.json)
      fields.add("command", undoing.command)
    case .intended(let number, let turn), .silent(let number, let turn):
      turn.add(to: &fields)
      fields.add("schedule", number)
    case .skipped(let number, let missed, let earlier, let until):
      if earlier > 0 { fields.add("earlier", earlier) }
      fields.add("schedule", number)
      fields.add("skipped", .array(missed.map(\.json)))
      fields.add("until", until)
    case .delayed(let number, let local, let reason):
      fields.add("local", local.text)
      fields.add("reason", reason)
      fields.add("schedule", number)
    case .posted(let number, let local):
      fields.add("local", local.text)
      fields.add("schedule", number)
    case .lost(let number, let local, let reason):
      fields.add("local", local.text)
      fields.add("schedule", number)
      fields.add("why", reason.json)
    case .silenced(let number, let until):
      fields.add("schedule", number)
      fields.add("until", until)
    case .published(let slot): fields.add("slot", slot.json)
    }
    return fields.json
  }

  /// Reads `data`; nil for a kind that is not one of these.
  ///
  /// - Throws: `MalformedEvent` when a member is missing or wrong, or the version is newer than this program.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    let members = Members(data, of: kind)
    guard let change = try Change(kind: kind, members, data) else { return nil }
    guard version == 1 else { throw MalformedEvent(description: "\(kind): version \(version) is newer than 1") }
    self.init(change, byName: try members.string("byName"))
  }
}

extension DigestEvent.Change {
  fileprivate init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    func number() throws(MalformedEvent) -> Int { try members.int("schedule") }
    func numbers() throws(MalformedEvent) -> [Int] { try members.list("schedules") { $0.int.map(Int.init) } }
    switch kind {
    case "digest.scheduled":
      self = .scheduled(
        try number(), try members.value("slot", DigestSlot.init(json:)), channelName: data["channelName"]?.string,
        try members.value("rule", DigestRule.init(json:)))
    case "digest.paused": self = .paused(try numbers(), until: try members.optionalInstant("until"))
    case "digest.resumed": self = .resumed(try numbers())
    case "digest.stopped": self = .stopped(try numbers())
    case "digest.undone":
      self = .undone(
        DigestEvent.Undoing(
          command: try members.string("command"), before: try members.value("before", DigestsBefore.init(json:))))
    case "digest.intended": self = .intended(try number(), try DigestEvent.Turn(members, data))
    case "digest.silent": self = .silent(try number(), try DigestEvent.Turn(members, data))
    case "digest.skipped":
      self = .skipped(
        try number(), try members.list("skipped", MissedDigest.init(json:)), earlier: data.earlier,
        until: try members.instant("until"))
    case "digest.delayed":
      self = .delayed(try number(), try members.civilTime("local"), because: try members.string("reason"))
    case "digest.posted": self = .posted(try number(), try members.civilTime("local"))
    case "digest.lost":
      self = .lost(
        try number(), try members.civilTime("local"), try members.value("why", MissedDigest.Reason.init(json:)))
    case "digest.silenced": self = .silenced(try number(), until: try members.instant("until"))
    case "digest.published": self = .published(try members.value("slot", DigestSlot.init(json:)))
    default: return nil
    }
  }
}

extension DigestEvent.Turn {
  fileprivate func add(to fields: inout Fields) {
    fields.add("at", occurrence.at)
    if earlier > 0 { fields.add("earlier", earlier) }
    fields.add("local", occurrence.local.text)
    fields.add("skipped", skipped.isEmpty ? nil : .array(skipped.map(\.json)))
  }

  fileprivate init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    self.init(
      occurrence: try members.occurrence(),
      skipped: data["skipped"] == nil ? [] : try members.list("skipped", MissedDigest.init(json:)),
      earlier: data.earlier)
  }
}

extension JSON {
  fileprivate var earlier: Int { self["earlier"]?.int.map(Int.init) ?? 0 }
}

extension [Int] {
  fileprivate var json: JSON { .array(map { .int(Int64($0)) }) }
}
