import Kernel
import Priorities
import TestKit
import Testing

@Suite("Whom a priority waits for")
struct BlockerTests {
  @Test("in English")
  func english() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM <@U2|bob> by fri",
      "propose Answer the audit",
      "propose Hire a clerk",
      "propose New chairs",
      "commit PRI-1",
      "commit PRI-2 <@U1|ana> by 15/12",
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "lea block PRI-1 on <@U1|ana> and <@U4|eve> not signed",
      "lea block PRI-1 on @bob, @amy not signed",
      "lea block PRI-1 on <@U1|ana> the contract of @amy is missing",
      "ana list mine",
      "gus list <@U1|ana> blocked",
      "lea block PRI-2 on @bob not signed",
      "bob ack PRI-2",
      "lea ack PRI-2")
    #expect(
      text == #"""
        > @lea block PRI-1 on <@U1|ana> and <@U4|eve> not signed
        “@eve”: it waits for one person at a time, who is called until they know. Nothing was changed; name the one whose turn it is, and the other one in the reason, in words.
        /prio block PRI-7 on @bob <why>
        For example: /prio block PRI-7 on @bob the contract is not signed
        > @lea block PRI-1 on @bob, @amy not signed
        “@amy”: it waits for one person at a time, who is called until they know. Nothing was changed; name the one whose turn it is, and the other one in the reason, in words.
        /prio block PRI-7 on @bob <why>
        For example: /prio block PRI-7 on @bob the contract is not signed
        > @lea block PRI-1 on <@U1|ana> the contract of @amy is missing
        /prio block PRI-1: “Migrate the CRM” is blocked and waits for @ana: the contract of @amy is missing
        > @ana list mine
        /prio list mine: 2 priorities, never frozen, page 1 of 1
        1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · waits for @ana · 0 s
        2. PRI-2 committed “Answer the audit” · @ana · by Tue 15 Dec 2026 18:00 · 0 s
        > @gus list <@U1|ana> blocked
        /prio list @ana blocked: 1 priority, never frozen, page 1 of 1
        1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · waits for @ana · 0 s
        > @lea block PRI-2 on @bob not signed
        /prio block PRI-2: “Answer the audit” is blocked and waits for @bob: not signed
        I do not know whose name @bob is, so nobody will be called: type @ and pick the person from the list of this chat.
        > @bob ack PRI-2
        PRI-2 waits for @bob, a name without an account, so a lead has to say it. Nothing was changed; /prio unblock PRI-2 ends the wait.
        > @lea ack PRI-2
        /prio ack PRI-2: @léa knows what “Answer the audit” waits for.
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
      "commit PRI-2 <@U1|ana> by 15/12",
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "eve bloquer PRI-1 par <@U1|ana> et <@U4|eve> pas signé",
      "eve bloquer PRI-1 par <@U4|eve> pas signé",
      "eve liste moi",
      "eve bloquer PRI-2 par @bob pas signé",
      "bob ack PRI-2",
      "eve vu PRI-2")
    #expect(
      text == #"""
        > @eve bloquer PRI-1 par <@U1|ana> et <@U4|eve> pas signé
        « @eve » : elle attend une seule personne à la fois, relancée jusqu’à ce qu’elle le sache. Rien n’a été changé ; nommez celle dont c’est le tour, et l’autre dans la raison, en toutes lettres.
        /prio bloquer PRI-7 par @bob <pourquoi>
        Par exemple : /prio bloquer PRI-7 par @bob le contrat n’est pas signé
        > @eve bloquer PRI-1 par <@U4|eve> pas signé
        /prio bloquer PRI-1 : « Migrate the CRM » est bloquée et attend @eve : pas signé
        > @eve liste moi
        /prio liste moi : 1 priorité, jamais figées, page 1 sur 1
        1. PRI-1 bloquée « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · attend @eve · 0 s
        > @eve bloquer PRI-2 par @bob pas signé
        /prio bloquer PRI-2 : « Answer the audit » est bloquée et attend @bob : pas signé
        Je ne sais pas qui est @bob : personne ne sera appelé. Tapez @ et choisissez la personne dans la liste de ce chat.
        > @bob ack PRI-2
        PRI-2 waits for @bob, a name without an account, so a lead has to say it. Nothing was changed; /prio unblock PRI-2 ends the wait.
        > @eve vu PRI-2
        /prio vu PRI-2 : @eve sait ce qu’attend « Answer the audit ».
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("whoever covers is called, and may say that they know; nobody else may")
  func covered() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM <@U2|bob> by fri", "commit PRI-1", "block PRI-1 on <@U3|léa> not signed",
    ] {
      try desk.say(line, as: .eve)
    }
    var text = try desk.talk("ana ack PRI-1")
    desk.openings = Openings(presence: { person, _ in
      person.id == Person.lea.id ? .covered(by: Participant(.ana)) : .here
    })
    text += try "\n" + desk.talk("bob ack PRI-1", "ana ack PRI-1", "eve vu PRI-1")
    #expect(
      text == #"""
        > @ana ack PRI-1
        PRI-1 waits for @léa, who says so (or a lead). Nothing was changed.
        > @bob ack PRI-1
        PRI-1 waits for @léa, who says so (or a lead). Nothing was changed.
        > @ana ack PRI-1
        /prio ack PRI-1: @ana knows what “Migrate the CRM” waits for.
        > @eve vu PRI-1
        PRI-1 a déjà été vue par @ana. Rien n’a été changé.
        """#)
    #expect(desk.state == desk.replayed)
  }
}
