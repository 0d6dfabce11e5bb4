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
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @ana /prio vote PRI1=3 and chairs 2
        Say which priority you mean, and how many dots: PRI-7 3. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1]
        For example: /prio vote PRI-7 3 PRI-9 2
        """)
  }
}
