import Bot
import Chat
import EventLog
import Kernel
import Operations
import TestKit
import Testing

@Suite("One person with accounts in several chats")
struct LinkTests {
  typealias Chats = ThreeChats

  @Test("a code is typed once, in the other chat; then there is one person with the higher role")
  func link() async throws {
    var chats = try await ThreeChats()
    #expect(await chats.say(Chats.mattermost, "mlea", "/ops who <@mlea|lea>") == "@lea is a member.")
    let offer = await chats.bot.reply(to: "/ops link", as: "ULEA", on: Chats.slack)
    let code = Chats.code(in: offer.message.text.unsafePlainText)
    #expect(offer.isConfidential && !offer.isPublic)
    #expect(
      offer.message.text.unsafePlainText == """
        Type /ops link \(code) in your other chat (!ops link \(code) in Matrix) within 10 minutes. Whoever types it is \
        you from then on, with your role and your private incidents: give it to nobody. It works once.
        """)
    #expect(code.count == 8 && code.allSatisfy { "ABCDEFGHJKMNPQRTUVWXY".contains($0) })
    #expect(
      await chats.say(Chats.mattermost, "mlea", "/ops link \(code.lowercased())")
        == "You are one person now: slack:T1:ULEA = mattermost:T1:mlea, a lead. /ops unlink ends it.")
    #expect(
      await chats.say(Chats.mattermost, "mlea", "/ops who") == """
        You are @mlea (slack:T1:ULEA), a lead. The same person: mattermost:T1:mlea. Default role: member. Exceptions:
        slack:T1:ULEA = mattermost:T1:mlea · lead
        """)
    let event = try #require(chats.bot.journal.records.first { $0.kind == "ops.linked" })
    #expect(
      String(decoding: event.data.bytes, as: UTF8.self) == """
        {"asked":"2026-03-26T09:16:00.000Z","person":{"id":"mattermost:T1:mlea","name":"mlea"},\
        "to":{"id":"slack:T1:ULEA","name":"ULEA"}}
        """)
    // Neither journal nor outbox has ever seen it.
    #expect(!chats.bot.journal.records.contains { "\($0)".uppercased().contains(code) })
  }

  @Test("in French")
  func french() async throws {
    var chats = try await ThreeChats()
    let offer = await chats.say(Chats.slack, "ULEA", "/ops relier", language: "fr")
    let code = Chats.code(in: offer)
    #expect(
      offer == """
        Tapez /ops relier \(code) dans votre autre chat (!ops relier \(code) dans Matrix) d’ici 10 minutes. La personne \
        qui le tape est vous à partir de là, avec votre rôle et vos incidents privés : ne le donnez à personne. Il ne \
        sert qu’une fois.
        """)
    #expect(
      await chats.say(Chats.matrix, "@lea:example.org", "!ops relier \(code)", language: "fr")
        == """
        Vous êtes désormais une seule personne : slack:T1:ULEA = matrix:T1:@lea:example.org, responsable. !ops délier y \
        met fin.
        """)
    #expect(
      await chats.say(Chats.matrix, "@lea:example.org", "!ops délier", language: "fr")
        == "matrix:T1:@lea:example.org est de nouveau une personne à part, distincte de slack:T1:ULEA.")
  }

  private static let noCode = """
    That is no code, or no longer one. /ops link in the other chat gives a new one. Nothing was changed.
    """

  @Test("forged, stale, replaced, used and one's own codes link nobody")
  func wrongCodes() async throws {
    var chats = try await ThreeChats()
    func answer(_ code: String, _ user: String) async -> String {
      await chats.bot.say("/ops link \(code)", as: user, on: Chats.mattermost)
    }
    #expect(await answer("ABCDEFGH", "m1") == Self.noCode)
    let stale = Chats.code(in: await chats.bot.say("/ops link", as: "ULEA"))
    chats.bot.clock.advance(seconds: 600)
    #expect(await answer(stale, "m1") == Self.noCode)
    let replaced = Chats.code(in: await chats.bot.say("/ops link", as: "ULEA"))
    let good = Chats.code(in: await chats.bot.say("/ops link", as: "ULEA"))
    #expect(await answer(replaced, "m1") == Self.noCode)
    #expect(
      await chats.say(Chats.slack, "ULEA", "/ops link \(good)")
        == "That is you already: type the code in your other chat. Nothing was changed.")
    #expect(
      await chats.say(Chats.slack, "UBOB", "/ops link \(good)")
        == "A person has one account in each chat, and these would be two of the same. Nothing was changed.")
    #expect(await answer(good, "mlea").hasPrefix("You are one person now"))
    #expect(await answer(good, "mbob") == Self.noCode)
    #expect(await chats.say(Chats.mattermost, "mlea", "/ops unlink").hasSuffix("apart from slack:T1:ULEA."))
    #expect(await answer(good, "mlea") == Self.noCode)
    #expect(chats.bot.bot.dispatcher.state.operations.identities == Identities())
  }

  @Test("after five wrong codes in ten minutes none is looked up, not even the right one")
  func guessing() async throws {
    let chats = try await ThreeChats()
    let code = Chats.code(in: await chats.bot.say("/ops link", as: "ULEA"))
    for _ in 1...5 {
      #expect(await chats.bot.say("/ops link ABCDEFGH", as: "mallory", on: Chats.mattermost) == Self.noCode)
    }
    #expect(
      await chats.bot.say("/ops link \(code)", as: "mallory", on: Chats.mattermost)
        == "That were too many wrong codes: try again in ten minutes. Nothing was changed.")
    // It is counted for each person.
    #expect(await chats.bot.say("/ops link \(code)", as: "mlea", on: Chats.mattermost).hasPrefix("You are one person"))
    chats.bot.clock.advance(seconds: 600)
    #expect(await chats.bot.say("/ops link \(code)", as: "mallory", on: Chats.mattermost) == Self.noCode)
  }

  @Test("where a room reads the answers no code is given")
  func overheard() async throws {
    var chats = try await ThreeChats()
    #expect(
      await chats.say(Chats.matrix, "@lea:example.org", "!ops link") == """
        Others would read your code here. Ask for it where I can answer you alone (a slash command in Slack or \
        Mattermost), and type it here.
        """)
  }

  @Test("a restart forgets codes and keeps links")
  func restart() async throws {
    let journal = MemoryJournal()
    let clock = TestClock()
    var chats = try await ThreeChats(journal: journal, clock: clock)
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    let code = Chats.code(in: await chats.bot.say("/ops link", as: "ULEA"))
    let again = try await ThreeChats(journal: journal, clock: clock, seed: 8)
    let identities = again.bot.bot.dispatcher.state.operations.identities
    #expect(identities.people.map { $0.map(\.description) } == [["slack:T1:ULEA", "mattermost:T1:mlea"]])
    #expect(
      await again.bot.say("/ops link \(code)", as: "@lea:example.org", on: Chats.matrix)
        == "That is no code, or no longer one. !ops link in the other chat gives a new one. Nothing was changed.")
  }
}
