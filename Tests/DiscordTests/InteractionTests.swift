import Chat
import Discord
import Kernel
import TestKit
import Testing

@Suite struct InteractionTests {
  private func command(_ options: String, resolved: String = "{}") -> String? {
    receive(interaction(2, #"{"name":"Inc","type":1,"options":[\#(options)],"resolved":\#(resolved)}"#)).lines?.first?
      .text
  }

  /// The id that Discord keeps with a button of ours.
  private func id(of line: String, in place: Place = ops) throws -> String {
    let inbound = Inbound(
      person: PersonID("discord:1:2"), personName: "", place: place, root: "inc", text: "", delivery: "discord:1")
    let answer = discord().answer(Reply("x", buttons: [Button("b", line: line)]), to: inbound)
    let rows = try JSONReader.read(answer.body)["data"]?["components"]?.array
    return try #require(rows?.first?["components"]?.array?.first?["custom_id"]?.string)
  }

  @Test func aCommandIsALine() {
    let line = interaction(2, #"{"name":"inc","type":1,"options":[{"name":"args","type":3,"value":"checkout down"}]}"#)
    var expected = Inbound(
      person: PersonID("discord:1600000000000000001:13"), personName: "zofia", place: ops, root: "inc",
      text: "checkout down", delivery: "discord:12", responseURL: "https://discord.com/api/v10/webhooks/11/t0k",
      profile: Profile(locale: "pl", zone: nil, name: "zofia"))
    expected.isDirect = false
    #expect(receive(line).lines == [expected])
  }

  @Test func optionsAreFlattenedIntoWords() {
    #expect(command(#"{"name":"args","type":3,"value":"note INC-1 “été”"}"#) == "note INC-1 “été”")
    #expect(
      command(
        #"{"name":"note","type":1,"options":[{"name":"id","type":3,"value":"INC-1"},{"name":"n","type":10,"value":1.5}]}"#
      ) == "note INC-1 1.5")
    #expect(
      command(
        #"{"name":"w","type":9,"value":"7"},{"name":"c","type":7,"value":"8"},{"name":"f","type":11,"value":"9"}"#,
        resolved: ##"{"roles":{"7":{"name":"SRE"}},"channels":{"8":{"name":"ops"}}}"##) == "@SRE <#8|ops>")
    #expect(command(#"{"name":"new","type":99,"value":{"a":1}}"#) == "")
  }

  @Test func mentionsInATextAreThoseThatDiscordResolved() {
    let resolved =
      #"{"users":{"7":{"id":"7","username":"marek","global_name":"Mar|ek>"}},"channels":{"8":{"name":"ops"}}}"#
    func words(_ typed: String) -> String? {
      command(#"{"name":"args","type":3,"value":"\#(typed)"}"#, resolved: resolved)
    }
    #expect(words("commander <@7> in <#8>") == "commander <@7|Marek> in <#8|ops>")
    #expect(words("🚀 <@!7>") == "🚀 <@7|Marek>")
    #expect(words("<@9>") == "<@9|9>")
    #expect(words("<@7|evil> <@> <@&7> <#> <") == "&lt;@7|evil> &lt;@> &lt;@&7> &lt;#> <")
    #expect(words("<<@7>") == "<<@7|Marek>")
    #expect(words("<@7") == "&lt;@7")
  }

  @Test func aPressIsTheLineOfItsButton() throws {
    let press = receive(interaction(3, #"{"custom_id":"\#(try id(of: "inc ack INC-12"))","component_type":2}"#))
    #expect(press.summary == "zofia in 14: /inc ack INC-12")
    let thread = #""channel_id":"15","channel":{"id":"15","type":11,"parent_id":"14"}"#
    let inThread = receive(
      interaction(3, #"{"custom_id":"\#(try id(of: "inc ack INC-12"))","component_type":2}"#, channel: thread))
    #expect(inThread.summary == "zofia in 14 > 15: /inc ack INC-12")
  }

  @Test func aButtonOfAnotherChannelOrOfNobodyIsNoLine() throws {
    let foreign = try id(of: "inc ack INC-12", in: Place(platform: "discord", team: guild, channel: "99"))
    for id in [foreign, "inc ack INC-12", ":inc ack INC-12", try id(of: "inc ack INC-12") + "3", "", "a:b:c"] {
      #expect(receive(interaction(3, #"{"custom_id":"\#(id)"}"#)).answered == #"{"type":6}"#, "\(id)")
    }
    var settings = DiscordSettings(publicKey: publicKey, guild: guild)
    settings.buttonKey = []
    let body = Array(interaction(3, #"{"custom_id":"\#(try id(of: "inc list"))"}"#).utf8)
    let reception = Discord(settings: settings, check: check).receive(request(body), at: noon)
    #expect(reception.answered == #"{"type":6}"#)
  }

  @Test func whatIsChosenInAMenuIsALineOrItsEnd() throws {
    let line = try id(of: "inc ack INC-12")
    #expect(
      receive(interaction(3, #"{"custom_id":"menu","component_type":3,"values":["\#(line)"]}"#)).summary
        == "zofia in 14: /inc ack INC-12")
    let people = #""resolved":{"users":{"7":{"id":"7","username":"marek"}}}"#
    #expect(
      receive(interaction(3, #"{"custom_id":"\#(line)","component_type":5,"values":["7"],\#(people)}"#)).summary
        == "zofia in 14: /inc ack INC-12 <@7|marek>")
  }

  @Test func aFormWithoutOneTextIsNoLine() {
    let two = #"[{"type":1,"components":[{"type":4,"value":"a"},{"type":4,"value":"b"}]}]"#
    #expect(
      receive(interaction(5, #"{"custom_id":"f","components":\#(two)}"#)).answered?.contains("nothing was done") == true
    )
    #expect(receive(interaction(5, #"{"custom_id":"f"}"#)).answered?.contains("nothing was done") == true)
    let one = #"[{"type":18,"component":{"type":4,"value":"inc list <@7|x>"}}]"#
    #expect(
      receive(interaction(5, #"{"custom_id":"f","components":\#(one)}"#)).summary == "zofia in 14: - inc list &lt;@7|x>"
    )
  }

  @Test func inADirectConversationOnlyAButtonProvesMore() throws {
    let who = #""user":{"id":"13","username":"zofia","global_name":"Zofia"},"context":1"#
    let channel = #""channel_id":"20","channel":{"id":"20","type":1}"#
    #expect(
      receive(interaction(2, #"{"name":"inc","type":1}"#, channel: channel, who: who)).summary
        == "Zofia in 20 direct at most guest: /inc ")
    let line = try id(of: "inc ack INC-12", in: Place(platform: "discord", team: guild, channel: "20"))
    #expect(
      receive(interaction(3, #"{"custom_id":"\#(line)"}"#, channel: channel, who: who)).summary
        == "Zofia in 20 direct: /inc ack INC-12")
  }

  @Test func anotherServerIsRefused() {
    let who = #""guild_id":"1600000000000000002","member":{"user":{"id":"13","username":"zofia"}}"#
    #expect(receive(interaction(2, #"{"name":"inc","type":1}"#, who: who)).refusal == "403 unknown_guild")
    #expect(receive(interaction(3, #"{"custom_id":"x"}"#, who: who)).refusal == "403 unknown_guild")
  }

  @Test func idsThatCannotBe() {
    let evil = #""guild_id":"1600000000000000001","member":{"user":{"id":"1:3"}}"#
    #expect(receive(interaction(2, #"{"name":"inc","type":1}"#, who: evil)).refusal == "400 interaction_fields")
    #expect(receive(interaction(2, #"{"name":"inc","type":1}"#, id: "../x")).refusal == "400 interaction_fields")
    #expect(
      receive(interaction(2, #"{"name":"inc","type":1}"#, channel: #""channel_id":"a/b""#)).refusal
        == "400 interaction_fields")
    let body = interaction(2, #"{"name":"inc","type":1}"#).replacing("t0k", with: "../../channels")
    #expect(receive(body).lines?.first?.responseURL == .some(nil))
  }

  @Test func whatIsNotKnownIsSaid() {
    let user = receive(interaction(2, #"{"name":"inc","type":2,"target_id":"7"}"#))
    #expect(user.answered?.contains("nothing was done") == true)
    #expect(receive(interaction(77, "{}")).answered?.contains("nothing was done") == true)
    let long = String(repeating: "x", count: 8_193)
    let refused = receive(
      interaction(2, #"{"name":"inc","type":1,"options":[{"name":"args","type":3,"value":"\#(long)"}]}"#))
    #expect(refused.refusal == "200 text_too_long")
  }
}
