import Digests
import Kernel
import TestKit
import Testing

/// Digests that somebody posts by hand.
@Suite("Digests: publishing")
struct PublishTests {
  @Test("whoever repeats a line within minutes is told that it was posted, and posts another one with a second word")
  func publishedTwice() throws {
    var desk = try Desk()
    let posted = "/digest publish daily: the daily digest is on its way."
    #expect(try desk.say("publish", as: .eve) == posted)
    desk.now = desk.now.adding(seconds: 120)
    #expect(
      try desk.say("publish daily <#C1|desk>", as: .eve) == """
        The daily digest was published at 10:15 (Europe/Paris) already, by eve, and is not sent twice. /digest publish daily #desk again \
        publishes it once more.
        """)
    #expect(desk.posts.isEmpty)
    #expect(
      try desk.say("maintenant publier", as: .marc) == """
        Le résumé du jour a déjà été publié à 10:15 (Europe/Paris), par eve, et ne part pas deux fois. /digest publier quotidien encore \
        le publie une fois de plus.
        """)
    #expect(desk.posts.isEmpty)
    #expect(try desk.restored == desk.state)
    #expect(try desk.say("publish weekly", as: .eve) == "/digest publish weekly: the weekly digest is on its way.")
    #expect(try desk.say("publish daily again", as: .eve) == posted)
    #expect(desk.posts.count == 1)
    desk.now = desk.now.adding(seconds: 300)
    #expect(try desk.say("publish daily", as: .eve) == posted)
    #expect(desk.replayed == desk.state)
  }
}
