import Kernel
import Priorities
import Testing

@Suite("Buttons of a review that are pressed late")
struct StaleMoveTests {
  @Test("a button that moves up never moves down, and whoever presses it is told who moved it meanwhile")
  func direction() throws {
    var desk = try Desk()
    for title in ["Migrate the CRM", "Answer the audit", "Hire a clerk"] { try desk.say("propose \(title)") }
    let text = try desk.talk(
      "lea move PRI-3 up to 2 decided in the review", "eve déplacer PRI-3 haut au rang 2 décidé en revue",
      "lea move PRI-3 1 the audit is in May", "lea move PRI-3 up to 2 decided in the review",
      "eve déplacer PRI-3 haut au rang 2 décidé en revue", "lea move PRI-1 down to 1 later",
      "eve descendre PRI-1 1 plus tard", "lea move PRI-1 down to 3 later", "eve monter PRI-1 au rang 1 signé")
    #expect(
      text == #"""
        > @lea move PRI-3 up to 2 decided in the review
        /prio move PRI-3: “Hire a clerk” goes from place 3 to 2, moved by @léa: decided in the review
        > @eve déplacer PRI-3 haut au rang 2 décidé en revue
        PRI-3 est déjà au rang 2 sur 3, déplacée par @léa. Rien n’a été changé.
        > @lea move PRI-3 1 the audit is in May
        /prio move PRI-3: “Hire a clerk” goes from place 2 to 1, moved by @léa: the audit is in May
        > @lea move PRI-3 up to 2 decided in the review
        PRI-3 is at place 1 of 3, moved by @léa, and 2 is not above that. Nothing was changed.
        > @eve déplacer PRI-3 haut au rang 2 décidé en revue
        PRI-3 est au rang 1 sur 3, déplacée par @léa, et le rang 2 n’est pas au-dessus. Rien n’a été changé.
        > @lea move PRI-1 down to 1 later
        PRI-1 is at place 2 of 3, and 1 is not below that. Nothing was changed.
        > @eve descendre PRI-1 1 plus tard
        PRI-1 est au rang 2 sur 3, et le rang 1 n’est pas au-dessous. Rien n’a été changé.
        > @lea move PRI-1 down to 3 later
        /prio move PRI-1: “Migrate the CRM” goes from place 2 to 3, moved by @léa: later
        > @eve monter PRI-1 au rang 1 signé
        /prio déplacer PRI-1 : « Migrate the CRM » passe du rang 3 au rang 1, déplacée par @eve : signé
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("the buttons say the direction beside the place, in the language of the channel")
  func buttons() throws {
    var desk = try Desk()
    for title in ["Migrate the CRM", "Answer the audit"] { try desk.say("propose \(title)") }
    for step in ["start", "next", "next", "next"] { try desk.say("review \(step)") }
    #expect(desk.posted.contains { $0.contains("[Up to 1] prio move PRI-2 up to 1 decided in the review") })
    try desk.say("review close")
    for step in ["start", "next", "next", "next"] { try desk.say("review \(step)", channel: .parisienne) }
    #expect(
      desk.posted.contains {
        $0.contains("[Monter au rang 1] prio déplacer PRI-2 haut au rang 1 décidé en revue")
      })
  }
}
