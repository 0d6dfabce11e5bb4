import Kernel
import Priorities
import TestKit
import Testing

@Suite("What belongs to a title, and what stands behind it")
struct ProposalTests {
  @Test("in English")
  func english() throws {
    var desk = try Desk()
    let text = try desk.talk(
      "lea propose Pay @amy for Q4",
      "lea propose Raise value 3 times",
      "lea propose SOC2 audit reach 500 customers",
      "lea propose Size 40 shoes",
      "lea propose move the offsite of 12/3 to June by fri",
      "lea propose SOC2 audit reach 500",
      "lea propose Lunch with <@U2|bob>",
      "lea propose Migrate the CRM value 8, size 3 and <@U2|bob> by 15/12",
      "lea propose Migrate the CRM: value 8 urgency 5 size 3 for @karim",
      "lea propose Audit reach 500 impact 2 confidence 80% effort 2 <@U2|bob>",
      "lea propose Audit impact 8 confidence 6 ease 5",
      "lea propose Audit impact 8 effort 3 by 12/3",
      "lea propose value:5 size:2 Hire a clerk",
      "lea propose Audit reach 500 impact 2 confidence 8 effort 2",
      "lea propose Audit value 3 size 0")
    #expect(
      text == #"""
        > @lea propose Pay @amy for Q4
        /prio propose: PRI-1 “Pay @amy for Q4” is proposed.
        To promise it: /prio commit PRI-1 @owner by fri
        > @lea propose Raise value 3 times
        /prio propose: PRI-2 “Raise value 3 times” is proposed.
        To promise it: /prio commit PRI-2 @owner by fri
        > @lea propose SOC2 audit reach 500 customers
        /prio propose: PRI-3 “SOC2 audit reach 500 customers” is proposed.
        To promise it: /prio commit PRI-3 @owner by fri
        > @lea propose Size 40 shoes
        /prio propose: PRI-4 “Size 40 shoes” is proposed.
        To promise it: /prio commit PRI-4 @owner by fri
        > @lea propose move the offsite of 12/3 to June by fri
        /prio propose: PRI-5 “move the offsite of 12/3 to June” is proposed.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        To promise it: /prio commit PRI-5 @owner
        > @lea propose SOC2 audit reach 500
        /prio propose: PRI-6 “SOC2 audit reach 500” is proposed.
        To promise it: /prio commit PRI-6 @owner by fri
        > @lea propose Lunch with <@U2|bob>
        /prio propose: PRI-7 “Lunch with @bob” is proposed.
        To promise it: /prio commit PRI-7 @owner by fri
        > @lea propose Migrate the CRM value 8, size 3 and <@U2|bob> by 15/12
        /prio propose: PRI-8 “Migrate the CRM” is proposed.
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Wanted by Tue 15 Dec 2026 18:00 (Europe/Paris).
        To promise it: /prio commit PRI-8
        > @lea propose Migrate the CRM: value 8 urgency 5 size 3 for @karim
        /prio propose: PRI-9 “Migrate the CRM” is proposed.
        WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
        To promise it: /prio commit PRI-9 @karim by fri
        > @lea propose Audit reach 500 impact 2 confidence 80% effort 2 <@U2|bob>
        /prio propose: PRI-10 “Audit” is proposed.
        RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2 = 400
        To promise it: /prio commit PRI-10 @bob by fri
        > @lea propose Audit impact 8 confidence 6 ease 5
        /prio propose: PRI-11 “Audit” is proposed.
        ICE impact × confidence × ease = 8 × 6 × 5 = 240
        To promise it: /prio commit PRI-11 @owner by fri
        > @lea propose Audit impact 8 effort 3 by 12/3
        /prio propose: PRI-12 “Audit” is proposed.
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Wanted by Fri 12 Mar 2027 18:00 (Europe/Paris). That day has passed in 2026, so I read the one in 2027.
        To promise it: /prio commit PRI-12 @owner
        > @lea propose value:5 size:2 Hire a clerk
        /prio propose: PRI-13 “Hire a clerk” is proposed.
        WSJF value ÷ size = 5 ÷ 2 = 2.5
        To promise it: /prio commit PRI-13 @owner by fri
        > @lea propose Audit reach 500 impact 2 confidence 8 effort 2
        “confidence 8”: a confidence is a share of at most 100 %: 80, 80% and 0.8 are the same. Nothing was changed.
        /prio propose <title> [value 5] [urgency 3] [size 2] [@owner] [by fri]
        For example: /prio propose Migrate the CRM value 8 size 3 @karim by 15/12
        > @lea propose Audit value 3 size 0
        “size 0”: the formula divides by it, so it has to be more than 0. Nothing was changed.
        /prio propose <title> [value 5] [urgency 3] [size 2] [@owner] [by fri]
        For example: /prio propose Migrate the CRM value 8 size 3 @karim by 15/12
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("in French")
  func french() throws {
    var desk = try Desk()
    let text = try desk.talk(
      "eve proposer Payer @amy pour le T4",
      "eve proposer Relancer valeur 3 fois",
      "eve proposer Audit SOC2 portée 500 clients",
      "eve proposer Taille 40 en stock",
      "eve proposer déplacer le séminaire du 12/3 en juin avant vendredi",
      "eve proposer Repas avec @amy",
      "eve proposer Migrer le CRM valeur 8, taille 3 et <@U2|bob> avant le 15/12",
      "eve proposer Audit portée 500 impact 2 confiance 80 % effort 2",
      "eve proposer Audit impact 8 confiance 6 facilité 5 pour @karim",
      "eve proposer Audit impact 8 effort 3 avant le 12/3",
      "eve proposer Audit impact 80 confiance 6 facilité 5")
    #expect(
      text == #"""
        > @eve proposer Payer @amy pour le T4
        /prio proposer : PRI-1 « Payer @amy pour le T4 » est proposée.
        Pour l’engager : /prio engager PRI-1 @porteur avant vendredi
        > @eve proposer Relancer valeur 3 fois
        /prio proposer : PRI-2 « Relancer valeur 3 fois » est proposée.
        Pour l’engager : /prio engager PRI-2 @porteur avant vendredi
        > @eve proposer Audit SOC2 portée 500 clients
        /prio proposer : PRI-3 « Audit SOC2 portée 500 clients » est proposée.
        Pour l’engager : /prio engager PRI-3 @porteur avant vendredi
        > @eve proposer Taille 40 en stock
        /prio proposer : PRI-4 « Taille 40 en stock » est proposée.
        Pour l’engager : /prio engager PRI-4 @porteur avant vendredi
        > @eve proposer déplacer le séminaire du 12/3 en juin avant vendredi
        /prio proposer : PRI-5 « déplacer le séminaire du 12/3 en juin » est proposée.
        Voulue pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        Pour l’engager : /prio engager PRI-5 @porteur
        > @eve proposer Repas avec @amy
        /prio proposer : PRI-6 « Repas avec @amy » est proposée.
        Pour l’engager : /prio engager PRI-6 @porteur avant vendredi
        > @eve proposer Migrer le CRM valeur 8, taille 3 et <@U2|bob> avant le 15/12
        /prio proposer : PRI-7 « Migrer le CRM » est proposée.
        WSJF valeur ÷ taille = 8 ÷ 3 = 2,67
        Voulue pour le mar. 15 déc. 2026 18:00 (Europe/Paris).
        Pour l’engager : /prio engager PRI-7
        > @eve proposer Audit portée 500 impact 2 confiance 80 % effort 2
        /prio proposer : PRI-8 « Audit » est proposée.
        RICE portée × impact × confiance ÷ effort = 500 × 2 × 80 % ÷ 2 = 400
        Pour l’engager : /prio engager PRI-8 @porteur avant vendredi
        > @eve proposer Audit impact 8 confiance 6 facilité 5 pour @karim
        /prio proposer : PRI-9 « Audit » est proposée.
        ICE impact × confiance × facilité = 8 × 6 × 5 = 240
        Pour l’engager : /prio engager PRI-9 @karim avant vendredi
        > @eve proposer Audit impact 8 effort 3 avant le 12/3
        /prio proposer : PRI-10 « Audit » est proposée.
        WSJF valeur ÷ taille = 8 ÷ 3 = 2,67
        Voulue pour le ven. 12 mars 2027 18:00 (Europe/Paris). Ce jour est passé en 2026 : j’ai lu celui de 2027.
        Pour l’engager : /prio engager PRI-10 @porteur
        > @eve proposer Audit impact 80 confiance 6 facilité 5
        « impact 80 » : ICE prend des chiffres de 1 à 10. Rien n’a été changé.
        /prio proposer <titre> [valeur 5] [urgence 3] [taille 2] [@porteur] [avant vendredi]
        Par exemple : /prio proposer “Automatiser la relance” valeur 8 effort 3 avant fin avril
        """#)
    #expect(desk.state == desk.replayed)
  }
}
