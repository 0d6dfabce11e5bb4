import Commands
import Kernel

/// `/ops away until mon cover @lea`: nobody is mentioned while they are away.
struct GoAway: Command {
  static let handler = "away"

  /// Nil for whoever types.
  let person: Mention?
  let cover: Mention?
  /// Nil for now.
  let from: Timestamp?
  /// Nil until they are back.
  let until: Timestamp?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var cover = words.takeMention(
      after: "cover", "covered by", "backup", "delegate", "ask", "remplacé par", "remplacée par", "remplaçant",
      "remplaçante", "relais", "suppléant", "suppléante", "voir avec")
    var person = words.takeMention()
    (from, until) = try words.takeAbsence()
    // “@lea covers” says it the other way round.
    if cover == nil, words.takeNext("covers", "cover", "remplace", "me remplace") != nil { swap(&cover, &person) }
    (self.person, self.cover) = (person, cover)
    reason = words.rest().trimmed.nonEmpty
  }

  func arguments(in world: World) -> Arguments {
    ["user": person, "cover": cover, "from": from, "until": until, "reason": reason]
  }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let away = try person.map { mention throws(Refusal) in
      Participant(id: try mention.id(in: world), name: mention.name)
    }
    let who = away ?? Participant(world.person)
    let covering = try cover.map { mention throws(Refusal) in
      Participant(id: try mention.id(in: world), name: mention.name)
    }
    let isOther = !who.isSame(as: Participant(world.person))
    guard !isOther || world.person.role >= .lead else { throw .awayByLead(in: world) }
    guard covering.map({ !$0.isSame(as: who) }) ?? true else { throw .coversThemselves(in: world) }
    let absence = Absence(from: from ?? world.now, until: until, cover: covering, reason: reason)
    if let until, until <= max(absence.from, world.now) {
      throw .awayBackwards(world.person.audience.full(until), in: world)
    }
    guard let id = who.id else { throw .awayByLead(in: world) }
    let back = world.line("back", isOther ? "@\(who.name)" : "")
    let sentence = world.person.audience.absence(absence, of: isOther ? who : nil, at: world.now)
    return Decision(
      events: [.wentAway(id, absence)],
      reply: Reply(
        sentence
          + world.language.pick(
            en:
              " Reminders call \(covering.map { "\($0.mention)" as RichText } ?? "nobody") instead. \(code: back) ends it.",
            fr:
              " Les rappels s’adressent \(covering.map { "à \($0.mention)" as RichText } ?? "à la salle, sans nommer personne"). \(code: back) y met fin."
          )))
  }
}

extension Audience {
  /// That somebody is not there, and until when; nil for whoever reads it.
  func absence(_ absence: Absence, of person: Participant?, at now: Timestamp) -> RichText {
    let who: RichText =
      person.map { language.pick(en: "\($0.mention) is", fr: "\($0.mention) s’absente") }
      ?? language.pick(en: "You are", fr: "Vous vous absentez")
    let from =
      absence.from > now
      ? RichText.plain(language.pick(en: " from \(full(absence.from))", fr: " à partir du \(full(absence.from))")) : ""
    let until =
      absence.until.map {
        RichText.plain(language.pick(en: " until \(full($0))", fr: " jusqu’au \(full($0))"))
      } ?? RichText.plain(language.pick(en: " until further notice", fr: " jusqu’à nouvel ordre"))
    let why = absence.reason.map { "\(plain: language.pick(en: ": ", fr: " : "))\($0)" as RichText } ?? ""
    return language.pick(en: "\(who) away\(from)\(until)\(why).", fr: "\(who)\(from)\(until)\(why).")
  }
}

extension Refusal {
  static func awayByLead(in world: World) -> Refusal {
    let line = world.line("away")
    return Refusal(
      "away.lead",
      world.language.pick(
        en: "Only a lead can say that of somebody else; for yourself: \(code: line). Nothing was changed.",
        fr: "Seul un responsable peut le dire de quelqu’un d’autre ; pour vous : \(code: line). Rien n’a été changé."))
  }

  fileprivate static func coversThemselves(in world: World) -> Refusal {
    Refusal(
      "away.cover",
      world.language.pick(
        en: "Whoever is away cannot cover for themselves. Nothing was changed.",
        fr: "On ne peut pas se remplacer soi-même. Rien n’a été changé."))
  }

  fileprivate static func awayBackwards(_ until: String, in world: World) -> Refusal {
    Refusal(
      "away.until",
      world.language.pick(
        en: "I read \(plain: until) as the end, and that is not after the beginning. Nothing was changed.",
        fr: "J’ai lu \(plain: until) comme fin, et ce n’est pas après le début. Rien n’a été changé."))
  }
}
