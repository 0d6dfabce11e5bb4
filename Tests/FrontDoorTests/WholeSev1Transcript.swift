extension SynapseTests {
  /// What Ana reads in the room, from the declaration to the close; the channel reads English, and Léa French.
  static let wholeSev1 = """
    lea: !ops langue fr
    railhead: Désormais, les réponses seront en français.
    ana: !inc checkout is down sev1 #payments
    railhead: INC-1 sev1 declared “checkout is down”
    #payments · nobody leads · declared by ana
    declared: TIME (Europe/Paris)
    Acknowledge — type !inc ack INC-1
    Resolve — type !inc resolve INC-1 resolved from the card
    Take the lead — type !inc lead INC-1 me
    railhead: !inc declare: INC-1 is declared, sev1: “checkout is down”.
    Nobody leads it yet: !inc lead INC-1 me.
    Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (Europe/Paris).
    lea: !inc vu
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · nobody leads · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    Take the lead — type !inc lead INC-1 me
    railhead: !inc vu INC-1 : « checkout is down » est pris en compte, TIME (Europe/Paris), SPAN après sa déclaration.
    ana: !inc lead me
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by ana · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: !inc lead INC-1: ana leads “checkout is down”.
    ana: !inc handoff @lea the bank is called
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by ana · handed over to lea, not taken yet · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead (in the thread): lea: ana asks you to lead INC-1 “checkout is down”. “the bank is called” To accept: \
    !inc lead INC-1 me; or !inc decline INC-1.
    Take the lead — type !inc lead INC-1 me
    railhead: !inc handoff INC-1: lea is asked to lead “checkout is down”, and does so from !inc lead INC-1 me on. Until then ana leads.
    lea: !inc pilote moi
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: !inc pilote INC-1 : lea accepte le relais et pilote désormais « checkout is down ».
    lea: !inc point la moitié des commandes repasse prochain point dans 30min
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    Next update by TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: INC-1 sev1 “checkout is down” (lea): la moitié des commandes repasse
    Next update by TIME (Europe/Paris).
    railhead: !inc point INC-1 : le point sur « checkout is down » est publié. Prochain point avant TIME (Europe/Paris).
    lea: !inc tâche relancer la banque @ana avant demain 9h
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Tasks and follow-ups: 0 of 1 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    Next update by TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: !inc tâche INC-1 : T-1 tâche « relancer la banque » · ana · avant le TIME (Europe/Paris), pour « checkout is down ». Quand c’est fait : !inc fait T-1
    ana: !inc done they are on it
    railhead (edits): INC-1 sev1 acknowledged “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    Tasks and follow-ups: 1 of 1 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    Next update by TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: !inc done T-1: “relancer la banque” is done. INC-1: 1 of 1 done.
    ana: !inc mitigate traffic moved away
    railhead (edits): INC-1 sev1 mitigated “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    mitigated: TIME (Europe/Paris)
    Tasks and follow-ups: 1 of 1 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    Next update by TIME (Europe/Paris)
    Resolve — type !inc resolve INC-1 resolved from the card
    railhead: !inc mitigate INC-1: “checkout is down” is mitigated, TIME (Europe/Paris), SPAN after the impact began: traffic moved away
    lea: !inc résolu certificat renouvelé
    railhead (edits): INC-1 sev1 resolved “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    mitigated: TIME (Europe/Paris)
    resolved: TIME (Europe/Paris)
    Resolved: certificat renouvelé
    Tasks and follow-ups: 1 of 1 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    railhead: !inc résolu INC-1 : « checkout is down » est résolu, TIME (Europe/Paris), après SPAN d’impact : certificat renouvelé
    ana: !inc followup INC-1 alert before it expires @lea by 12/4 type:detect
    railhead (edits): INC-1 sev1 resolved “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    mitigated: TIME (Europe/Paris)
    resolved: TIME (Europe/Paris)
    Resolved: certificat renouvelé
    Tasks and follow-ups: 1 of 2 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    railhead: !inc followup INC-1: T-2 follow-up “alert before it expires” · lea · by TIME (Europe/Paris) · detect, for “checkout is down”. When it is done: !inc done T-2
    lea: !inc cause INC-1 certificat expiré
    railhead (edits): INC-1 sev1 resolved “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    mitigated: TIME (Europe/Paris)
    resolved: TIME (Europe/Paris)
    Resolved: certificat renouvelé
    Cause: certificat expiré
    Tasks and follow-ups: 1 of 2 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    railhead: !inc cause INC-1 : cause de « checkout is down » : certificat expiré
    ana: !inc postmortem INC-1
    railhead (in the thread): INC-1-post-mortem.md
    # INC-1 checkout is down

    - Severity: sev1
    - #payments · led by @lea · declared by @ana
    - impact start TIME, by default, @ana
    - detected TIME, by default, @ana
    - declared TIME, recorded, @ana
    - acknowledged TIME, recorded, @lea
    - mitigated TIME, recorded, @ana
    - resolved TIME, recorded, @lea
    - Targets: acknowledged in SPAN ✓, mitigated in SPAN ✓, resolved in SPAN ✓ (Europe/Paris).

    ## Summary

    Resolved: certificat renouvelé
    It hurt for SPAN.

    ## Impact

    _Who could not do what, how many, and since when?_

    ## Timeline (Europe/Paris)

    - TIME declared, sev1: checkout is down · @ana
    - TIME acknowledged · @lea
    - TIME led by @ana · @ana
    - TIME the lead is offered to @lea: the bank is called · @ana
    - TIME led by @lea · @lea
    - TIME update: la moitié des commandes repasse · @lea
    - TIME T-1 task “relancer la banque” · @ana · by TIME (Europe/Paris) · @lea
    - TIME T-1 done: they are on it · @ana
    - TIME mitigated: traffic moved away · @ana
    - TIME resolved: certificat renouvelé · @lea
    - TIME T-2 follow-up “alert before it expires” · @lea · by TIME (Europe/Paris) · detect · @ana
    - TIME cause: certificat expiré · @lea

    ## What happened

    _Tell it in order, as it looked at the time._

    ## Contributing factors

    - certificat expiré

    _What had to come together? Systems, signals and habits; no names._

    ## Detection

    _How was it noticed, and what could have told sooner?_

    ## Response

    - Acknowledged after: SPAN
    - Mitigated after: SPAN
    - Resolved after: SPAN
    - Updates: 1, promised and in time: 1 of 1
    - Longest silence: SPAN

    ## What went well, badly, by luck

    - well:
    - badly:
    - by luck:

    ## Decisions

    - TIME led by @ana · @ana (+SPAN)
    - TIME led by @lea · @lea (+SPAN)
    - TIME mitigated: traffic moved away · @ana (+SPAN)
    - TIME resolved: certificat renouvelé · @lea (+SPAN)

    ## Recurrence

    _Was there something like it before, and what was done about that?_

    ## Actions

    - [x] T-1 task “relancer la banque” · @ana · by TIME (Europe/Paris) · done TIME
    - [ ] T-2 follow-up “alert before it expires” · @lea · by TIME (Europe/Paris) · detect
    railhead: !inc postmortem INC-1: the post-mortem of INC-1, as far as it is recorded, stands below its card. Once it is held: !inc postmortem INC-1 done <link>
    lea: !inc bilan INC-1 fait https://wiki.test/1
    railhead: !inc bilan INC-1 : le bilan de « checkout is down » est fait. https://wiki.test/1
    Tâches et suivis : 1 sur 2 fait.
    ana: !inc close INC-1
    railhead (edits): INC-1 sev1 closed “checkout is down”
    #payments · led by lea · declared by ana
    declared: TIME (Europe/Paris)
    acknowledged: TIME (Europe/Paris)
    mitigated: TIME (Europe/Paris)
    resolved: TIME (Europe/Paris)
    closed: TIME (Europe/Paris)
    Resolved: certificat renouvelé
    Cause: certificat expiré
    Tasks and follow-ups: 1 of 2 done
    Last update, TIME (Europe/Paris), lea: la moitié des commandes repasse
    railhead: !inc close INC-1: “checkout is down” is closed.
    everything expected was said
    """
}
