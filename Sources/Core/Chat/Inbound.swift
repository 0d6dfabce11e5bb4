package import Kernel

/// A line somebody typed (or a button they pressed, which is the same), verified and decoded.
package struct Inbound: Sendable, Hashable {
  /// How the reply travels back.
  package enum ReplyRoad: Sendable, Hashable {
    /// In the HTTP answer to this very request.
    case answer
    /// As a message of its own, through the outbox; the HTTP answer only acknowledges.
    case later(Handle)
  }

  /// Whoever typed: the platform's id for them.
  package var person: PersonID
  /// What the chat calls them; for display only.
  package var personName: String
  /// Where.
  package var place: Place
  /// The root word without its mark: `inc` for `/inc` and for `!inc`; nil when the bot was only mentioned.
  package var root: String?
  /// Everything after the root word, as typed.
  package var text: String
  /// Identifies this delivery: the same id means the same act, whatever the chat repeats.
  ///
  /// Unique across platforms.
  package var delivery: String
  package var road: ReplyRoad
  /// A capability URL of this interaction, when the platform gives one (Slack and Mattermost `response_url`).
  package var responseURL: String?
  /// What the request itself tells of the person; nil when the platform has to be asked.
  package var profile: Profile?
  /// True for a pressed button where only the road of its answer (the HTTP answer, or the response URL) can replace the
  /// message that it stands below: there is no token, or the chat knows no other way.
  package var canReplaceOriginal = false
  /// True where nobody else is in the conversation.
  package var isDirect = false
  /// The most that the person may do, whatever role they were given; nil = no limit.
  package var highestRole: Role?
  /// For how many milliseconds it was under way; nil where the chat does not tell.
  package var age: Int64?

  package init(
    person: PersonID, personName: String, place: Place, root: String?, text: String,
    delivery: String, road: ReplyRoad = .answer, responseURL: String? = nil, profile: Profile? = nil,
    highestRole: Role? = nil, age: Int64? = nil
  ) {
    self.person = person
    self.personName = personName
    self.place = place
    self.root = root
    self.text = text
    self.delivery = delivery
    self.road = road
    self.responseURL = responseURL
    self.profile = profile
    self.highestRole = highestRole
    self.age = age
  }
}

/// Where a message goes, as the outbox keeps it in the journal.
package struct Handle: Sendable, Hashable {
  package var place: Place
  /// Only this person should see it, where the chat can do that.
  package var onlyFor: PersonID?
  /// A capability URL that may be used instead of a token; never logged.
  package var responseURL: String?
  /// The message that this one answers, where the chat shows that.
  package var inReplyTo: String?
  /// True when `responseURL` came with a pressed button, and what is sent there is to replace the message above it.
  package var replacesOriginal = false

  package init(place: Place, onlyFor: PersonID? = nil, responseURL: String? = nil, inReplyTo: String? = nil) {
    self.place = place
    self.onlyFor = onlyFor
    self.responseURL = responseURL
    self.inReplyTo = inReplyTo
  }
}

extension Inbound {
  /// Whether a whole conversation reads the answer: it travels as a message of its own, and not to one person alone.
  package var isOverheard: Bool {
    guard case .later(let handle) = road else { return false }
    return !isDirect && handle.onlyFor == nil && handle.responseURL == nil
  }
}
