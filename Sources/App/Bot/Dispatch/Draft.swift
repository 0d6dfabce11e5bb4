import Chat
import EventLog
import HashTreeCollections
import Kernel
import Operations

/// A group of jobs being decided: a copy of the state, and the records that would make it true.
struct Draft {
  /// The copy.
  private(set) var state: BotState
  private(set) var records: [Record] = []
  /// Messages that are owed once the records are durable.
  private(set) var owed: [OutboxItem] = []
  /// What has to be looked at again once the records are durable; nil when nothing has clocks.
  private(set) var touched: Scheduler.Touched?
  /// Of the records, in bytes, before anything is escaped.
  private(set) var roughSize = 0
  private let at: Timestamp
  private let rooms: RoomPolicy
  /// The state before the group: with the records since, enough to go back behind a job that failed.
  ///
  /// A second copy per job would be simpler, and would make every change copy what it touches.
  private let base: BotState

  init(state: BotState, rooms: RoomPolicy, at: Timestamp) {
    self.state = state
    self.rooms = rooms
    self.at = at
    base = state
  }

  /// Decides one job on the copy, after those before it.
  ///
  /// A job whose events contradict the state is dropped whole; the others are not touched by it.
  mutating func decide(_ job: Job) -> Verdict {
    if let delivery = job.delivery, let answer = state.deliveries.answer(to: delivery) { return .repeated(answer) }
    let decision: Decision<BotEvent>
    switch job.decide(state, at) {
    case .failure(let refusal):
      if let answerTo = job.answerTo {
        return adopt([queue(Reply(refusal.text), to: answerTo)], of: job, answer: Reply(refusal.text))
          ?? .refused(refusal)
      }
      return .refused(refusal)
    case .success(let made): decision = made
    }
    var events = decision.events
    for post in decision.posts { if let event = queue(post, of: job) { events.append(event) } }
    if let answerTo = job.answerTo { events.append(queue(decision.reply, to: answerTo)) }
    events += rooms.upkeep(after: decision.events, in: state)
    // Drawn anew where they are; one that was never posted stays unposted.
    for id in state.priorities(quoting: decision.events) where state.outbox.cards[id] != nil {
      if let event = queue(Post(.card(id), to: .here), of: job) { events.append(event) }
    }
    return adopt(events, of: job, answer: decision.reply) ?? .done(decision.reply)
  }

  /// Applies the events and writes their records; a verdict only when that failed.
  private mutating func adopt(_ events: [BotEvent], of job: Job, answer: Reply) -> Verdict? {
    if events.isEmpty { return nil }
    let written = records.count
    let answer = job.delivery == nil ? nil : answer.jsonText
    let owing = owed.count
    do throws(Fault) {
      for (index, event) in events.enumerated() {
        let sequence = state.sequence + 1
        let isFirst = index == 0
        let data = event.data
        try state.apply(event, sequence: sequence, at: at, by: job.by)
        if let news = event.touched { touched = touched?.adding(news) ?? news }
        records.append(
          Record(
            sequence: sequence, at: at, by: job.by, delivery: isFirst ? job.delivery : nil, kind: event.kind,
            version: event.version, data: data, more: events.count - 1 - index,
            answer: isFirst ? answer : nil))
        roughSize += data.roughSize + (isFirst ? answer?.utf8.count ?? 0 : 0) + 256
        if case .outbox(.queued(let handle, let content)) = event {
          let key = OutboxItem.Key(sequence)
          owed.append(OutboxItem(key: key, handle: handle, content: content, queuedAt: at))
        }
      }
      if let delivery = job.delivery { state.deliveries.insert(delivery, answer: answer) }
      return nil
    } catch {
      records.removeLast(records.count - written)
      owed.removeLast(owed.count - owing)
      rewind()
      return .faulted(error)
    }
  }

  /// Goes back to what the records of the jobs before lead to, which were applied once already.
  private mutating func rewind() {
    state = base
    for record in records { try? state.replay(BotState.Step(record)) }
  }

