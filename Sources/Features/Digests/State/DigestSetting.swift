package import Kernel

/// What people said of a schedule: all of it can be taken back.
package struct DigestSetting: Sendable, Hashable {
  /// What the channel was called in the line that scheduled it, without `#`; nil where it was typed in the channel.
  package var channelName: String?
  package var rule: DigestRule
  /// Whoever said so, and when.
  package var by: Participant
  package var at: Timestamp
  /// The newest ones, oldest first.
  package var pauses: [DigestPause] = []
  /// When it was stopped; nil while it goes on.
  package var stopped: Timestamp?
  /// How often it was changed.
  package var revision = 1

  package init(_ rule: DigestRule, channelName: String?, by: Participant, at: Timestamp) {
    (self.rule, self.channelName, self.by, self.at) = (rule, channelName, by, at)
  }

  /// The pause at an instant, or the one after it; nil without any.
  package func pause(at instant: Timestamp) -> DigestPause? {
    pauses.last { $0.until.map { instant < $0 } ?? true }
  }
}

extension DigestSetting {
  static let pausesKept = 5

  mutating func pause(_ pause: DigestPause) {
    resume(at: pause.from)
    pauses = (pauses + [pause]).suffix(DigestSetting.pausesKept)
  }

  /// Ends whatever pause there is at an instant.
  mutating func resume(at instant: Timestamp) {
    for index in pauses.indices where pauses[index].until.map({ instant < $0 }) ?? true {
      pauses[index].until = instant
    }
    // One that was over before it began left nothing out.
    pauses.removeAll { pause in pause.until.map { $0 <= pause.from } ?? false }
  }
}

extension DigestSetting {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    fields.add("channelName", channelName)
    fields.add("pauses", pauses.isEmpty ? nil : .array(pauses.map(\.json)))
    fields.add("revision", revision)
    fields.add("rule", rule.json)
    fields.add("stopped", stopped)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "setting")
    self.init(
      try members.value("rule", DigestRule.init(json:)), channelName: json["channelName"]?.string,
      by: try members.value("by", Participant.init(json:)), at: try members.instant("at"))
    if json["pauses"] != nil { pauses = try members.list("pauses", DigestPause.init(json:)) }
    stopped = try members.optionalInstant("stopped")
    revision = try members.int("revision")
  }
}
