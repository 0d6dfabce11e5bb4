extension WeeklyReviewTests {
  /// Three reviews in Slack, word for word.
  static let inSlack = #"""
    > @ana /prio propose Migrate the CRM value 8 urgency 5 size 3
    `/prio propose`: *PRI-1* “Migrate the CRM” is proposed.
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    To promise it: `/prio commit PRI-1` @owner by fri
    → *PRI-1* scored “Migrate the CRM”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 1
    > @bob /prio propose Answer the audit value 5 urgency 8 size 2
    `/prio propose`: *PRI-2* “Answer the audit” is proposed.
    WSJF (value + urgency) ÷ size = (5 + 8) ÷ 2 = 6.5
    To promise it: `/prio commit PRI-2` @owner by fri
    → *PRI-2* scored “Answer the audit”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @bob
    WSJF (value + urgency) ÷ size = (5 + 8) ÷ 2 = 6.5
    Place 1 of 2
    > @zoe /prio propose Hire a clerk value 3 urgency 2 size 5
    `/prio propose`: *PRI-3* “Hire a clerk” is proposed.
    WSJF (value + urgency) ÷ size = (3 + 2) ÷ 5 = 1
    To promise it: `/prio commit PRI-3` @owner by fri
    → *PRI-3* scored “Hire a clerk”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @zoe
    WSJF (value + urgency) ÷ size = (3 + 2) ÷ 5 = 1
    Place 3 of 3
    > @emil /prio propose New chairs value 1 size 8
    `/prio propose`: *PRI-4* “New chairs” is proposed.
    WSJF value ÷ size = 1 ÷ 8 = 0.13
    To promise it: `/prio commit PRI-4` @owner by fri
    → *PRI-4* scored “New chairs”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @emil
    WSJF value ÷ size = 1 ÷ 8 = 0.13
    Place 4 of 4
    > @ana /decision propose Yearly plan approver @lea
    `/decision propose DEC-1`: “Yearly plan” is proposed.
    Driver @ana · decides: @lea.
    → *DEC-1* proposed “Yearly plan”
    Driver @ana · decides: @lea
    ↳ `/decision propose DEC-1` (@ana): “Yearly plan” is proposed.
    Driver @ana · decides: <@lea>.
    > @ana /prio vote PRI-1 3 PRI-3 2
    `/prio vote`: your vote is sealed. Nobody reads it until the vote is closed; `/prio vote` shows it to you alone.
    > @bob /prio vote PRI-2 5
    `/prio vote`: your vote is sealed. Nobody reads it until the vote is closed; `/prio vote` shows it to you alone.
    > @zoe /prio vote PRI-3 4 PRI-4 1
    `/prio vote`: your vote is sealed. Nobody reads it until the vote is closed; `/prio vote` shows it to you alone.
    > @zoe /prio vote PRI-3 5
    `/prio vote`: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; `/prio vote` shows it to you alone.
    > @emil /prio vote
    `/prio vote`: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
    Voted (n=3): @ana, @bob, @zoe
    > @lea /prio revue démarrer
    `/prio revue` : la revue 1 est ouverte, étape 1 sur 5.
    → *Review 1*, step 1 of 5: what moved since the freeze
    Nothing was frozen before: this is the order today.
    1. [PRI-2] scored “Answer the audit” · 6.5 · 0 s
    2. [PRI-1] scored “Migrate the CRM” · 4.33 · 0 s
    3. [PRI-3] scored “Hire a clerk” · 1 · 0 s
    4. [PRI-4] scored “New chairs” · 0.13 · 0 s
    > @lea presses “Next: step 2”
    ↳ *Review 1*, step 2 of 5: promises kept or not
    Nothing was frozen before, so no promise is held against this week.
    `/prio revue` : revue 1, étape 2 sur 5 : promesses tenues ou non.
    > @lea presses “Next: step 3”
    ↳ *Review 1*, step 3 of 5: blocked, on whom, for how long
    Nothing is blocked.
    `/prio revue` : revue 1, étape 3 sur 5 : bloqué, par qui, depuis quand.
    > @lea presses “Next: step 4”
    ↳ *Review 1*, step 4 of 5: three decisions at most
    Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=3):
    – 7 dots PRI-3 “Hire a clerk” (@ana 2, @zoe 5)
    – 5 dots PRI-2 “Answer the audit” (@bob 5)
    – 3 dots PRI-1 “Migrate the CRM” (@ana 3)
    – PRI-2 scored “Answer the audit” · 6.5 · 5 dots · 0 s
    – PRI-1 scored “Migrate the CRM” · 4.33 · 3 dots · 0 s
    – [DEC-1] “Yearly plan” · 0 s · waits for @lea
    ↳ 1. PRI-2 scored “Answer the audit” · 6.5 · 5 dots · 0 s
    ↳ 2. PRI-1 scored “Migrate the CRM” · 4.33 · 3 dots · 0 s
    `/prio revue` : revue 1, étape 4 sur 5 : trois décisions au plus.
    > @lea /prio engager PRI-1 @bob avant vendredi
    `/prio engager PRI-1` : « Migrate the CRM » est engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris).
    ⟳ *PRI-1* committed “Migrate the CRM”
    @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 2 of 4
    Vote: 3 dots
    ↳ `/prio commit PRI-1` (@lea): “Migrate the CRM” is committed: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris).
    > @lea /prio engager PRI-2 @ana avant vendredi
    `/prio engager PRI-2` : « Answer the audit » est engagée : @ana, pour le ven. 27 mars 2026 18:00 (Europe/Paris).
    ⟳ *PRI-2* committed “Answer the audit”
    @ana · by Fri 27 Mar 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @bob
    WSJF (value + urgency) ÷ size = (5 + 8) ÷ 2 = 6.5
    Place 1 of 4
    Vote: 5 dots
    ↳ `/prio commit PRI-2` (@lea): “Answer the audit” is committed: @ana, by Fri 27 Mar 2026 18:00 (Europe/Paris).
    > @lea /decision go DEC-1 à partir de mai exécutant @zoe avant le 30/4
    `/decision décider DEC-1` : « Yearly plan » est décidée : à partir de mai
    Exécutant : @zoe, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
    ⟳ *DEC-1* decided “Yearly plan”
    Driver @ana · decides: @lea
    Go Thu 26 Mar 2026 10:15 (Europe/Paris), @lea: à partir de mai
    To execute: @zoe, by Thu 30 Apr 2026 18:00 (Europe/Paris)
    ↳ `/decision go DEC-1` (@lea): “Yearly plan” is decided: à partir de mai
    To execute: <@zoe>, by Thu 30 Apr 2026 18:00 (Europe/Paris).
    (started again)
    > @lea presses “Next: step 5”
    ↳ *Review 1*, step 5 of 5: the new order, with owners and dates
    1. PRI-2 committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · 6.5 · 5 dots · 0 s
    2. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 4.33 · 3 dots · 0 s
    3. PRI-3 scored “Hire a clerk” · 1 · 7 dots · 0 s
    4. PRI-4 scored “New chairs” · 0.13 · 0 s
    Without an owner and a date: PRI-3, PRI-4. `/prio commit PRI-… @owner by fri`
    `/prio revue` : revue 1, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
    > @lea /prio revue clore
    `/prio revue` : la revue 1 est close et l’ordre est figé. Le bilan est dans le canal.
    → *Review 1* of Thu 26 Mar 2026 10:15 (Europe/Paris)
    Priorities (2 owned):
    1. [PRI-2] committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · 6.5 · 5 dots · 0 s
    2. [PRI-1] committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 4.33 · 3 dots · 0 s
    Five owned priorities are the aim: 3 to go.
    Decisions (3):
    – [PRI-1] “Migrate the CRM” committed, @bob, by Fri 27 Mar 2026 18:00 · @lea
    – [PRI-2] “Answer the audit” committed, @ana, by Fri 27 Mar 2026 18:00 · @lea
    – [DEC-1] “Yearly plan” · @lea
    Blockers:
    Nothing is blocked.
    (Fri 27 Mar 2026 10:15)
    > @bob /prio start PRI-1
    `/prio start PRI-1`: “Migrate the CRM” is being done, by @bob.
    ⟳ *PRI-1* doing “Migrate the CRM”
    @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 2 of 4
    Vote: 3 dots
    ↳ `/prio start PRI-1` (@bob): “Migrate the CRM” is being done, by @bob.
    > @ana /prio done PRI-2 the auditors are happy
    `/prio done PRI-2`: “Answer the audit” is done, as promised: the auditors are happy
    ⟳ *PRI-2* done “Answer the audit”
    @ana · by Fri 27 Mar 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @bob
    WSJF (value + urgency) ÷ size = (5 + 8) ÷ 2 = 6.5
    Vote: 5 dots
    Done Fri 27 Mar 2026 10:15, @ana, promise kept: the auditors are happy
    ↳ `/prio done PRI-2` (@ana): “Answer the audit” is done, as promised: the auditors are happy
    (Thu 2 Apr 2026 11:15)
    > @lea /prio revue démarrer
    `/prio revue` : la revue 2 est ouverte, étape 1 sur 5.
    → *Review 2*, step 1 of 5: what moved since the freeze
    Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
    – out 1: [PRI-2] “Answer the audit” (done)
    – late 1: [PRI-1] “Migrate the CRM” (late by 5 d 16 h)
    > @bob /prio block PRI-1 on @zoe the test data are missing
    `/prio block PRI-1`: “Migrate the CRM” is blocked and waits for @zoe: the test data are missing
    ⟳ *PRI-1* blocked “Migrate the CRM”
    @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · ⚠ late by 5 d 16 h · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 3
    Vote: 3 dots
    ⚠ waits for @zoe, who has not seen it yet, for 0 s: the test data are missing
    ↳ `/prio block PRI-1` (@bob): “Migrate the CRM” is blocked and waits for @zoe: the test data are missing
    ↳ *PRI-1* “Migrate the CRM” waits for <@zoe>: the test data are missing
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    > @lea presses “Next: step 2”
    ↳ *Review 2*, step 2 of 5: promises kept or not
    – kept 1: PRI-2 “Answer the audit”
    – not kept 1: PRI-1 “Migrate the CRM” (late by 5 d 16 h)
    – moved 0: –
    `/prio revue` : revue 2, étape 2 sur 5 : promesses tenues ou non.
    > @lea /prio reporter PRI-1 au 10/4 données manquantes
    `/prio reporter PRI-1` : « Migrate the CRM » est attendue pour le ven. 10 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée une fois (Europe/Paris) : données manquantes
    ⟳ *PRI-1* blocked “Migrate the CRM”
    @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 3
    Vote: 3 dots
    ⚠ waits for @zoe, who has not seen it yet, for 0 s: the test data are missing
    ↳ `/prio defer PRI-1` (@lea): “Migrate the CRM” is due by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris): données manquantes
    > @lea presses “Next: step 3”
    ↳ *Review 2*, step 3 of 5: blocked, on whom, for how long
    – PRI-1 “Migrate the CRM” waits for @zoe, who has not seen it yet, for 0 s: the test data are missing
    `/prio revue` : revue 2, étape 3 sur 5 : bloqué, par qui, depuis quand.
    > @lea presses “Next: step 4”
    ↳ *Review 2*, step 4 of 5: three decisions at most
    – PRI-3 scored “Hire a clerk” · 1 · 7 dots · 7 d
    – PRI-4 scored “New chairs” · 0.13 · 7 d
    ↳ 2. PRI-3 scored “Hire a clerk” · 1 · 7 dots · 7 d
    ↳ 3. PRI-4 scored “New chairs” · 0.13 · 7 d
    `/prio revue` : revue 2, étape 4 sur 5 : trois décisions au plus.
    > @bob presses “Keep”
    > @ana presses “Keep”
    ⟳ *PRI-3* scored “Hire a clerk”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @zoe
    WSJF (value + urgency) ÷ size = (3 + 2) ÷ 5 = 1
    Place 2 of 3
    Vote: 7 dots
    ↳ `/prio keep PRI-3` (@bob): “Hire a clerk” is kept as it is, by @bob.
    `/prio keep PRI-3`: “Hire a clerk” is kept as it is, by @bob.
    [PRI-3] was already kept by @bob. Nothing was changed.
    (the same press comes again)
    (nothing is recorded)
    > @lea presses “Next: step 5”
    ↳ *Review 2*, step 5 of 5: the new order, with owners and dates
    1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once · waits for @zoe · 4.33 · 3 dots · 7 d
    2. PRI-3 scored “Hire a clerk” · 1 · 7 dots · 7 d
    3. PRI-4 scored “New chairs” · 0.13 · 7 d
    Without an owner and a date: PRI-3, PRI-4. `/prio commit PRI-… @owner by fri`
    `/prio revue` : revue 2, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
    > @lea /prio revue clore
    `/prio revue` : la revue 2 est close et l’ordre est figé. Le bilan est dans le canal.
    Non discutées, en premier la prochaine fois : [PRI-4]
    → *Review 2* of Thu 2 Apr 2026 11:15 (Europe/Paris)
    Priorities (1 owned):
    1. [PRI-1] blocked “Migrate the CRM” · @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once · waits for @zoe · 4.33 · 3 dots · 7 d
    Five owned priorities are the aim: 4 to go.
    Decisions (2):
    – [PRI-1] “Migrate the CRM” date Fri 10 Apr 2026 18:00: données manquantes · @lea
    – [PRI-3] “Hire a clerk” kept in the review · @bob
    Not discussed, first next time: [PRI-4] “New chairs”
    Blockers:
    – [PRI-1] “Migrate the CRM” waits for @zoe, who has not seen it yet, for 0 s: the test data are missing
    Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
    – out 1: [PRI-2] “Answer the audit” (done)
    ↳ *PRI-1* “Migrate the CRM” waits for <@zoe>: the test data are missing
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    ↳ *PRI-1* “Migrate the CRM” has waited for <@zoe> for 4 d 21 h: the test data are missing
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    ↳ *PRI-1* “Migrate the CRM” has waited for <@zoe> for 5 d 21 h: the test data are missing
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    ↳ *PRI-1* “Migrate the CRM” has waited for <@zoe> for 6 d 21 h: the test data are missing
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    (Thu 9 Apr 2026 11:15)
    > @zoe presses “I know”
    ⟳ *PRI-1* blocked “Migrate the CRM”
    @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 3
    Vote: 3 dots
    ⚠ waits for @zoe, who knows, for 7 d: the test data are missing
    ↳ `/prio ack PRI-1` (@zoe): @zoe knows what “Migrate the CRM” waits for.
    `/prio ack PRI-1`: @zoe knows what “Migrate the CRM” waits for.
    > @zoe /prio unblock PRI-1 here they are
    `/prio unblock PRI-1`: “Migrate the CRM” goes on, after waiting for @zoe for 7 d: here they are
    ⟳ *PRI-1* doing “Migrate the CRM”
    @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 3
    Vote: 3 dots
    ↳ `/prio unblock PRI-1` (@zoe): “Migrate the CRM” goes on, after waiting for @zoe for 7 d: here they are
    > @bob /prio done PRI-1 all clients migrated
    `/prio done PRI-1`: “Migrate the CRM” is done, as promised: all clients migrated
    ⟳ *PRI-1* done “Migrate the CRM”
    @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Vote: 3 dots
    Done Thu 9 Apr 2026 11:15, @bob, 12 d 16 h after the first promise: all clients migrated
    ↳ `/prio done PRI-1` (@bob): “Migrate the CRM” is done, as promised: all clients migrated
    > @lea /prio revue démarrer
    `/prio revue` : la revue 3 est ouverte, étape 1 sur 5.
    → *Review 3*, step 1 of 5: what moved since the freeze
    Since the freeze of Thu 2 Apr 2026 11:15 (Europe/Paris):
    – out 1: [PRI-1] “Migrate the CRM” (done)
    > @lea presses “Next: step 2”
    ↳ *Review 3*, step 2 of 5: promises kept or not
    – kept 1: PRI-1 “Migrate the CRM”
    – not kept 0: –
    – moved 0: –
    `/prio revue` : revue 3, étape 2 sur 5 : promesses tenues ou non.
    > @lea presses “Next: step 3”
    ↳ *Review 3*, step 3 of 5: blocked, on whom, for how long
    Nothing is blocked.
    `/prio revue` : revue 3, étape 3 sur 5 : bloqué, par qui, depuis quand.
    > @lea presses “Next: step 4”
    ↳ *Review 3*, step 4 of 5: three decisions at most
    – PRI-4 scored “New chairs” · 0.13 · 14 d · not discussed 1 time before
    – PRI-3 scored “Hire a clerk” · 1 · 7 dots · 14 d
    ↳ 2. PRI-4 scored “New chairs” · 0.13 · 14 d
    ↳ 1. PRI-3 scored “Hire a clerk” · 1 · 7 dots · 14 d
    `/prio revue` : revue 3, étape 4 sur 5 : trois décisions au plus.
    > @lea /prio abandonner PRI-4 personne n’en veut
    `/prio abandonner PRI-4` : « New chairs » est abandonnée : personne n'en veut
    ⟳ *PRI-4* dropped “New chairs”
    nobody owns it · proposed Thu 26 Mar 2026 10:15, @emil
    WSJF value ÷ size = 1 ÷ 8 = 0.13
    Dropped Thu 9 Apr 2026 11:15, @lea: personne n'en veut
    ↳ `/prio drop PRI-4` (@lea): “New chairs” is dropped: personne n'en veut
    > @lea /prio engager PRI-3 @zoe avant le 30/4
    `/prio engager PRI-3` : « Hire a clerk » est engagée : @zoe, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
    ⟳ *PRI-3* committed “Hire a clerk”
    @zoe · by Thu 30 Apr 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @zoe
    WSJF (value + urgency) ÷ size = (3 + 2) ÷ 5 = 1
    Place 1 of 1
    Vote: 7 dots
    ↳ `/prio commit PRI-3` (@lea): “Hire a clerk” is committed: @zoe, by Thu 30 Apr 2026 18:00 (Europe/Paris).
    > @lea /prio revue suivant
    `/prio revue` : revue 3, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
    ↳ *Review 3*, step 5 of 5: the new order, with owners and dates
    1. PRI-3 committed “Hire a clerk” · @zoe · by Thu 30 Apr 2026 18:00 · 1 · 7 dots · 14 d
    > @lea /prio revue clore
    `/prio revue` : la revue 3 est close et l’ordre est figé. Le bilan est dans le canal.
    → *Review 3* of Thu 9 Apr 2026 11:15 (Europe/Paris)
    Priorities (1 owned):
    1. [PRI-3] committed “Hire a clerk” · @zoe · by Thu 30 Apr 2026 18:00 · 1 · 7 dots · 14 d
    Five owned priorities are the aim: 4 to go.
    Decisions (2):
    – [PRI-4] “New chairs” dropped: personne n'en veut · @lea
    – [PRI-3] “Hire a clerk” committed, @zoe, by Thu 30 Apr 2026 18:00 · @lea
    Blockers:
    Nothing is blocked.
    Since the freeze of Thu 2 Apr 2026 11:15 (Europe/Paris):
    – out 2: [PRI-1] “Migrate the CRM” (done), [PRI-4] “New chairs” (dropped)
    > @emil /prio list all
    `/prio list all`: 4 priorities, frozen Thu 9 Apr 2026 11:15 (Europe/Paris), page 1 of 1
    1. [PRI-3] committed “Hire a clerk” · @zoe · by Thu 30 Apr 2026 18:00 · 1 · 7 dots · 14 d
    – [PRI-4] dropped “New chairs” · 0.13 · 14 d
    – [PRI-2] done “Answer the audit” · @ana · 6.5 · 5 dots · 1 d
    – [PRI-1] done “Migrate the CRM” · @bob · 4.33 · 3 dots · 14 d
    > @lea /prio indicateurs
    `/prio indicateurs` : sam. 10 janv. 2026 – jeu. 9 avr. 2026 (Europe/Paris)
    Promesses dont la première date tombait dans la période (n=2).
    – tenues (faites à la première date) : 1 sur 2 · [PRI-2]
    – déplacées (autre date, 1 report) : 1 sur 2 · [PRI-1]
    – en retard (pas faites à la date en vigueur) : 0 sur 2
    – abandonnées : 0 sur 2
    Retard sur la première date, des non tenues : [PRI-1] 12 j 16 h (n=1)
    Âge de ce qui est ouvert, depuis la proposition : [PRI-3] 14 j (n=1)
    """#
}
