import Incidents
import Kernel
import Testing

/// Roles, tasks, corrections: what several people do on one incident, line by line.
@Suite("Work on an incident")
struct DeskWorkTests {
  @Test("roles, and a hand-over that counts once it is accepted")
  func roles() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay", as: .ana)
    let transcript = try desk.talk([
      (.ana, "lead me"), (.ana, "role comms <@U2|bob>"), (.lea, "rôle scribe moi"), (.bob, "role comms me"),
      (.ana, "role comms <@U3|léa> INC-1"), (.ana, "role lead @bob"), (.ana, "role chef @bob"), (.ana, "role"),
      (.bob, "handoff <@U3|léa> the bank is called, waiting for their answer"), (.bob, "show"),
      (.lea, "prendre INC-1"), (.lea, "relais @lea"), (.lea, "relais"), (.lea, "voir"), (.ana, "timeline"),
    ])
    #expect(
      transcript == """
        > @ana lead me
        /inc lead INC-1: @ana leads “checkout is down”. It is acknowledged, 0 s after it was declared.
        > @ana role comms <@U2|bob>
        /inc role INC-1: @bob has comms on “checkout is down”.
        > @léa rôle scribe moi
        /inc rôle INC-1 : @léa a le rôle scribe sur « checkout is down ».
        > @bob role comms me
        @bob has comms on INC-1 already. Nothing was changed.
        > @ana role comms <@U3|léa> INC-1
        /inc role INC-1: @léa has comms on “checkout is down” in place of @bob.
        > @ana role lead @bob
        /inc lead INC-1: @bob leads “checkout is down” now, in place of @ana.
        I do not know whose name @bob is, so nobody will be called: type @ and pick the person from the list of this chat.
        > @ana role chef @bob
        “chef”: the roles are lead, comms and scribe.
        /inc role lead|comms|scribe [@karim|me] [INC-12]
        For example: /inc role comms @karim INC-12
        > @ana role
        Say which role: lead, comms or scribe.
        /inc role lead|comms|scribe [@karim|me] [INC-12]
        For example: /inc role comms @karim INC-12
        > @bob handoff <@U3|léa> the bank is called, waiting for their answer
        /inc handoff INC-1: @léa is asked to lead “checkout is down”, and does so from /inc lead INC-1 me on. Until then @bob leads.
        > @bob show
        INC-1 sev1 acknowledged “checkout is down”
        #pay · led by @bob · handed over to @léa, not taken yet · comms @léa · scribe @léa · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – acknowledged Thu 26 Mar 2026 10:15, recorded, @ana
        Impact so far: 0 s
        Targets: acknowledged in 0 s ✓, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        7 entries in the timeline: /inc timeline INC-1
        > @léa prendre INC-1
        /inc pilote INC-1 : @léa accepte le relais et pilote désormais « checkout is down ».
        > @léa relais @lea
        /inc relais INC-1 : le pilotage de « checkout is down » est proposé à @lea, effectif dès /inc pilote INC-1 moi. Jusque-là @léa pilote.
        Je ne sais pas qui est @lea : personne ne sera appelé. Tapez @ et choisissez la personne dans la liste de ce chat.
        > @léa relais
        Dites qui doit piloter désormais.
        /inc relais [INC-12] @lea [ce qu’il faut savoir]
        Par exemple : /inc relais INC-12 @lea
        > @léa voir
        INC-1 sev1 pris en compte « checkout is down »
        #pay · piloté par @léa · relais proposé à @lea · communication @léa · scribe @léa · déclaré par @ana
        Heures clés (Europe/Paris) :
        – début de l’impact jeu. 26 mars 2026 10:15, par défaut, @ana
        – détecté jeu. 26 mars 2026 10:15, par défaut, @ana
        – déclaré jeu. 26 mars 2026 10:15, enregistré, @ana
        – pris en compte jeu. 26 mars 2026 10:15, enregistré, @ana
        Impact jusqu’ici : 0 s
        Objectifs : prise en compte en 0 s ✓, premier point avant 10:45, atténuation avant 11:15, résolution avant 14:15 (Europe/Paris).
        9 entrées dans la chronologie : /inc chronologie INC-1
        > @ana timeline
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev1: checkout is down · @ana
        Thu 26 Mar 2026 10:15 acknowledged, led by @ana · @ana
        Thu 26 Mar 2026 10:15 comms: @bob · @ana
        Thu 26 Mar 2026 10:15 scribe: @léa · @léa
        Thu 26 Mar 2026 10:15 comms: @léa · @ana
        Thu 26 Mar 2026 10:15 led by @bob · @ana
        Thu 26 Mar 2026 10:15 the lead is offered to @léa: the bank is called, waiting for their answer · @bob
        Thu 26 Mar 2026 10:15 led by @léa · @léa
        Thu 26 Mar 2026 10:15 the lead is offered to @lea · @léa
        """)
  }

  @Test("tasks and follow-ups, from the first word to done")
  func tasks() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay", as: .ana)
    #expect(
      try desk.talk([
        (.ana, "task call the bank <@U2|bob> by 11:00"),
        (.lea, "tâche INC-1 “Ajouter une alerte” @karim avant vendredi"),
        (.ana, "followup write a runbook <@U1|ana> by 12/4 type:prevent"), (.ana, "followup write a runbook"),
        (.ana, "followup write a runbook @bob by friday type:fun"), (.bob, "mine"), (.ana, "task T-1 @ana by 15:00"),
        (.ana, "task T-9 @bob"), (.ana, "task T-1"), (.bob, "done"), (.ana, "done"), (.ana, "done T-1 they are on it"),
        (.ana, "done T-1"), (.ana, "undo"), (.ana, "done INC-1"), (.lea, "fait T-2"), (.ana, "show INC-1"),
        (.lea, "moi"),
        (.ana, "task"), (.ana, "task call them by yesterday 9:00"),
      ]) == """
        > @ana task call the bank <@U2|bob> by 11:00
        /inc task INC-1: T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris), for “checkout is down”. When it is done: /inc done T-1
        > @léa tâche INC-1 “Ajouter une alerte” @karim avant vendredi
        /inc tâche INC-1 : T-2 tâche « Ajouter une alerte » · @karim · avant le ven. 27 mars 2026 18:00 (Europe/Paris), pour « checkout is down ». Quand c’est fait : /inc fait T-2
        > @ana followup write a runbook <@U1|ana> by 12/4 type:prevent
        /inc followup INC-1: T-3 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · prevent, for “checkout is down”. When it is done: /inc done T-3
        > @ana followup write a runbook
        A follow-up that nobody has, or without a date, is never done: add who and by when.
        /inc followup [INC-12] <what> @karim by 12/9 [type:detect|prevent|mitigate|process]
        For example: /inc followup INC-12 add an alert @karim by 12/9
        > @ana followup write a runbook @bob by friday type:fun
        “fun”: a follow-up is there to detect, prevent, mitigate, or for the process.
        /inc followup [INC-12] <what> @karim by 12/9 [type:detect|prevent|mitigate|process]
        For example: /inc followup INC-12 add an alert @karim by 12/9
        > @bob mine
        /inc mine: 0 incidents, 1 task
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · INC-1
        > @ana task T-1 @ana by 15:00
        /inc task T-1: T-1 task “call the bank” · @ana · by Thu 26 Mar 2026 15:00 (Europe/Paris)
        > @ana task T-9 @bob
        There is no T-9. Nothing was changed; /inc mine shows what is yours.
        > @ana task T-1
        Say who does it now, or by when.
        /inc task [INC-12] <what> [@karim] [by 15:00]
        For example: /inc task INC-12 call the bank @karim by 15:00
        > @bob done
        No task is yours, so say which one is done: /inc done T-…. Nothing was changed.
        > @ana done
        Which one is done? Nothing was changed. Type one of these:
        1. /inc done T-1 (“call the bank”)
        2. /inc done T-3 (“write a runbook”)
        > @ana done T-1 they are on it
        /inc done T-1: “call the bank” is done. INC-1: 1 of 3 done.
        > @ana done T-1
        T-1 task “call the bank” · @ana · by Thu 26 Mar 2026 15:00 (Europe/Paris) · done Thu 26 Mar 2026 10:15. Nothing was changed.
        > @ana undo
        /inc undo: /inc done T-1 is taken back, and T-1 is to be done again. Both stay in the timeline.
        > @ana done INC-1
        This is for tasks and follow-ups. To end the incident: /inc resolve INC-1 <how>. Nothing was changed.
        /inc done [T-3] [note]
        For example: /inc done T-3
        > @léa fait T-2
        /inc fait T-2 : « Ajouter une alerte » : c’est fait. INC-1 : 1 sur 3 fait.
        > @ana show INC-1
        INC-1 sev1 declared “checkout is down”
        #pay · nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        Impact so far: 0 s
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        Tasks and follow-ups: 1 of 3 done
        – T-1 task “call the bank” · @ana · by Thu 26 Mar 2026 15:00 (Europe/Paris)
        – T-3 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · prevent
        8 entries in the timeline: /inc timeline INC-1
        > @léa moi
        /inc moi : rien ne vous attend.
        > @ana task
        Say what is to be done.
        /inc task [INC-12] <what> [@karim] [by 15:00]
        For example: /inc task INC-12 call the bank @karim by 15:00
        > @ana task call them by yesterday 9:00
        Wed 25 Mar 2026 09:00 (Europe/Paris) has passed already. Nothing was changed.
        """)
    desk.wait(minutes: 20 * 1440)
    #expect(
      try desk.talk([(.ana, "mine"), (.ana, "timeline")]) == """
        > @ana mine
        /inc mine: 1 incident, 2 tasks
        INC-1 sev1 declared “checkout is down” · #pay · 20 d · ⚠ acknowledge late
        T-1 task “call the bank” · @ana · by Thu 26 Mar 2026 15:00 (Europe/Paris) · ⚠ overdue · INC-1
        T-3 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · prevent · ⚠ overdue · INC-1
        > @ana timeline
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev1: checkout is down · @ana
        Thu 26 Mar 2026 10:15 T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · @ana
        Thu 26 Mar 2026 10:15 T-2 task “Ajouter une alerte” · @karim · by Fri 27 Mar 2026 18:00 (Europe/Paris) · @léa
        Thu 26 Mar 2026 10:15 T-3 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · prevent · @ana
        Thu 26 Mar 2026 10:15 T-1: @ana, Thu 26 Mar 2026 15:00 (Europe/Paris) · @ana
        Thu 26 Mar 2026 10:15 T-1 done: they are on it · @ana · taken back
        Thu 26 Mar 2026 10:15 undid what was done · @ana
        Thu 26 Mar 2026 10:15 T-2 done · @léa
        """)
    #expect(
      desk.card(1)?.text.unsafePlainText == """
        INC-1 sev1 declared “checkout is down”
        #pay · nobody leads · declared by @ana
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        Tasks and follow-ups: 1 of 3 done
        """)
  }

  @Test("one of the seven clocks is corrected, and both readings stay")
  func clocks() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay", as: .ana)
    desk.wait(minutes: 10)
    #expect(
      try desk.talk([
        (.ana, "clock"), (.ana, "clock impact 9:40"), (.lea, "heure INC-1 détecté à 9h50"),
        (.ana, "clock detected 9:30"),
        (.ana, "clock ack 10:20"), (.ana, "resolve rolled back"), (.ana, "clock INC-1 ack 10:20"),
        (.ana, "clock INC-1 mitigated 10:50"), (.ana, "clock INC-1 mitigated 10:22"),
        (.ana, "clock INC-1 resolved 10:21"),
        (.ana, "clock INC-1 impact"), (.ana, "clock INC-1 breakfast 9:00"), (.lea, "heures INC-1"), (.ana, "undo"),
        (.ana, "timeline INC-1"),
      ]) == """
        > @ana clock
        INC-1 sev1 declared “checkout is down”
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        > @ana clock impact 9:40
        /inc clock INC-1: “checkout is down”, impact start: Thu 26 Mar 2026 09:40 (Europe/Paris). It was Thu 26 Mar 2026 10:15 (Europe/Paris), by default. Both stay in the timeline.
        > @léa heure INC-1 détecté à 9h50
        /inc heure INC-1 : « checkout is down », détecté : jeu. 26 mars 2026 09:50 (Europe/Paris). C’était jeu. 26 mars 2026 10:15 (Europe/Paris), par défaut. Les deux restent dans la chronologie.
        > @ana clock detected 9:30
        Impact on INC-1 began at 09:40, so it cannot have been detected at 09:30 (Europe/Paris). Nothing was changed.
        > @ana clock ack 10:20
        INC-1 is not acknowledged yet, so there is nothing to correct. Nothing was changed; to record it: /inc ack INC-1 at 10:20.
        > @ana resolve rolled back
        /inc resolve INC-1: “checkout is down” is resolved, 10:25 (Europe/Paris), after 45 min of impact: rolled back
        > @ana clock INC-1 ack 10:20
        /inc clock INC-1: “checkout is down”, acknowledged: Thu 26 Mar 2026 10:20 (Europe/Paris).
        > @ana clock INC-1 mitigated 10:50
        Impact on INC-1 began at 09:40, so it cannot have been mitigated on Wed 25 Mar 2026 at 10:50 (Europe/Paris). Nothing was changed.
        > @ana clock INC-1 mitigated 10:22
        /inc clock INC-1: “checkout is down”, mitigated: Thu 26 Mar 2026 10:22 (Europe/Paris).
        > @ana clock INC-1 resolved 10:21
        INC-1 was mitigated at 10:22, so it cannot have been resolved at 10:21 (Europe/Paris). Nothing was changed.
        > @ana clock INC-1 impact
        Say when it was, such as 14:05 or yesterday 23:10.
        /inc clock [INC-12] [impact|detected|ack|mitigated|resolved 14:05]
        For example: /inc clock INC-12 impact 14:05
        > @ana clock INC-1 breakfast 9:00
        I don’t understand “breakfast 9:00” after /inc clock. Nothing was changed.
        /inc clock [INC-12] [impact|detected|ack|mitigated|resolved 14:05]
        For example: /inc clock INC-12 impact 14:05
        > @léa heures INC-1
        INC-1 sev1 résolu « checkout is down »
        Heures clés (Europe/Paris) :
        – début de l’impact jeu. 26 mars 2026 09:40, saisi, @ana
        – détecté jeu. 26 mars 2026 09:50, saisi, @léa
        – déclaré jeu. 26 mars 2026 10:15, enregistré, @ana
        – pris en compte jeu. 26 mars 2026 10:20, saisi, @ana
        – atténué jeu. 26 mars 2026 10:22, saisi, @ana
        – résolu jeu. 26 mars 2026 10:25, enregistré, @ana
        > @ana undo
        /inc undo: /inc clock INC-1 is taken back, and “checkout is down”: mitigated is not known again. Both stay in the timeline.
        > @ana timeline INC-1
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev1: checkout is down · @ana
        Thu 26 Mar 2026 10:25 corrected: impact start Thu 26 Mar 2026 09:40 (Europe/Paris) · @ana
        Thu 26 Mar 2026 10:25 corrected: detected Thu 26 Mar 2026 09:50 (Europe/Paris) · @léa
        Thu 26 Mar 2026 10:25 resolved: rolled back · @ana
        Thu 26 Mar 2026 10:25 corrected: acknowledged Thu 26 Mar 2026 10:20 (Europe/Paris) · @ana
        Thu 26 Mar 2026 10:25 corrected: mitigated Thu 26 Mar 2026 10:22 (Europe/Paris) · @ana · taken back
        Thu 26 Mar 2026 10:25 undid the correction · @ana
        """)
  }

  @Test("a correction changes the impact of every episode, and of nothing else")
  func reopened() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 10:00")
    desk.wait(minutes: 15)
    try desk.say("resolve rolled back")
    desk.wait(minutes: 60)
    try desk.say("reopen INC-1 errors again")
    desk.wait(minutes: 5)
    #expect(
      try desk.talk([
        (.ana, "clock INC-1 impact 9:50"), (.ana, "clock INC-1 impact 10:45"), (.ana, "resolve done"),
        (.ana, "show INC-1"),
        (.ana, "clock INC-1 resolved 10:40"),
      ]) == """
        > @ana clock INC-1 impact 9:50
        /inc clock INC-1: “checkout is down”, impact start: Thu 26 Mar 2026 09:50 (Europe/Paris). It was Thu 26 Mar 2026 10:00 (Europe/Paris), typed. Both stay in the timeline.
        > @ana clock INC-1 impact 10:45
        INC-1 was detected at 10:15, so it cannot have begun at 10:45 (Europe/Paris). Nothing was changed.
        > @ana resolve done
        /inc resolve INC-1: “checkout is down” is resolved, 11:35 (Europe/Paris), after 45 min of impact: done
        > @ana show INC-1
        INC-1 sev1 resolved “checkout is down”
        nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 09:50, typed, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – resolved Thu 26 Mar 2026 11:35, recorded, @ana
        Impact: 45 min in 2 episodes
        Resolved: done
        5 entries in the timeline: /inc timeline INC-1
        > @ana clock INC-1 resolved 10:40
        INC-1 was reopened at 11:30, so this cannot have been at 10:40 (Europe/Paris). Nothing was changed.
        """)
  }

  @Test("a drill is marked as one, and counts nowhere")
  func drill() throws {
    var desk = try Desk()
    #expect(
      try desk.talk([
        (.ana, "checkout is down sev1 #pay drill"), (.lea, "déclarer panne du paiement sev2 exercice"), (.ana, "list"),
        (.lea, "voir INC-2"), (.ana, "stats"),
      ]) == """
        > @ana checkout is down sev1 #pay drill
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        A drill: it counts in no figure, and warns nobody.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @léa déclarer panne du paiement sev2 exercice
        /inc déclarer : INC-2 est déclaré, sev2 : « panne du paiement ».
        Un exercice : il ne compte dans aucun chiffre et n’alerte personne.
        Personne ne pilote encore : /inc pilote INC-2 moi.
        Objectifs : prise en compte avant 10:30, premier point avant 11:15, atténuation avant 14:15, résolution avant ven. 27 mars 2026 10:15 (Europe/Paris).
        > @ana list
        /inc list: 2 incidents, worst first, page 1 of 1
        INC-1 sev1 declared “checkout is down” · drill · #pay · 0 s
        INC-2 sev2 declared “panne du paiement” · drill · 0 s
        > @léa voir INC-2
        INC-2 sev2 déclaré « panne du paiement » · exercice
        personne ne pilote · déclaré par @léa
        Heures clés (Europe/Paris) :
        – début de l’impact jeu. 26 mars 2026 10:15, par défaut, @léa
        – détecté jeu. 26 mars 2026 10:15, par défaut, @léa
        – déclaré jeu. 26 mars 2026 10:15, enregistré, @léa
        Impact jusqu’ici : 0 s
        Objectifs : prise en compte avant 10:30, premier point avant 11:15, atténuation avant 14:15, résolution avant ven. 27 mars 2026 10:15 (Europe/Paris).
        1 entrée dans la chronologie : /inc chronologie INC-2
        > @ana stats
        /inc stats last 90d: Fri 26 Dec 2025 – Thu 26 Mar 2026 (Europe/Paris)
        Counted by declaration; TTR and handling by resolution.
        0 declared, 0 resolved
        TTD (impact start → detected): n=0
        TTA (declared → acknowledged): n=0
        TTM (impact start → mitigated): n=0
        TTR (impact start → resolved): n=0
        Handling (declared → resolved): n=0
        Cancelled: 0 of 0 · Reopened within 7 days: 0 of 0 · Recurring: 0 of 0
        Updates promised and in time: none was promised
        Still open: 0
        """)
  }
}
