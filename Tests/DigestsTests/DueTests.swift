import Digests
import Kernel
import Testing

@Suite("Digests that are due")
struct DueTests {
  private func daily() throws -> Desk {
    var desk = try Desk()
    try desk.say("daily")
    return desk
  }

  @Test("each comes once, at its instant, whatever the clock does then")
  func once() throws {
    var desk = try daily()
    let hour = try Desk.paris("2026-03-27 09:00")
    #expect(desk.state.nextInstant(for: 1, .house) == hour)
    desk.now = hour.adding(milliseconds: -1)
    #expect(try desk.due() == nil)
    desk.now = hour
    #expect(
      try desk.post() == """
        Daily digest · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
        Nothing needs anyone.
        """)
    #expect(try desk.due() == nil)
    // The clock is set back by an hour, and passes nine again.
    desk.now = hour.adding(seconds: -3600)
    #expect(try desk.due() == nil)
    desk.now = hour.adding(seconds: 1)
    #expect(try desk.due() == nil)
    // Another rule for the same hour of the same day is the same digest.
    try desk.say("daily mon-sun 9:00")
    desk.now = hour.adding(seconds: -60)
    try desk.say("daily business days 9:00")
    desk.now = hour.adding(seconds: 2)
    #expect(try desk.due() == nil)
    #expect(desk.state.nextInstant(for: 1, .house) == (try Desk.paris("2026-03-30 09:00")))
  }

  @Test("after a stop the latest is sent within its grace, the rest is named with what is known of the stop")
  func caughtUp() throws {
    var desk = try daily()
    desk.now = try Desk.paris("2026-04-01 11:05")
    let downtime = Downtime(lastSign: try Desk.paris("2026-03-30 08:40"), end: desk.now)
    #expect(
      try desk.post(downtime: downtime) == """
        Daily digest · Tue 31 Mar 2026 09:00 – Wed 1 Apr 2026 09:00 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, nothing could be sent before Wed 1 Apr 2026 11:05
        Missed: Mon 30 Mar 2026 09:00: not sent, the bot was stopped (last sign of life 08:40, back Wed 1 Apr 2026 11:05)
        Missed: Tue 31 Mar 2026 09:00: not sent, the bot was stopped (last sign of life Mon 30 Mar 2026 08:40, back Wed 1 \
        Apr 2026 11:05)
        Late: owed at 09:00, sent at 11:05, the bot was stopped (last sign of life Mon 30 Mar 2026 08:40, back 11:05)
        Nothing needs anyone.
        """)
    desk.now = try Desk.paris("2026-04-02 09:00")
    // It was told, and is told no more.
    #expect(
      try desk.post(language: .french) == """
        Résumé du jour · mer. 1er avr. 2026 09:00 – jeu. 2 avr. 2026 09:00 (Europe/Paris)
        Personne n’a rien à faire.
        """)
    #expect(
      try desk.say("manqués", as: .marc) == """
        /digest manqués : ce qui n’est pas parti, le plus récent d’abord
        – résumé du jour · ici · mar. 31 mars 2026 09:00 : pas envoyé, le bot était arrêté (dernier signe de vie lun. 30 \
        mars 2026 08:40, de retour mer. 1er avr. 2026 11:05)
        – résumé du jour · ici · lun. 30 mars 2026 09:00 : pas envoyé, le bot était arrêté (dernier signe de vie 08:40, de \
        retour mer. 1er avr. 2026 11:05)
        – résumé du jour · ici · ven. 27 mars 2026 09:00 : pas envoyé, rien n’a pu l’être avant mer. 1er avr. 2026 11:05
        """)
  }

  @Test("too late for all of them: the next one tells, and counts where they are many")
  func tooLate() throws {
    var desk = try daily()
    desk.now = try Desk.paris("2026-05-05 16:00")
    let downtime = Downtime(lastSign: Desk.start, end: desk.now)
    #expect(try desk.due(downtime: downtime) == nil)
    #expect(desk.state[1]?.progress.missed.count == 20)
    #expect(desk.state[1]?.progress.untold == 26)
    try desk.say("weekly")
    desk.now = try Desk.paris("2026-05-05 16:00").adding(seconds: 40 * 86_400)
    var later = desk
    #expect(try later.due(2) == nil)
    #expect(try later.say("missed").hasSuffix("\n… and 5 before those"))
    desk.now = try Desk.paris("2026-05-05 16:00")
    #expect(try desk.due(downtime: downtime) == nil)
    desk.now = try Desk.paris("2026-05-06 09:00")
    #expect(
      try desk.post(downtime: downtime) == """
        Daily digest · Tue 5 May 2026 09:00 – Wed 6 May 2026 09:00 (Europe/Paris)
        Missed before: 23 more, /digest missed
        Missed: Thu 30 Apr 2026 09:00: not sent, the bot was stopped (last sign of life Thu 26 Mar 2026 10:15, back Tue 5 \
        May 2026 16:00)
        Missed: Mon 4 May 2026 09:00: not sent, the bot was stopped (last sign of life Thu 26 Mar 2026 10:15, back Tue 5 \
        May 2026 16:00)
        Missed: Tue 5 May 2026 09:00: not sent, the bot was stopped (last sign of life Thu 26 Mar 2026 10:15, back 16:00)
        Nothing needs anyone.
        """)
  }

  @Test("what was refused, or may have arrived, is said by the next one")
  func lost() throws {
    var desk = try daily()
    desk.now = try Desk.paris("2026-03-27 09:00")
    let first = try #require(try desk.due())
    try desk.record(DigestEvent(.lost(1, first.key.local, .refused("is_archived")), byName: "railhead"))
    #expect(desk.state[1]?.progress.isFailing == true)
    desk.now = try Desk.paris("2026-03-30 09:00")
    let second = try #require(try desk.due())
    #expect(
      second.message.text.unsafePlainText == """
        Daily digest · Fri 27 Mar 2026 09:00 – Mon 30 Mar 2026 09:00 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, the chat answered is_archived
        Nothing needs anyone.
        """)
    try desk.record(DigestEvent(.lost(1, second.key.local, .uncertain), byName: "railhead"))
    desk.now = try Desk.paris("2026-03-31 09:00")
    #expect(
      try desk.post() == """
        Daily digest · Mon 30 Mar 2026 09:00 – Tue 31 Mar 2026 09:00 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, the chat answered is_archived
        Missed: Mon 30 Mar 2026 09:00: sent or not, nobody knows: the bot stopped meanwhile, and did not send it a second \
        time
        Nothing needs anyone.
        """)
    #expect(desk.state[1]?.progress.isFailing == false)
  }

  @Test("two on their way at once, because the rule has changed: each is told of for itself")
  func twoOnTheirWay() throws {
    var desk = try daily()
    desk.now = try Desk.paris("2026-03-27 09:00")
    let first = try #require(try desk.due())
    try desk.say("daily 9:30")
    desk.now = try Desk.paris("2026-03-27 09:30")
    let second = try #require(try desk.due())
    #expect(
      try desk.say("missed") == """
        /digest missed: what was not sent, newest first
        – daily digest · here · Fri 27 Mar 2026 09:00: still on its way
        – daily digest · here · Fri 27 Mar 2026 09:30: still on its way
        """)
    try desk.record(DigestEvent(.lost(1, first.key.local, .refused("is_archived")), byName: "railhead"))
    #expect(
      try desk.say("arrêter", as: .marc) == """
        /digest arrêter : Résumé du jour · ici · les jours ouvrés à 09:30 (Europe/Paris) · pas les jours fériés
        Arrêté : il ne part plus.
        Celui du ven. 27 mars 2026 09:30 est encore en route.
        """)
    try desk.say("annule", as: .marc)
    try desk.record(DigestEvent(.posted(1, second.key.local), byName: "railhead"))
    #expect(desk.state[1]?.progress.missed.map(\.local) == [first.key.local])
    #expect(try desk.restored == desk.state)
    desk.now = try Desk.paris("2026-03-30 09:30")
    #expect(
      try desk.post() == """
        Daily digest · Fri 27 Mar 2026 09:30 – Mon 30 Mar 2026 09:30 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, the chat answered is_archived
        Nothing needs anyone.
        """)
    #expect(desk.state[1]?.progress.untold == 0)
  }

  @Test("a clock that was years ahead silences it until somebody resumes it, and nobody is told that it is so already")
  func yearsAhead() throws {
    var desk = try daily()
    desk.now = try Desk.paris("2036-03-27 09:00")
    _ = try desk.post()
    desk.now = try Desk.paris("2026-03-27 08:00")
    #expect(desk.state.untoldSilence(of: 1, at: desk.now) == (try Desk.paris("2036-03-27 09:00")))
    #expect(
      try desk.say("") == """
        Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Counts as sent until Thu 27 Mar 2036 09:00 (Europe/Paris), because my clock was ahead: resume it to count anew.
        Next:
        – Fri 28 Mar 2036 09:00 (Europe/Paris)
        – Mon 31 Mar 2036 09:00 (Europe/Paris)
        – Tue 1 Apr 2036 09:00 (Europe/Paris)
        """)
    try desk.record(DigestEvent(.silenced(1, until: Desk.paris("2036-03-27 09:00")), byName: "railhead"))
    #expect(desk.state.untoldSilence(of: 1, at: desk.now) == nil)
    #expect(try desk.restored == desk.state)
    var other = desk
    #expect(
      try desk.say("resume") == """
        /digest resume: Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Next:
        – Fri 27 Mar 2026 09:00 (Europe/Paris)
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 31 Mar 2026 09:00 (Europe/Paris)
        """)
    try other.say("daily")
    other.now = try Desk.paris("2026-03-27 09:00")
    #expect(try other.due() != nil)
  }

  @Test("nothing needs anyone, and that is not to be said")
  func quiet() throws {
    var desk = try Desk()
    try desk.say("daily quiet")
    desk.now = try Desk.paris("2026-03-27 09:00")
    #expect(try desk.due() == nil)
    #expect(desk.events.last?.event.kind == "digest.silent")
    desk.now = try Desk.paris("2026-03-30 09:00")
    desk.lines = { _ in [DigestLine(.decisions, "DEC-4 waits")] }
    #expect(
      try desk.post() == """
        Daily digest · Fri 27 Mar 2026 09:00 – Mon 30 Mar 2026 09:00 (Europe/Paris)
        • DEC-4 waits
        """)
    #expect(desk.state[1]?.progress.missed == [])
  }

  @Test("in the order of its sections, everybody called once, and fifteen lines at most")
  func page() throws {
    var desk = try daily()
    let lea = Participant(id: PersonID("slack:T1:U3"), name: "léa")
    desk.lines = { question in
      [DigestLine(.blocked, "PRI-1 is blocked", people: [lea]), DigestLine(.breached, "INC-1 is late", people: [lea])]
        + (1...15).map { DigestLine(.decisions, "DEC-\($0) waits") }
        + [DigestLine(.incidents, "\(question.kind.rawValue) 3 open", list: "/inc list open")]
    }
    desk.now = try Desk.paris("2026-03-27 09:00")
    let post = try #require(try desk.due())
    #expect(
      post.message.text.unsafePlainText == """
        Daily digest · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
        • INC-1 is late · @léa
        • daily 3 open · /inc list open
        • PRI-1 is blocked · @léa
        • DEC-1 waits
        • DEC-2 waits
        • DEC-3 waits
        • DEC-4 waits
        • DEC-5 waits
        • DEC-6 waits
        • DEC-7 waits
        • DEC-8 waits
        • DEC-9 waits
        • DEC-10 waits
        … 5 more lines in the thread
        """)
    #expect(
      post.rest?.text.unsafePlainText == """
        • DEC-11 waits
        • DEC-12 waits
        • DEC-13 waits
        • DEC-14 waits
        • DEC-15 waits
        """)
    func calls(_ message: Message?) -> Int {
      message?.text.spans.count { if case .call = $0 { true } else { false } } ?? 0
    }
    #expect(calls(post.message) == 1)
    #expect(calls(post.rest) == 0)
  }

  @Test("a preview calls nobody, and is posted only by those who lead")
  func preview() throws {
    var desk = try daily()
    desk.lines = { _ in [DigestLine(.decisions, "DEC-4 waits", people: [Participant(id: nil, name: "léa")])] }
    #expect(
      try desk.say("now", as: .ana) == """
        Only you read this, the daily digest of this channel; a lead posts it with /digest publish daily.
        Daily digest · Thu 26 Mar 2026 09:00 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • DEC-4 waits · @léa
        """)
    #expect(desk.posts.isEmpty)
    #expect(
      try desk.say("now weekly publish", as: .ana)
        == "Only a lead or an admin may use /digest publish. Nothing was changed.")
    #expect(
      try desk.say("maintenant hebdo publier", as: .marc)
        == "/digest publier hebdo : le résumé de la semaine est en route.")
    #expect(desk.posts.count == 1)
    guard case .message(let message)? = desk.posts.first?.content else { return }
    #expect(
      message.text.unsafePlainText == """
        Weekly digest · Thu 19 Mar 2026 10:15 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • DEC-4 waits · @léa
        """)
  }
}