  private func queue(_ reply: Reply, to handle: Handle) -> BotEvent {
    var handle = handle
    if reply.isPublic { handle.onlyFor = nil }
    return queued(handle, reply.message) { .message($0) }
  }

  /// The event that owes a post to its place; nil when there is no place to go.
  private func queue(_ post: Post, of job: Job) -> BotEvent? {
    switch (post.content, post.destination) {
    case (.card(let id), let destination):
      // A card lives where it was first posted, wherever the command was typed.
      guard job.replacement != .inAnswer(id), var handle = home(of: id, else: destination, job) else { return nil }
      if job.replacement == .throughResponseURL(id) {
        handle.responseURL = job.here?.responseURL
        handle.replacesOriginal = true
      }
      return .outbox(.queued(handle, .card(id)))
    case (.message(let message), .here):
      return job.here.map { queued($0, message) { .message($0) } }
    case (.message(let message), .room(let place)):
      guard let handle = address(of: place, job), handle.place.room == place else { return nil }
      if post.isEcho, job.isPublicHere, place == job.here?.place.room { return nil }
      return queued(handle, message) { .message($0) }
    case (.message(let message), .person(let person, let place)):
      return address(of: person, in: place, job).map { queued($0, message) { .message($0) } }
    case (.message(let message), .reader(let person, let restriction, let place)):
      return address(of: person, in: place, job).map { queued($0, message) { .restricted($0, restriction) } }
    case (.message(let message), .member(let person, let id, let place)):
      return address(of: person, in: place, job).map { queued($0, message) { .confidential($0, id) } }
    case (.message(let message), .conversation(let place, let subject)):
      guard let handle = address(of: place, job), handle.place.room == place else { return nil }
      return queued(handle, message) { .about(subject, $0) }
    case (.message(let message), .thread(let id)):
      guard let handle = home(of: id, else: .here, job) else { return nil }
      if post.isEcho, job.isPublicHere, handle.place.room == job.here?.place.room { return nil }
      return queued(handle, message) { .threaded($0, id) }
    }
  }

  /// A message that is owed, everybody in it named by their account where it is read.
  private func queued(_ handle: Handle, _ message: Message, _ content: (Message) -> OutboxItem.Content) -> BotEvent {
    .outbox(.queued(handle, content(state.operations.read(message, at: handle.place))))
  }

  /// The address of a conversation; where only the response URL of the command can post, what was typed there stays
  /// there.
  private func address(of place: Place, _ job: Job) -> Handle? {
    guard let here = job.here else { return Handle(place: place) }
    return here.responseURL == nil && here.place.room != place ? Handle(place: place) : here
  }

  private func address(of person: PersonID, in place: Place, _ job: Job) -> Handle? {
    let identities = state.operations.identities
    let account = identities.account(of: person, at: place)
    if account == nil, person.platform != place.platform {
      // They are not in this chat, but the bot knows where they are: their own conversation with it.
      return Handle(place: person.chat, onlyFor: person)
    }
    guard var handle = address(of: place, job), handle.place.room == place else { return nil }
    (handle.onlyFor, handle.inReplyTo) = (account ?? person, nil)
    // It reaches whoever typed, and nobody else.
    if job.by != person.description || job.here?.place.room != place { handle.responseURL = nil }
    return handle
  }

  private func home(of id: ItemID, else destination: Post.Destination, _ job: Job) -> Handle? {
    guard var home = state.outbox.cards[id]?.handle else {
      switch destination {
      case .room(let place), .conversation(let place, _): return address(of: place, job)
      case .here, .thread, .person, .reader, .member: return job.here
      }
    }
    // A response URL outlives its command by half an hour only: the newest one of the same room is the best one.
    if home.responseURL != nil, let here = job.here, here.place.room == home.place.room {
      home.responseURL = here.responseURL
    }
    return home
  }
}
