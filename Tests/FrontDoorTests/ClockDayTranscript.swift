extension ClockDay {
  /// What a team reads on such a day, word for word.
  static let transcript = #"""
    > @lea /ops team support <@ana|ana>
    New team @support: @ana
    > @lea /ops team finance <@bob|bob> <@lea|lea> lead <@lea|lea> calendar fr-office <#C9|finance>
    New team @finance: @bob, @lea (lead) · calendar fr-office · #finance
    > @lea /ops team legal <@zoe|zoe> lead <@zoe|zoe> <#C7|legal>
    New team @legal: @zoe (lead) · #legal
    > @lea /sla ola support → finance response 2h resolution 1bd ownership 4h
    /sla ola support → finance: from Thu 26 Mar 2026 10:15 (Europe/Paris) on
    Now: response 2 h, resolution 1 business day, ownership 4 h · calendar of the team that is asked
    What runs already keeps what it was promised.
    > @ana /ask @finance invoice 4711 is missing P2 client Acme
    /ask new: REQ-1 goes to @finance, P2: “invoice 4711 is missing”.
    From @support, for the client Acme.
    Its card is in #finance.
    → C9 Thu 26 Mar 2026 10:15 *REQ-1 P2* new “invoice 4711 is missing”
    > @bob /ask ack REQ-1
    /ask ack REQ-1: “invoice 4711 is missing” is acknowledged, 10:40 (Europe/Paris), after 25 min.
    → C9 Thu 26 Mar 2026 10:40 card changed: *REQ-1 P2* acknowledged “invoice 4711 is missing”
    → C9 Thu 26 Mar 2026 10:40 thread: `/ask ack REQ-1` (@bob): “invoice 4711 is missing” is acknowledged, 10:40 (Europe/Paris), after 25 min.
    > @bob /ask take REQ-1
    /ask take REQ-1: @bob takes “invoice 4711 is missing”.
    → C9 Thu 26 Mar 2026 10:40 card changed: *REQ-1 P2* acknowledged “invoice 4711 is missing”
    → C9 Thu 26 Mar 2026 10:40 thread: `/ask take REQ-1` (@bob): @bob takes “invoice 4711 is missing”.
    > @bob /ask wait REQ-1 client the signed form until fri 9:00
    /ask wait REQ-1: “invoice 4711 is missing” waits for the client, until Fri 27 Mar 2026 09:00 (Europe/Paris): the signed form
    → C9 Thu 26 Mar 2026 10:40 card changed: *REQ-1 P2* waiting “invoice 4711 is missing”
    → C9 Thu 26 Mar 2026 10:40 thread: `/ask wait REQ-1` (@bob): “invoice 4711 is missing” waits for the client, until Fri 27 Mar 2026 09:00 (Europe/Paris): the signed form
    → ops Thu 26 Mar 2026 10:40 `/ask wait REQ-1` (@bob): “invoice 4711 is missing” waits for the client, until Fri 27 Mar 2026 09:00 (Europe/Paris): the signed form
    > @lea /demande reprendre REQ-1
    /ask reprendre REQ-1 : « invoice 4711 is missing » reprend, après 22 h 50 min d’attente (le client).
    → C9 Fri 27 Mar 2026 09:30 card changed: *REQ-1 P2* acknowledged “invoice 4711 is missing”
    → C9 Fri 27 Mar 2026 09:30 thread: `/ask resume REQ-1` (@lea): “invoice 4711 is missing” goes on, after waiting for the client for 22 h 50 min.
    → ops Fri 27 Mar 2026 09:30 `/ask resume REQ-1` (@lea): “invoice 4711 is missing” goes on, after waiting for the client for 22 h 50 min.
    → C9 Fri 27 Mar 2026 11:05 thread: *REQ-1 P2* ownership: 50 % of 4 h used, due Fri 27 Mar 2026 14:05 (Europe/Paris): “invoice 4711 is missing” · @bob
    → C9 Fri 27 Mar 2026 12:05 thread: *REQ-1 P2* ownership: 75 % of 4 h used, due Fri 27 Mar 2026 14:05 (Europe/Paris): “invoice 4711 is missing” · <@bob>
    → C9 Fri 27 Mar 2026 13:41 thread: *REQ-1 P2* ownership: 90 % of 4 h used, due Fri 27 Mar 2026 14:05 (Europe/Paris): “invoice 4711 is missing” · <@bob>
    > @bob /ask hand REQ-1 @legal it is about the contract
    /ask hand REQ-1: “invoice 4711 is missing” goes from @finance, which had it for 1 d 3 h, to @legal: it is about the contract
    → C7 Fri 27 Mar 2026 14:00 <https://app.slack.com/client/T1/C9/thread/C9-1700000000.000001|REQ-1> *P2* “invoice 4711 is missing” was handed over to @legal by @finance.
    → C9 Fri 27 Mar 2026 14:00 card changed: *REQ-1 P2* acknowledged “invoice 4711 is missing”
    → C9 Fri 27 Mar 2026 14:00 thread: `/ask hand REQ-1` (@bob): “invoice 4711 is missing” goes from @finance, which had it for 1 d 3 h, to @legal: it is about the contract
    → ops Fri 27 Mar 2026 14:00 `/ask hand REQ-1` (@bob): “invoice 4711 is missing” goes from @finance, which had it for 1 d 3 h, to @legal: it is about the contract
    → C9 Fri 27 Mar 2026 14:05 thread: *REQ-1 P2* resolution: 50 % of 1 business day used, due Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · @zoe
    → C9 Fri 27 Mar 2026 16:05 thread: *REQ-1 P2* resolution: 75 % of 1 business day used, due Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · <@zoe>
    → C7 Fri 27 Mar 2026 17:17 <https://app.slack.com/client/T1/C9/thread/C9-1700000000.000001|REQ-1> *P2* resolution: 90 % of 1 business day used, due Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · <@zoe>
    → C9 Fri 27 Mar 2026 17:17 thread: *REQ-1 P2* resolution: 90 % of 1 business day used, due Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · @zoe
    → C7 Mon 30 Mar 2026 09:05 thread: <https://app.slack.com/client/T1/C9/thread/C9-1700000000.000001|REQ-1> *P2* resolution: due now, all of 1 business day used, Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · <@zoe>
    → C9 Mon 30 Mar 2026 09:05 thread: *REQ-1 P2* resolution: due now, all of 1 business day used, Mon 30 Mar 2026 09:05 (Europe/Paris): “invoice 4711 is missing” · @zoe
    > @ana /sla
    /sla status: 1 clock, worst first (Europe/Paris)
    REQ-1 P2 resolution late by 5 min (due Mon 30 Mar 2026 09:05) · @legal · “invoice 4711 is missing”
    > @ana /sla status @legal
    /sla status @legal: 1 clock, worst first (Europe/Paris)
    REQ-1 P2 resolution late by 2 h 55 min (due Mon 30 Mar 2026 09:05) · @legal · “invoice 4711 is missing”
    > @lea /sla pourquoi REQ-1 résolution
    /sla pourquoi REQ-1 résolution : « invoice 4711 is missing »
    Promis : 1 jour ouvré (engagement support → finance, version 1)
    Calendrier : fr-office, Europe/Paris
    De jeu. 26 mars 2026 10:15 à maintenant, lun. 30 mars 2026 12:00
    Ouvert jeu. 26 mars 2026 : 10:15–12:30, 13:30–18:00 = 6:45:00
    Ouvert ven. 27 mars 2026 : 09:00–12:30, 13:30–18:00 = 8:00:00
    Ouvert lun. 30 mars 2026 : 09:00–12:00 = 3:00:00
    En pause jeu. 26 mars 2026 10:40 – ven. 27 mars 2026 09:30 (the signed form) : −6:50:00
    Somme : 17:45:00 − 6:50:00 = 10:55:00 sur 8:00:00, dépassé de 2:55:00
    Échéance : lun. 30 mars 2026 09:05 — dépassée
    > @ana /sla why REQ-1
    /sla why REQ-1 resolution: “invoice 4711 is missing”
    Promised: 1 business day (policy support → finance, version 1)
    Calendar: fr-office, Europe/Paris
    From Thu 26 Mar 2026 10:15 to now, Mon 30 Mar 2026 12:00
    Open Thu 26 Mar 2026: 10:15–12:30, 13:30–18:00 = 6:45:00
    Open Fri 27 Mar 2026: 09:00–12:30, 13:30–18:00 = 8:00:00
    Open Mon 30 Mar 2026: 09:00–12:00 = 3:00:00
    Paused Thu 26 Mar 2026 10:40 – Fri 27 Mar 2026 09:30 (the signed form): −6:50:00
    Sum: 17:45:00 − 6:50:00 = 10:55:00 of 8:00:00, 2:55:00 over
    Due: Mon 30 Mar 2026 09:05 — late
    > @zoe /ask done REQ-1 sent again
    /ask done REQ-1: “invoice 4711 is missing” is done, after 4 d 45 min: sent again
    → C9 Mon 30 Mar 2026 12:00 card changed: *REQ-1 P2* done “invoice 4711 is missing”
    → C9 Mon 30 Mar 2026 12:00 thread: `/ask done REQ-1` (@zoe): “invoice 4711 is missing” is done, after 4 d 45 min: sent again
    → ops Mon 30 Mar 2026 12:00 `/ask done REQ-1` (@zoe): “invoice 4711 is missing” is done, after 4 d 45 min: sent again
    > @ana /sla REQ-1
    REQ-1 P2 “invoice 4711 is missing” (Europe/Paris)
    – response: met in 25 min — 2 h, policy support → finance, fr-office
    – resolution: missed by 2 h 55 min, after 10 h 55 min — 1 business day, policy support → finance, fr-office
    – ownership: met in 3 h 55 min — 4 h, policy support → finance, fr-office
    Held, each in its own hours: @finance 3 h 55 min, @legal 7 h
    > @lea /sla bilan mois dernier par paire
    /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
    support → finance : 2 tenus sur 3 · en retard REQ-1
    > @ana /sla report last month by pair
    /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
    support → finance: 2 of 3 kept · late REQ-1
    > @ana /sla breached last month
    /sla breached: 1 late, Sun 1 Mar 2026 – Tue 31 Mar 2026, most overdue first (Europe/Paris)
    REQ-1 resolution late by 2 h 55 min (due Mon 30 Mar 2026 09:05) · @legal
    """#
}
