import Kernel
import Priorities
import Testing

@Suite("A review in French, and the first one of all")
struct FrenchReviewTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri", "propose Answer the audit value 5 size 5",
      "propose Hire a clerk", "propose New chairs value 1 size 8", "commit PRI-1", "start PRI-1",
      "commit PRI-2 <@U1|ana> by tomorrow", "freeze",
    ] {
      try desk.say(line)
    }
    desk.wait(days: 4)
    return desk
  }

  @Test("in French")
  func french() throws {
    var desk = try self.desk()
    let text = try desk.talk(
      "eve revue démarrer", "eve revue", "eve revue démarrer", "eve revue suivant", "eve revue suivant",
      "eve revue suivant",
      "eve garder PRI-1", "eve garder PRI-1", "eve revue suivant", "eve revue suivant", "eve revue clore",
      "eve revue clore")
    #expect(
      text == #"""
        > @eve revue démarrer
        /prio revue : la revue 1 est ouverte, étape 1 sur 5.
        > @eve revue
        La revue 1 est ouverte ici depuis le lun. 30 mars 2026 11:15 (Europe/Paris), par @eve, et en est à l’étape 1 sur 5 : ce qui a bougé depuis le gel. Elle continue avec /prio revue suivant
        > @eve revue démarrer
        La revue 1 est ouverte ici depuis le lun. 30 mars 2026 11:15 (Europe/Paris), par @eve, et en est à l’étape 1 sur 5 : ce qui a bougé depuis le gel. Elle continue avec /prio revue suivant
        Rien n’a été changé.
        > @eve revue suivant
        /prio revue : revue 1, étape 2 sur 5 : promesses tenues ou non.
        > @eve revue suivant
        /prio revue : revue 1, étape 3 sur 5 : bloqué, par qui, depuis quand.
        > @eve revue suivant
        /prio revue : revue 1, étape 4 sur 5 : trois décisions au plus.
        > @eve garder PRI-1
        /prio garder PRI-1 : « Migrate the CRM » est gardée telle quelle, par @eve.
        > @eve garder PRI-1
        PRI-1 a déjà été gardée par @eve. Rien n’a été changé.
        > @eve revue suivant
        /prio revue : revue 1, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates.
        > @eve revue suivant
        L’étape 5 est la dernière. Rien n’a été changé ; /prio revue clore fige l’ordre.
        > @eve revue clore
        /prio revue : la revue 1 est close et l’ordre est figé. Le bilan est dans le canal.
        Non discutées, en premier la prochaine fois : PRI-2, PRI-4
        > @eve revue clore
        Aucune revue n’est ouverte dans ce canal. Rien n’a été changé ; /prio revue démarrer en ouvre une.
        """#)
    var posts: [String] = []
    for line in ["revue démarrer", "revue suivant", "revue suivant", "revue suivant", "revue suivant", "revue clore"] {
      try desk.say(line, as: .eve, channel: .parisienne)
      posts += desk.posted
    }
    let posted = posts.joined(separator: "\n")
    #expect(
      posted == #"""
        C1 about review-2: Revue 2, étape 1 sur 5 : ce qui a bougé depuis le gel
        Depuis le gel du lun. 30 mars 2026 11:15 (Europe/Paris) :
        – en retard 2 : PRI-1 « Migrate the CRM » (en retard de 2 j 16 h), PRI-2 « Answer the audit » (en retard de 2 j 16 h)
        [Étape 2] prio revue suivant 2
        C1 about review-2: Revue 2, étape 2 sur 5 : promesses tenues ou non
        – tenues 0 : –
        – non tenues 2 : PRI-1 « Migrate the CRM » (en retard de 2 j 16 h), PRI-2 « Answer the audit » (en retard de 2 j 16 h)
        – déplacées 0 : –
        [Étape 3] prio revue suivant 3
        C1 about review-2: 1. PRI-1 en cours « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        [Garder] prio garder PRI-1
        [Abandonner] prio abandonner PRI-1 décidé en revue
        [Bloquer…] prio bloquer PRI-1
        C1 about review-2: 2. PRI-2 engagée « Answer the audit » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 1 · 4 j
        [Garder] prio garder PRI-2
        [Monter au rang 1] prio déplacer PRI-2 haut au rang 1 décidé en revue
        [Abandonner] prio abandonner PRI-2 décidé en revue
        [Bloquer…] prio bloquer PRI-2
        C1 about review-2: Revue 2, étape 3 sur 5 : bloqué, par qui, depuis quand
        Rien n’est bloqué.
        [Étape 4] prio revue suivant 4
        C1 about review-2: Revue 2, étape 4 sur 5 : trois décisions au plus
        – PRI-2 engagée « Answer the audit » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 1 · 4 j · non discutée 1 fois auparavant
        – PRI-4 notée « New chairs » · 0,13 · 4 j · non discutée 1 fois auparavant
        – PRI-1 en cours « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        [Étape 5] prio revue suivant 5
        C1 about review-2: 2. PRI-2 engagée « Answer the audit » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 1 · 4 j
        [Garder] prio garder PRI-2
        [Monter au rang 1] prio déplacer PRI-2 haut au rang 1 décidé en revue
        [Abandonner] prio abandonner PRI-2 décidé en revue
        [Bloquer…] prio bloquer PRI-2
        C1 about review-2: 3. PRI-4 notée « New chairs » · 0,13 · 4 j
        [Garder] prio garder PRI-4
        [Monter au rang 2] prio déplacer PRI-4 haut au rang 2 décidé en revue
        [Abandonner] prio abandonner PRI-4 décidé en revue
        [Engager…] prio engager PRI-4
        C1 about review-2: 1. PRI-1 en cours « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        [Garder] prio garder PRI-1
        [Abandonner] prio abandonner PRI-1 décidé en revue
        [Bloquer…] prio bloquer PRI-1
        C1 about review-2: Revue 2, étape 5 sur 5 : le nouvel ordre, avec porteurs et dates
        1. PRI-1 en cours « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        2. PRI-2 engagée « Answer the audit » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 1 · 4 j
        3. PRI-4 notée « New chairs » · 0,13 · 4 j
        4. PRI-3 proposée « Hire a clerk » · 4 j
        Sans porteur ni date : PRI-4, PRI-3. /prio engager PRI-… @porteur avant vendredi
        [Clore et figer] prio revue clore
        room C1: Revue 2 du lun. 30 mars 2026 11:15 (Europe/Paris)
        Priorités (2 portées) :
        1. PRI-1 en cours « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        2. PRI-2 engagée « Answer the audit » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 1 · 4 j
        Le but est cinq priorités portées : il en manque 3.
        Décisions (0) :
        Non discutées, en premier la prochaine fois : PRI-2 « Answer the audit », PRI-4 « New chairs », PRI-1 « Migrate the CRM »
        Points bloquants :
        Rien n’est bloqué.
        Depuis le gel du lun. 30 mars 2026 11:15 (Europe/Paris) :
        – en retard 2 : PRI-1 « Migrate the CRM » (en retard de 2 j 16 h), PRI-2 « Answer the audit » (en retard de 2 j 16 h)
        """#)
  }

  @Test("a review without a freeze before it, and one with nothing to review")
  func first() throws {
    var desk = try Desk()
    let text = try desk.talk(
      "lea review start", "eve revue démarrer", "ana propose Migrate the CRM", "lea review start", "lea review next",
      "lea review next",
      "lea review next", "lea review next", "lea review close", others: true)
    #expect(
      text == #"""
        > @lea review start
        There is no open priority yet. Nothing was changed; the first one: /prio propose <title>
        > @eve revue démarrer
        Il n’y a pas encore de priorité ouverte. Rien n’a été changé ; la première : /prio proposer <titre>
        > @ana propose Migrate the CRM
        /prio propose: PRI-1 “Migrate the CRM” is proposed.
        To promise it: /prio commit PRI-1 @owner by fri
        > @lea review start
        /prio review: review 1 is open, step 1 of 5.
        | C1 about review-1: Review 1, step 1 of 5: what moved since the freeze
        | Nothing was frozen before: this is the order today.
        | 1. PRI-1 proposed “Migrate the CRM” · 0 s
        | [Next: step 2] prio review next 2
        > @lea review next
        /prio review: review 1, step 2 of 5: promises kept or not.
        | C1 about review-1: Review 1, step 2 of 5: promises kept or not
        | Nothing was frozen before, so no promise is held against this week.
        | [Next: step 3] prio review next 3
        > @lea review next
        /prio review: review 1, step 3 of 5: blocked, on whom, for how long.
        | C1 about review-1: Review 1, step 3 of 5: blocked, on whom, for how long
        | Nothing is blocked.
        | [Next: step 4] prio review next 4
        > @lea review next
        /prio review: review 1, step 4 of 5: three decisions at most.
        | C1 about review-1: Review 1, step 4 of 5: three decisions at most
        | – PRI-1 proposed “Migrate the CRM” · 0 s
        | [Next: step 5] prio review next 5
        | C1 about review-1: 1. PRI-1 proposed “Migrate the CRM” · 0 s
        | [Keep] prio keep PRI-1
        | [Drop] prio drop PRI-1 decided in the review
        | [Commit…] prio commit PRI-1
        > @lea review next
        /prio review: review 1, step 5 of 5: the new order, with owners and dates.
        | C1 about review-1: Review 1, step 5 of 5: the new order, with owners and dates
        | 1. PRI-1 proposed “Migrate the CRM” · 0 s
        | Without an owner and a date: PRI-1. /prio commit PRI-… @owner by fri
        | [Close and freeze] prio review close
        > @lea review close
        /prio review: review 1 is closed and the order is frozen. The summary stands in the channel.
        Not discussed, first next time: PRI-1
        | room C1: Review 1 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        | Priorities (0 owned):
        | Five owned priorities are the aim: 5 to go.
        | Decisions (0):
        | Not discussed, first next time: PRI-1 “Migrate the CRM”
        | Blockers:
        | Nothing is blocked.
        """#)
  }
}
