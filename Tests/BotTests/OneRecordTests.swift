import TestKit
import Testing

@Suite("One record a line, and nobody else's words")
struct OneRecordTests {
  @Test("a list and a number that begins a text change nothing; a bare number alone is an id")
  func ids() async throws {
    var talk = try await Talk()
    await talk.say(
      "lea /prio propose New chairs", "lea /prio propose New desks", "lea /prio drop PRI-1, PRI-2 no budget",
      "lea /prio abandonner 1 des deux", "lea /prio drop 2 and that is it", "lea /prio drop 2",
      "lea /decision propose Yearly plan", "lea /decision propose Four days",
      "lea /decision go DEC-1 and DEC-2 executor me", "lea /decision go 1 executor me",
      "lea /decision executed 1 site is live", "lea /decision exécutée DEC-1 et DEC-2 en ligne")
    #expect(
      talk.text == """
        > @lea /prio propose New chairs
        /prio proposer : PRI-1 « New chairs » est proposée.
        Pour l’engager : /prio engager PRI-1 @porteur avant vendredi
        > @lea /prio propose New desks
        /prio proposer : PRI-2 « New desks » est proposée.
        Pour l’engager : /prio engager PRI-2 @porteur avant vendredi
        > @lea /prio drop PRI-1, PRI-2 no budget
        Une seule à la fois, s’il vous plaît : PRI-1, PRI-2. Rien n’a été changé.
        /prio abandonner PRI-7 <pourquoi>
        Par exemple : /prio abandonner PRI-7 le client est parti
        > @lea /prio abandonner 1 des deux
        « 1 » : dites de quelle priorité il s’agit, comme PRI-7. Rien n’a été changé.
        /prio abandonner PRI-7 <pourquoi>
        Par exemple : /prio abandonner PRI-7 le client est parti
        > @lea /prio drop 2 and that is it
        « 2 » : dites de quelle priorité il s’agit, comme PRI-7. Rien n’a été changé.
        /prio abandonner PRI-7 <pourquoi>
        Par exemple : /prio abandonner PRI-7 le client est parti
        > @lea /prio drop 2
        Dites pourquoi elle est abandonnée : /prio abandonner PRI-2 <pourquoi>. Rien n’a été changé.
        > @lea /decision propose Yearly plan
        /decision proposer DEC-1 : « Yearly plan » est proposée.
        Pilote @lea · décide : n’importe quel responsable.
        > @lea /decision propose Four days
        /decision proposer DEC-2 : « Four days » est proposée.
        Pilote @lea · décide : n’importe quel responsable.
        > @lea /decision go DEC-1 and DEC-2 executor me
        Une seule à la fois, s’il vous plaît : DEC-1, DEC-2. Rien n’a été changé.
        /decision décider DEC-4|<titre> [mots] [décideur @b] exécutant @c|moi|personne [exécution avant le 15/12] [revue le 1/6]
        Par exemple : /decision go DEC-4 exécutant @karim avant le 15/12
        > @lea /decision go 1 executor me
        /decision décider DEC-1 : « Yearly plan » est décidée.
        Exécutant : @lea.
        > @lea /decision executed 1 site is live
        « 1 » : dites de quelle décision il s’agit, comme DEC-4. Rien n’a été changé.
        /decision exécutée DEC-4 <preuve> [horodaté 14h]
        Par exemple : /decision exécutée DEC-4 en ligne pour tous
        > @lea /decision exécutée DEC-1 et DEC-2 en ligne
        Une seule à la fois, s’il vous plaît : DEC-1, DEC-2. Rien n’a été changé.
        /decision exécutée DEC-4 <preuve> [horodaté 14h]
        Par exemple : /decision exécutée DEC-4 en ligne pour tous
        """)
  }

  @Test("a lead who decides in the approver's place is named as a lead, whatever the line says")
  func approver() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /decision propose Raise prices approver <@bob|bob>",
      "lea /decision go DEC-1 approver <@lea|lea> executor <@ana|ana>", "ana /decision show DEC-1")
    #expect(
      talk.text == """
        > @ana /decision propose Raise prices approver <@bob|bob>
        /decision propose DEC-1: “Raise prices” is proposed.
        Driver @ana · decides: @bob.
        > @lea /decision go DEC-1 approver <@lea|lea> executor <@ana|ana>
        /decision décider DEC-1 : « Raise prices » est décidée, par un responsable à la place de @bob.
        Exécutant : @ana.
        > @ana /decision show DEC-1
        DEC-1 decided “Raise prices”
        Driver @ana · decides: @bob
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @lea as a lead, in place of @bob
        To execute: @ana
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 go, as a lead · @lea
        – Thu 26 Mar 2026 10:15 to be executed by @ana · @lea
        """)
  }

  @Test("a ballot that cannot be read is not repeated")
  func ballot() async throws {
    var talk = try await Talk()
    await talk.say("lea /prio propose New chairs", "ana /prio vote PRI-1:3", "ana /prio vote PRI1=3 and chairs 2")
    #expect(
      talk.text == """
        > @lea /prio propose New chairs
        /prio proposer : PRI-1 « New chairs » est proposée.
        Pour l’engager : /prio engager PRI-1 @porteur avant vendredi
        > @ana /prio vote PRI-1:3
        Say which priority you mean, and how many dots: PRI-7 3. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @ana /prio vote PRI1=3 and chairs 2
        Say which priority you mean, and how many dots: PRI-7 3. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        """)
  }

  @Test("a go that is taken back was none, unless another decision rests on it")
  func undoneGo() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /decision go “Raise prices” because margins approver <@ana|ana> executor nobody", "ana /decision undo",
      "lea /decision propose Old plan", "lea /decision go DEC-2 executor me", "lea /decision propose New plan",
      "lea /decision go DEC-3 executor me", "adam /decision supersede DEC-2 by DEC-3", "lea /decision undo",
      "ana /decision stats")
    #expect(
      talk.text == """
        > @ana /decision go “Raise prices” because margins approver <@ana|ana> executor nobody
        /decision go DEC-1: “Raise prices” is decided: margins
        Nobody is named to execute it.
        > @ana /decision undo
        /decision undo: /decision go DEC-1 is taken back, and “Raise prices” is dropped.
        > @lea /decision propose Old plan
        /decision proposer DEC-2 : « Old plan » est proposée.
        Pilote @lea · décide : n’importe quel responsable.
        > @lea /decision go DEC-2 executor me
        /decision décider DEC-2 : « Old plan » est décidée.
        Exécutant : @lea.
        > @lea /decision propose New plan
        /decision proposer DEC-3 : « New plan » est proposée.
        Pilote @lea · décide : n’importe quel responsable.
        > @lea /decision go DEC-3 executor me
        /decision décider DEC-3 : « New plan » est décidée.
        Exécutant : @lea.
        > @adam /decision supersede DEC-2 by DEC-3
        /decision supersede DEC-2: DEC-3 “New plan” holds in the place of “Old plan”.
        > @lea /decision undo
        DEC-3 a changé depuis votre /decision décider : revenir en arrière déferait davantage. Rien n’a été changé.
        > @ana /decision stats
        /decision stats: Sat 27 Dec 2025 – Thu 26 Mar 2026 (Europe/Paris)
        Lead time (go → done, of those done in the period): none (n=0)
        Latency (proposed → go, of those decided in the period): DEC-3 0 s, 0 min of work; DEC-2 0 s, 0 min of work (n=2)
        Decided and not done: 1, age so far: DEC-3 0 s
        Not decided yet: 0
        Decided without an executor (at the go): 0 of 2
        Reversed within 90 days of the go (of those decided): 0 of 2; 1 not 90 days old yet
        Contested (of those said to be done): 0 of 0
        Late (done after the date that was set, of those with one): 0 of 0
        """)
  }

  @Test("an objection is not taken back once the silence would have ended")
  func lateUndo() async throws {
    var talk = try await Talk()
    await talk.say("ana /decision propose Four days", "lea /decision consent DEC-1 until fri")
    await talk.bot.pass(seconds: 31 * 3600 + 44 * 60)
    await talk.say("ana /decision object DEC-1 who answers on Fridays?")
    await talk.bot.pass(seconds: 180)
    await talk.say("ana /decision undo", "ana /decision show DEC-1")
    #expect(
      talk.text == """
        > @ana /decision propose Four days
        /decision propose DEC-1: “Four days” is proposed.
        Driver @ana · decides: any lead.
        > @lea /decision consent DEC-1 until fri
        /decision consentement DEC-1 : « Four days »
        Le silence jusqu’au ven. 27 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        > @ana /decision object DEC-1 who answers on Fridays?
        /decision contest DEC-1: silence is no go any more for “Four days”: who answers on Fridays?
        Driver @ana · decides: any lead.
        > @ana /decision undo
        DEC-1 was changed after your /decision contest, so taking that back would undo more. Nothing was changed.
        > @ana /decision show DEC-1
        DEC-1 proposed “Four days”
        Driver @ana · decides: any lead
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is to be a go · @lea
        – Fri 27 Mar 2026 17:59 objection: who answers on Fridays? · @ana
        """)
  }
}
