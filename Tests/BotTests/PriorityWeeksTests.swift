import EventLog
import Kernel
import TestKit
import Testing

@Suite("Priorities over weeks")
struct PriorityWeeksTests {
  @Test("three weekly reviews of five people")
  func weeks() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /prio propose Migrate the CRM value 8 urgency 5 size 3",
      "bob /prio propose Answer the audit value 5 urgency 8 size 2",
      "zoe /prio propose Hire a clerk value 3 urgency 2 size 5", "ana /prio propose New chairs value 1 size 8",
      "lea /prio proposer Refaire l’accueil valeur 5 urgence 3 taille 2", "ana /prio vote PRI-1 3 PRI-3 2",
      "bob /prio vote PRI-2 5", "zoe /prio vote PRI-3 4 PRI-4 1", "lea /prio revue démarrer",
      "lea /prio revue suivant 2",
      "lea /prio revue suivant 3", "lea /prio revue suivant 4", "lea /prio engager PRI-1 <@bob|bob> avant vendredi",
      "lea /prio engager PRI-2 <@ana|ana> avant vendredi", "lea /prio revue suivant 5", "lea /prio revue clore")
    await talk.bot.pass(seconds: 86_400)
    await talk.say("bob /prio start PRI-1", "ana /prio done PRI-2 the auditors are happy")
    await talk.bot.pass(seconds: 6 * 86_400)
    await talk.say(
      "lea /prio revue démarrer", "bob /prio block PRI-1 on <@zoe|zoe> the test data are missing",
      "lea /prio revue suivant 2",
      "lea /prio reporter PRI-1 au 10/4 données manquantes", "lea /prio revue suivant 3", "lea /prio revue suivant 4",
      "bob /prio keep PRI-5", "ana /prio keep PRI-5", "lea /prio revue suivant 5", "lea /prio revue clore")
    await talk.bot.pass(seconds: 7 * 86_400)
    await talk.say(
      "zoe /prio ack PRI-1", "zoe /prio unblock PRI-1 here they are", "bob /prio done PRI-1 all clients migrated",
      "lea /prio revue démarrer", "lea /prio revue suivant 2", "lea /prio revue suivant 3", "lea /prio revue suivant 4",
      "lea /prio abandonner PRI-4 personne n’en veut", "lea /prio engager PRI-3 <@zoe|zoe> avant le 30/4",
      "lea /prio revue suivant 5", "lea /prio revue clore", "gus /prio list all", "lea /prio indicateurs")
    let summaries = talk.bot.journal.records.filter { $0.kind == "outbox.queued" }.compactMap { record -> String? in
      let text = (record.data["message"]?["text"]?.array ?? []).map { span in
        ["p", "u", "s", "c"].compactMap { span[$0]?.string }.first ?? "@" + (span["name"]?.string ?? "")
      }.joined()
      return text.contains("Priorities (") ? text : nil
    }
    #expect(
      talk.text == #"""
        > @ana /prio propose Migrate the CRM value 8 urgency 5 size 3
        /prio propose: PRI-1 “Migrate the CRM” is proposed.
        WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
        To promise it: /prio commit PRI-1 @owner by fri
        > @bob /prio propose Answer the audit value 5 urgency 8 size 2
        /prio propose: PRI-2 “Answer the audit” is proposed.
        WSJF (value + urgency) ÷ size = (5 + 8) ÷ 2 = 6.5
        To promise it: /prio commit PRI-2 @owner by fri
        > @zoe /prio propose Hire a clerk value 3 urgency 2 size 5
        /prio propose: PRI-3 “Hire a clerk” is proposed.
        WSJF (value + urgency) ÷ size = (3 + 2) ÷ 5 = 1
        To promise it: /prio commit PRI-3 @owner by fri
        > @ana /prio propose New chairs value 1 size 8
        /prio propose: PRI-4 “New chairs” is proposed.
        WSJF value ÷ size = 1 ÷ 8 = 0.13
        To promise it: /prio commit PRI-4 @owner by fri
        > @lea /prio proposer Refaire l’accueil valeur 5 urgence 3 taille 2
        /prio proposer : PRI-5 « Refaire l'accueil » est proposée.
        WSJF (valeur + urgence) ÷ taille = (5 + 3) ÷ 2 = 4
        Pour l’engager : /prio engager PRI-5 @porteur avant vendredi
        > @ana /prio vote PRI-1 3 PRI-3 2
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @bob /prio vote PRI-2 5
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @zoe /prio vote PRI-3 4 PRI-4 1
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @lea /prio revue démarrer
        /prio revue : la revue 1 est ouverte, étape 1 sur 5.
        > @lea /prio revue suivant 2
        /prio revue : revue 1, étape 2 sur 5 : promesses tenues ou non.
        > @lea /prio revue suivant 3
        /prio revue : revue 1, étape 3 sur 5 : bloqué, par qui, depuis quand.
        > @lea /prio revue suivant 4
        /prio revue : revue 1, étape 4 sur 5 : trois décisions au plus.
        > @lea /prio engager PRI-1 <@bob|bob> avant vendredi
        /prio engager PRI-1 : « Migrate the CRM » est engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        > @lea /prio engager PRI-2 <@ana|ana> avant vendredi
        /prio engager PRI-2 : « Answer the audit » est engagée : @ana, pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        > @lea /prio revue suivant 5
        /prio revue : revue 1, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
        > @lea /prio revue clore
        /prio revue : la revue 1 est close et l’ordre est figé. Le bilan est dans le canal.
        Non discutées, en premier la prochaine fois : PRI-5
        > @bob /prio start PRI-1
        /prio start PRI-1: “Migrate the CRM” is being done, by @bob.
        > @ana /prio done PRI-2 the auditors are happy
        /prio done PRI-2: “Answer the audit” is done, as promised: the auditors are happy
        > @lea /prio revue démarrer
        /prio revue : la revue 2 est ouverte, étape 1 sur 5.
        > @bob /prio block PRI-1 on <@zoe|zoe> the test data are missing
        /prio block PRI-1: “Migrate the CRM” is blocked and waits for @zoe: the test data are missing
        > @lea /prio revue suivant 2
        /prio revue : revue 2, étape 2 sur 5 : promesses tenues ou non.
        > @lea /prio reporter PRI-1 au 10/4 données manquantes
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le ven. 10 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée une fois (Europe/Paris) : données manquantes
        > @lea /prio revue suivant 3
        /prio revue : revue 2, étape 3 sur 5 : bloqué, par qui, depuis quand.
        > @lea /prio revue suivant 4
        /prio revue : revue 2, étape 4 sur 5 : trois décisions au plus.
        > @bob /prio keep PRI-5
        /prio keep PRI-5: “Refaire l'accueil” is kept as it is, by @bob.
        > @ana /prio keep PRI-5
        PRI-5 was already kept by @bob. Nothing was changed.
        > @lea /prio revue suivant 5
        /prio revue : revue 2, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
        > @lea /prio revue clore
        /prio revue : la revue 2 est close et l’ordre est figé. Le bilan est dans le canal.
        Non discutées, en premier la prochaine fois : PRI-3, PRI-4
        > @zoe /prio ack PRI-1
        /prio ack PRI-1: @zoe knows what “Migrate the CRM” waits for.
        > @zoe /prio unblock PRI-1 here they are
        /prio unblock PRI-1: “Migrate the CRM” goes on, after waiting for @zoe for 7 d: here they are
        > @bob /prio done PRI-1 all clients migrated
        /prio done PRI-1: “Migrate the CRM” is done, as promised: all clients migrated
        > @lea /prio revue démarrer
        /prio revue : la revue 3 est ouverte, étape 1 sur 5.
        > @lea /prio revue suivant 2
        /prio revue : revue 3, étape 2 sur 5 : promesses tenues ou non.
        > @lea /prio revue suivant 3
        /prio revue : revue 3, étape 3 sur 5 : bloqué, par qui, depuis quand.
        > @lea /prio revue suivant 4
        /prio revue : revue 3, étape 4 sur 5 : trois décisions au plus.
        > @lea /prio abandonner PRI-4 personne n’en veut
        /prio abandonner PRI-4 : « New chairs » est abandonnée : personne n'en veut
        > @lea /prio engager PRI-3 <@zoe|zoe> avant le 30/4
        /prio engager PRI-3 : « Hire a clerk » est engagée : @zoe, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
        > @lea /prio revue suivant 5
        /prio revue : revue 3, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
        > @lea /prio revue clore
        /prio revue : la revue 3 est close et l’ordre est figé. Le bilan est dans le canal.
        Non discutées, en premier la prochaine fois : PRI-5
        > @gus /prio list all
        /prio list all: 5 priorities, frozen Thu 9 Apr 2026 11:15 (Europe/Paris), page 1 of 1
        1. PRI-5 scored “Refaire l'accueil” · 4 · 14 d
        2. PRI-3 committed “Hire a clerk” · @zoe · by Thu 30 Apr 2026 18:00 · 1 · 6 dots · 14 d
        – PRI-4 dropped “New chairs” · 0.13 · 1 dot · 14 d
        – PRI-2 done “Answer the audit” · @ana · 6.5 · 5 dots · 1 d
        – PRI-1 done “Migrate the CRM” · @bob · 4.33 · 3 dots · 14 d
        > @lea /prio indicateurs
        /prio indicateurs : sam. 10 janv. 2026 – jeu. 9 avr. 2026 (Europe/Paris)
        Promesses dont la première date tombait dans la période (n=2).
        – tenues (faites à la première date) : 1 sur 2 · PRI-2
        – déplacées (autre date, 1 report) : 1 sur 2 · PRI-1
        – en retard (pas faites à la date en vigueur) : 0 sur 2
        – abandonnées : 0 sur 2
        Retard sur la première date, des non tenues : PRI-1 12 j 16 h (n=1)
        Âge de ce qui est ouvert, depuis la proposition : PRI-5 14 j, PRI-3 14 j (n=2)
        """#)
    #expect(
      summaries.joined(separator: "\n\n") == #"""
        Review 1 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        Priorities (2 owned):
        1. PRI-2 committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · 6.5 · 5 dots · 0 s
        2. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 4.33 · 3 dots · 0 s
        Five owned priorities are the aim: 3 to go.
        Decisions (2):
        – PRI-1 “Migrate the CRM” committed, @bob, by Fri 27 Mar 2026 18:00 · @lea
        – PRI-2 “Answer the audit” committed, @ana, by Fri 27 Mar 2026 18:00 · @lea
        Not discussed, first next time: PRI-5 “Refaire l'accueil”
        Blockers:
        Nothing is blocked.

        Review 2 of Thu 2 Apr 2026 11:15 (Europe/Paris)
        Priorities (1 owned):
        1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once · waits for @zoe · 4.33 · 3 dots · 7 d
        Five owned priorities are the aim: 4 to go.
        Decisions (2):
        – PRI-1 “Migrate the CRM” date Fri 10 Apr 2026 18:00: données manquantes · @lea
        – PRI-5 “Refaire l'accueil” kept in the review · @bob
        Not discussed, first next time: PRI-3 “Hire a clerk”, PRI-4 “New chairs”
        Blockers:
        – PRI-1 “Migrate the CRM” waits for @zoe, who has not seen it yet, for 0 s: the test data are missing
        Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
        – out 1: PRI-2 “Answer the audit” (done)

        Review 3 of Thu 9 Apr 2026 11:15 (Europe/Paris)
        Priorities (1 owned):
        1. PRI-3 committed “Hire a clerk” · @zoe · by Thu 30 Apr 2026 18:00 · 1 · 6 dots · 14 d
        Five owned priorities are the aim: 4 to go.
        Decisions (2):
        – PRI-4 “New chairs” dropped: personne n'en veut · @lea
        – PRI-3 “Hire a clerk” committed, @zoe, by Thu 30 Apr 2026 18:00 · @lea
        Not discussed, first next time: PRI-5 “Refaire l'accueil”
        Blockers:
        Nothing is blocked.
        Since the freeze of Thu 2 Apr 2026 11:15 (Europe/Paris):
        – out 2: PRI-1 “Migrate the CRM” (done), PRI-4 “New chairs” (dropped)
        """#)
  }
}
