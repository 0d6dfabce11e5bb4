extension SynapseTests {
  /// A review of two priorities in a room where everybody reads every answer; the channel reads English, and Léa French.
  static let shortReview = """
    lea: !ops langue fr
    railhead: Désormais, les réponses seront en français.
    ana: !prio propose Migrate the CRM value 8 urgency 5 size 3
    railhead: !prio propose: PRI-1 “Migrate the CRM” is proposed.
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    To promise it: !prio commit PRI-1 @owner by fri
    railhead: PRI-1 scored “Migrate the CRM”
    nobody owns it · proposed TIME, ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 1
    Commit… — type !prio commit PRI-1
    Drop… — type !prio drop PRI-1
    lea: !prio proposer Nouvelles chaises valeur 1 taille 8
    railhead: !prio proposer : PRI-2 « Nouvelles chaises » est proposée.
    WSJF valeur ÷ taille = 1 ÷ 8 = 0,13
    Pour l’engager : !prio engager PRI-2 @porteur avant vendredi
    railhead: PRI-2 scored “Nouvelles chaises”
    nobody owns it · proposed TIME, lea
    WSJF value ÷ size = 1 ÷ 8 = 0.13
    Place 2 of 2
    Commit… — type !prio commit PRI-2
    Drop… — type !prio drop PRI-2
    ana: !prio vote PRI-1 5
    railhead: Everybody here reads what is typed, so a vote would not be hidden. Nothing was changed.
    lea: !prio revue démarrer
    railhead: !prio revue : la revue 1 est ouverte, étape 1 sur 5.
    railhead: Review 1, step 1 of 5: what moved since the freeze
    Nothing was frozen before: this is the order today.
    1. PRI-1 scored “Migrate the CRM” · 4.33 · SPAN
    2. PRI-2 scored “Nouvelles chaises” · 0.13 · SPAN
    Next: step 2 — type !prio review next 2
    lea: !prio revue suivant 2
    railhead (in the thread): Review 1, step 2 of 5: promises kept or not
    Nothing was frozen before, so no promise is held against this week.
    Next: step 3 — type !prio review next 3
    railhead: !prio revue : revue 1, étape 2 sur 5 : promesses tenues ou non.
    lea: !prio revue suivant 3
    railhead (in the thread): Review 1, step 3 of 5: blocked, on whom, for how long
    Nothing is blocked.
    Next: step 4 — type !prio review next 4
    railhead: !prio revue : revue 1, étape 3 sur 5 : bloqué, par qui, depuis quand.
    lea: !prio revue suivant 4
    railhead (in the thread): 1. PRI-1 scored “Migrate the CRM” · 4.33 · SPAN
    Keep — type !prio keep PRI-1
    Drop — type !prio drop PRI-1 decided in the review
    Commit… — type !prio commit PRI-1
    railhead (in the thread): 2. PRI-2 scored “Nouvelles chaises” · 0.13 · SPAN
    Keep — type !prio keep PRI-2
    Up to 1 — type !prio move PRI-2 up to 1 decided in the review
    Drop — type !prio drop PRI-2 decided in the review
    Commit… — type !prio commit PRI-2
    railhead (in the thread): Review 1, step 4 of 5: three decisions at most
    – PRI-1 scored “Migrate the CRM” · 4.33 · SPAN
    – PRI-2 scored “Nouvelles chaises” · 0.13 · SPAN
    Next: step 5 — type !prio review next 5
    railhead: !prio revue : revue 1, étape 4 sur 5 : trois décisions au plus.
    lea: !prio engager PRI-1 @ana avant le 15/12
    railhead (edits): PRI-1 committed “Migrate the CRM”
    ana · by TIME (Europe/Paris) · proposed TIME, ana
    WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
    Place 1 of 2
    Start — type !prio start PRI-1
    Done — type !prio done PRI-1 done from the card
    Block… — type !prio block PRI-1
    Drop… — type !prio drop PRI-1
    railhead: !prio engager PRI-1 : « Migrate the CRM » est engagée : ana, pour le TIME (Europe/Paris).
    ana: !prio keep PRI-2
    railhead (edits): PRI-2 scored “Nouvelles chaises”
    nobody owns it · proposed TIME, lea
    WSJF value ÷ size = 1 ÷ 8 = 0.13
    Place 2 of 2
    Commit… — type !prio commit PRI-2
    Drop… — type !prio drop PRI-2
    railhead: !prio keep PRI-2: “Nouvelles chaises” is kept as it is, by ana.
    lea: !prio garder PRI-2
    railhead: PRI-2 a déjà été gardée par ana. Rien n’a été changé.
    lea: !prio revue suivant 5
    railhead (in the thread): Review 1, step 5 of 5: the new order, with owners and dates
    1. PRI-1 committed “Migrate the CRM” · ana · by TIME · 4.33 · SPAN
    2. PRI-2 scored “Nouvelles chaises” · 0.13 · SPAN
    Without an owner and a date: PRI-2. !prio commit PRI-… @owner by fri
    Close and freeze — type !prio review close
    railhead: !prio revue : revue 1, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
    lea: !prio revue clore
    railhead: !prio revue : la revue 1 est close et l’ordre est figé. Le bilan est dans le canal.
    everything expected was said
    railhead: Review 1 of TIME (Europe/Paris)
    Priorities (1 owned):
    1. PRI-1 committed “Migrate the CRM” · ana · by TIME · 4.33 · SPAN
    Five owned priorities are the aim: 4 to go.
    Decisions (2):
    – PRI-1 “Migrate the CRM” committed, ana, by TIME · lea
    – PRI-2 “Nouvelles chaises” kept in the review · ana
    Blockers:
    Nothing is blocked.
    """
}
