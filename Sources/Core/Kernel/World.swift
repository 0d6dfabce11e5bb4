/// Everything that a decision may know besides the state: the only door to the outside, passed in, never global.
package struct World: Sendable {
  /// The instant of the decision; the same for every event of one command.
  package var now: Timestamp
  /// Who typed.
  package var person: Person
  /// Where it was typed.
  package var place: Place
  /// Who reads the channel: its language and zone.
  package var channel: Audience
  /// The record below whose card it was typed; nil outside such a thread.
  package var topic: ItemID?
  /// Which accounts are one person's.
  package var identities: Identities
  /// How it was typed.
  package var typing: TypingHabits
  /// When whoever types works.
  package var working: WorkingDays
  /// The verbs of the root that the line belongs to; set by whoever reads the line.
  package var verbs: Verbs
  /// Whether this chat takes messages for other rooms than the one it was typed in.
  package var reachesOtherRooms: Bool
  /// Whether nobody but the person who typed reads the answer.
  package var hasPrivateAnswers: Bool

  package init(
    now: Timestamp, person: Person, place: Place, channel: Audience, topic: ItemID? = nil,
    identities: Identities = Identities(), typing: TypingHabits = TypingHabits(), working: WorkingDays? = nil,
    verbs: Verbs = Verbs(),
    reachesOtherRooms: Bool = true, hasPrivateAnswers: Bool = true
  ) {
    self.now = now
    self.person = person
    self.place = place
    self.channel = channel
    self.topic = topic
    self.identities = identities
    self.typing = typing
    self.working = working ?? .usual(in: person.audience.zone)
    self.verbs = verbs
    self.reachesOtherRooms = reachesOtherRooms
    self.hasPrivateAnswers = hasPrivateAnswers
  }

  /// Who reads the answer, as far as restricted records are concerned: nobody's part is enough where a whole room does.
  package var reader: PersonID { hasPrivateAnswers ? person.id : PersonID("") }

  /// The language of the person who typed.
  package var language: Language { person.audience.language }

  /// True where `03/04` is the third of April: for French and in Europe, unless this chat is told otherwise.
  package var isDayFirst: Bool {
    typing.isDayFirst ?? (language == .french || person.audience.zone.name.utf8.starts(with: "Europe/".utf8))
  }

  /// The person that a mention in the line means; nil when the chat gave no id with the name.
  package func personID(of mention: Mention) -> PersonID? {
    let user = mention.user ?? (typing.namesAreIDs ? mention.name : nil)
    return user.map { identities.first(of: PersonID(platform: place.platform, team: place.team, user: $0)) }
  }
}

/// What a command leads to: what becomes true, what the caller reads, what others read.
package struct Decision<Event: Sendable>: Sendable {
  /// Recorded together or not at all, in this order.
  ///
  /// Empty for a question.
  package var events: [Event]
  package var reply: Reply
  /// Queued in the same append as the events, and delivered at least once.
  package var posts: [Post]
  /// Work outside the state that the real answer waits for.
  package var followUp: FollowUp?

  package init(events: [Event] = [], reply: Reply, posts: [Post] = [], followUp: FollowUp? = nil) {
    self.events = events
    self.reply = reply
    self.posts = posts
    self.followUp = followUp
  }

  /// The same decision about a wider event type.
  package func map<Other>(_ transform: (Event) -> Other) -> Decision<Other> {
    Decision<Other>(events: events.map(transform), reply: reply, posts: posts, followUp: followUp)
  }
}

/// What a pure decision cannot do itself, and asks of whoever wired the bot.
package enum FollowUp: Hashable, Sendable {
  /// Read the whole journal and check its chain; the outcome replaces the reply.
  case verifyJournal
}

/// A message for somebody other than the caller.
package struct Post: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The card of a record: posted the first time, updated in place from then on. Drawn from the state when it is
    /// sent.
    case card(ItemID)
    /// A message of its own.
    case message(Message)
  }

  package enum Destination: Hashable, Sendable {
    /// The conversation where the command was typed.
    case here
    /// The thread below a record's card (the card's channel where the chat has no threads).
    case thread(of: ItemID)
    /// A conversation of its own; for a card, where it is posted the first time.
    case room(Place)
    /// One person, in a conversation: nobody else reads it.
    case person(PersonID, in: Place)
    /// One person, in a conversation, as long as they may read of some private records.
    case reader(PersonID, Restriction, in: Place)
    /// One person with a part in a private record: in their own conversation with the bot where the chat has such, else in
    /// a conversation where nobody else reads it, and not at all once they may no longer read of the record.
    case member(PersonID, of: ItemID, in: Place)
    /// A conversation, where everything about one subject stands below its first message; the subject is a name that the bot
    /// makes up, at most 100 bytes.
    case conversation(Place, about: String)
  }

  package var content: Content
  package var destination: Destination
  /// Whether it tells others what the answer says to whoever typed: where everybody has just read that, it is left out.
  package var isEcho: Bool

  package init(_ content: Content, to destination: Destination, isEcho: Bool = false) {
    self.content = content
    self.destination = destination
    self.isEcho = isEcho
  }
}
