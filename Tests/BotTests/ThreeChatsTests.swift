import Bot
import Chat
import Kernel
import TestKit
import Testing

/// One incident, one team, three chats: what is read in each.
@Suite("Three chats at once")
struct ThreeChatsTests {
  typealias Chats = ThreeChats

  @Test("an incident that one person takes from chat to chat")
  func crossing() async throws {
    var chats = try await ThreeChats()
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    await chats.link(Chats.mattermost, "mlea", to: Chats.matrix, "@lea:example.org")
    await chats.say(Chats.slack, "UANA", "/inc checkout is down sev1 #payments")
    await chats.say(Chats.mattermost, "mlea", "/inc lead INC-1 me")
    await chats.say(Chats.mattermost, "mbob", "/inc task INC-1 call the bank <@mlea|lea>")
    await chats.say(Chats.matrix, "@lea:example.org", "!inc done T-1 they know", language: "fr")
    await chats.say(Chats.matrix, "@lea:example.org", "!inc résolu INC-1 rolled back", language: "fr")
    await chats.say(Chats.slack, "ULEA", "/inc show INC-1")
    #expect(
      chats.text(Chats.slack) == """
        > UANA /inc checkout is down sev1 #payments
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        # *INC-1 sev1* declared “checkout is down”
        #payments · nobody leads · declared by @UANA
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        # *INC-1 sev1* acknowledged “checkout is down”
        #payments · led by @ULEA · declared by @UANA
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
        # `/inc lead INC-1` (@ULEA): @ULEA leads “checkout is down”. It is acknowledged, 1 min after it was declared.
        # *INC-1 sev1* acknowledged “checkout is down”
        #payments · led by @ULEA · declared by @UANA
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
        Tasks and follow-ups: 0 of 1 done
        # `/inc task INC-1` (@mbob): T-1 task “call the bank” · @ULEA, for “checkout is down”. When it is done: \
        `/inc done T-1`
        # *INC-1 sev1* acknowledged “checkout is down”
        #payments · led by @ULEA · declared by @UANA
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
        Tasks and follow-ups: 1 of 1 done
        # `!inc done T-1` (@ULEA): “call the bank” is done. INC-1: 1 of 1 done.
        # *INC-1 sev1* resolved “checkout is down”
        #payments · led by @ULEA · declared by @UANA
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
        resolved: Thu 26 Mar 2026 10:19 (Europe/Paris)
        Resolved: rolled back
        Tasks and follow-ups: 1 of 1 done
        # `!inc resolve INC-1` (@ULEA): “checkout is down” is resolved, 10:19 (Europe/Paris), after 4 min of impact: \
        rolled back
        > ULEA /inc show INC-1
        INC-1 sev1 resolved “checkout is down”
        #payments · led by @ULEA · declared by @UANA
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @UANA
        – detected Thu 26 Mar 2026 10:15, by default, @UANA
        – declared Thu 26 Mar 2026 10:15, recorded, @UANA
        – acknowledged Thu 26 Mar 2026 10:16, recorded, @ULEA
        – resolved Thu 26 Mar 2026 10:19, recorded, @ULEA
        Impact: 4 min
        Resolved: rolled back
        Tasks and follow-ups: 1 of 1 done
        5 entries in the timeline: /inc timeline INC-1
        """)
    #expect(
      chats.text(Chats.mattermost) == """
        > mlea /inc lead INC-1 me
        /inc lead INC-1: @mlea leads “checkout is down”. It is acknowledged, 1 min after it was declared.
        > mbob /inc task INC-1 call the bank <@mlea|lea>
        /inc task INC-1: T-1 task “call the bank” · @mlea, for “checkout is down”. When it is done: /inc done T-1
        """)
    #expect(
      chats.text(Chats.matrix) == """
        > @lea:example.org !inc done T-1 they know
        !inc fait T-1 : « call the bank » : c’est fait. INC-1 : 1 sur 1 fait.
        > @lea:example.org !inc résolu INC-1 rolled back
        !inc résolu INC-1 : « checkout is down » est résolu, 10:19 (Europe/Paris), après 4 min d’impact : rolled back
        """)
  }
}
