import Chat
import Discord
import Kernel
import TestKit
import Testing

/// Every recorded payload: what becomes of each that comes in, and what is sent beside each that goes out.
@Suite(.enabled(if: Fixture.areThere, "the shared payloads are not beside this package"))
struct PayloadTests {
  private static let ops = "Zofia in 1400000000000000001"

  private static let comeIn = [
    "ping.json": #"answered 200 {"type":1}"#,
    "autocomplete.json": #"answered 200 {"data":{"choices":[]},"type":8}"#,
    "slash_command.json": ops + ": /deploy web żółć 🚀 3 false <@1300000000000000003|Marek>",
    "slash_command_no_options.json": ops + ": /help ",
    "slash_command_subcommand.json": ops + ": /incident create DB latency",
    "slash_command_subcommand_group.json": ops + ": /incident role assign <@1300000000000000003|1300000000000000003>",
    "slash_command_dm.json": ops + " direct at most guest: /help ",
    "slash_command_in_thread.json": ops + " > 1410000000000000001: /help ",
    // Buttons and menus that Railhead has not made: nothing happens.
    "button_click.json": #"answered 200 {"type":6}"#,
    "string_select.json": #"answered 200 {"type":6}"#,
    "user_select.json": #"answered 200 {"type":6}"#,
    // One text field, beside a menu that is nobody's line.
    "modal_submit.json": ops + ": - DB latency żółć",
    "modal_submit_legacy_rows.json": ops + ": - DB latency",
  ]

  @Test func everyPayloadThatComesIn() throws {
    var seen: [String: String] = [:]
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      seen[name] = discord().receive(request(try Fixture.payload(name)), at: noon).summary
    }
    #expect(seen == Self.comeIn)
  }

  @Test func everyPayloadThatGoesOut() throws {
    let zofia = try #require(
      discord().receive(request(try Fixture.payload("slash_command.json")), at: noon).lines?.first)
    let reply = Reply("Deploy queued", buttons: [Button("Approve", line: "inc ack INC-12", isPrimary: true)])
    guard
      case .lines(_, let deferred) = discord().receive(request(try Fixture.payload("slash_command.json")), at: noon)
    else {
      Issue.record("no lines")
      return
    }
    for name in try Fixture.payloadNames() where name.hasPrefix("out_") {
      let sample = try Fixture.json(name)
      switch name {
      case "out_pong.json":
        let answer = discord().receive(request(try Fixture.payload("ping.json")), at: noon).answered
        #expect(answer == text(sample.bytes))
      case "out_deferred_ephemeral.json": #expect(deferred.body == sample.bytes)
      case "out_message.json":
        // The texts, the colour of the button and its id, which is signed here, are the sample's own.
        let answer = try JSONReader.read(discord().answer(reply, to: zofia).body)
        #expect(shape(answer) == shape(sample))
        #expect(answer["type"] == sample["type"])
        #expect(answer["data"]?["flags"] == sample["data"]?["flags"])
        #expect(answer["data"]?["allowed_mentions"] == sample["data"]?["allowed_mentions"])
      // Railhead asks nothing by forms, and its commands are registered by whoever sets it up.
      case "out_modal.json", "out_bulk_register.json": continue
      default: Issue.record("nothing is known of \(name)")
      }
    }
  }
}
