import Incidents
import Kernel
import Testing

@Suite("Post-mortems")
struct PostMortemTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down since yesterday 9:00 sev2 #pay")
    try desk.say("resolve INC-1 moved away")
    try desk.say("followup INC-1 watch the provider <@U2|bob> by 27/3")
    try desk.say("checkout is down sev2 #pay since 10:00")
    try desk.say("recurs INC-2 of INC-1")
    try desk.say("cause INC-2 DNS of the provider")
    desk.wait(minutes: 3)
    try desk.say("ack")
    try desk.say("lead me")
    try desk.say("sev 1")
    desk.wait(minutes: 10)
    try desk.say("update the provider does not answer next 30m")
    try desk.say("note “DNS” of the provider changed at 9:55", as: .bob)
    desk.wait(minutes: 25)
    try desk.say("mitigate moved to the second provider")
    try desk.say("resolve moved back")
    try desk.say("followup INC-2 alert on DNS changes <@U2|bob> by 12/4 type:detect")
    return desk
  }

  @Test("is made of what is recorded, and asks for the rest")
  func document() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("postmortem INC-2") == """
        /inc postmortem INC-2: the post-mortem of INC-2, as far as it is recorded, stands below its card. Once it is held: /inc postmortem INC-2 done <link>
        """)
    #expect(
      desk.posted.last == """
        # INC-2 checkout is down

        - Severity: sev2 → sev1
        - #pay · led by @ana · declared by @ana
        - impact start Thu 26 Mar 2026 10:00, typed, @ana
        - detected Thu 26 Mar 2026 10:15, by default, @ana
        - declared Thu 26 Mar 2026 10:15, recorded, @ana
        - acknowledged Thu 26 Mar 2026 10:18, recorded, @ana
        - mitigated Thu 26 Mar 2026 10:53, recorded, @ana
        - resolved Thu 26 Mar 2026 10:53, recorded, @ana
        - Targets: acknowledged in 3 min ✓, mitigated in 38 min ✓, resolved in 38 min ✓ (Europe/Paris).

        ## Summary

        Resolved: moved back
        It hurt for 53 min.

        ## Impact

        _Who could not do what, how many, and since when?_

        ## Timeline (Europe/Paris)

        - Thu 26 Mar 2026 09:55 note: “DNS” of the provider changed · @bob · typed, recorded Thu 26 Mar 2026 10:28
        - Thu 26 Mar 2026 10:15 declared, sev2: checkout is down, impact since Thu 26 Mar 2026 10:00 (typed) · @ana
        - Thu 26 Mar 2026 10:15 recurrence of INC-1 · @ana
        - Thu 26 Mar 2026 10:15 cause: DNS of the provider · @ana
        - Thu 26 Mar 2026 10:18 acknowledged · @ana
        - Thu 26 Mar 2026 10:18 led by @ana · @ana
        - Thu 26 Mar 2026 10:18 sev2 → sev1 · @ana
        - Thu 26 Mar 2026 10:28 update: the provider does not answer · @ana
        - Thu 26 Mar 2026 10:53 mitigated: moved to the second provider · @ana
        - Thu 26 Mar 2026 10:53 resolved: moved back · @ana
        - Thu 26 Mar 2026 10:53 T-2 follow-up “alert on DNS changes” · @bob · by Sun 12 Apr 2026 18:00 (Europe/Paris) · detect · @ana

        ## What happened

        _Tell it in order, as it looked at the time._

        ## Contributing factors

        - DNS of the provider

        _What had to come together? Systems, signals and habits; no names._

        ## Detection

        It was noticed 15 min after it began.

        ## Response

        - Acknowledged after: 3 min since it was declared
        - Mitigated after: 53 min of impact
        - Resolved after: 53 min of impact
        - Updates: 1, promised and in time: 1 of 1
        - Longest silence: 25 min

        ## What went well, badly, by luck

        - well:
        - badly:
        - by luck:

        ## Decisions

        - Thu 26 Mar 2026 10:18 led by @ana · @ana (+3 min)
        - Thu 26 Mar 2026 10:18 sev2 → sev1 · @ana (+0 s)
        - Thu 26 Mar 2026 10:53 mitigated: moved to the second provider · @ana (+35 min)
        - Thu 26 Mar 2026 10:53 resolved: moved back · @ana (+0 s)

        ## Recurrence

        - INC-1 sev2 resolved “checkout is down” · #pay · impact 1 d 1 h
          - [ ] T-1 follow-up “watch the provider” · @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris)

        ## Actions

        - [ ] T-2 follow-up “alert on DNS changes” · @bob · by Sun 12 Apr 2026 18:00 (Europe/Paris) · detect
        """)
    #expect(
      try desk.say("bilan INC-2", as: .lea, channel: .parisienne) == """
        /inc bilan INC-2 : le bilan de INC-2, tel qu’il est enregistré, est sous sa fiche. Une fois tenu : /inc bilan INC-2 fait <lien>
        """)
    #expect(
      desk.posted.last == """
        # INC-2 checkout is down

        - Gravité : sev2 → sev1
        - #pay · piloté par @ana · déclaré par @ana
        - début de l’impact jeu. 26 mars 2026 10:00, saisi, @ana
        - détecté jeu. 26 mars 2026 10:15, par défaut, @ana
        - déclaré jeu. 26 mars 2026 10:15, enregistré, @ana
        - pris en compte jeu. 26 mars 2026 10:18, enregistré, @ana
        - atténué jeu. 26 mars 2026 10:53, enregistré, @ana
        - résolu jeu. 26 mars 2026 10:53, enregistré, @ana
        - Objectifs : prise en compte en 3 min ✓, atténuation en 38 min ✓, résolution en 38 min ✓ (Europe/Paris).

        ## Résumé

        Résolu : moved back
        L’impact a duré 53 min.

        ## Impact

        _Qui n’a pas pu faire quoi, combien, et depuis quand ?_

        ## Chronologie (Europe/Paris)

        - jeu. 26 mars 2026 09:55 note : “DNS” of the provider changed · @bob · saisi, enregistré jeu. 26 mars 2026 10:28
        - jeu. 26 mars 2026 10:15 déclaré, sev2 : checkout is down, impact depuis le jeu. 26 mars 2026 10:00 (saisi) · @ana
        - jeu. 26 mars 2026 10:15 récidive de INC-1 · @ana
        - jeu. 26 mars 2026 10:15 cause : DNS of the provider · @ana
        - jeu. 26 mars 2026 10:18 pris en compte · @ana
        - jeu. 26 mars 2026 10:18 piloté par @ana · @ana
        - jeu. 26 mars 2026 10:18 sev2 → sev1 · @ana
        - jeu. 26 mars 2026 10:28 point : the provider does not answer · @ana
        - jeu. 26 mars 2026 10:53 atténué : moved to the second provider · @ana
        - jeu. 26 mars 2026 10:53 résolu : moved back · @ana
        - jeu. 26 mars 2026 10:53 T-2 suivi « alert on DNS changes » · @bob · avant le dim. 12 avr. 2026 18:00 (Europe/Paris) · détecter · @ana

        ## Ce qui s’est passé

        _Racontez-le dans l’ordre, tel qu’on le voyait alors._

        ## Facteurs qui ont contribué

        - DNS of the provider

        _Qu’a-t-il fallu réunir ? Systèmes, signaux, habitudes ; pas de noms._

        ## Détection

        Il a été vu 15 min après son début.

        ## Réponse

        - Pris en compte après : 3 min depuis la déclaration
        - Atténué après : 53 min d’impact
        - Résolu après : 53 min d’impact
        - Points : 1, promis et à l’heure : 1 sur 1
        - Plus long silence : 25 min

        ## Ce qui a bien marché, mal marché, et la part de chance

        - bien :
        - mal :
        - par chance :

        ## Décisions

        - jeu. 26 mars 2026 10:18 piloté par @ana · @ana (+3 min)
        - jeu. 26 mars 2026 10:18 sev2 → sev1 · @ana (+0 s)
        - jeu. 26 mars 2026 10:53 atténué : moved to the second provider · @ana (+35 min)
        - jeu. 26 mars 2026 10:53 résolu : moved back · @ana (+0 s)

        ## Récidive

        - INC-1 sev2 résolu « checkout is down » · #pay · impact 1 j 1 h
          - [ ] T-1 suivi « watch the provider » · @bob · avant le ven. 27 mars 2026 18:00 (Europe/Paris)

        ## Actions

        - [ ] T-2 suivi « alert on DNS changes » · @bob · avant le dim. 12 avr. 2026 18:00 (Europe/Paris) · détecter
        """)
  }

  @Test("is done once somebody says so, and where it is")
  func held() throws {
    var desk = try Self.desk()
    try desk.say("login is slow sev3")
    #expect(
      try desk.talk([
        (.ana, "postmortem INC-3 done"), (.ana, "postmortem INC-2 done https://wiki.example/pm-1"), (.lea, "annule"),
        (.ana, "undo"), (.ana, "postmortem INC-2 tomorrow"), (.lea, "bilan INC-2 fait"), (.ana, "postmortem INC-9"),
        (.ana, "show INC-2"),
      ]) == """
        > @ana postmortem INC-3 done
        INC-3 is not resolved, so its post-mortem is not done. Nothing was changed; first: /inc resolve INC-3 <how>
        > @ana postmortem INC-2 done https://wiki.example/pm-1
        /inc postmortem INC-2: the post-mortem of “checkout is down” is done. https://wiki.example/pm-1
        Tasks and follow-ups: 0 of 1 done.
        > @léa annule
        Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé.
        > @ana undo
        /inc undo: /inc postmortem INC-2 is taken back, and the post-mortem of “checkout is down” is still to be done. Both stay in the timeline.
        > @ana postmortem INC-2 tomorrow
        I don’t understand “tomorrow” after /inc postmortem. Nothing was changed.
        /inc postmortem [INC-12] [done [link]]
        For example: /inc postmortem INC-12
        > @léa bilan INC-2 fait
        /inc bilan INC-2 : le bilan de « checkout is down » est fait.
        Tâches et suivis : 0 sur 1 fait.
        > @ana postmortem INC-9
        There is no INC-9. Nothing was changed; /inc list all shows every incident.
        > @ana show INC-2
        INC-2 sev1 resolved “checkout is down”
        #pay · led by @ana · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:00, typed, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – acknowledged Thu 26 Mar 2026 10:18, recorded, @ana
        – mitigated Thu 26 Mar 2026 10:53, recorded, @ana
        – resolved Thu 26 Mar 2026 10:53, recorded, @ana
        Impact: 53 min
        Resolved: moved back
        Cause: DNS of the provider
        Recurrence of INC-1 resolved “checkout is down”
        Last update, Thu 26 Mar 2026 10:28 (Europe/Paris), @ana: the provider does not answer
        Tasks and follow-ups: 0 of 1 done
        – T-2 follow-up “alert on DNS changes” · @bob · by Sun 12 Apr 2026 18:00 (Europe/Paris) · detect
        Post-mortem done Thu 26 Mar 2026 10:53 (Europe/Paris), @léa
        14 entries in the timeline: /inc timeline INC-2
        """)
  }

  @Test func doneTwiceKeepsItsLink() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    try desk.say("resolve INC-1 rolled back")
    try desk.say("postmortem INC-1 done https://wiki/1")
    #expect(
      try desk.say("postmortem INC-1 done")
        == "The post-mortem of INC-1 is done already. Nothing was changed; another link: /inc postmortem INC-1 done <link>"
    )
    #expect(
      try desk.say("bilan INC-1 fait", as: .lea)
        == "Le bilan de INC-1 est déjà fait. Rien n’a été changé ; un autre lien : /inc bilan INC-1 fait <lien>")
    #expect(desk.state[1]?.facts.postMortem?.place == "https://wiki/1")
  }
}
