import Chat
import Kernel

/// How destinations are kept in the journal.
extension Handle {
  var json: JSON {
    .fields([
      "channel": .string(place.channel), "platform": .string(place.platform), "team": .string(place.team),
      "thread": place.thread.map { .string($0) }, "only": onlyFor.map { .string($0.description) },
      "answers": inReplyTo.map { .string($0) }, "url": responseURL.map { .string($0) },
      "replaces": replacesOriginal ? true : nil,
    ])
  }

  init(json: JSON) throws(Fault) {
    guard let platform = json["platform"]?.string, let team = json["team"]?.string,
      let channel = json["channel"]?.string
    else { throw Fault("a destination without a platform, a team or a channel") }
    self.init(
      place: Place(platform: platform, team: team, channel: channel, thread: json["thread"]?.string),
      onlyFor: json["only"]?.string.map { PersonID($0) }, responseURL: json["url"]?.string,
      inReplyTo: json["answers"]?.string)
    replacesOriginal = json["replaces"]?.bool ?? false
  }
}
