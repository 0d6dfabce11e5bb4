import Kernel
import Priorities
import TestKit
import Testing

@Suite("Ballots at their edges")
struct BallotTests {
  @Test("in English")
  func english() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM <@U2|bob> by fri",
      "propose Answer the audit",
      "propose Hire a clerk",
      "propose New chairs",
      "commit PRI-1",
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "ana vote PRI-2 0",
      "ana vote PRI-2 +1 PRI-3 +1",
      "ana vote PRI-2 +2",
      "ana vote",
      "ana vote PRI-2 0",
      "ana vote",
      "ana vote PRI-2 +1 PRI-3 2",
      "ana vote PRI-9 5",
      "ana vote PRI-2 9",
      "bob vote PRI-3 0",
      "lea list mine",
      "bob list mine",
      "lea list <@U1|ana>",
      "gus list <@U4|eve>",
      "bob vte PRI-2 1")
    #expect(
      text == #"""
        > @ana vote PRI-2 0
        You have given no dots that you could take back. Nothing was changed.
        > @ana vote PRI-2 +1 PRI-3 +1
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote PRI-2 +2
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Yours, 1 dot left: PRI-2 3 · PRI-3 1
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        [PRI-4 +1] prio vote PRI-4 +1
        > @ana vote PRI-2 0
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Yours, 4 dots left: PRI-3 1
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        [PRI-4 +1] prio vote PRI-4 +1
        > @ana vote PRI-2 +1 PRI-3 2
        Say either all dots anew, as PRI-7 3 PRI-9 2, or what is to be added, as PRI-7 +1 PRI-9 +1. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @ana vote PRI-9 5
        What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        > @ana vote PRI-2 9
        Everybody has 5 dots, and that would be more. Nothing was changed; /prio vote shows what you have given.
        > @bob vote PRI-3 0
        You have given no dots that you could take back. Nothing was changed.
        > @lea list mine
        /prio list mine: no priority matches.
        You have not voted yet: /prio vote
        > @bob list mine
        /prio list mine: 1 priority, never frozen, page 1 of 1
        1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 0 s
        You have not voted yet: /prio vote
        > @lea list <@U1|ana>
        /prio list @ana: no priority matches.
        > @gus list <@U4|eve>
        /prio list @eve: no priority matches.
        @eve has not voted yet: /prio vote
        > @bob vte PRI-2 1
        I do not know the word “vte”. Did you mean /prio vote or /prio ack?
        /prio propose Migrate the CRM value 8 size 3 @karim by 15/12
        /prio score PRI-7 value 8 urgency 5 size 3
        /prio vote PRI-7 3 PRI-9 2
        Nothing was changed.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("in French")
  func french() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM <@U2|bob> by fri",
      "propose Answer the audit",
      "propose Hire a clerk",
      "propose New chairs",
      "commit PRI-1",
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "eve voter PRI-2 0",
      "eve voter PRI-2 +1 PRI-3 +1",
      "eve voter PRI-2 0",
      "eve voter",
      "eve voter PRI-2 +1 PRI-3 2",
      "eve voter PRI-9 5",
      "eve liste moi",
      "ana vote PRI-2 1",
      "eve liste <@U2|bob>")
    #expect(
      text == #"""
        > @eve voter PRI-2 0
        Vous n’avez donné aucun point à reprendre. Rien n’a été changé.
        > @eve voter PRI-2 +1 PRI-3 +1
        /prio voter : votre vote est scellé. Personne ne le lit avant la fin du vote ; /prio voter vous le montre, à vous seul.
        > @eve voter PRI-2 0
        /prio voter : votre vote est scellé à la place du précédent. Personne ne le lit avant la fin du vote ; /prio voter vous le montre, à vous seul.
        > @eve voter
        /prio voter : vote 1, depuis le jeu. 26 mars 2026 10:15 (Europe/Paris). Personne ne lit ce qui est donné avant la fin.
        Ont voté (n=1) : @eve
        Le vôtre, 4 points de reste : PRI-3 1
        [PRI-1 +1] prio voter PRI-1 +1
        [PRI-2 +1] prio voter PRI-2 +1
        [PRI-3 +1] prio voter PRI-3 +1
        [PRI-4 +1] prio voter PRI-4 +1
        > @eve voter PRI-2 +1 PRI-3 2
        Dites soit tous les points, comme PRI-7 3 PRI-9 2, soit ce qui s’ajoute, comme PRI-7 +1 PRI-9 +1. Rien n’a été changé.
        /prio voter [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        Par exemple : /prio voter PRI-7 3 PRI-9 2
        > @eve voter PRI-9 5
        Ce que vous nommez n’est pas une priorité ouverte. Rien n’a été changé ; /prio liste montre celles qui le sont.
        > @eve liste moi
        /prio liste moi : aucune priorité ne correspond.
        > @ana vote PRI-2 1
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @eve liste <@U2|bob>
        /prio liste @bob : 1 priorité, jamais figées, page 1 sur 1
        1. PRI-1 engagée « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · 0 s
        @bob n’a pas encore voté : /prio voter
        """#)
    #expect(desk.state == desk.replayed)
  }
}
