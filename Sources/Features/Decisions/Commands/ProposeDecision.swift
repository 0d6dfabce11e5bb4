import Commands
import Kernel

/// Asks for a decision: `propose Yearly plan driver @karim approver @lea by fri`.
struct ProposeDecision: DecisionCommand {
  static let handler = "propose"

  /// Of one that was proposed before, about which something is said.
  let id: ItemID?
  /// Empty where `id` says which.
  let title: String
  let driver: Named?
  let approver: Named?
  /// By when it is wanted.
  let wanted: Moment?
  let review: Moment?
  let isOneWay: Bool?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let count = words.count
    approver = words.takeApprover()
    var (driver, ending) = (words.takeDriver(), Ending())
    var left = 0
    repeat {
      left = words.count
      try ending.take(from: &words) { words throws(SyntaxProblem) in
        try words.takeDue(also: "wanted by", "souhaitée avant", "souhaitée pour")
      }
      driver = driver ?? words.takeLastMention().map { .person($0) }
    } while words.count < left
    (self.driver, wanted, review, isOneWay) = (driver, ending.due, ending.review, ending.isOneWay)
    id = words.takeOnlyID() ?? (words.isEmpty && words.count < count ? words.topic : nil)
    title = id == nil ? try words.takeDecisionTitle() : ""
  }

  func arguments(in world: World) -> Arguments {
    [
      "id": id, "title": title.nonEmpty, "driver": driver?.mention, "approver": approver?.mention, "wanted_by": wanted,
      "precision": wanted?.precision,
      "review_on": review, "one_way": isOneWay,
    ]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let wanted, wanted.instant <= world.now { throw .past(wanted.instant, in: world) }
    if let id { return try amend(id, state, in: world) }
    try world.check(title, limit: Limit.title)
    var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
    if let driver { proposal.driver = driver.participant(in: world) }
    if let approver { proposal.approver = try approver.approver(in: world) }
    (proposal.wanted, proposal.review, proposal.isOneWay) = (wanted?.instant, review?.instant, isOneWay)
    let standard = state.decisions.standard(about: title, decidedBy: proposal.approver)
    let isUndecidable = approver == nil && !state.isLed()
    let number = state.decisions.nextNumber
    var decision = proposal.decision(
      number: number, in: world, calls: proposal.approver
    ) { [proposal] audience, calls in
      audience.told(proposal, standard: standard, calls: calls)
    }
    if isUndecidable {
      decision.reply.message.text +=
        "\n" + world.person.audience.undecidable(ItemID(DecisionDesk.prefix, number), in: world)
    }
    decision.reply.message.text += proposal.driver.warning(in: world) + state.decisions.likes(of: title, in: world)
    return decision
  }
}

extension Words {
  /// A decision that is all that is left.
  fileprivate mutating func takeOnlyID() -> ItemID? {
    var attempt = self
    guard let id = attempt.takeNamedID(DecisionDesk.prefix), attempt.isEmpty else { return nil }
    self = attempt
    return id
  }

  /// Who brings it about.
  fileprivate mutating func takeDriver() -> Named? {
    let named = takeMention(after: "driver", "driven by", "pilote", "porteur", "owner", "porté par")
    if let named { return .person(named) }
    return takeCaller { $0.takeValue(after: "driver", "driven by", "pilote", "porteur", "owner") }
  }
}

extension DecisionEvent.Proposal {
  /// What the line itself tells: who proposes what, where.
  ///
  /// Where a private record is talked about, nothing points back to it.
  init(_ title: String, isPublic: (ItemID) -> Bool, in world: World) {
    let isKept = world.topic.map(isPublic) ?? true
    self.init(
      title: title, driver: Participant(world.person), room: world.place.room,
      thread: isKept ? world.place.thread : nil, topic: isKept ? world.topic : nil)
  }
}

extension Audience {
  /// What to do where nobody is named to decide, and nobody is a lead.
  func undecidable(_ id: ItemID, in world: World) -> RichText {
    let line = world.line("propose", "\(id) \(language.pick(en: "approver", fr: "décideur")) @…", in: language)
    return language.pick(
      en: """
        Nobody can say go: nobody is a lead here. Say who decides, \(code: line), or have leads set with \
        RAILHEAD_PEOPLE_LEADS.
        """,
      fr: """
        Personne ne peut donner l’accord : personne n’est responsable ici. Dites qui décide, \(code: line), ou faites \
        désigner des responsables avec RAILHEAD_PEOPLE_LEADS.
        """)
  }

  /// What is asked for, of whom, by when, and what the standards say of it.
  func told(_ proposal: DecisionEvent.Proposal, standard: Standard?, calls: Bool) -> RichText {
    let driver = proposal.driver.mention
    let decider = decider(proposal.approver, calls: calls)
    var text =
      language.pick(
        en: "\(quoted(proposal.title)) is proposed.\nDriver \(driver) · decides: \(decider).",
        fr: "\(quoted(proposal.title)) est proposée.\nPilote \(driver) · décide : \(decider).") as RichText
    if let wanted = proposal.wanted {
      text += language.pick(en: "\nWanted by \(moment(wanted)).", fr: "\nSouhaitée pour le \(moment(wanted)).")
    }
    return text + quoting(standard)
  }
}
