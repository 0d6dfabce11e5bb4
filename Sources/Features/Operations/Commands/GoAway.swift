import Commands
import Kernel

/// `/ops away until mon cover @lea`: nobody is mentioned while they are away.
struct GoAway: ComingOperation {
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
    until = try words.takeTime(
      after: "until", "till", "to", "back", "jusqu’à", "jusqu’au", "au", "retour", reading: .until)?.instant
    let from = try words.takeTime(after: "from", "du", "dès", "à partir de", "à partir du", reading: .until)?.instant
    if until == nil, from == nil {
      self.from = try words.takeNextTime(reading: .until)?.instant
    } else {
      self.from = from
    }
    // “@lea covers” says it the other way round.
    if cover == nil, words.takeNext("covers", "cover", "remplace", "me remplace") != nil { swap(&cover, &person) }
    (self.person, self.cover) = (person, cover)
    reason = words.rest().trimmed.nonEmpty
  }

  func arguments(in world: World) -> Arguments {
    ["user": person, "cover": cover, "from": from, "until": until, "reason": reason]
  }
}
