import Kernel
import TestKit
import Testing

@Suite("What is at risk")
struct RiskTests {
  @Test("today and tonight end at midnight once work is over, and nothing that is past is answered")
  func today() async throws {
    var talk = try await Talk()
    await talk.say("ana /inc checkout is down sev1")
    await talk.say("ana /sla at risk today", "lea /sla à risque ce soir", "ana /sla at risk yesterday")
    talk.bot.clock.move(to: Timestamp("2026-03-26T18:30:00.000Z") ?? talk.bot.clock.now)
    await talk.say(
      "ana /sla at risk today", "lea /sla à risque aujourd’hui", "lea /sla à risque ce soir", "ana /sla risk tonight",
      "ana /sla at risk today 23:00", "ana /sla at risk tonight 22:00", "lea /sla à risque hier")
    #expect(
      talk.text == #"""
        > @ana /inc checkout is down sev1
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana /sla at risk today
        /sla at risk: 4 due by Thu 26 Mar 2026 18:00 (Europe/Paris)
        INC-1 sev1 response 0 % · due Thu 26 Mar 2026 10:20 · nobody · “checkout is down”
        INC-1 sev1 update 0 % · due Thu 26 Mar 2026 10:45 · nobody · “checkout is down”
        INC-1 sev1 mitigation 0 % · due Thu 26 Mar 2026 11:15 · nobody · “checkout is down”
        INC-1 sev1 resolution 0 % · due Thu 26 Mar 2026 14:15 · nobody · “checkout is down”
        > @lea /sla à risque ce soir
        /sla à risque : 4 à tenir d’ici ven. 27 mars 2026 00:00 (Europe/Paris)
        INC-1 sev1 réponse 0 % · échéance jeu. 26 mars 2026 10:20 · personne · « checkout is down »
        INC-1 sev1 point 0 % · échéance jeu. 26 mars 2026 10:45 · personne · « checkout is down »
        INC-1 sev1 atténuation 0 % · échéance jeu. 26 mars 2026 11:15 · personne · « checkout is down »
        INC-1 sev1 résolution 0 % · échéance jeu. 26 mars 2026 14:15 · personne · « checkout is down »
        > @ana /sla at risk yesterday
        “yesterday”: this is over already.
        /sla at risk [4h|tonight|tomorrow 14:00]
        For example: /sla at risk
        > @ana /sla at risk today
        /sla at risk: 4 due by Fri 27 Mar 2026 00:00 (Europe/Paris)
        INC-1 sev1 response late by 9 h 10 min (due Thu 26 Mar 2026 10:20) · nobody · “checkout is down”
        INC-1 sev1 update late by 8 h 45 min (due Thu 26 Mar 2026 10:45) · nobody · “checkout is down”
        INC-1 sev1 mitigation late by 8 h 15 min (due Thu 26 Mar 2026 11:15) · nobody · “checkout is down”
        INC-1 sev1 resolution late by 5 h 15 min (due Thu 26 Mar 2026 14:15) · nobody · “checkout is down”
        > @lea /sla à risque aujourd’hui
        /sla à risque : 4 à tenir d’ici ven. 27 mars 2026 00:00 (Europe/Paris)
        INC-1 sev1 réponse en retard de 9 h 10 min (échéance jeu. 26 mars 2026 10:20) · personne · « checkout is down »
        INC-1 sev1 point en retard de 8 h 45 min (échéance jeu. 26 mars 2026 10:45) · personne · « checkout is down »
        INC-1 sev1 atténuation en retard de 8 h 15 min (échéance jeu. 26 mars 2026 11:15) · personne · « checkout is down »
        INC-1 sev1 résolution en retard de 5 h 15 min (échéance jeu. 26 mars 2026 14:15) · personne · « checkout is down »
        > @lea /sla à risque ce soir
        /sla à risque : 4 à tenir d’ici ven. 27 mars 2026 00:00 (Europe/Paris)
        INC-1 sev1 réponse en retard de 9 h 10 min (échéance jeu. 26 mars 2026 10:20) · personne · « checkout is down »
        INC-1 sev1 point en retard de 8 h 45 min (échéance jeu. 26 mars 2026 10:45) · personne · « checkout is down »
        INC-1 sev1 atténuation en retard de 8 h 15 min (échéance jeu. 26 mars 2026 11:15) · personne · « checkout is down »
        INC-1 sev1 résolution en retard de 5 h 15 min (échéance jeu. 26 mars 2026 14:15) · personne · « checkout is down »
        > @ana /sla risk tonight
        /sla at risk: 4 due by Fri 27 Mar 2026 00:00 (Europe/Paris)
        INC-1 sev1 response late by 9 h 10 min (due Thu 26 Mar 2026 10:20) · nobody · “checkout is down”
        INC-1 sev1 update late by 8 h 45 min (due Thu 26 Mar 2026 10:45) · nobody · “checkout is down”
        INC-1 sev1 mitigation late by 8 h 15 min (due Thu 26 Mar 2026 11:15) · nobody · “checkout is down”
        INC-1 sev1 resolution late by 5 h 15 min (due Thu 26 Mar 2026 14:15) · nobody · “checkout is down”
        > @ana /sla at risk today 23:00
        /sla at risk: 4 due by Thu 26 Mar 2026 23:00 (Europe/Paris)
        INC-1 sev1 response late by 9 h 10 min (due Thu 26 Mar 2026 10:20) · nobody · “checkout is down”
        INC-1 sev1 update late by 8 h 45 min (due Thu 26 Mar 2026 10:45) · nobody · “checkout is down”
        INC-1 sev1 mitigation late by 8 h 15 min (due Thu 26 Mar 2026 11:15) · nobody · “checkout is down”
        INC-1 sev1 resolution late by 5 h 15 min (due Thu 26 Mar 2026 14:15) · nobody · “checkout is down”
        > @ana /sla at risk tonight 22:00
        /sla at risk: 4 due by Thu 26 Mar 2026 22:00 (Europe/Paris)
        INC-1 sev1 response late by 9 h 10 min (due Thu 26 Mar 2026 10:20) · nobody · “checkout is down”
        INC-1 sev1 update late by 8 h 45 min (due Thu 26 Mar 2026 10:45) · nobody · “checkout is down”
        INC-1 sev1 mitigation late by 8 h 15 min (due Thu 26 Mar 2026 11:15) · nobody · “checkout is down”
        INC-1 sev1 resolution late by 5 h 15 min (due Thu 26 Mar 2026 14:15) · nobody · “checkout is down”
        > @lea /sla à risque hier
        « hier » : ce moment est déjà passé.
        /sla à risque [4h|ce soir|demain 14h]
        Par exemple : /sla à risque
        """#)
  }
}
