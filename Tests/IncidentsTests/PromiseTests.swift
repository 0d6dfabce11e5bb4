import Incidents
import Kernel
import Testing

/// When the next update is promised for, as people say it.
struct PromiseTests {
  @Test(arguments: [
    "next 30m", "next update in 30 minutes", "next update 30m", "next in 30 min.", "next update at 10:45",
    "next at 10h45", "next 10:45", "next update by 10:45am", "prochain point dans 30 min", "prochain dans 30min",
    "prochain à 10h45", "prochain point à 10h45", "prochaine mise à jour à 10h45", "prochain point vers 10h45.",
    "next: 30m", "the next update in 30 minutes", "le prochain point à 10h45",
  ])
  func readsAPromise(_ phrase: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("update INC-1 half of the orders pass, \(phrase)")
        == "/inc update INC-1: the update on “checkout is down” is posted. Next update by 10:45 (Europe/Paris).")
    #expect(desk.state[1]?.facts.lastUpdate?.text == "half of the orders pass")
  }

  @Test func readsAPromiseForAnotherDay() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev3")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("point INC-1 en attente, prochain point demain 9h", as: .lea)
        == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Prochain point avant le ven. 27 mars 2026 \
        09:00 (Europe/Paris).
        """)
  }

  @Test(arguments: ["next tomorrow 9am", "prochain demain 9h", "next update tomorrow at 9:00", "next friday 9h"])
  func readsAPromiseForTomorrow(_ phrase: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev3")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("update INC-1 waiting \(phrase)")
        == """
        /inc update INC-1: the update on “checkout is down” is posted. Next update by Fri 27 Mar 2026 09:00 \
        (Europe/Paris).
        """)
  }

  @Test(arguments: [
    "the next deploy is at noon", "next release fixes it", "next friday maybe", "le prochain envoi part",
    "we ship in the next 30 minutes",
  ])
  func promisesNothingInOtherWords(_ text: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack INC-1")
    #expect(try desk.say("update INC-1 \(text)") == "/inc update INC-1: the update on “checkout is down” is posted.")
    #expect(desk.state[1]?.facts.lastUpdate?.text == text)
  }

  @Test func saysThatAPromiseHasNoSuccessor() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("update half of the orders pass next 30m")
    #expect(
      try desk.say("update two thirds of the orders pass")
        == """
        /inc update INC-1: the update on “checkout is down” is posted. It takes the place of the one promised by \
        10:45 (Europe/Paris); no next one is promised. To promise one, add next 30m.
        """)
    #expect(
      try desk.say("update all of the orders pass") == "/inc update INC-1: the update on “checkout is down” is posted.")
    try desk.say("update not quite next 30m")
    #expect(
      try desk.say("point tout passe", as: .lea)
        == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Il remplace celui promis avant 10:45 \
        (Europe/Paris) ; aucun autre n’est promis. Pour en promettre un, ajoutez prochain 30min.
        """)
  }

  @Test func refusesAPromiseForNow() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("update half of the orders pass next 0m")
        == """
        The next update must be still to come. Nothing was changed.
        /inc update [INC-12] <text> [next 30m|never]
        For example: /inc update INC-12 half of the orders pass again next 30m
        """)
    #expect(
      try desk.say("point la moitié passe prochain 0min", as: .lea)
        == """
        Le prochain point doit être encore à venir. Rien n’a été changé.
        /inc point [INC-12] <texte> [prochain 30min|jamais]
        Par exemple : /inc point INC-12 la moitié des commandes passe prochain 30min
        """)
    #expect(desk.events.count == 1)
  }

  @Test func readsAFrenchHourBehindWhatWasDone() throws {
    var desk = try Desk()
    try desk.say("declare checkout is down sev1 since 8:00")
    #expect(
      try desk.say("atténué INC-1 trafic basculé à 9h30", as: .lea)
        == """
        /inc atténué INC-1 : « checkout is down » est atténué, jeu. 26 mars 2026 09:30 (Europe/Paris), 1 h 30 min \
        après le début de l’impact : trafic basculé
        """)
    try desk.say("résolu INC-1 délai ramené de 2h à 1h", as: .lea)
    #expect(desk.state[1]?.facts.resolution == "délai ramené de 2h à 1h")
    try desk.say("annule", as: .lea)
    try desk.say("résolu INC-1 relancé à 10h00", as: .lea)
    #expect(desk.state[1]?.facts.clocks[.resolved]?.at == Desk.start.adding(seconds: -900))
    #expect(desk.state[1]?.facts.resolution == "relancé")
  }
}
