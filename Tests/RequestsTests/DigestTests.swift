import Kernel
import Requests
import TestKit
import Testing

@Suite("What digests say of requests")
struct DigestTests {
  private static func digest(_ desk: Desk, _ kind: DigestKind, in audience: Audience) throws -> String {
    let digest = RequestDigest(desk.state, prompts: Prompts(verbs: try Desk.verbs))
    return digest.digestLines(for: .last(91, kind, until: desk.now, in: audience)).map(\.plain).joined(separator: "\n")
  }

  @Test("a quarter: how many were asked, and of whom; its lines list them")
  func volumes() throws {
    var desk = try Desk()
    try desk.say("@finance was the yearly invoice paid")
    desk.now = desk.now.adding(seconds: 100 * 86_400)
    for number in 1...3 { try desk.say("@finance is invoice \(number) paid") }
    try desk.say("@légal is the contract signed")
    desk.now = desk.now.adding(seconds: 3600)
    #expect(
      try Self.digest(desk, .quarterly, in: .paris) == """
        volumes: requests asked = 1, 4 [/ask list all from 2026-04-04 12:15 to 2026-07-04 12:15]
        volumes: requests for @Finance = 1, 3 [/ask list in @Finance all from 2026-04-04 12:15 to 2026-07-04 12:15]
        volumes: requests for @légal = 0, 1 [/ask list in @légal all from 2026-04-04 12:15 to 2026-07-04 12:15]
        """)
    #expect(
      try Self.digest(desk, .quarterly, in: .parisienne) == """
        volumes: demandes posées = 1, 4 [/ask liste toutes du 2026-04-04 12:15 au 2026-07-04 12:15]
        volumes: demandes pour @Finance = 1, 3 [/ask liste reçues @Finance toutes du 2026-04-04 12:15 au 2026-07-04 12:15]
        volumes: demandes pour @légal = 0, 1 [/ask liste reçues @légal toutes du 2026-04-04 12:15 au 2026-07-04 12:15]
        """)
    #expect(try Self.digest(desk, .weekly, in: .paris) == "")
    #expect(
      try desk.say("list in @finance all from 2026-04-04 to 2026-07-04") == """
        /ask list in @finance all from 2026-04-04 to 2026-07-04: 3 requests, newest first, page 1 of 1
        REQ-4 P3 new “is invoice 3 paid” · @support → @Finance · 1 h
        REQ-3 P3 new “is invoice 2 paid” · @support → @Finance · 1 h
        REQ-2 P3 new “is invoice 1 paid” · @support → @Finance · 1 h
        """)
    #expect(
      try desk.say("liste reçues @finance toutes du 2026-04-04 au 2026-07-04", as: .lea) == """
        /ask liste reçues @finance toutes du 2026-04-04 au 2026-07-04 : 3 demandes, les plus récentes d’abord, page \
        1 sur 1
        REQ-4 P3 nouvelle « is invoice 3 paid » · @support → @Finance · 1 h
        REQ-3 P3 nouvelle « is invoice 2 paid » · @support → @Finance · 1 h
        REQ-2 P3 nouvelle « is invoice 1 paid » · @support → @Finance · 1 h
        """)
    #expect(
      try desk.say("list all from 2026-04-04 to 2026-07-04") == """
        /ask list all from 2026-04-04 to 2026-07-04: 4 requests, newest first, page 1 of 1
        REQ-5 P3 new “is the contract signed” · @support → @légal · 1 h
        REQ-4 P3 new “is invoice 3 paid” · @support → @Finance · 1 h
        REQ-3 P3 new “is invoice 2 paid” · @support → @Finance · 1 h
        REQ-2 P3 new “is invoice 1 paid” · @support → @Finance · 1 h
        """)
  }
}
