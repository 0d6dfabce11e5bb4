import Kernel
import Priorities
import Testing

/// Every verb in every state: what is allowed, and the whole sentence where it is not.
@Suite("States and verbs")
struct StateTableTests {
  /// Lines that lead to a state, as Léa types them.
  private static let ways: [(stage: Stage, lines: [String])] = [
    (.proposed, []),
    (.scored, ["score PRI-1 8 5 3"]),
    (.committed, ["commit PRI-1 <@U2|bob> by fri"]),
    (.doing, ["commit PRI-1 <@U2|bob> by fri", "start PRI-1"]),
    (.blocked, ["commit PRI-1 <@U2|bob> by fri", "start PRI-1", "block PRI-1 on <@U1|ana> not signed"]),
    (.done, ["commit PRI-1 <@U2|bob> by fri", "done PRI-1 migrated"]),
    (.dropped, ["drop PRI-1 the client left"]),
  ]

  private static let english = [
    "score PRI-1 5 3 2", "vote PRI-1 2", "move PRI-1 1 signed", "commit PRI-1 <@U1|ana> by 15/12", "start PRI-1",
    "done PRI-1 finished", "drop PRI-1 no use", "defer PRI-1 to 4/5", "due PRI-1 15/12", "owner PRI-1 <@U1|ana>",
    "block PRI-1 on <@U1|ana> waiting", "unblock PRI-1", "ack PRI-1", "link PRI-1 REQ-1", "keep PRI-1",
    "rename PRI-1 Other", "reopen PRI-1",
  ]

  private static let french = [
    "noter PRI-1 5 3 2", "voter PRI-1 2", "déplacer PRI-1 1 signé", "engager PRI-1 <@U1|ana> avant le 15/12",
    "démarrer PRI-1", "fait PRI-1 fini", "abandonner PRI-1 inutile", "reporter PRI-1 au 4/5", "échéance PRI-1 15/12",
    "porteur PRI-1 <@U1|ana>", "bloquer PRI-1 par <@U1|ana> en attente", "débloquer PRI-1", "vu PRI-1",
    "lier PRI-1 REQ-1", "garder PRI-1", "renommer PRI-1 Autre", "rouvrir PRI-1",
  ]

  /// A line per verb and state: the state that it leads to, or the sentence that refuses it.
  private func table(_ lines: [String], as person: Person) throws -> String {
    var rows: [String] = []
    for (stage, way) in Self.ways {
      rows.append("# \(stage.rawValue)")
      var desk = try Desk()
      desk.records[ItemID("REQ", 1)] = LinkedRecord(title: "a form")
      try desk.say("propose Migrate the CRM")
      try desk.say("propose Answer the audit value 8 size 1")
      for line in way { try desk.say(line) }
      try desk.say("review start")
      #expect(desk.state[1]?.facts.stage == stage)
      for line in lines {
        var copy = desk
        let reply = try copy.say(line, as: person)
        let after = copy.state[1]?.facts.stage.rawValue ?? ""
        rows.append("\(line): \(copy.lastEventCount == 0 ? "✗ \(reply)" : "→ \(after)")")
      }
    }
    return rows.joined(separator: "\n")
  }

