import Incidents
import Kernel
import Testing

struct ListIncidentsTests {
  @Test func listsTheWorstFirst() throws {
    var desk = try Desk()
    #expect(try desk.say("list") == "/inc list: no incident matches.")
    #expect(try desk.say("liste tous", as: .lea) == "/inc liste tous : aucun incident ne correspond.")
    try desk.say("login is slow sev3 #search")
    desk.wait(minutes: 125)
    try desk.say("checkout is down sev1 <@U1|ana> #payments")
    try desk.say("no text messages sev2 #sms", as: .bob)
    try desk.say("resolve INC-3 done")
    #expect(
      try desk.say("list")
        == """
        /inc list: 2 incidents, worst first, page 1 of 1
        INC-2 sev1 declared “checkout is down” · #payments · @ana · 0 s
        INC-1 sev3 declared “login is slow” · #search · 2 h 05 min
        """)
    #expect(
      try desk.say("liste tous", as: .lea)
        == """
        /inc liste tous : 3 incidents, les plus récents d’abord, page 1 sur 1
        INC-3 sev2 résolu « no text messages » · #sms · impact 0 s
        INC-2 sev1 déclaré « checkout is down » · #payments · @ana · 0 s
        INC-1 sev3 déclaré « login is slow » · #search · 2 h 05 min
        """)
    #expect(
      try desk.say("list #payments")
        == """
        /inc list #payments: 1 incident, worst first, page 1 of 1
        INC-2 sev1 declared “checkout is down” · #payments · @ana · 0 s
        """)
    #expect(
      try desk.say("list @ana")
        == """
        /inc list @ana: 1 incident, worst first, page 1 of 1
        INC-2 sev1 declared “checkout is down” · #payments · @ana · 0 s
        """)
    #expect(
      try desk.say("list <@U1>")
        == """
        /inc list @U1: 1 incident, worst first, page 1 of 1
        INC-2 sev1 declared “checkout is down” · #payments · @ana · 0 s
        """)
    #expect(try desk.say("list mine", as: .bob) == "/inc list mine: no incident matches.")
    #expect(
      try desk.say("liste moi tous", as: .bob)
        == """
        /inc list all mine: 1 incident, newest first, page 1 of 1
        INC-3 sev2 resolved “no text messages” · #sms · impact 0 s
        """)
    #expect(
      try desk.say("list resolved")
        == """
        /inc list resolved: 1 incident, newest first, page 1 of 1
        INC-3 sev2 resolved “no text messages” · #sms · impact 0 s
        """)
    #expect(
      try desk.say("list sev1 open newest")
        == """
        /inc list open sev1 newest: 1 incident, newest first, page 1 of 1
        INC-2 sev1 declared “checkout is down” · #payments · @ana · 0 s
        """)
    #expect(
      try desk.say("list sev7")
        == """
        “sev7”: a severity is a number from 1 to 4.
        /inc list [open|all|resolved|mine|late|unacked|unassigned|on hold|recurring|drills|no drills|private] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc list
        """)
    #expect(
      try desk.say("list everything else")
        == """
        I don’t understand “everything else” after /inc list. Nothing was changed.
        /inc list [open|all|resolved|mine|late|unacked|unassigned|on hold|recurring|drills|no drills|private] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc list
        """)
    #expect(
      try desk.say("liste le reste", as: .lea)
        == """
        Je ne comprends pas « le reste » après /inc liste. Rien n’a été changé.
        /inc liste [ouverts|tous|résolus|moi|en retard|non pris en compte|sans pilote|en attente|récidives|exercices|sans exercices|privés] [sev1] [#domaine] [@lea] [30 derniers jours] [page 2]
        Par exemple : /inc liste
        """)
  }

  @Test func looksBack() throws {
    var desk = try Desk()
    try desk.say("declare old failure")
    desk.wait(minutes: 30 * 1440 - 60)
    try desk.say("declare new failure")
    try desk.say("cancel INC-2 false alarm")
    #expect(
      try desk.say("list last 30 days")
        == """
        /inc list last 30d: 1 incident, newest first, page 1 of 1
        INC-1 sev3 declared “old failure” · 29 d 23 h
        Not counting 1 that was called off, merged or a drill, as in figures. All: /inc list all last 30d
        """)
    #expect(
      try desk.say("liste 30 derniers jours", as: .lea)
        == """
        /inc liste 30 derniers jours : 1 incident, les plus récents d’abord, page 1 sur 1
        INC-1 sev3 déclaré « old failure » · 29 j 23 h
        Sans compter 1 annulé, fusionné ou exercice, comme dans les chiffres. Tous : /inc liste tous 30 derniers jours
        """)
    #expect(
      try desk.say("list all last 2h")
        == """
        /inc list all last 2h: 1 incident, newest first, page 1 of 1
        INC-2 sev3 cancelled “new failure” · after 0 s
        """)
  }

  @Test func turnsPages() throws {
    var desk = try Desk()
    for number in 1...45 { try desk.say("declare failure \(number) sev\(number % 4 + 1) #area-\(number)") }
    let first = try desk.say("list")
    #expect(first.hasPrefix("/inc list: 45 incidents, worst first, page 1 of 3\nINC-44 sev1"))
    #expect(first.hasSuffix("\nMore: /inc list page 2"))
    let last = try desk.say("liste page 3", as: .lea)
    #expect(last.hasPrefix("/inc liste : 45 incidents, les plus graves d’abord, page 3 sur 3\nINC-"))
    #expect(last.split(separator: "\n").count == 6)
    #expect(
      try desk.say("list all 2 page 23")
        == """
        /inc list all: 45 incidents, newest first, page 23 of 23
        INC-1 sev2 declared “failure 1” · #area-1 · 0 s
        """)
    #expect(
      try desk.say("list all 2 page 99")
        == """
        There are only 23 pages; this is the last.
        /inc list all: 45 incidents, newest first, page 23 of 23
        INC-1 sev2 declared “failure 1” · #area-1 · 0 s
        """)
    #expect(
      try desk.say("liste tous 2 page 99", as: .lea)
        == """
        Il n’y a que 23 pages ; voici la dernière.
        /inc liste tous : 45 incidents, les plus récents d’abord, page 23 sur 23
        INC-1 sev2 déclaré « failure 1 » · #area-1 · 0 s
        """)
    #expect(try desk.say("list 50").split(separator: "\n").count == 46)
    #expect(
      try desk.say("list 51")
        == """
        I don’t understand “51” after /inc list. Nothing was changed.
        /inc list [open|all|resolved|mine|late|unacked|unassigned|on hold|recurring|drills|no drills|private] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc list
        """)
  }

  @Test(arguments: [20, 50]) func fitsIntoOneMessage(size: Int) throws {
    var desk = try Desk()
    let (title, area) = (String(repeating: "long ", count: 60), String(repeating: "area", count: 20))
    let lead = String(repeating: "leader", count: 10)
    for _ in 1...50 { try desk.say("declare \(title) #\(area) @\(lead) sev1") }
    for number in 1...50 { try desk.say("ack INC-\(number)") }
    desk.wait(minutes: 1_000_000)
    #expect(try desk.say("list \(size)", as: .lea).count < 3800)
  }
}
