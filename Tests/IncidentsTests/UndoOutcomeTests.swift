import Incidents
import Kernel
import Testing

/// What is said to be true again once a command was taken back.
struct UndoOutcomeTests {
  @Test(
    "names what is true again",
    arguments: [
      ("sev INC-1 2", "“checkout is down” is sev1 again", "« checkout is down » est de nouveau sev1"),
      ("lead INC-1 <@U3|léa>", "@bob leads “checkout is down” again", "@bob pilote de nouveau « checkout is down »"),
      (
        "role comms <@U3|léa> INC-1", "nobody has comms on “checkout is down”",
        "personne n’a le rôle communication sur « checkout is down »"
      ),
      (
        "handoff INC-1 <@U9|zoé>", "the lead of “checkout is down” is offered to nobody",
        "le pilotage de « checkout is down » n’est proposé à personne"
      ),
      (
        "clock INC-1 impact 9:40",
        "“checkout is down”: impact start Thu 26 Mar 2026 10:15 (Europe/Paris) again",
        "« checkout is down » : de nouveau début de l’impact jeu. 26 mars 2026 10:15 (Europe/Paris)"
      ),
      (
        "update INC-1 worse", "“half of it works” is the last update on “checkout is down” again",
        "« half of it works » est de nouveau le dernier point sur « checkout is down »"
      ),
      (
        "cause INC-1 DNS", "“DNS” is no cause of “checkout is down” any more",
        "« DNS » n’est plus une cause de « checkout is down »"
      ),
      ("task INC-1 call them", "“checkout is down” is without T-1", "« checkout is down » n’a plus T-2"),
      (
        "mitigate INC-1", "“checkout is down” is acknowledged again",
        "« checkout is down » est de nouveau pris en compte"
      ),
      ("note INC-1 calm", "“checkout is down” is still acknowledged", "« checkout is down » reste pris en compte"),
    ])
  func says(_ line: String, _ english: String, _ french: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U2|bob>")
    try desk.say("update INC-1 half of it works next never")
    for (word, person, expected) in [("undo", Person.ana, english), ("annule", .lea, french)] {
      try desk.say(line, as: person)
      let reply = try desk.say(word, as: person)
      #expect(reply.contains(expected), "\(reply)")
    }
    #expect(desk.state == desk.replayed)
  }
}