  @Test("in English")
  func inEnglish() throws {
    let text = try table(Self.english, as: .lea)
    #expect(
      text == #"""
        # proposed
        score PRI-1 5 3 2: → scored
        vote PRI-1 2: → proposed
        move PRI-1 1 signed: → proposed
        commit PRI-1 <@U1|ana> by 15/12: → committed
        start PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        done PRI-1 finished: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        drop PRI-1 no use: → dropped
        defer PRI-1 to 4/5: → proposed
        due PRI-1 15/12: → proposed
        owner PRI-1 <@U1|ana>: → proposed
        block PRI-1 on <@U1|ana> waiting: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        unblock PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        ack PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        link PRI-1 REQ-1: → proposed
        keep PRI-1: → proposed
        rename PRI-1 Other: → proposed
        reopen PRI-1: ✗ PRI-1 is open already. Nothing was changed.
        # scored
        score PRI-1 5 3 2: → scored
        vote PRI-1 2: → scored
        move PRI-1 1 signed: → scored
        commit PRI-1 <@U1|ana> by 15/12: → committed
        start PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        done PRI-1 finished: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        drop PRI-1 no use: → dropped
        defer PRI-1 to 4/5: → scored
        due PRI-1 15/12: → scored
        owner PRI-1 <@U1|ana>: → scored
        block PRI-1 on <@U1|ana> waiting: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        unblock PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        ack PRI-1: ✗ Nobody has promised PRI-1 yet. Nothing was changed; first: /prio commit PRI-1 @owner by fri
        link PRI-1 REQ-1: → scored
        keep PRI-1: → scored
        rename PRI-1 Other: → scored
        reopen PRI-1: ✗ PRI-1 is open already. Nothing was changed.
        # committed
        score PRI-1 5 3 2: → committed
        vote PRI-1 2: → committed
        move PRI-1 1 signed: → committed
        commit PRI-1 <@U1|ana> by 15/12: ✗ PRI-1 is promised already: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris). Nothing was changed; /prio due PRI-1 … changes the date, /prio owner PRI-1 @… the owner.
        start PRI-1: → doing
        done PRI-1 finished: → done
        drop PRI-1 no use: → dropped
        defer PRI-1 to 4/5: → committed
        due PRI-1 15/12: → committed
        owner PRI-1 <@U1|ana>: → committed
        block PRI-1 on <@U1|ana> waiting: → blocked
        unblock PRI-1: ✗ PRI-1 is not blocked. Nothing was changed.
        ack PRI-1: ✗ PRI-1 is not blocked. Nothing was changed.
        link PRI-1 REQ-1: → committed
        keep PRI-1: → committed
        rename PRI-1 Other: → committed
        reopen PRI-1: ✗ PRI-1 is open already. Nothing was changed.
        # doing
        score PRI-1 5 3 2: → doing
        vote PRI-1 2: → doing
        move PRI-1 1 signed: → doing
        commit PRI-1 <@U1|ana> by 15/12: ✗ PRI-1 is promised already: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris). Nothing was changed; /prio due PRI-1 … changes the date, /prio owner PRI-1 @… the owner.
        start PRI-1: ✗ PRI-1 is being done already. Nothing was changed.
        done PRI-1 finished: → done
        drop PRI-1 no use: → dropped
        defer PRI-1 to 4/5: → doing
        due PRI-1 15/12: → doing
        owner PRI-1 <@U1|ana>: → doing
        block PRI-1 on <@U1|ana> waiting: → blocked
        unblock PRI-1: ✗ PRI-1 is not blocked. Nothing was changed.
        ack PRI-1: ✗ PRI-1 is not blocked. Nothing was changed.
        link PRI-1 REQ-1: → doing
        keep PRI-1: → doing
        rename PRI-1 Other: → doing
        reopen PRI-1: ✗ PRI-1 is open already. Nothing was changed.
        # blocked
        score PRI-1 5 3 2: → blocked
        vote PRI-1 2: → blocked
        move PRI-1 1 signed: → blocked
        commit PRI-1 <@U1|ana> by 15/12: ✗ PRI-1 is promised already: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris). Nothing was changed; /prio due PRI-1 … changes the date, /prio owner PRI-1 @… the owner.
        start PRI-1: ✗ PRI-1 is blocked: it waits for @ana, who has not seen it yet, for 0 s: not signed
        Nothing was changed; /prio unblock PRI-1 ends that first.
        done PRI-1 finished: → done
        drop PRI-1 no use: → dropped
        defer PRI-1 to 4/5: → blocked
        due PRI-1 15/12: → blocked
        owner PRI-1 <@U1|ana>: → blocked
        block PRI-1 on <@U1|ana> waiting: ✗ PRI-1 is blocked: it waits for @ana, who has not seen it yet, for 0 s: not signed
        Nothing was changed; /prio unblock PRI-1 ends that first.
        unblock PRI-1: → doing
        ack PRI-1: → blocked
        link PRI-1 REQ-1: → blocked
        keep PRI-1: → blocked
        rename PRI-1 Other: → blocked
        reopen PRI-1: ✗ PRI-1 is open already. Nothing was changed.
        # done
        score PRI-1 5 3 2: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        vote PRI-1 2: ✗ What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        move PRI-1 1 signed: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        commit PRI-1 <@U1|ana> by 15/12: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        start PRI-1: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        done PRI-1 finished: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        drop PRI-1 no use: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        defer PRI-1 to 4/5: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        due PRI-1 15/12: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        owner PRI-1 <@U1|ana>: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        block PRI-1 on <@U1|ana> waiting: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        unblock PRI-1: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        ack PRI-1: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        link PRI-1 REQ-1: → done
        keep PRI-1: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        rename PRI-1 Other: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        reopen PRI-1: ✗ PRI-1 “Migrate the CRM” is done already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        # dropped
        score PRI-1 5 3 2: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        vote PRI-1 2: ✗ What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        move PRI-1 1 signed: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        commit PRI-1 <@U1|ana> by 15/12: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        start PRI-1: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        done PRI-1 finished: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        drop PRI-1 no use: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        defer PRI-1 to 4/5: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        due PRI-1 15/12: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        owner PRI-1 <@U1|ana>: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        block PRI-1 on <@U1|ana> waiting: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        unblock PRI-1: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        ack PRI-1: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        link PRI-1 REQ-1: → dropped
        keep PRI-1: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        rename PRI-1 Other: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        reopen PRI-1: ✗ PRI-1 “Migrate the CRM” is dropped already, by @léa. Nothing was changed; to begin anew: /prio propose Migrate the CRM
        """#)
  }

  @Test("in French")
  func inFrench() throws {
    let text = try table(Self.french, as: .eve)
    #expect(
      text == #"""
        # proposed
        noter PRI-1 5 3 2: → scored
        voter PRI-1 2: → proposed
        déplacer PRI-1 1 signé: → proposed
        engager PRI-1 <@U1|ana> avant le 15/12: → committed
        démarrer PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        fait PRI-1 fini: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        abandonner PRI-1 inutile: → dropped
        reporter PRI-1 au 4/5: → proposed
        échéance PRI-1 15/12: → proposed
        porteur PRI-1 <@U1|ana>: → proposed
        bloquer PRI-1 par <@U1|ana> en attente: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        débloquer PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        vu PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        lier PRI-1 REQ-1: → proposed
        garder PRI-1: → proposed
        renommer PRI-1 Autre: → proposed
        rouvrir PRI-1: ✗ PRI-1 est déjà ouverte. Rien n’a été changé.
        # scored
        noter PRI-1 5 3 2: → scored
        voter PRI-1 2: → scored
        déplacer PRI-1 1 signé: → scored
        engager PRI-1 <@U1|ana> avant le 15/12: → committed
        démarrer PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        fait PRI-1 fini: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        abandonner PRI-1 inutile: → dropped
        reporter PRI-1 au 4/5: → scored
        échéance PRI-1 15/12: → scored
        porteur PRI-1 <@U1|ana>: → scored
        bloquer PRI-1 par <@U1|ana> en attente: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        débloquer PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        vu PRI-1: ✗ Personne n’a encore engagé PRI-1. Rien n’a été changé ; d’abord : /prio engager PRI-1 @porteur avant vendredi
        lier PRI-1 REQ-1: → scored
        garder PRI-1: → scored
        renommer PRI-1 Autre: → scored
        rouvrir PRI-1: ✗ PRI-1 est déjà ouverte. Rien n’a été changé.
        # committed
        noter PRI-1 5 3 2: → committed
        voter PRI-1 2: → committed
        déplacer PRI-1 1 signé: → committed
        engager PRI-1 <@U1|ana> avant le 15/12: ✗ PRI-1 est déjà engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris). Rien n’a été changé ; /prio échéance PRI-1 … change la date, /prio porteur PRI-1 @… le porteur.
        démarrer PRI-1: → doing
        fait PRI-1 fini: → done
        abandonner PRI-1 inutile: → dropped
        reporter PRI-1 au 4/5: → committed
        échéance PRI-1 15/12: → committed
        porteur PRI-1 <@U1|ana>: → committed
        bloquer PRI-1 par <@U1|ana> en attente: → blocked
        débloquer PRI-1: ✗ PRI-1 n’est pas bloquée. Rien n’a été changé.
        vu PRI-1: ✗ PRI-1 n’est pas bloquée. Rien n’a été changé.
        lier PRI-1 REQ-1: → committed
        garder PRI-1: → committed
        renommer PRI-1 Autre: → committed
        rouvrir PRI-1: ✗ PRI-1 est déjà ouverte. Rien n’a été changé.
        # doing
        noter PRI-1 5 3 2: → doing
        voter PRI-1 2: → doing
        déplacer PRI-1 1 signé: → doing
        engager PRI-1 <@U1|ana> avant le 15/12: ✗ PRI-1 est déjà engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris). Rien n’a été changé ; /prio échéance PRI-1 … change la date, /prio porteur PRI-1 @… le porteur.
        démarrer PRI-1: ✗ PRI-1 est déjà en cours. Rien n’a été changé.
        fait PRI-1 fini: → done
        abandonner PRI-1 inutile: → dropped
        reporter PRI-1 au 4/5: → doing
        échéance PRI-1 15/12: → doing
        porteur PRI-1 <@U1|ana>: → doing
        bloquer PRI-1 par <@U1|ana> en attente: → blocked
        débloquer PRI-1: ✗ PRI-1 n’est pas bloquée. Rien n’a été changé.
        vu PRI-1: ✗ PRI-1 n’est pas bloquée. Rien n’a été changé.
        lier PRI-1 REQ-1: → doing
        garder PRI-1: → doing
        renommer PRI-1 Autre: → doing
        rouvrir PRI-1: ✗ PRI-1 est déjà ouverte. Rien n’a été changé.
        # blocked
        noter PRI-1 5 3 2: → blocked
        voter PRI-1 2: → blocked
        déplacer PRI-1 1 signé: → blocked
        engager PRI-1 <@U1|ana> avant le 15/12: ✗ PRI-1 est déjà engagée : @bob, pour le ven. 27 mars 2026 18:00 (Europe/Paris). Rien n’a été changé ; /prio échéance PRI-1 … change la date, /prio porteur PRI-1 @… le porteur.
        démarrer PRI-1: ✗ PRI-1 est bloquée : elle attend @ana, qui ne l’a pas encore vu, depuis 0 s : not signed
        Rien n’a été changé ; /prio débloquer PRI-1 y met fin d’abord.
        fait PRI-1 fini: → done
        abandonner PRI-1 inutile: → dropped
        reporter PRI-1 au 4/5: → blocked
        échéance PRI-1 15/12: → blocked
        porteur PRI-1 <@U1|ana>: → blocked
        bloquer PRI-1 par <@U1|ana> en attente: ✗ PRI-1 est bloquée : elle attend @ana, qui ne l’a pas encore vu, depuis 0 s : not signed
        Rien n’a été changé ; /prio débloquer PRI-1 y met fin d’abord.
        débloquer PRI-1: → doing
        vu PRI-1: → blocked
        lier PRI-1 REQ-1: → blocked
        garder PRI-1: → blocked
        renommer PRI-1 Autre: → blocked
        rouvrir PRI-1: ✗ PRI-1 est déjà ouverte. Rien n’a été changé.
        # done
        noter PRI-1 5 3 2: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        voter PRI-1 2: ✗ Ce que vous nommez n’est pas une priorité ouverte. Rien n’a été changé ; /prio liste montre celles qui le sont.
        déplacer PRI-1 1 signé: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        engager PRI-1 <@U1|ana> avant le 15/12: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        démarrer PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        fait PRI-1 fini: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        abandonner PRI-1 inutile: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        reporter PRI-1 au 4/5: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        échéance PRI-1 15/12: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        porteur PRI-1 <@U1|ana>: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        bloquer PRI-1 par <@U1|ana> en attente: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        débloquer PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        vu PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        lier PRI-1 REQ-1: → done
        garder PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        renommer PRI-1 Autre: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        rouvrir PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà faite, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        # dropped
        noter PRI-1 5 3 2: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        voter PRI-1 2: ✗ Ce que vous nommez n’est pas une priorité ouverte. Rien n’a été changé ; /prio liste montre celles qui le sont.
        déplacer PRI-1 1 signé: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        engager PRI-1 <@U1|ana> avant le 15/12: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        démarrer PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        fait PRI-1 fini: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        abandonner PRI-1 inutile: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        reporter PRI-1 au 4/5: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        échéance PRI-1 15/12: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        porteur PRI-1 <@U1|ana>: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        bloquer PRI-1 par <@U1|ana> en attente: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        débloquer PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        vu PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        lier PRI-1 REQ-1: → dropped
        garder PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        renommer PRI-1 Autre: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        rouvrir PRI-1: ✗ PRI-1 « Migrate the CRM » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Migrate the CRM
        """#)
  }
}
