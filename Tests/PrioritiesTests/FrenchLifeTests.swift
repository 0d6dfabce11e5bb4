import Kernel
import Priorities
import Testing

@Suite("A priority in French, and its card")
struct FrenchLifeTests {
  @Test("in French")
  func french() throws {
    var desk = try Desk()
    desk.records[ItemID("INC", 12)] = LinkedRecord(title: "paiement en panne", impact: 7_500_000)
    var text = try desk.talk(
      "eve proposer Refaire l’accueil valeur 5 urgence 3 taille 2 <@U2|bob> d’ici fin de semaine",
      "eve ajouter Répondre à l’audit", "eve noter PRI-2 8 5 4", "eve noter PRI-2 portée 500",
      "eve engager PRI-2", "eve engager PRI-1", "eve démarrer PRI-1", "eve reporter PRI-1 au 4/5 budget en attente",
      "eve échéance PRI-1 j+7 ouvrés", "eve porteur PRI-1 <@U1|ana>",
      "eve bloquer PRI-1 par <@U2|bob> le contrat n’est pas signé", others: true)
    desk.wait(days: 2)
    text +=
      try "\n"
      + desk.talk(
        "eve vu PRI-1", "eve débloquer PRI-1 signé", "eve lier PRI-1 INC-12", "eve lier PRI-1 INC-13", "eve fait PRI-1",
        "eve fait PRI-1 tous les clients migrés", "eve abandonner PRI-2 le client est parti", "eve annule",
        "eve monter PRI-2 contrat signé", "eve geler", "eve liste", "eve liste toutes", "eve voir PRI-1")
    #expect(
      text == #"""
        > @eve proposer Refaire l’accueil valeur 5 urgence 3 taille 2 <@U2|bob> d’ici fin de semaine
        /prio proposer : PRI-1 « Refaire l'accueil » est proposée.
        WSJF (valeur + urgence) ÷ taille = (5 + 3) ÷ 2 = 4
        Voulue pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        Pour l’engager : /prio engager PRI-1
        > @eve ajouter Répondre à l’audit
        /prio proposer : PRI-2 « Répondre à l'audit » est proposée.
        Pour l’engager : /prio engager PRI-2 @porteur avant vendredi
        > @eve noter PRI-2 8 5 4
        /prio noter PRI-2 : « Répondre à l'audit » : WSJF (valeur + urgence) ÷ taille = (8 + 5) ÷ 4 = 3,25
        L’échelle est 1, 2, 3, 5, 8, pour que les notes se comparent : taille 4 est pris tel quel.
        Rang 2 sur 2
        | thread PRI-2: /prio score PRI-2 (@eve): “Répondre à l'audit”: WSJF (value + urgency) ÷ size = (8 + 5) ÷ 4 = 3.25
        | The scale is 1, 2, 3, 5, 8, which keeps scores comparable: size 4 is taken as it was typed.
        | Place 2 of 2
        > @eve noter PRI-2 portée 500
        La formule demande encore : impact, confiance, effort. Rien n’a été changé ; par exemple : /prio noter PRI-2 rice impact 3 confiance 80% effort 3
        > @eve engager PRI-2
        Un engagement a besoin d’un porteur et d’une date. Rien n’a été changé ; tapez : /prio engager PRI-2 @porteur avant vendredi
        > @eve engager PRI-1
        /prio engager PRI-1 : « Refaire l'accueil » est engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris).
        | thread PRI-1: /prio commit PRI-1 (@eve): “Refaire l'accueil” is committed: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris).
        > @eve démarrer PRI-1
        /prio démarrer PRI-1 : « Refaire l'accueil » est en cours, par @bob.
        | thread PRI-1: /prio start PRI-1 (@eve): “Refaire l'accueil” is being done, by @bob.
        > @eve reporter PRI-1 au 4/5 budget en attente
        /prio reporter PRI-1 : « Refaire l'accueil » est attendue pour le lun. 4 mai 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée une fois (Europe/Paris) : budget en attente
        | thread PRI-1: /prio defer PRI-1 (@eve): “Refaire l'accueil” is due by Mon 4 May 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved once (Europe/Paris): budget en attente
        > @eve échéance PRI-1 j+7 ouvrés
        /prio échéance PRI-1 : « Refaire l'accueil » est attendue pour le lun. 6 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 2 fois (Europe/Paris).
        | thread PRI-1: /prio due PRI-1 (@eve): “Refaire l'accueil” is due by Mon 6 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, moved 2 times (Europe/Paris).
        > @eve porteur PRI-1 <@U1|ana>
        /prio porteur PRI-1 : @ana porte « Refaire l'accueil », à la place de @bob.
        | thread PRI-1: /prio owner PRI-1 (@eve): @ana answers for “Refaire l'accueil”, in place of @bob.
        > @eve bloquer PRI-1 par <@U2|bob> le contrat n’est pas signé
        /prio bloquer PRI-1 : « Refaire l'accueil » est bloquée et attend @bob : le contrat n'est pas signé
        | thread PRI-1: /prio block PRI-1 (@eve): “Refaire l'accueil” is blocked and waits for @bob: le contrat n'est pas signé
        | thread PRI-1: PRI-1 “Refaire l'accueil” waits for @bob: le contrat n'est pas signé
        | Once you know: /prio ack PRI-1. Until then I ask once a business day.
        | [I know] prio ack PRI-1
        > @eve vu PRI-1
        /prio vu PRI-1 : @eve sait ce qu’attend « Refaire l'accueil ».
        > @eve débloquer PRI-1 signé
        /prio débloquer PRI-1 : « Refaire l'accueil » reprend, après avoir attendu @bob pendant 2 j : signé
        > @eve lier PRI-1 INC-12
        /prio lier PRI-1 : « Refaire l'accueil » est liée à INC-12.
        INC-12 « paiement en panne », 2 h 05 min perdues
        > @eve lier PRI-1 INC-13
        INC-13 n’existe pas, ou ne se lie pas à une priorité. Rien n’a été changé.
        > @eve fait PRI-1
        Dites ce qui en est sorti : /prio fait PRI-1 <résultat>. Rien n’a été changé.
        > @eve fait PRI-1 tous les clients migrés
        /prio fait PRI-1 : « Refaire l'accueil » est faite, comme promis : tous les clients migrés
        > @eve abandonner PRI-2 le client est parti
        /prio abandonner PRI-2 : « Répondre à l'audit » est abandonnée : le client est parti
        > @eve annule
        /prio annule : /prio abandonner PRI-2 est défaite ; « Répondre à l'audit » est notée.
        > @eve monter PRI-2 contrat signé
        PRI-2 est déjà au rang 1 sur 1. Rien n’a été changé.
        > @eve geler
        /prio geler : l’ordre de 1 priorité est figé.
        1. PRI-2 notée « Répondre à l'audit » · 3,25 · 2 j
        > @eve liste
        /prio liste : 1 priorité, figées le sam. 28 mars 2026 10:15 (Europe/Paris), page 1 sur 1
        1. PRI-2 notée « Répondre à l'audit » · 3,25 · 2 j
        > @eve liste toutes
        /prio liste toutes : 2 priorités, figées le sam. 28 mars 2026 10:15 (Europe/Paris), page 1 sur 1
        1. PRI-2 notée « Répondre à l'audit » · 3,25 · 2 j
        – PRI-1 faite « Refaire l'accueil » · @ana · 4 · 2 j
        > @eve voir PRI-1
        PRI-1 faite « Refaire l'accueil »
        @ana · pour le lun. 6 avr. 2026 18:00, promise d’abord pour le ven. 27 mars 2026 18:00, déplacée 2 fois (Europe/Paris) · proposée le jeu. 26 mars 2026 10:15, @eve
        WSJF (valeur + urgence) ÷ taille = (5 + 3) ÷ 2 = 4
        Liée à : INC-12 « paiement en panne », 2 h 05 min perdues
        Déjà perdu : 2 h 05 min dans les incidents auxquels elle est liée (n=1)
        Faite le sam. 28 mars 2026 10:15, @eve, 16 h 15 min après la première promesse : tous les clients migrés
        Ce qui s’est passé (Europe/Paris) :
        – jeu. 26 mars 2026 10:15 proposée · @eve
        – jeu. 26 mars 2026 10:15 engagée, @bob, pour le ven. 27 mars 2026 18:00 · @eve
        – jeu. 26 mars 2026 10:15 en cours · @eve
        – jeu. 26 mars 2026 10:15 échéance lun. 4 mai 2026 18:00 : budget en attente · @eve
        – jeu. 26 mars 2026 10:15 échéance lun. 6 avr. 2026 18:00 · @eve
        – jeu. 26 mars 2026 10:15 portée par @ana · @eve
        – jeu. 26 mars 2026 10:15 bloquée, attend @bob : le contrat n'est pas signé · @eve
        – sam. 28 mars 2026 10:15 la personne attendue le sait · @eve
        – sam. 28 mars 2026 10:15 débloquée : signé · @eve
        – sam. 28 mars 2026 10:15 liée à INC-12 · @eve
        – sam. 28 mars 2026 10:15 faite : tous les clients migrés · @eve
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("the card in the channel, and buttons that are lines that work")
  func card() throws {
    var desk = try Desk()
    var cards: [String] = []
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by 15/12", "commit PRI-1", "start PRI-1",
      "block PRI-1 on <@U1|ana> the contract is not signed", "ack PRI-1", "done PRI-1 migrated",
    ] {
      try desk.say(line)
      cards.append(desk.card() ?? "")
      for audience in [Audience.paris, .parisienne] {
        for button in desk.buttonsOfCard(audience) {
          var copy = desk
          let reply = try copy.say(String(button.line.dropFirst("prio ".count)))
          let asks = button.label.hasSuffix("…") && !button.line.contains("commit") && !button.line.contains("engager")
          #expect(copy.lastEventCount == (asks ? 0 : 1), "\(button.line): \(reply)")
        }
      }
    }
    cards.append(desk.card(1, .parisienne) ?? "")
    #expect(
      cards.joined(separator: "\n\n") == #"""
        PRI-1 scored “Migrate the CRM”
        @bob · wanted by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        [Commit…] prio commit PRI-1
        [Drop…] prio drop PRI-1

        PRI-1 committed “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        [Start] prio start PRI-1
        [Done] prio done PRI-1 done from the card
        [Block…] prio block PRI-1
        [Drop…] prio drop PRI-1

        PRI-1 doing “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        [Done] prio done PRI-1 done from the card
        [Block…] prio block PRI-1
        [Drop…] prio drop PRI-1

        PRI-1 blocked “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        ⚠ waits for @ana, who has not seen it yet, for 0 s: the contract is not signed
        [I know] prio ack PRI-1
        [Unblock] prio unblock PRI-1
        [Done] prio done PRI-1 done from the card
        [Drop…] prio drop PRI-1

        PRI-1 blocked “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        ⚠ waits for @ana, who knows, for 0 s: the contract is not signed
        [Unblock] prio unblock PRI-1
        [Done] prio done PRI-1 done from the card
        [Drop…] prio drop PRI-1

        PRI-1 done “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Done Thu 26 Mar 2026 10:15, @léa, promise kept: migrated

        PRI-1 faite « Migrate the CRM »
        @bob · pour le mar. 15 déc. 2026 18:00 (Europe/Paris) · proposée le jeu. 26 mars 2026 10:15, @léa
        WSJF valeur ÷ taille = 8 ÷ 3 = 2,67
        Faite le jeu. 26 mars 2026 10:15, @léa, promesse tenue : migrated
        """#)
    #expect(desk.card(2) == nil)
  }
}
