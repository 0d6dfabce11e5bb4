import TestKit
import Testing

@Suite("What is still to come")
struct ComingTests {
  @Test("a line is read, echoed with its dates, and changes nothing")
  func replies() async throws {
    var talk = try await Talk()
    await talk.say(
      "lea /prio commit PRI-7 @karim by fri", "ana /prio add Clean CRM due 03/04", "ana /prio",
      "ana /digest now", "ana /prio proposer", "ana /prio delete PRI-7")
    #expect(
      talk.text == #"""
        > @lea /prio commit PRI-7 @karim by fri
        /prio engager n’existe pas encore. Rien n’a été changé.
        La date que j’ai lue : ven. 27 mars 2026 18:00 (Europe/Paris).
        > @ana /prio add Clean CRM due 03/04
        /prio propose is not there yet. Nothing was changed.
        The date I read: Fri 3 Apr 2026 18:00 (Europe/Paris).
        > @ana /prio
        /prio list is not there yet. Nothing was changed.
        > @ana /digest now
        /digest now is not there yet. Nothing was changed.
        > @ana /prio proposer
        Say in a few words what is to be done.
        /prio propose <title> [value 5] [urgency 3] [size 2] [@owner] [by fri]
        For example: /prio propose Migrate the CRM value 8 size 3 @karim by 15/12
        > @ana /prio delete PRI-7
        There is no “delete” here. Did you mean /prio drop PRI-7 <why>?
        Nothing was changed.
        """#)
  }
}
