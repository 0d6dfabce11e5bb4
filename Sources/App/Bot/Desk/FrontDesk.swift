package import Chat
package import Commands
package import Kernel
import Logging
package import Operations

/// A line in, a reply out: words, decision, journal, answer.
///
/// Knows no chat and no HTTP.
package struct FrontDesk: Sendable {
  /// What the desk needs from outside.
  package struct Surroundings: Sendable {
    package var now: @Sendable () -> Timestamp
    /// A short id under which the log keeps what the person is not told.
    package var newFaultID: @Sendable () -> String
    /// Reads the whole journal; slow.
    package var verifyJournal: @Sendable () async -> Result<OperationsDesk.Verification, Fault>
    /// Sends an answer that cannot be queued, best effort.
    package var sendUnrecorded: @Sendable (Message, Handle) async -> Void
    /// Renders a record's card from the state, for the people of a place.
    package var draw: @Sendable (ItemID, BotState, Place) -> Message?

    package init(
      now: @escaping @Sendable () -> Timestamp, newFaultID: @escaping @Sendable () -> String,
      verifyJournal: @escaping @Sendable () async -> Result<OperationsDesk.Verification, Fault>,
      sendUnrecorded: @escaping @Sendable (Message, Handle) async -> Void,
      draw: @escaping @Sendable (ItemID, BotState, Place) -> Message?
    ) {
      self.now = now
      self.newFaultID = newFaultID
      self.verifyJournal = verifyJournal
      self.sendUnrecorded = sendUnrecorded
      self.draw = draw
    }
  }

  let book: Book<BotState, BotEvent>
  let dispatcher: Dispatcher
  private let directory: Directory
  private let metrics: Metrics
  private let surroundings: Surroundings

  package init(
    book: Book<BotState, BotEvent>, dispatcher: Dispatcher, directory: Directory, metrics: Metrics,
    surroundings: Surroundings
  ) {
    self.book = book
    self.dispatcher = dispatcher
    self.directory = directory
    self.metrics = metrics
    self.surroundings = surroundings
  }

  /// Carries out one line.
  ///
  /// When its answer travels later, it is queued before this returns.
  package func handle(_ inbound: Inbound, from platform: any Platform) async -> Reply {
    let world = await world(of: inbound, on: platform)
    switch reading(of: inbound, in: world) {
    case .line(let line, let remark): return await carryOut(line, remark, from: platform, world)
    case .refused(let refusal):
      metrics.count("railhead_commands_total", ["verb": "none", "outcome": refusal.code])
      return await deliver(Decision(reply: Reply(refusal.text)), to: inbound, platform, world)
    }
  }

  /// - Parameter remark: What stands in front of the answer.
  private func carryOut(
    _ inbound: Inbound, _ remark: RichText?, from platform: any Platform, _ world: World
  ) async -> Reply {
    let interpretation = book.interpret(root: inbound.root, text: inbound.text, in: world)
    switch interpretation {
    case .answer(var answer, let code):
      // Another bot's command in a room where everybody reads every answer: not ours to comment on.
      if code == "root.unknown", inbound.root != nil, !platform.capabilities.hasPrivateReplies { return answer }
      metrics.count("railhead_commands_total", ["verb": "none", "outcome": code])
      if code.hasPrefix("role."), inbound.road == .answer { return await refuse(answer, code, inbound, world) }
      let choice = Refusal(code, answer.message.text).offeringNumbers(in: world)
      answer.message.text = choice.text
      remember(choice, for: inbound, in: world)
      return await deliver(Decision(reply: answer), to: inbound, platform, world)
    case .command(let ready, false, let verb, let note):
      var decision = await ask(ready, verb: verb, note: note, inbound, world)
      decision.reply = decision.reply.prefixed(with: remark)
      return await deliver(decision, to: inbound, platform, world)
    case .command(let ready, true, let verb, let note):
      return await change(ready, verb: verb, note: note, inbound, platform, world)
    }
  }

  /// Somebody who may not: remembered, so that the same request is not carried out once they may.
  private func refuse(_ answer: Reply, _ code: String, _ inbound: Inbound, _ world: World) async -> Reply {
    let job = Job(by: world.person.id.description, delivery: inbound.delivery) { _, _ in
      .failure(Refusal(code, answer.message.text))
    }
    return self.answer(for: await dispatcher.submit(job), world).0
  }

  /// A question: answered from the state as it is, nothing of it is recorded but what it owes to others.
  private func ask(
    _ ready: Entry<BotState, BotEvent>.Ready, verb: String, note: RichText?, _ inbound: Inbound, _ world: World
  ) async -> Decision<BotEvent> {
    let latest = dispatcher.latest
    switch ready(latest.state, world) {
    case .failure(var refusal):
      refusal = latest.state.operations.read(refusal.offeringNumbers(in: world), at: inbound.place)
      remember(refusal, for: inbound, in: world)
      metrics.count("railhead_commands_total", ["verb": verb, "outcome": refusal.code])
      return Decision(reply: Reply(refusal.text))
    case .success(let answered):
      var decision = latest.state.operations.read(answered, at: inbound.place)
      metrics.count("railhead_commands_total", ["verb": verb, "outcome": "answered"])
      guard decision.followUp == .verifyJournal else {
        decision.reply = decision.reply.prefixed(with: note)
        return decision
      }
      switch await surroundings.verifyJournal() {
      case .success(let verification):
        return Decision(reply: OperationsDesk.verified(verification, for: world.language))
      case .failure(let fault):
        let id = log(fault)
        return Decision(reply: OperationsDesk.verified(.damaged(id: id), for: world.language))
      }
    }
  }

  /// An act: decided by the dispatcher, answered after the sync.
  private func change(
    _ ready: @escaping Entry<BotState, BotEvent>.Ready, verb: String, note: RichText?, _ inbound: Inbound,
    _ platform: any Platform, _ world: World
  ) async -> Reply {
    let job = Job(
      by: world.person.id.description, delivery: inbound.delivery, here: platform.home(for: inbound),
      answerTo: inbound.laterHandle, isPublicHere: !platform.capabilities.hasPrivateReplies,
      replacement: replacement(for: inbound)
    ) { state, now in
      var world = world
      world.now = now
      // Somebody may have been linked since the line was read.
      let identities = state.operations.identities
      (world.identities, world.person.id) = (identities, identities.first(of: inbound.person))
      return ready(state, world).mapError {
        state.operations.read($0.offeringNumbers(in: world), at: inbound.place)
      }.map { decision in
        var decision = state.operations.read(decision, at: inbound.place)
        // Where nothing is recorded there is nothing to take back: a corrected question is answered in silence.
        if !decision.events.isEmpty { decision.reply = decision.reply.prefixed(with: note) }
        return decision
      }
    }
    let verdict = await dispatcher.submit(job)
    let (reply, outcome) = answer(for: verdict, world)
    if case .refused(let refusal) = verdict { remember(refusal, for: inbound, in: world) }
    if case .notSaved = verdict, let handle = inbound.laterHandle {
      await surroundings.sendUnrecorded(reply.message, handle)
    }
    metrics.count("railhead_commands_total", ["verb": verb, "outcome": outcome])
    return reply
  }

  /// The card that goes into the HTTP answer to a press, as it is now; nil where the answer replaces none.
  package func cardReplaced(by inbound: Inbound) -> Message? {
    guard case .inAnswer(let id) = replacement(for: inbound) else { return nil }
    return surroundings.draw(id, dispatcher.state, inbound.place)
  }

  /// The line of a card's button names its record; the same button elsewhere, below an answer to one person for
  /// example, says nothing of the card.
  private func replacement(for inbound: Inbound) -> CardReplacement? {
    guard inbound.canReplaceOriginal,
      let id = inbound.text.split(separator: " ").lazy.compactMap({ ItemID(anyPrefix: String($0)) }).first,
      dispatcher.latest.state.outbox.room(ofCard: id) == inbound.place.room
    else { return nil }
    return inbound.road == .answer ? .inAnswer(id) : .throughResponseURL(id)
  }

  private func answer(for verdict: Verdict, _ world: World) -> (Reply, outcome: String) {
    switch verdict {
    case .done(let reply): (reply, "done")
    case .repeated(let reply): (reply ?? Answers.alreadyDone(for: world.language), "repeated")
    case .refused(let refusal): (Reply(refusal.text), refusal.code)
    case .notSaved(let isFull): (Answers.notSaved(isFull: isFull, for: world.language), "not_saved")
    case .faulted(let fault): (Answers.fault(id: log(fault), for: world.language), "fault")
    }
  }

  /// What a person reads whose answer takes longer than their chat waits.
  func stillWorking(on inbound: Inbound) -> Reply {
    metrics.count("railhead_answers_late_total")
    return Answers.stillWorking(for: language(of: inbound))
  }

  /// What a person reads whose line was not even looked at.
  func busy(with inbound: Inbound) -> Reply {
    metrics.count("railhead_commands_total", ["verb": "none", "outcome": "busy"])
    return Answers.busy(for: language(of: inbound))
  }

  private func language(of inbound: Inbound) -> Language {
    let known = inbound.profile?.locale.flatMap { Language(locale: $0) }
    return dispatcher.latest.state.operations.audience(of: inbound.person, chatKnows: known, zone: nil).language
  }

  /// Says something that needs no record, best effort.
  func say(_ reply: Reply, to handle: Handle) async { await surroundings.sendUnrecorded(reply.message, handle) }

  /// Queues the answer that a person was asked to wait for.
  func deliver(late reply: Reply, to handle: Handle) async {
    if reply.isConfidential { return await say(reply, to: handle) }
    let job = Job(by: "railhead", answerTo: handle) { _, _ in .success(Decision(reply: reply)) }
    switch await dispatcher.submit(job) {
    case .done, .repeated: return
    case .refused, .notSaved: await say(reply, to: handle)
    case .faulted(let fault):
      _ = log(fault)
      await say(reply, to: handle)
    }
  }

  /// Queues an answer that travels as a message of its own, and what a question owes; an answer that goes into the HTTP
  /// answer passes through.
  private func deliver(
    _ decision: Decision<BotEvent>, to inbound: Inbound, _ platform: any Platform, _ world: World
  ) async -> Reply {
    let handle = inbound.laterHandle
    if handle == nil, decision.posts.isEmpty { return decision.reply }
    if let handle, decision.reply.isConfidential {
      await say(decision.reply, to: handle)
      return decision.reply
    }
    let by = decision.posts.isEmpty ? "railhead" : world.person.id.description
    let job = Job(by: by, delivery: inbound.delivery, here: platform.home(for: inbound), answerTo: handle) { _, _ in
      .success(decision)
    }
    let verdict = await dispatcher.submit(job)
    let reply = answer(for: verdict, world).0
    if case .notSaved = verdict, let handle {
      // A question that owes nothing needs no disk: its answer goes out all the same.
      let said = decision.posts.isEmpty ? decision.reply : reply
      await surroundings.sendUnrecorded(said.message, handle)
    }
    return reply
  }

  private func world(of inbound: Inbound, on platform: any Platform) async -> World {
    let now = surroundings.now()
    let latest = dispatcher.latest
    var profile = inbound.profile
    if profile == nil { profile = await directory.profile(of: inbound.person, on: platform, at: now) }
    // Some deliveries carry an id only.
    let isNamed = inbound.personName != inbound.person.user
    let identities = latest.state.operations.identities
    let person = Person(
      id: identities.first(of: inbound.person), account: inbound.person,
      name: isNamed ? inbound.personName : profile?.name ?? inbound.personName,
      role: min(latest.state.operations.role(of: inbound.person), inbound.highestRole ?? .admin),
      audience: latest.state.operations.audience(
        of: inbound.person, chatKnows: profile?.locale.flatMap { Language(locale: $0) },
        zone: profile?.zone.flatMap { Zone($0) }))
    return World(
      now: now, person: person, place: inbound.place, channel: latest.state.operations.configuration.audience,
      topic: latest.state.outbox.topic(of: inbound.place), identities: identities,
      typing: platform.capabilities.typing,
      working: latest.state.workingDays(of: person, at: now),
      // A response URL posts where its command was typed, and nowhere else.
      reachesOtherRooms: platform.home(for: inbound).map { $0.responseURL == nil } ?? false,
      hasPrivateAnswers: platform.capabilities.hasPrivateReplies && !inbound.isOverheard)
  }

  private func log(_ fault: Fault) -> String {
    let id = surroundings.newFaultID()
    Logger.current.error("fault", metadata: ["id": "\(id)", "reason": "\(fault)"])
    return id
  }
}

extension Inbound {
  fileprivate var laterHandle: Handle? {
    if case .later(let handle) = road { handle } else { nil }
  }
}

extension Reply {
  /// The same reply with a remark in front: the echo of a corrected word.
  fileprivate func prefixed(with note: RichText?) -> Reply {
    guard let note else { return self }
    var reply = self
    reply.message.text = note + "\n" + message.text
    return reply
  }
}
