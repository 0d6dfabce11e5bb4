import Commands
import Kernel

/// Asks for a decision: `propose Yearly plan driver @karim approver @lea by fri`.
struct ProposeDecision: DecisionCommand {
  static let handler = "propose"

  let title: String
  let driver: Mention?
  let approver: Mention?
  /// By when it is wanted.
  let wanted: Moment?
  let review: Moment?
  let isOneWay: Bool?

  init(_ words: inout Words) throws(SyntaxProblem) {
    approver = words.takeApprover()
    let named = words.takeMention(after: "driver", "driven by", "pilote", "porteur", "owner", "porté par")
    driver = named ?? words.takeMention()
    let way = words.takeWay()
    review = try words.takeReview()
    wanted = try words.takeDue(also: "wanted by", "souhaitée avant", "souhaitée pour")
    isOneWay = way ?? words.takeWay()
    title = try words.takeDecisionTitle()
  }

  func arguments(in world: World) -> Arguments {
    [
      "title": title, "driver": driver, "approver": approver, "wanted_by": wanted, "precision": wanted?.precision,
      "review_on": review, "one_way": isOneWay,
    ]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try world.check(title, limit: Limit.title)
    if let wanted, wanted.instant <= world.now { throw .past(wanted.instant, in: world) }
    var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
    if let driver { proposal.driver = Participant(driver, in: world) }
    proposal.approver = approver.map { Participant($0, in: world) }
    (proposal.wanted, proposal.review, proposal.isOneWay) = (wanted?.instant, review?.instant, isOneWay)
    let standard = approver == nil ? state.decisions.standard(about: title) : nil
    return proposal.decision(
      number: state.decisions.nextNumber, in: world, calls: proposal.approver
    ) { [proposal] audience, calls in
      audience.told(proposal, standard: standard, calls: calls)
    }
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
  /// What is asked for, of whom, by when, and what the standards say of it.
  fileprivate func told(_ proposal: DecisionEvent.Proposal, standard: Standard?, calls: Bool) -> RichText {
    let driver = proposal.driver.mention
    let decider = decider(proposal.approver, calls: calls)
    var text =
      language.pick(
        en: "\(quoted(proposal.title)) is proposed.\nDriver \(driver) · decides: \(decider).",
        fr: "\(quoted(proposal.title)) est proposée.\nPilote \(driver) · décide : \(decider).") as RichText
    if let wanted = proposal.wanted {
      text += language.pick(en: "\nWanted by \(moment(wanted)).", fr: "\nSouhaitée pour le \(moment(wanted)).")
    }
    if let standard {
      text += language.pick(
        en: "\nThe standard \(quoted(standard.rule)) says who decides: \(standard.decider).",
        fr: "\nLa règle \(quoted(standard.rule)) dit qui décide : \(standard.decider).")
    }
    return text
  }
}
