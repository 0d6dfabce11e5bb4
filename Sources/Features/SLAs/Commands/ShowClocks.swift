import BusinessTime
import Commands
import Kernel

/// The clocks of one record: `REQ-7`, `show INC-3`.
struct ShowClocks: Command {
  static let handler = "show"
  static let changesState = false

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeRecord()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let record = try state.find(id, command: "show", in: world)
    let audience = world.person.audience
    var lines = [audience.headline(record)]
    for commitment in state.slas.commitments(of: record, teams: state.teams) {
      guard let judgement = commitment.judgement(at: world.now) else { continue }
      lines.append("– \(audience.clock(commitment, judgement, of: record))")
    }
    if lines.count == 1 {
      lines.append(world.language.pick(en: "Nothing is promised for it.", fr: "Rien n’est promis pour elle."))
    }
    let held = state.slas.held(record, teams: state.teams, at: world.now)
    if !held.isEmpty {
      let spans = held.map { team, seconds -> RichText in "\("@" + team) \(plain: audience.span(seconds))" }
        .joined(separator: ", ")
      lines.append(
        world.language.pick(
          en: "Held, each in its own hours: \(spans)", fr: "Détenue, chacune dans ses heures : \(spans)"))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}

extension Audience {
  /// `REQ-7 P2 “invoice 4711 is missing” (Europe/Paris)`.
  func headline(_ record: Tracked) -> RichText {
    let (label, zone) = (record.label(record.level), RichText.plain(zone.name))
    return "\(strong: "\(record.id) \(label)") \(quoted(record.title)) (\(zone))"
  }

  /// One clock, whether it runs or has stopped, and who promised what.
  func clock(_ commitment: Commitment, _ judgement: Judgement, of record: Tracked) -> RichText {
    let cycle: RichText =
      commitment.id.cycle > 1 && commitment.id.metric != .update
      ? language.pick(en: ", cycle \(commitment.id.cycle)", fr: ", cycle \(commitment.id.cycle)") : ""
    let promise = RichText.plain(target(commitment.promise.target))
    if commitment.promise.policy == Promise.byWord {
      let word: RichText = language.pick(en: " — as promised", fr: " — comme annoncé")
      return labelled(name(commitment.id.metric), state(commitment, judgement, of: record)) + word
    }
    let policy: RichText = "\(commitment.promise.policy)"
    let source: RichText = language.pick(
      en: " — \(promise), policy \(policy), \(commitment.calendar)",
      fr: " — \(promise), engagement \(policy), \(commitment.calendar)")
    return labelled(name(commitment.id.metric) + cycle, state(commitment, judgement, of: record)) + source
  }

  private func state(_ commitment: Commitment, _ judgement: Judgement, of record: Tracked) -> RichText {
    let elapsed = RichText.plain(span(judgement.elapsed))
    let isFeminine = commitment.id.metric.isFeminine
    switch judgement.state {
    case .cancelled: return language.pick(en: "called off", fr: "sans objet")
    case .stopped where judgement.isBreached:
      let missed = RichText.plain(isFeminine ? "dépassée" : "dépassé")
      let late = RichText.plain(span(judgement.elapsed - judgement.target))
      return language.pick(en: "missed by \(late), after \(elapsed)", fr: "\(missed) de \(late), après \(elapsed)")
    case .stopped:
      let met = RichText.plain(isFeminine ? "tenue" : "tenu")
      return language.pick(en: "met in \(elapsed)", fr: "\(met) en \(elapsed)")
    case .running, .paused:
      return standing(Standing(record: record, commitment: commitment, judgement: judgement))
    }
  }
}
