import Kernel
import Priorities
import TestKit
import Testing

@Suite("Other titles, other ends")
struct TitleTests {
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
    desk.records[ItemID("INC", 12)] = LinkedRecord(title: "checkout is down", impact: 7_500_000)
    desk.wait(days: 3)
    let text = try desk.talk(
      "ana rename PRI-1 Migrate both CRMs",
      "ana rename PRI-1 Migrate both CRMs",
      "ana rename PRI-1",
      "ana link PRI-1 INC-12",
      "ana unlink PRI-1 INC-12",
      "ana unlink PRI-1 INC-12",
      "ana undo",
      "bob done PRI-1 shipped yesterday",
      "lea show PRI-1",
      "lea reopen PRI-1",
      "lea rename PRI-1 Other",
      "lea reopen PRI-2",
      "lea close PRI-2",
      "lea complete PRI-2 it is over")
    #expect(
      text == #"""
        > @ana rename PRI-1 Migrate both CRMs
        /prio rename PRI-1: “Migrate the CRM” is now “Migrate both CRMs”.
        > @ana rename PRI-1 Migrate both CRMs
        PRI-1 has this title already. Nothing was changed.
        > @ana rename PRI-1
        Say what it is called now.
        /prio rename PRI-7 <title>
        For example: /prio rename PRI-7 Migrate both CRMs
        > @ana link PRI-1 INC-12
        /prio link PRI-1: “Migrate both CRMs” is tied to INC-12.
        INC-12 “checkout is down”, 2 h 05 min lost
        > @ana unlink PRI-1 INC-12
        /prio unlink PRI-1: “Migrate both CRMs” is no longer tied to INC-12.
        > @ana unlink PRI-1 INC-12
        PRI-1 is not tied to INC-12. Nothing was changed.
        > @ana undo
        /prio undo: /prio unlink PRI-1 is taken back, and “Migrate both CRMs” is committed.
        > @bob done PRI-1 shipped yesterday
        /prio done PRI-1: “Migrate both CRMs” is done, late by 1 d (Sat 28 Mar 2026 18:00 (Europe/Paris)): shipped
        > @lea show PRI-1
        PRI-1 done “Migrate both CRMs”
        @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        Tied to: INC-12 “checkout is down”, 2 h 05 min lost
        Lost already: 2 h 05 min in the incidents it is tied to (n=1)
        Done Sat 28 Mar 2026 18:00, @bob, 1 d after the first promise: shipped
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @léa
        – Thu 26 Mar 2026 10:15 committed, @bob, by Fri 27 Mar 2026 18:00 · @léa
        – Sun 29 Mar 2026 11:15 renamed “Migrate both CRMs” · @ana
        – Sun 29 Mar 2026 11:15 tied to INC-12 · @ana
        – Sun 29 Mar 2026 11:15 no longer tied to INC-12 · @ana
        – Sun 29 Mar 2026 11:15 the last command taken back: committed · @ana
        – Sun 29 Mar 2026 11:15 done (Sat 28 Mar 2026 18:00): shipped · @bob
        > @lea reopen PRI-1
        PRI-1 “Migrate both CRMs” is done already, by @bob. Nothing was changed; to begin anew: /prio propose Migrate both CRMs
        > @lea rename PRI-1 Other
        PRI-1 “Migrate both CRMs” is done already, by @bob. Nothing was changed; to begin anew: /prio propose Migrate both CRMs
        > @lea reopen PRI-2
        PRI-2 is open already. Nothing was changed.
        > @lea close PRI-2
        There is no “close” here. Did you mean /prio done PRI-7 <outcome>?
        Nothing was changed.
        > @lea complete PRI-2 it is over
        There is no “complete” here. Did you mean /prio done PRI-7 <outcome>?
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
    desk.records[ItemID("INC", 12)] = LinkedRecord(title: "checkout is down", impact: 7_500_000)
    desk.wait(days: 3)
    let text = try desk.talk(
      "eve renommer PRI-1 Migrer les deux CRM",
      "eve lier PRI-1 INC-12",
      "eve délier PRI-1 INC-12",
      "eve fini PRI-1 livrée hier",
      "eve voir PRI-1",
      "eve rouvrir PRI-1",
      "eve rouvrir PRI-2",
      "eve clôturer PRI-2",
      "eve renommer PRI-1 Autre")
    #expect(
      text == #"""
        > @eve renommer PRI-1 Migrer les deux CRM
        /prio renommer PRI-1 : « Migrate the CRM » devient « Migrer les deux CRM ».
        > @eve lier PRI-1 INC-12
        /prio lier PRI-1 : « Migrer les deux CRM » est liée à INC-12.
        INC-12 « checkout is down », 2 h 05 min perdues
        > @eve délier PRI-1 INC-12
        /prio délier PRI-1 : « Migrer les deux CRM » n’est plus liée à INC-12.
        > @eve fini PRI-1 livrée hier
        /prio fait PRI-1 : « Migrer les deux CRM » est faite, en retard de 1 j (sam. 28 mars 2026 18:00 (Europe/Paris)) : livrée
        > @eve voir PRI-1
        PRI-1 faite « Migrer les deux CRM »
        @bob · pour le ven. 27 mars 2026 18:00 (Europe/Paris) · proposée le jeu. 26 mars 2026 10:15, @léa
        Faite le sam. 28 mars 2026 18:00, @eve, 1 j après la première promesse : livrée
        Ce qui s’est passé (Europe/Paris) :
        – jeu. 26 mars 2026 10:15 proposée · @léa
        – jeu. 26 mars 2026 10:15 engagée, @bob, pour le ven. 27 mars 2026 18:00 · @léa
        – dim. 29 mars 2026 11:15 renommée « Migrer les deux CRM » · @eve
        – dim. 29 mars 2026 11:15 liée à INC-12 · @eve
        – dim. 29 mars 2026 11:15 n’est plus liée à INC-12 · @eve
        – dim. 29 mars 2026 11:15 faite (sam. 28 mars 2026 18:00) : livrée · @eve
        > @eve rouvrir PRI-1
        PRI-1 « Migrer les deux CRM » est déjà faite, par @eve. Rien n’a été changé ; pour recommencer : /prio proposer Migrer les deux CRM
        > @eve rouvrir PRI-2
        PRI-2 est déjà ouverte. Rien n’a été changé.
        > @eve clôturer PRI-2
        Il n’y a pas de « clôturer » ici. Vouliez-vous dire /prio fait PRI-7 <résultat> ?
        Rien n’a été changé.
        > @eve renommer PRI-1 Autre
        PRI-1 « Migrer les deux CRM » est déjà faite, par @eve. Rien n’a été changé ; pour recommencer : /prio proposer Migrer les deux CRM
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("what was done on a day was done by the end of its work, and not before it was promised")
  func moments() throws {
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
      "bob done PRI-1 shipped yesterday",
      "bob done PRI-1 shipped at 9:30",
      "bob done PRI-1 shipped at 10:15",
      "bob undo",
      "eve fait PRI-1 livrée hier")
    #expect(
      text == #"""
        > @bob done PRI-1 shipped yesterday
        PRI-1 was promised Thu 26 Mar 2026 10:15 (Europe/Paris), which is later. Nothing was changed; in quotes the day is text.
        > @bob done PRI-1 shipped at 9:30
        PRI-1 was promised Thu 26 Mar 2026 10:15 (Europe/Paris), which is later. Nothing was changed; in quotes the day is text.
        > @bob done PRI-1 shipped at 10:15
        /prio done PRI-1: “Migrate the CRM” is done, as promised (Thu 26 Mar 2026 10:15 (Europe/Paris)): shipped
        > @bob undo
        /prio undo: /prio done PRI-1 is taken back, and “Migrate the CRM” is committed.
        > @eve fait PRI-1 livrée hier
        PRI-1 a été engagée le jeu. 26 mars 2026 10:15 (Europe/Paris), ce qui est plus tard. Rien n’a été changé ; entre guillemets, le jour est du texte.
        """#)
    #expect(desk.state == desk.replayed)
  }
}
