import Kernel
import Priorities
import TestKit
import Testing

@Suite("Figures and their scales")
struct ScoreTests {
  @Test("in English")
  func english() throws {
    var desk = try Desk()
    for line in [
      "propose Answer the audit"
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "ana rice PRI-1 reach 500 impact 2 confidence 80 effort 2",
      "ana rice PRI-1 500 2 0.8 2.5",
      "ana rice PRI-1 500 2 80 2",
      "ana rice PRI-1 reach 500 impact 2 confidence 8 effort 2",
      "ana rice PRI-1 reach 500 impact 2 confidence 120% effort 2",
      "ana rice PRI-1 reach 500 impact 2 confidence 1000% effort 2",
      "ana rice PRI-1 reach 500 impact 0.125 confidence 12,5% effort 2",
      "ana rice PRI-1 reach 500 impact 2 confidence 80% effort 0",
      "ana ice PRI-1 impact 80 confidence 6 ease 5",
      "ana ice PRI-1 impact 8 confidence 80% ease 5",
      "ana score PRI-1 value 8 size 0",
      "ana score PRI-1 8 5 0",
      "ana score PRI-1 value 8")
    #expect(
      text == #"""
        > @ana rice PRI-1 reach 500 impact 2 confidence 80 effort 2
        /prio score PRI-1: “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2 = 400
        Place 1 of 1
        > @ana rice PRI-1 500 2 0.8 2.5
        /prio score PRI-1: “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2.5 = 320
        Place 1 of 1
        > @ana rice PRI-1 500 2 80 2
        /prio score PRI-1: “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2 = 400
        Place 1 of 1
        > @ana rice PRI-1 reach 500 impact 2 confidence 8 effort 2
        “confidence 8”: a confidence is a share of at most 100 %: 80, 80% and 0.8 are the same. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana rice PRI-1 reach 500 impact 2 confidence 120% effort 2
        “confidence 120%”: a confidence is a share of at most 100 %: 80, 80% and 0.8 are the same. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana rice PRI-1 reach 500 impact 2 confidence 1000% effort 2
        “confidence 1000%”: a confidence is a share of at most 100 %: 80, 80% and 0.8 are the same. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana rice PRI-1 reach 500 impact 0.125 confidence 12,5% effort 2
        /prio score PRI-1: “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 0.125 × 12.5% ÷ 2 = 3.91
        Place 1 of 1
        > @ana rice PRI-1 reach 500 impact 2 confidence 80% effort 0
        “effort 0”: the formula divides by it, so it has to be more than 0. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana ice PRI-1 impact 80 confidence 6 ease 5
        “impact 80”: ICE takes figures from 1 to 10. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana ice PRI-1 impact 8 confidence 80% ease 5
        “confidence 80%”: ICE takes figures from 1 to 10. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana score PRI-1 value 8 size 0
        “size 0”: the formula divides by it, so it has to be more than 0. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana score PRI-1 8 5 0
        “size 0”: the formula divides by it, so it has to be more than 0. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana score PRI-1 value 8
        The formula needs more than that: size. Nothing was changed; for example: /prio score PRI-1 wsjf size 3
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("in French")
  func french() throws {
    var desk = try Desk()
    for line in [
      "propose Answer the audit"
    ] {
      try desk.say(line)
    }
    let text = try desk.talk(
      "eve noter PRI-1 rice portée 500 impact 2 confiance 80 effort 2",
      "eve noter PRI-1 rice portée 500 impact 2 confiance 0,85 effort 2",
      "eve noter PRI-1 rice portée 500 impact 2 confiance 8 effort 2",
      "eve noter PRI-1 rice portée 500 impact 2 confiance 120 % effort 2",
      "eve noter PRI-1 ice impact 80 confiance 6 facilité 5",
      "eve noter PRI-1 valeur 8 taille 0")
    #expect(
      text == #"""
        > @eve noter PRI-1 rice portée 500 impact 2 confiance 80 effort 2
        /prio noter PRI-1 : « Answer the audit » : RICE portée × impact × confiance ÷ effort = 500 × 2 × 80 % ÷ 2 = 400
        Rang 1 sur 1
        > @eve noter PRI-1 rice portée 500 impact 2 confiance 0,85 effort 2
        /prio noter PRI-1 : « Answer the audit » : RICE portée × impact × confiance ÷ effort = 500 × 2 × 85 % ÷ 2 = 425
        Rang 1 sur 1
        > @eve noter PRI-1 rice portée 500 impact 2 confiance 8 effort 2
        « confiance 8 » : une confiance est une part d’au plus 100 % : 80, 80% et 0,8 disent la même. Rien n’a été changé.
        /prio noter PRI-7 [wsjf valeur 8 urgence 5 risque 3 taille 5 | rice portée 500 impact 2 confiance 80% effort 2 | ice impact 8 confiance 6 facilité 5]
        Par exemple : /prio noter PRI-7 valeur 8 urgence 5 taille 3
        > @eve noter PRI-1 rice portée 500 impact 2 confiance 120 % effort 2
        « confiance 120% » : une confiance est une part d’au plus 100 % : 80, 80% et 0,8 disent la même. Rien n’a été changé.
        /prio noter PRI-7 [wsjf valeur 8 urgence 5 risque 3 taille 5 | rice portée 500 impact 2 confiance 80% effort 2 | ice impact 8 confiance 6 facilité 5]
        Par exemple : /prio noter PRI-7 valeur 8 urgence 5 taille 3
        > @eve noter PRI-1 ice impact 80 confiance 6 facilité 5
        « impact 80 » : ICE prend des chiffres de 1 à 10. Rien n’a été changé.
        /prio noter PRI-7 [wsjf valeur 8 urgence 5 risque 3 taille 5 | rice portée 500 impact 2 confiance 80% effort 2 | ice impact 8 confiance 6 facilité 5]
        Par exemple : /prio noter PRI-7 valeur 8 urgence 5 taille 3
        > @eve noter PRI-1 valeur 8 taille 0
        « taille 0 » : la formule divise par ce chiffre, qui doit donc dépasser 0. Rien n’a été changé.
        /prio noter PRI-7 [wsjf valeur 8 urgence 5 risque 3 taille 5 | rice portée 500 impact 2 confiance 80% effort 2 | ice impact 8 confiance 6 facilité 5]
        Par exemple : /prio noter PRI-7 valeur 8 urgence 5 taille 3
        """#)
    #expect(desk.state == desk.replayed)
  }
}
