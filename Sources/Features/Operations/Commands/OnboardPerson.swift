import Commands
import Kernel

/// `/ops onboarding @sam start 1/4 buddy @lea template tech`: their tasks for the first day, week, month and quarter.
struct OnboardPerson: ComingOperation {
  static let handler = "onboarding"

  let person: Mention
  let start: CivilDate?
  let buddy: Mention?
  let template: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    buddy = words.takeMention(after: "buddy", "mentor", "parrain", "marraine", "tuteur", "tutrice", "binôme")
    start = try words.takeTime(
      after: "start", "starts", "starting", "starts on", "from", "on", "arrives", "arrival", "arrivée", "arrivée le",
      "arrive", "arrive le", "début", "dès", "le", "à partir du", reading: .schedule
    )?.instant.date(in: words.world)
    template = words.takeValue(after: "template", "profile", "modèle", "profil")
    guard let person = words.takeMention() else {
      throw SyntaxProblem(
        "person.missing",
        words.language.pick(
          en: "name the person with @. Nothing was changed.", fr: "nommez la personne avec @. Rien n’a été changé."))
    }
    self.person = person
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    ["user": person, "start": start, "buddy": buddy, "template": template]
  }
}
