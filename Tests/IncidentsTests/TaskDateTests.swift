import Incidents
import Kernel
import Testing

/// Dates, owners and undos of tasks and follow-ups, line by line, on Thursday 26 March 2026 at 10:15 in Paris.
@Suite("Dates of tasks")
struct TaskDateTests {
  @Test("each date is echoed in full, and what only looks like one is refused")
  func dates() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.talk([
        (.lea, "suivi INC-1 prévenir le client @bob avant lundi en huit"),
        (.lea, "tâche INC-1 prévenir le client d’ici la fin de la semaine @bob"),
        (.ana, "task INC-1 call the bank @bob within 48h"), (.lea, "tâche INC-1 appeler la banque j+3 ouvrés"),
        (.ana, "followup INC-1 write a runbook by the 31st @bob"),
        (.ana, "task INC-1 check the mail sent by friday team"),
        (.ana, "followup INC-1 write a runbook @bob by firday"),
        (.lea, "suivi INC-1 écrire la procédure @bob avant mardi gras"),
      ]) == """
        > @léa suivi INC-1 prévenir le client @bob avant lundi en huit
        /inc suivi INC-1 : T-1 suivi « prévenir le client » · @bob · avant le lun. 6 avr. 2026 18:00 (Europe/Paris), pour « checkout is down ». Quand c’est fait : /inc fait T-1
        > @léa tâche INC-1 prévenir le client d’ici la fin de la semaine @bob
        /inc tâche INC-1 : T-2 tâche « prévenir le client » · @bob · avant le ven. 27 mars 2026 18:00 (Europe/Paris), pour « checkout is down ». Quand c’est fait : /inc fait T-2
        > @ana task INC-1 call the bank @bob within 48h
        /inc task INC-1: T-3 task “call the bank” · @bob · by Sat 28 Mar 2026 10:15 (Europe/Paris), for “checkout is down”. When it is done: /inc done T-3
        > @léa tâche INC-1 appeler la banque j+3 ouvrés
        /inc tâche INC-1 : T-4 tâche « appeler la banque » · avant le mar. 31 mars 2026 18:00 (Europe/Paris), pour « checkout is down ». Quand c’est fait : /inc fait T-4
        > @ana followup INC-1 write a runbook by the 31st @bob
        /inc followup INC-1: T-5 follow-up “write a runbook” · @bob · by Tue 31 Mar 2026 18:00 (Europe/Paris), for “checkout is down”. When it is done: /inc done T-5
        > @ana task INC-1 check the mail sent by friday team
        /inc task INC-1: T-6 task “check the mail sent by friday team”, for “checkout is down”. When it is done: /inc done T-6
        > @ana followup INC-1 write a runbook @bob by firday
        “firday”: this is no date I can read; for example fri, 15/12, the 31st, tomorrow 9am. Text goes in quotes.
        /inc followup [INC-12] <what> @karim by 12/9 [type:detect|prevent|mitigate|process]
        For example: /inc followup INC-12 add an alert @karim by 12/9
        > @léa suivi INC-1 écrire la procédure @bob avant mardi gras
        « mardi gras » : je ne sais pas lire cette date ; par exemple vendredi, 15/12, le 31, demain 9h. Un texte va entre guillemets.
        /inc suivi [INC-12] <quoi> @karim avant le 12/9 [type:détecter|prévenir|atténuer|processus]
        Par exemple : /inc suivi INC-12 ajouter une alerte @karim avant le 12/9
        """)
    #expect(desk.events.count == 7)
  }

  @Test("the id of a task changes that task, whatever stands in front, and undoing it names it")
  func changes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("declare search is slow sev2")
    try desk.say("task INC-1 call the bank @bob by friday")
    #expect(
      try desk.talk([
        (.ana, "followup INC-1 T-1 @karim by the 31st"), (.lea, "tâche INC-1 T-1 @lea le 3"), (.ana, "task T-1 j+3"),
        (.ana, "task INC-2 T-1 @ana"), (.lea, "suivi INC-2 T-1 @lea"), (.ana, "task INC-1 T-1"),
        (.ana, "task INC-1 T-1 must be done weekly"), (.ana, "undo"), (.ana, "done T-1"), (.ana, "undo"),
        (.lea, "fait T-1"), (.lea, "annule"),
      ]) == """
        > @ana followup INC-1 T-1 @karim by the 31st
        /inc task T-1: T-1 task “call the bank” · @karim · by Tue 31 Mar 2026 18:00 (Europe/Paris)
        > @léa tâche INC-1 T-1 @lea le 3
        /inc tâche T-1 : T-1 tâche « call the bank » · @lea · avant le ven. 3 avr. 2026 18:00 (Europe/Paris)
        > @ana task T-1 j+3
        /inc task T-1: T-1 task “call the bank” · @lea · by Sun 29 Mar 2026 18:00 (Europe/Paris)
        > @ana task INC-2 T-1 @ana
        T-1 belongs to INC-1, “checkout is down”. Nothing was changed; to change it: /inc task T-1 @… .
        > @léa suivi INC-2 T-1 @lea
        T-1 relève de INC-1, « checkout is down ». Rien n’a été changé ; pour la modifier : /inc tâche T-1 @… .
        > @ana task INC-1 T-1
        Say who does it now, or by when.
        /inc task [INC-12] <what> [@karim] [by 15:00]
        For example: /inc task INC-12 call the bank @karim by 15:00
        > @ana task INC-1 T-1 must be done weekly
        I don’t understand “must be done weekly” after /inc task. Nothing was changed.
        /inc task [INC-12] <what> [@karim] [by 15:00]
        For example: /inc task INC-12 call the bank @karim by 15:00
        > @ana undo
        /inc undo: /inc task T-1 is taken back, and it is again: T-1 task “call the bank” · @lea · by Fri 3 Apr 2026 18:00 (Europe/Paris). Both stay in the timeline.
        > @ana done T-1
        /inc done T-1: “call the bank” is done. INC-1: 1 of 1 done.
        > @ana undo
        /inc undo: /inc done T-1 is taken back, and T-1 is to be done again. Both stay in the timeline.
        > @léa fait T-1
        /inc fait T-1 : « call the bank » : c’est fait. INC-1 : 1 sur 1 fait.
        > @léa annule
        /inc annule : /inc fait T-1 est annulé ; T-1 est de nouveau à faire. Les deux restent dans la chronologie.
        """)
  }

  @Test("a clock wants an hour: a day alone would be a midnight that nobody typed")
  func clockHour() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    let before = desk.state
    #expect(
      try desk.talk([(.ana, "clock INC-1 impact yesterday"), (.lea, "corriger INC-1 début le 25/3")]) == """
        > @ana clock INC-1 impact yesterday
        A day is not enough here: say the hour too, as in /inc clock INC-1 impact yesterday 14:05. Nothing was changed.
        /inc clock [INC-12] [impact|detected|ack|mitigated|resolved 14:05]
        For example: /inc clock INC-12 impact 14:05
        > @léa corriger INC-1 début le 25/3
        Un jour ne suffit pas ici : dites aussi l’heure, comme dans /inc heure INC-1 début le 25/3 14h05. Rien n’a été changé.
        /inc heure [INC-12] [impact|détecté|vu|atténué|résolu 14h05]
        Par exemple : /inc heure INC-12 impact 14h05
        """)
    #expect(desk.state == before)
  }

  @Test("a declaring verb that may begin the title asks, and known names are titles at once")
  func swallowedWords() throws {
    var desk = try Desk()
    #expect(
      try desk.talk([
        (.ana, "new checkout is down sev1"), (.lea, "nouveau paiement est en panne"),
        (.ana, "report is empty since noon"),
      ]) == """
        > @ana new checkout is down sev1
        Is “new” a part of the title? Nothing was declared. To declare it, type:
        1. /inc declare new checkout is down sev1
        2. /inc declare checkout is down sev1
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        > @léa nouveau paiement est en panne
        « nouveau » fait-il partie du titre ? Rien n’a été déclaré. Pour déclarer, tapez :
        1. /inc déclarer nouveau paiement est en panne
        2. /inc déclarer paiement est en panne
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        > @ana report is empty since noon
        Is “report” a part of the title? Nothing was declared. To declare it, type:
        1. /inc declare report is empty since noon
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(desk.events.isEmpty)
    for (line, title) in [
      ("new relic is down sev2", "new relic is down"), ("new incident checkout is down", "incident checkout is down"),
      ("open checkout page is down", "checkout page is down"), ("report the checkout is down", "the checkout is down"),
      ("create “checkout is down”", "checkout is down"), ("ouvrir paiement est en panne", "paiement est en panne"),
      ("declare new checkout is down", "new checkout is down"),
    ] {
      try desk.say(line)
      #expect(desk.state[desk.state.nextNumber - 1]?.facts.title == title, "\(line)")
    }
  }

  @Test("an hour behind a day is that day’s, and behind another day it is text")
  func dayBeforeHour() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.talk([
        (.ana, "note INC-1 rolled back yesterday at 9:50"), (.ana, "note INC-1 seen on friday at 9:50"),
        (.lea, "noter INC-1 relancé hier horodaté 9h50"), (.ana, "update INC-1 half of it passes next in two hours"),
        (.lea, "point INC-1 la moitié passe prochain point dans deux heures"),
      ]) == """
        > @ana note INC-1 rolled back yesterday at 9:50
        /inc note INC-1: noted on “checkout is down”, Wed 25 Mar 2026 09:50 (Europe/Paris): rolled back
        > @ana note INC-1 seen on friday at 9:50
        /inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): seen on friday at 9:50
        > @léa noter INC-1 relancé hier horodaté 9h50
        /inc noter INC-1 : noté sur « checkout is down », mer. 25 mars 2026 09:50 (Europe/Paris) : relancé
        > @ana update INC-1 half of it passes next in two hours
        /inc update INC-1: the update on “checkout is down” is posted. It is acknowledged, 0 s after it was declared. Next update by 12:15 (Europe/Paris).
        > @léa point INC-1 la moitié passe prochain point dans deux heures
        /inc point INC-1 : le point sur « checkout is down » est publié. Prochain point avant 12:15 (Europe/Paris).
        """)
  }

  @Test func aDayThatHasPassedThisYearIsReadAsNextYearsAndNamed() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("followup INC-1 change the key <@U2|bob> by 12/2") == """
        /inc followup INC-1: T-1 follow-up “change the key” · @bob · by Fri 12 Feb 2027 18:00 (Europe/Paris), \
        for “checkout is down”. When it is done: /inc done T-1
        That day has passed in 2026, so I read the one in 2027.
        """)
    let french = try desk.say("suivi INC-1 changer la clé <@U2|bob> avant le 20 février", as: .lea)
    #expect(french.hasSuffix("\nCe jour est passé en 2026 : j’ai lu celui de 2027."), "\(french)")
    let typed = try desk.say("followup INC-1 renew it <@U2|bob> by 12/2/2027")
    #expect(!typed.contains("has passed"), "\(typed)")
  }
}
