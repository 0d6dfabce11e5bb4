import Kernel
import Priorities
import TestKit
import Testing

@Suite("Putting off, and dates of next year")
struct DateTests {
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
      "lea defer PRI-1 by 2 weeks waiting for the budget",
      "lea defer PRI-1 by a month",
      "lea defer PRI-1 3 days",
      "lea defer PRI-1 by 5 business days",
      "lea defer PRI-1 in 2 weeks",
      "lea defer PRI-1 to 12/3 no budget",
      "lea due PRI-1 12/3",
      "lea due PRI-1 12/3/2027",
      "lea defer PRI-2 by 2 weeks",
      "lea commit PRI-2 <@U2|bob> by 1/2",
      "lea show PRI-1",
      "lea stats next month")
    #expect(
      text == #"""
        > @lea defer PRI-1 by 2 weeks waiting for the budget
        /prio defer PRI-1: “Migrate the CRM” is due by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris): waiting for the budget
        > @lea defer PRI-1 by a month
        /prio defer PRI-1: “Migrate the CRM” is due by Sun 10 May 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved 2 times (Europe/Paris).
        > @lea defer PRI-1 3 days
        /prio defer PRI-1: “Migrate the CRM” is due by Wed 13 May 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved 3 times (Europe/Paris).
        > @lea defer PRI-1 by 5 business days
        /prio defer PRI-1: “Migrate the CRM” is due by Wed 20 May 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved 4 times (Europe/Paris).
        > @lea defer PRI-1 in 2 weeks
        That is no later than Wed 20 May 2026 18:00 (Europe/Paris), the date of PRI-1. Nothing was changed; /prio due PRI-1 … sets any date.
        > @lea defer PRI-1 to 12/3 no budget
        /prio defer PRI-1: “Migrate the CRM” is due by Fri 12 Mar 2027 18:00, first promised for Fri 27 Mar 2026 18:00, moved 5 times (Europe/Paris): no budget
        That day has passed in 2026, so I read the one in 2027.
        > @lea due PRI-1 12/3
        PRI-1 has this date already. Nothing was changed.
        > @lea due PRI-1 12/3/2027
        PRI-1 has this date already. Nothing was changed.
        > @lea defer PRI-2 by 2 weeks
        /prio defer PRI-2: “Answer the audit” is wanted by Thu 9 Apr 2026 18:00 (Europe/Paris).
        > @lea commit PRI-2 <@U2|bob> by 1/2
        /prio commit PRI-2: “Answer the audit” is committed: @bob, by Mon 1 Feb 2027 18:00 (Europe/Paris).
        That day has passed in 2026, so I read the one in 2027.
        > @lea show PRI-1
        PRI-1 committed “Migrate the CRM”
        @bob · by Fri 12 Mar 2027 18:00, first promised for Fri 27 Mar 2026 18:00, moved 5 times (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        Place 1 of 4
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @léa
        – Thu 26 Mar 2026 10:15 committed, @bob, by Fri 27 Mar 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 date Fri 10 Apr 2026 18:00: waiting for the budget · @léa
        – Thu 26 Mar 2026 10:15 date Sun 10 May 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 date Wed 13 May 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 date Wed 20 May 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 date Fri 12 Mar 2027 18:00: no budget · @léa
        > @lea stats next month
        “next month”: this is still to come, and figures are of what has happened. Nothing was changed.
        /prio stats [last month|q1 2026|last 30 days]
        For example: /prio stats
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
      "eve reporter PRI-1 de 2 semaines budget en attente",
      "eve reporter PRI-1 d’un mois",
      "eve reporter PRI-1 de 5 jours ouvrés",
      "eve reporter PRI-1 au 15/12",
      "eve reporter PRI-1 au 15/12 budget en attente",
      "eve reporter PRI-1 de 15 jours de plus",
      "eve échéance PRI-1 12/3",
      "eve engager PRI-2 <@U2|bob> avant le 1er février",
      "eve indicateurs mois prochain")
    #expect(
      text == #"""
        > @eve reporter PRI-1 de 2 semaines budget en attente
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le ven. 10 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée une fois (Europe/Paris) : budget en attente
        > @eve reporter PRI-1 d’un mois
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le dim. 10 mai 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 2 fois (Europe/Paris).
        > @eve reporter PRI-1 de 5 jours ouvrés
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le ven. 15 mai 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 3 fois (Europe/Paris).
        > @eve reporter PRI-1 au 15/12
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le mar. 15 déc. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 4 fois (Europe/Paris).
        > @eve reporter PRI-1 au 15/12 budget en attente
        Ce n’est pas plus tard que le mar. 15 déc. 2026 18:00 (Europe/Paris), la date de PRI-1. Rien n’a été changé ; /prio échéance PRI-1 … fixe n’importe quelle date.
        > @eve reporter PRI-1 de 15 jours de plus
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le mer. 30 déc. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 5 fois (Europe/Paris).
        > @eve échéance PRI-1 12/3
        /prio échéance PRI-1 : « Migrate the CRM » est attendue pour le ven. 12 mars 2027 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 6 fois (Europe/Paris).
        Ce jour est passé en 2026 : j’ai lu celui de 2027.
        > @eve engager PRI-2 <@U2|bob> avant le 1er février
        /prio engager PRI-2 : « Answer the audit » est engagée : @bob, pour le lun. 1er févr. 2027 18:00 (Europe/Paris).
        Ce jour est passé en 2026 : j’ai lu celui de 2027.
        > @eve indicateurs mois prochain
        « mois prochain » : c’est encore à venir, et les chiffres portent sur ce qui s’est passé. Rien n’a été changé.
        /prio indicateurs [mois dernier|t1 2026|30 derniers jours]
        Par exemple : /prio indicateurs
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("a length counts from the date that has passed too, and is refused where that leads to the past")
  func passed() throws {
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
    desk.wait(days: 8)
    let text = try desk.talk(
      "lea defer PRI-1 by 2 days",
      "eve reporter PRI-1 de 2 semaines")
    #expect(
      text == #"""
        > @lea defer PRI-1 by 2 days
        Sun 29 Mar 2026 18:00 (Europe/Paris) is over: it is Fri 3 Apr 2026 11:15 (Europe/Paris). Nothing was changed.
        > @eve reporter PRI-1 de 2 semaines
        /prio reporter PRI-1 : « Migrate the CRM » est attendue pour le ven. 10 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée une fois (Europe/Paris).
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("places, in English")
  func places() throws {
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
      "lea move PRI-4 up 2 contract signed",
      "lea move PRI-4 down 1 place it can wait",
      "lea move PRI-4 by 2",
      "lea move PRI-4 2 places up signed",
      "lea up PRI-2 by 2 signed",
      "lea move PRI-4 to the top audit",
      "lea move PRI-4 to the bottom no hurry",
      "lea move PRI-1 3 later",
      "lea move PRI-1 up to 1 back",
      "lea move PRI-3 up")
    #expect(
      text == #"""
        > @lea move PRI-4 up 2 contract signed
        /prio move PRI-4: “New chairs” goes from place 4 to 2, moved by @léa: contract signed
        > @lea move PRI-4 down 1 place it can wait
        /prio move PRI-4: “New chairs” goes from place 2 to 3, moved by @léa: it can wait
        > @lea move PRI-4 by 2
        Say where to: up, down, or a place such as 1. Nothing was changed.
        /prio move PRI-7 up|down|up 2|top|1 <why>
        For example: /prio move PRI-7 up contract signed
        > @lea move PRI-4 2 places up signed
        /prio move PRI-4: “New chairs” goes from place 3 to 1, moved by @léa: signed
        > @lea up PRI-2 by 2 signed
        /prio move PRI-2: “Answer the audit” goes from place 3 to 1, moved by @léa: signed
        > @lea move PRI-4 to the top audit
        /prio move PRI-4: “New chairs” goes from place 2 to 1, moved by @léa: audit
        > @lea move PRI-4 to the bottom no hurry
        /prio move PRI-4: “New chairs” goes from place 1 to 4, moved by @léa: no hurry
        > @lea move PRI-1 3 later
        /prio move PRI-1: “Migrate the CRM” goes from place 2 to 3, moved by @léa: later
        > @lea move PRI-1 up to 1 back
        /prio move PRI-1: “Migrate the CRM” goes from place 3 to 1, moved by @léa: back
        > @lea move PRI-3 up
        Scores rank, and people decide with a reason: /prio move PRI-3 2 <why>. Nothing was changed.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("places, in French")
  func rangs() throws {
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
      "eve monter PRI-4 de 2 rangs contrat signé",
      "eve descendre PRI-4 de 2 peut attendre",
      "eve déplacer PRI-4 en tête audit",
      "eve déplacer PRI-4 en dernier rien ne presse",
      "eve déplacer PRI-4 haut 2 signé",
      "eve monter PRI-3 1 décidé en revue",
      "eve monter PRI-4 contrat signé")
    #expect(
      text == #"""
        > @eve monter PRI-4 de 2 rangs contrat signé
        /prio déplacer PRI-4 : « New chairs » passe du rang 4 au rang 2, déplacée par @eve : contrat signé
        > @eve descendre PRI-4 de 2 peut attendre
        /prio déplacer PRI-4 : « New chairs » passe du rang 2 au rang 4, déplacée par @eve : peut attendre
        > @eve déplacer PRI-4 en tête audit
        /prio déplacer PRI-4 : « New chairs » passe du rang 4 au rang 1, déplacée par @eve : audit
        > @eve déplacer PRI-4 en dernier rien ne presse
        /prio déplacer PRI-4 : « New chairs » passe du rang 1 au rang 4, déplacée par @eve : rien ne presse
        > @eve déplacer PRI-4 haut 2 signé
        /prio déplacer PRI-4 : « New chairs » passe du rang 4 au rang 2, déplacée par @eve : signé
        > @eve monter PRI-3 1 décidé en revue
        /prio déplacer PRI-3 : « Hire a clerk » passe du rang 4 au rang 1, déplacée par @eve : décidé en revue
        > @eve monter PRI-4 contrat signé
        /prio déplacer PRI-4 : « New chairs » passe du rang 3 au rang 2, déplacée par @eve : contrat signé
        """#)
    #expect(desk.state == desk.replayed)
  }
}
