import Kernel
import TestKit
import Testing

@Suite("Promises, set from chat")
struct PromiseTests {
  private func team(_ talk: inout Talk) async {
    _ = await talk.bot.say("/ops team finance <@bob|bob> <@lea|lea> lead <@lea|lea> calendar fr-office", as: "lea")
    _ = await talk.bot.say("/ops team support <@ana|ana>", as: "lea")
  }

  @Test("a promise is changed from a date on; what was promised before stays")
  func changing() async throws {
    var talk = try await Talk()
    await team(&talk)
    await talk.say(
      "ana /sla set", "lea /sla définir", "adam /sla set P1 response 15m resolution 4h", "ana /sla set P1",
      "adam /sla set P1 response 10m from 1/4/2026", "ana /sla set P1",
      "lea /sla définir client Acme P2 réponse 30min résolution 1jo objectif 99 % alertes 75, 100",
      "lea /sla engagement support → finance réponse 2h résolution 1jo", "ana /sla ola", "ana /sla ola support finance",
      "lea /sla définir sev1 réponse 3min #payments calendrier 24x7", "ana /inc checkout is down sev1 #payments",
      "ana /inc login is down sev1 #auth")
    talk.bot.clock.move(to: Timestamp("2026-04-01T08:00:00.000Z") ?? talk.bot.clock.now)
    await talk.say("ana /sla set P1", "ana /sla due P1", "lea /sla échéance P2 @finance client Acme dès ven 17h")
    #expect(
      talk.text == #"""
        > @ana /sla set
        /sla set: the first that fits holds
        sev1: response 5 min, update 30 min, mitigation 1 h, resolution 4 h · calendar 24x7 · no pause stops it
        sev2: response 15 min, update 1 h, mitigation 4 h, resolution 24 h · calendar 24x7 · no pause stops it
        sev3: response 1 h, update 4 h, mitigation 1 business day, resolution 3 business days · calendar fr-office · stopped by waiting for the client, the vendor
        sev4: response 1 business day, resolution 10 business days · calendar fr-office · stopped by waiting for the client, the vendor
        P1: response 1 h, resolution 8 h · calendar of the team that is asked
        P2: response 4 h, resolution 2 business days · calendar of the team that is asked
        P3: response 1 business day, resolution 5 business days · calendar of the team that is asked
        P4: response 2 business days, resolution 10 business days · calendar of the team that is asked
        > @lea /sla définir
        /sla définir : le premier qui convient s’applique
        sev1 : réponse 5 min, point 30 min, atténuation 1 h, résolution 4 h · calendrier 24x7 · aucune attente ne l’arrête
        sev2 : réponse 15 min, point 1 h, atténuation 4 h, résolution 24 h · calendrier 24x7 · aucune attente ne l’arrête
        sev3 : réponse 1 h, point 4 h, atténuation 1 jour ouvré, résolution 3 jours ouvrés · calendrier fr-office · arrêté par l’attente de : le client, le fournisseur
        sev4 : réponse 1 jour ouvré, résolution 10 jours ouvrés · calendrier fr-office · arrêté par l’attente de : le client, le fournisseur
        P1 : réponse 1 h, résolution 8 h · calendrier de l’équipe sollicitée
        P2 : réponse 4 h, résolution 2 jours ouvrés · calendrier de l’équipe sollicitée
        P3 : réponse 1 jour ouvré, résolution 5 jours ouvrés · calendrier de l’équipe sollicitée
        P4 : réponse 2 jours ouvrés, résolution 10 jours ouvrés · calendrier de l’équipe sollicitée
        > @adam /sla set P1 response 15m resolution 4h
        /sla set P1: from Thu 26 Mar 2026 10:15 (Europe/Paris) on
        Before: response 1 h, resolution 8 h · calendar of the team that is asked
        Now: response 15 min, resolution 4 h · calendar of the team that is asked
        What runs already keeps what it was promised.
        > @ana /sla set P1
        P1: response 15 min, resolution 4 h · calendar of the team that is asked (version 2 of 2)
        > @adam /sla set P1 response 10m from 1/4/2026
        /sla set P1: from Wed 1 Apr 2026 00:00 (Europe/Paris) on
        Before: response 15 min, resolution 4 h · calendar of the team that is asked
        Now: response 10 min, resolution 4 h · calendar of the team that is asked
        What runs already keeps what it was promised.
        > @ana /sla set P1
        P1: response 15 min, resolution 4 h · calendar of the team that is asked (version 2 of 3)
          from Wed 1 Apr 2026 00:00 (Europe/Paris): response 10 min, resolution 4 h · calendar of the team that is asked
        > @lea /sla définir client Acme P2 réponse 30min résolution 1jo objectif 99 % alertes 75, 100
        /sla définir client Acme · P2 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 30 min, résolution 1 jour ouvré · calendrier de l’équipe sollicitée · alertes à 75, 100 % · objectif 99 %
        Ce qui court déjà garde ce qui lui était promis.
        > @lea /sla engagement support → finance réponse 2h résolution 1jo
        /sla engagement support → finance : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 2 h, résolution 1 jour ouvré · calendrier de l’équipe sollicitée
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /sla ola
        support → finance: response 2 h, resolution 1 business day · calendar of the team that is asked
        > @ana /sla ola support finance
        support → finance: response 2 h, resolution 1 business day · calendar of the team that is asked
        > @lea /sla définir sev1 réponse 3min #payments calendrier 24x7
        /sla définir #payments · sev1 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 3 min · calendrier 24x7 · aucune attente ne l’arrête
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /inc checkout is down sev1 #payments
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:18, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana /inc login is down sev1 #auth
        /inc declare: INC-2 is declared, sev1: “login is down”.
        Nobody leads it yet: /inc lead INC-2 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana /sla set P1
        P1: response 10 min, resolution 4 h · calendar of the team that is asked (version 3 of 3)
        > @ana /sla due P1
        P1 from Wed 1 Apr 2026 10:00 (Europe/Paris):
        – response 10 min: due Wed 1 Apr 2026 10:10 (Europe/Paris) (policy P1, fr-office)
        – resolution 4 h: due Wed 1 Apr 2026 15:00 (Europe/Paris) (policy P1, fr-office)
        > @lea /sla échéance P2 @finance client Acme dès ven 17h
        P2 à partir de ven. 3 avr. 2026 17:00 (Europe/Paris) :
        – réponse 30 min : échéance ven. 3 avr. 2026 17:30 (Europe/Paris) (engagement client Acme · P2, fr-office)
        – résolution 1 jour ouvré : échéance mar. 7 avr. 2026 17:00 (Europe/Paris) (engagement client Acme · P2, fr-office)
        """#)
  }

  @Test("what cannot be promised is refused, in both languages, and changes nothing")
  func refusals() async throws {
    var talk = try await Talk()
    await team(&talk)
    let journal = talk.bot.journal.lastSequence
    await talk.say(
      "adam /sla set P1 response 0", "lea /sla définir P1 réponse -5min", "adam /sla set P1 response 1d",
      "lea /sla définir P1 réponse 1j", "adam /sla set P1 response soon", "lea /sla définir P1 réponse",
      "adam /sla set P1 response 15m calendar fr-offfice", "lea /sla définir P1 réponse 15min calendrier bureau",
      "adam /sla set P1 response 15m from 1/1/2026", "lea /sla définir P1 réponse 15min dès 1/1/2026",
      "adam /sla set P1 response 1h resolution 8h", "lea /sla définir P1 réponse 1h", "adam /sla set P9 response 1h",
      "adam /sla set response 1h", "lea /sla définir réponse 1h", "adam /sla set P1 response 1h warn never ever",
      "adam /sla set P1 goal 120 %", "lea /sla définir P1 objectif 0", "adam /sla set P1 response 15m please",
      "ana /sla set P1 response 10m", "adam /sla ola support → finanse response 2h",
      "lea /sla engagement support → finence réponse 2h", "adam /sla ola support response 2h",
      "lea /sla engagement finance → finance réponse 2h", "adam /sla ola finance → support", "ana /sla due",
      "lea /sla échéance", "ana /sla due P1 @legal", "ana /sla due P1 from fri 27/3/2026 and mon", "ana /sla why REQ-7",
      "lea /sla pourquoi INC-9", "ana /sla why", "lea /sla voir", "ana /sla status @nobody", "ana /sla status blue",
      "lea /sla état bleu", "ana /sla report yesteryear", "lea /sla bilan par équipage",
      "ana /sla due P1 from tue 27/3/2026")
    #expect(talk.bot.journal.lastSequence == journal)
    #expect(
      talk.text == #"""
        > @adam /sla set P1 response 0
        “0”: a promise takes more than no time; for example 15m, 4h, 2bd.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @lea /sla définir P1 réponse -5min
        « -5min » : un engagement demande plus de zéro ; par exemple 15min, 4h, 2jo.
        /sla définir [P1-4|sev1-4|client Acme|#domaine] [réponse 15min] [point 1h] [atténuation 2h] [résolution 4h] [calendrier x] [objectif 98 %] [alertes 50 90] [dès 1/1] | supprimer | annuler prévu
        Par exemple : /sla définir
        > @adam /sla set P1 response 1d
        “1d”: 1 business day (1bd) or 24 h?
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @lea /sla définir P1 réponse 1j
        « 1j » : 1 jour ouvré (1jo) ou 24 h ?
        /sla définir [P1-4|sev1-4|client Acme|#domaine] [réponse 15min] [point 1h] [atténuation 2h] [résolution 4h] [calendrier x] [objectif 98 %] [alertes 50 90] [dès 1/1] | supprimer | annuler prévu
        Par exemple : /sla définir
        > @adam /sla set P1 response soon
        “soon”: say within what time, for example 15m, 4h, 2bd; or none. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @lea /sla définir P1 réponse
        Dites en combien de temps, par exemple 15min, 4h, 2jo ; ou aucun. Rien n’a été changé.
        /sla définir [P1-4|sev1-4|client Acme|#domaine] [réponse 15min] [point 1h] [atténuation 2h] [résolution 4h] [calendrier x] [objectif 98 %] [alertes 50 90] [dès 1/1] | supprimer | annuler prévu
        Par exemple : /sla définir
        > @adam /sla set P1 response 15m calendar fr-offfice
        There is no calendar fr-offfice. Did you mean fr-office? Nothing was changed.
        > @lea /sla définir P1 réponse 15min calendrier bureau
        Il n’y a pas de calendrier bureau. Les calendriers sont 24x7, fr-office. Rien n’a été changé.
        > @adam /sla set P1 response 15m from 1/1/2026
        Thu 1 Jan 2026 00:00 (Europe/Paris) is over: it is Thu 26 Mar 2026 10:15 (Europe/Paris), and a change never rewrites the past. Nothing was changed.
        > @lea /sla définir P1 réponse 15min dès 1/1/2026
        jeu. 1er janv. 2026 00:00 (Europe/Paris) est passé : il est jeu. 26 mars 2026 10:15 (Europe/Paris), et un changement ne réécrit jamais le passé. Rien n’a été changé.
        > @adam /sla set P1 response 1h resolution 8h
        That is so already: P1, response 1 h, resolution 8 h · calendar of the team that is asked. Nothing was changed.
        > @lea /sla définir P1 réponse 1h
        C’est déjà le cas : P1, réponse 1 h, résolution 8 h · calendrier de l’équipe sollicitée. Rien n’a été changé.
        > @adam /sla set P9 response 1h
        “P9”: a priority is P1, P2, P3 or P4. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @adam /sla set response 1h
        Say what the promise is about: P1 to P4, sev1 to sev4, a client, an area. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @lea /sla définir réponse 1h
        Dites sur quoi porte l’engagement : P1 à P4, sev1 à sev4, un client, un domaine. Rien n’a été changé.
        /sla définir [P1-4|sev1-4|client Acme|#domaine] [réponse 15min] [point 1h] [atténuation 2h] [résolution 4h] [calendrier x] [objectif 98 %] [alertes 50 90] [dès 1/1] | supprimer | annuler prévu
        Par exemple : /sla définir
        > @adam /sla set P1 response 1h warn never ever
        I don’t understand “ever” after /sla set. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @adam /sla set P1 goal 120 %
        Say how many of a hundred are to be kept: goal 95 %. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @lea /sla définir P1 objectif 0
        Dites combien sur cent doivent être tenus : objectif 95 %. Rien n’a été changé.
        /sla définir [P1-4|sev1-4|client Acme|#domaine] [réponse 15min] [point 1h] [atténuation 2h] [résolution 4h] [calendrier x] [objectif 98 %] [alertes 50 90] [dès 1/1] | supprimer | annuler prévu
        Par exemple : /sla définir
        > @adam /sla set P1 response 15m please
        I don’t understand “please” after /sla set. Nothing was changed.
        /sla set [P1-4|sev1-4|client Acme|#area] [response 15m] [update 1h] [mitigation 2h] [resolution 4h] [calendar x] [goal 98 %] [warn 50 90] [from 1/1] | remove | drop planned
        For example: /sla set
        > @ana /sla set P1 response 10m
        Only a lead or an admin may use /sla set. Nothing was changed.
        > @adam /sla ola support → finanse response 2h
        There is no team @finanse. Did you mean @finance? Nothing was changed.
        > @lea /sla engagement support → finence réponse 2h
        Il n’y a pas d’équipe @finence. Vouliez-vous dire @finance ? Rien n’a été changé.
        > @adam /sla ola support response 2h
        Name both teams, the one that asks first: support → finance. Nothing was changed.
        /sla ola [support → finance] [P1-4] [response 2h] [resolution 1bd] [ownership 4h] [calendar x] [from 1/1]
        For example: /sla ola support → finance response 2h resolution 1bd
        > @lea /sla engagement finance → finance réponse 2h
        @finance se promettrait quelque chose à elle-même : nommez deux équipes. Rien n’a été changé.
        > @adam /sla ola finance → support
        @support has promised @finance nothing of its own.
        > @ana /sla due
        Say for what: P1 to P4, or sev1 to sev4.
        /sla due <P1-4|sev1-4> [@team] [client Acme] [#area] [from fri 17:00]
        For example: /sla due P1
        > @lea /sla échéance
        Dites pour quoi : P1 à P4, ou sev1 à sev4.
        /sla échéance <P1-4|sev1-4> [@équipe] [client Acme] [#domaine] [dès ven 17h]
        Par exemple : /sla échéance P1
        > @ana /sla due P1 @legal
        There is no team @legal. The teams are @finance, @support. Nothing was changed.
        > @ana /sla due P1 from fri 27/3/2026 and mon
        I don’t understand “and mon” after /sla due. Nothing was changed.
        /sla due <P1-4|sev1-4> [@team] [client Acme] [#area] [from fri 17:00]
        For example: /sla due P1
        > @ana /sla why REQ-7
        There is no REQ-7.
        > @lea /sla pourquoi INC-9
        INC-9 n’existe pas.
        > @ana /sla why
        Say which request or incident you mean: /sla why REQ-7.
        > @lea /sla voir
        Dites de quelle demande ou de quel incident il s’agit : /sla voir REQ-7.
        > @ana /sla status @nobody
        There is no team @nobody. The teams are @finance, @support. Nothing was changed.
        > @ana /sla status blue
        “blue” is no team, client or policy that I know.
        > @lea /sla état bleu
        « bleu » n’est ni une équipe, ni un client, ni un engagement connu.
        > @ana /sla report yesteryear
        “yesteryear” is no team, client or policy that I know.
        > @lea /sla bilan par équipage
        Je ne comprends pas « équipage » après /sla bilan. Rien n’a été changé.
        /sla bilan [mois dernier|mars 2026|t1 2026|30 derniers jours|du 1/11 au 20/11] [par équipe|engagement|client|paire|priorité|gravité] [@équipe] [client Acme] [P1|sev1] [#domaine] [résolution]
        Par exemple : /sla bilan
        > @ana /sla due P1 from tue 27/3/2026
        “tue 27/3/2026”: the weekday and the date disagree: Fri 27 Mar 2026 or Tue 24 Mar 2026?
        /sla due <P1-4|sev1-4> [@team] [client Acme] [#area] [from fri 17:00]
        For example: /sla due P1
        """#)
  }

  @Test("clocks, risks, reports and budgets of some weeks")
  func reports() async throws {
    var talk = try await Talk()
    await team(&talk)
    await talk.say("lea /sla engagement support → finance réponse 2h résolution 1jo")
    for number in 1...12 {
      _ = await talk.bot.say(
        "/ask @finance invoice \(number) is missing P2 client \(number % 2 == 0 ? "Acme" : "Bolt")")
      await talk.bot.pass(seconds: number == 5 ? 9000 : 1800)
      _ = await talk.bot.say("/ask take REQ-\(number)", as: "bob")
      await talk.bot.pass(seconds: number % 3 == 0 ? 3 * 86_400 : 7200)
      _ = await talk.bot.say(number == 7 ? "/ask cancel REQ-7 found it" : "/ask done REQ-\(number) sent", as: "bob")
    }
    _ = await talk.bot.say("/ask @finance one more P2")
    _ = await talk.bot.say("/ask @finance and one P1 client Acme")
    await talk.bot.pass(seconds: 3600 * 20)
    _ = await talk.bot.say("/ask wait REQ-14 vendor a part")
    await talk.say(
      "ana /sla", "lea /sla état client Acme", "ana /sla at risk 4d", "lea /sla à risque demain 14h",
      "ana /sla risk 1m",
      "ana /sla report", "lea /sla bilan mois dernier par paire", "ana /sla report 2026-03 by client",
      "ana /sla report this year by policy", "lea /sla bilan cette année par priorité @finance résolution",
      "ana /sla report 2019", "ana /sla breached this year", "lea /sla dépassés mois dernier", "ana /sla breached 2019",
      "ana /sla budget this year", "lea /sla budget mois dernier", "ana /sla REQ-13", "lea /sla REQ-14", "ana /sla 3")
    _ = await talk.bot.say("/ask reopen REQ-3 the amount is wrong")
    _ = await talk.bot.say("/ask priority REQ-13 P1")
    await talk.say("ana /sla REQ-3", "ana /sla why REQ-13", "ana /sla breached this year", "lea /sla pourquoi REQ-14")
    #expect(
      talk.text == #"""
        > @lea /sla engagement support → finance réponse 2h résolution 1jo
        /sla engagement support → finance : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 2 h, résolution 1 jour ouvré · calendrier de l’équipe sollicitée
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /sla
        /sla status: 4 clocks, worst first (Europe/Paris)
        REQ-13 P2 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15) · @finance · “one more”
        REQ-13 P2 resolution 71 % · due Thu 9 Apr 2026 11:15 · @finance · “one more”
        REQ-14 P1 response paused at 287 %, waiting for the vendor: a part · @finance · “and one”
        REQ-14 P1 resolution paused at 71 %, waiting for the vendor: a part · @finance · “and one”
        > @lea /sla état client Acme
        /sla état client Acme : 2 horloges, les pires d’abord (Europe/Paris)
        REQ-14 P1 réponse en pause à 287 %, attend le fournisseur : a part · @finance · « and one »
        REQ-14 P1 résolution en pause à 71 %, attend le fournisseur : a part · @finance · « and one »
        > @ana /sla at risk 4d
        /sla at risk: 2 due by Mon 13 Apr 2026 07:15 (Europe/Paris)
        REQ-13 P2 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15) · @finance · “one more”
        REQ-13 P2 resolution 71 % · due Thu 9 Apr 2026 11:15 · @finance · “one more”
        > @lea /sla à risque demain 14h
        /sla à risque : 2 à tenir d’ici ven. 10 avr. 2026 14:00 (Europe/Paris)
        REQ-13 P2 réponse en retard de 3 h 45 min (échéance mer. 8 avr. 2026 14:15) · @finance · « one more »
        REQ-13 P2 résolution 71 % · échéance jeu. 9 avr. 2026 11:15 · @finance · « one more »
        > @ana /sla risk 1m
        /sla at risk: 1 due by Thu 9 Apr 2026 07:16 (Europe/Paris)
        REQ-13 P2 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15) · @finance · “one more”
        > @ana /sla report
        /sla report: Wed 1 Apr 2026 – Thu 30 Apr 2026
        All: 9 of 13 kept, 69 %, before 83 % (n = 12) · late REQ-9, REQ-12, REQ-13, REQ-14 · 2 open past due · 1 still running · 1 paused · 1 called off
          trend ▇▁ 83, 69 %
        > @lea /sla bilan mois dernier par paire
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        support → finance : 10 tenus sur 12, 83 % · en retard REQ-3, REQ-6
        > @ana /sla report 2026-03 by client
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        Acme: 5 of 6 kept, 83 % · late REQ-6
        Bolt: 5 of 6 kept, 83 % · late REQ-3
        > @ana /sla report this year by policy
        /sla report: Thu 1 Jan 2026 – Thu 31 Dec 2026
        support → finance: 19 of 25 kept, 76 % · late REQ-3, REQ-6, REQ-9, REQ-12, REQ-13, REQ-14 · 2 open past due · 1 still running · 1 paused · 1 called off
        > @lea /sla bilan cette année par priorité @finance résolution
        /sla bilan : jeu. 1er janv. 2026 – jeu. 31 déc. 2026
        P1 : rien à juger · 1 en pause
        P2 : 7 tenus sur 11, 64 % · en retard REQ-3, REQ-6, REQ-9, REQ-12 · 1 en cours · 1 sans objet
        > @ana /sla report 2019
        /sla report: Tue 1 Jan 2019 – Tue 31 Dec 2019
        Nothing was due, and nothing runs.
        > @ana /sla breached this year
        /sla breached: 6 late, Thu 1 Jan 2026 – Thu 31 Dec 2026, most overdue first (Europe/Paris)
        REQ-6 resolution late by 16 h (due Mon 30 Mar 2026 18:00) · @finance
        REQ-9 resolution late by 8 h (due Thu 2 Apr 2026 18:00) · @finance
        REQ-13 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15), still open · @finance
        REQ-14 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15), still open · @finance
        REQ-3 resolution late by 2 h 45 min (due Fri 27 Mar 2026 15:15) · @finance
        REQ-12 resolution late by 2 h 15 min (due Tue 7 Apr 2026 18:00) · @finance
        > @lea /sla dépassés mois dernier
        /sla dépassés : 2 en retard, dim. 1er mars 2026 – mar. 31 mars 2026, le plus grand retard d’abord (Europe/Paris)
        REQ-6 résolution dépassée de 16 h (échéance lun. 30 mars 2026 18:00) · @finance
        REQ-3 résolution dépassée de 2 h 45 min (échéance ven. 27 mars 2026 15:15) · @finance
        > @ana /sla breached 2019
        /sla breached: nothing was late, Tue 1 Jan 2019 – Tue 31 Dec 2019.
        > @ana /sla budget this year
        /sla budget: Thu 1 Jan 2026 – Thu 31 Dec 2026
        support → finance: 1 allowed, 6 used, 5 too many (goal 95 %, n = 26)
        > @lea /sla budget mois dernier
        /sla budget : dim. 1er mars 2026 – mar. 31 mars 2026
        support → finance : 0 permis, 2 utilisés, 2 de trop (objectif 95 %, n = 12)
        > @ana /sla REQ-13
        REQ-13 P2 “one more” (Europe/Paris)
        – response: late by 3 h 45 min (due Wed 8 Apr 2026 14:15) — 2 h, policy support → finance, fr-office
        – resolution: 71 % · due Thu 9 Apr 2026 11:15 — 1 business day, policy support → finance, fr-office
        Held, each in its own hours: @finance 5 h 45 min
        > @lea /sla REQ-14
        REQ-14 P1 « and one » (Europe/Paris)
        – réponse : en pause à 287 %, attend le fournisseur : a part — 2 h, engagement support → finance, fr-office
        – résolution : en pause à 71 %, attend le fournisseur : a part — 1 jour ouvré, engagement support → finance, fr-office
        Détenue, chacune dans ses heures : @finance 5 h 45 min
        > @ana /sla 3
        REQ-3 P2 “invoice 3 is missing” (Europe/Paris)
        – response: met in 30 min — 2 h, policy support → finance, fr-office
        – resolution: missed by 2 h 45 min, after 10 h 45 min — 1 business day, policy support → finance, fr-office
        Held, each in its own hours: @finance 10 h 45 min
        > @ana /sla REQ-3
        REQ-3 P2 “invoice 3 is missing” (Europe/Paris)
        – response: met in 30 min — 2 h, policy support → finance, fr-office
        – response, cycle 2: 0 % · due Thu 9 Apr 2026 11:00 — 2 h, policy support → finance, fr-office
        – resolution: missed by 2 h 45 min, after 10 h 45 min — 1 business day, policy support → finance, fr-office
        – resolution, cycle 2: 0 % · due Thu 9 Apr 2026 18:00 — 1 business day, policy support → finance, fr-office
        Held, each in its own hours: @finance 10 h 45 min
        > @ana /sla why REQ-13
        /sla why REQ-13 response: “one more”
        Promised: 2 h (policy support → finance, version 1)
        Calendar: fr-office, Europe/Paris
        From Wed 8 Apr 2026 11:15 to now, Thu 9 Apr 2026 07:15
        Open Wed 8 Apr 2026: 11:15–12:30, 13:30–18:00 = 5:45:00
        Sum: 5:45:00 − 0:00:00 = 5:45:00 of 2:00:00, 3:45:00 over
        Due: Wed 8 Apr 2026 14:15 — late
        > @ana /sla breached this year
        /sla breached: 6 late, Thu 1 Jan 2026 – Thu 31 Dec 2026, most overdue first (Europe/Paris)
        REQ-6 resolution late by 16 h (due Mon 30 Mar 2026 18:00) · @finance
        REQ-9 resolution late by 8 h (due Thu 2 Apr 2026 18:00) · @finance
        REQ-13 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15), still open · @finance
        REQ-14 response late by 3 h 45 min (due Wed 8 Apr 2026 14:15), still open · @finance
        REQ-3 resolution late by 2 h 45 min (due Fri 27 Mar 2026 15:15) · @finance
        REQ-12 resolution late by 2 h 15 min (due Tue 7 Apr 2026 18:00) · @finance
        > @lea /sla pourquoi REQ-14
        /sla pourquoi REQ-14 réponse : « and one »
        Promis : 2 h (engagement support → finance, version 1)
        Calendrier : fr-office, Europe/Paris
        De mer. 8 avr. 2026 11:15 à maintenant, jeu. 9 avr. 2026 07:15
        Ouvert mer. 8 avr. 2026 : 11:15–12:30, 13:30–18:00 = 5:45:00
        En pause jeu. 9 avr. 2026 07:15 – maintenant (a part) : −0:00:00
        Somme : 5:45:00 − 0:00:00 = 5:45:00 sur 2:00:00, dépassé de 3:45:00
        Échéance : mer. 8 avr. 2026 14:15 — dépassée
        """#)
  }
}
