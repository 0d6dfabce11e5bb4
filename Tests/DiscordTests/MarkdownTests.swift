import Chat
import Discord
import Kernel
import TestKit
import Testing

/// What a text becomes; `·` stands for the zero-width space.
@Suite struct MarkdownTests {
  private func markdown(_ text: RichText) throws -> String {
    let inbound = Inbound(
      person: PersonID("discord:1:2"), personName: "", place: ops, root: "inc", text: "", delivery: "discord:1")
    let answer = try JSONReader.read(discord().answer(Reply(text), to: inbound).body)
    return try #require(answer["data"]?["content"]?.string).replacing("\u{200B}", with: "·")
  }

  @Test(arguments: [
    ("hello", "hello"),
    ("@everyone @here <@7> <@!7> <@&7> <#8>", "·@·everyone @·here <·@·7> <·@·!7> <·@·&7> <·\\#8>"),
    ("</inc:1> <t:1760000000:R> <:smile:1> <id:guide>", "·<·/inc:1> <·t:1760000000:R> <·:smile:1> <·id:guide>"),
    ("[click](https://evil.test)", "·`[click](https://evil.test)`"),
    ("[click](evil)", #"·\[click\](evil)"#),
    ("see HTTPS://evil.test or www.evil.test", "see `HTTPS://evil.test` or `www.evil.test`"),
    ("join Discord.gg/x or discord", "join `Discord.gg/x` or discord"),
    ("**b** _i_ ~~s~~ `c` ||spoiler||", #"·\*\*b\*\* \_i\_ \~\~s\~\~ \`c\` \|\|spoiler\|\|"#),
    ("a ```\nb", "a \\`\\`\\`\nb"),
    (
      "x\n# big\n- item\n> quote\n>>> all\n-# small\n1. one",
      "x\n·\\# big\n·- item\n·> quote\n·>>> all\n·-\\# small\n·1. one"
    ),
    ("x\r\n\u{202E}evil\u{2066}\u{7}", "x\nevil"),
    (#"back\slash"#, #"back\\slash"#),
    ("été 🚀", "été 🚀"),
    ("`https://x.test`", "·`` `·https://x.test`· ``"),
  ])
  func wordsOfPeopleAreInert(_ typed: String, _ expected: String) throws {
    #expect(try markdown(.user(typed)) == expected)
  }

  @Test func theBotsOwnWordsKeepTheirShape() throws {
    #expect(try markdown("- a_b\n> https://wiki.test/a_b @all") == "- a\\_b\n> https://wiki.test/a_b @·all")
    #expect(try markdown("\(strong: "INC-12 *") done") == #"**INC-12 \*** done"#)
    #expect(try markdown("\(strong: " a \nb")") == " **a** \n**b**")
    #expect(try markdown("Type \(code: "/inc ack") or \(code: "a`b``c")") == "Type `/inc ack` or `` a`·b`·`·c ``")
    #expect(try markdown("Table:\(code: "a\n```\nb")end") == "Table:\n```\na\n`·`·`·\nb\n```\nend")
    let people: RichText = "\(Mention(user: "7", name: "ana_b")) and \(Mention(user: "8", name: ""))"
    #expect(try markdown(people) == #"·@·ana\_b and @·8"#)
  }

  @Test func onlyWhoeverIsCalledIsNotified() throws {
    let ana = Mention(user: "7", name: "ana")
    let text: RichText = "\(calling: ana) and \(calling: ana), \(calling: Mention(user: "x", name: "here"))"
    let call = Outbound(key: "k", handle: Handle(place: ops), action: .post, message: Message(text))
    #expect(
      discord().render(call).calls == [
        #"POST /channels/14/messages {"allowed_mentions":{"parse":[],"users":["7"]},"#
          + #""content":"<@7> and <@7>, @\#u{200B}here","enforce_nonce":true,"nonce":"k"}"#
      ])
  }

  /// One `Character` of this text takes seconds to compare; the suite would show it.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeNoTime() {
    let outbound = Outbound(
      key: "k1", handle: Handle(place: ops), action: .post,
      message: Message(.user("a" + String(repeating: "\u{301}\u{316}", count: 20_000))))
    #expect(discord().render(outbound).calls.count == 21)
  }
}
