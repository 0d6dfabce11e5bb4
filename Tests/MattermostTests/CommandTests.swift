import Chat
import Kernel
import Mattermost
import Testing

@Suite struct CommandTests {
  private func receive(_ fields: String) -> Reception {
    mattermost().receive(formRequest(Array(fields.utf8), authorization: "Token \(token)"), at: noon)
  }

  private let ids = "user_id=u1&channel_id=c1&team_id=t1&trigger_id=Zm9v"

  @Test(.enabled(if: Fixture.areThere)) func recordedCommand() throws {
    let inbound = try #require(
      mattermost().receive(formRequest(try Fixture.payload("slash_command.form")), at: noon).lines?.first)
    #expect(
      inbound
        == Inbound(
          person: PersonID("mattermost:rdc9bgriktyx9p4kowh3dmgqyc:c3a4cqe3dfy6dgopqt8ai3hydh"), personName: "zofia",
          place: Place(
            platform: "mattermost", team: "rdc9bgriktyx9p4kowh3dmgqyc", channel: "cniah6qa73bjjjan6mzn11f4ie"),
          root: "deploy", text: "web --env staging żółć 🚀",
          delivery: "mattermost:bTh6d3BqZXF5dGJvOGY6YzNhNGNxZTNkZnk2ZGdvcHF0OGFpM2h5ZGg6MTc2MDAwMDAwMDAwMDpNRVVDSVFE",
          responseURL: "https://mm.example.com/hooks/commands/btyh1yjdkpbcpqb1fk7xyz11aa"))
  }

  @Test(.enabled(if: Fixture.areThere)) func recordedVariants() throws {
    func text(_ name: String) throws -> String? {
      mattermost().receive(formRequest(try Fixture.payload(name)), at: noon).lines?.first?.text
    }
    #expect(try text("slash_command_empty_text.form")?.isEmpty == true)
    #expect(try text("slash_command_get_query.form") == "status")
    #expect(
      try text("slash_command_mentions.form")
        == "swap <@8wxyzab4cdfghjkmnpqrstuv1e|marek> <@c3a4cqe3dfy6dgopqt8ai3hydh|zofia> "
        + "<#hjkmnpqrstuvwxyz13456789ab|incidents>")
    let thread = mattermost().receive(formRequest(try Fixture.payload("slash_command_in_thread.form")), at: noon)
    #expect(thread.lines?.first?.place.thread == "5f7h3o9o3fbkjm4b4wd7s9q1ch")
  }

  @Test(.enabled(if: Fixture.areThere)) func everyPayloadIsReadOrRefused() throws {
    for name in try Fixture.payloadNames() {
      let body = try Fixture.payload(name)
      let form = mattermost().receive(formRequest(body), at: noon)
      let action = mattermost().receive(actionRequest(text(body)), at: noon)
      switch name {
      case _ where name.hasPrefix("slash_command") && name.hasSuffix(".form"):
        #expect(form.lines?.count == 1 && action.refusal == "400 json_malformed", "\(name)")
      case "button_click.json", "menu_select.json", "menu_select_users.json", "dialog_action_button.json":
        #expect(action.answered?.status == 200 && form.refusal == "401 token_missing", "\(name)")
      case "outgoing_webhook.form":
        #expect(form.refusal == "401 token_mismatch", "\(name)")
      default:
        #expect(action.refusal == "401 button_unproven" && form.refusal?.hasPrefix("401 ") == true, "\(name)")
      }
    }
  }

  @Test func mentionsThatOnlyLookLikeSome() {
    let people = "&user_mentions=ana&user_mentions_ids=id1&user_mentions=ana.b&user_mentions_ids=id2"
    let cases = [
      ("@ana", "<@id1|ana>"), ("@Ana,", "<@id1|Ana>,"), ("@ana.b.", "<@id2|ana.b>."), ("@ana. ok", "<@id1|ana>. ok"),
      ("x@ana", "x@ana"), ("(@ana)", "(<@id1|ana>)"), ("@anab", "@anab"), ("@", "@"), ("@@ana", "@<@id1|ana>"),
      ("<@id9|ana>", "&lt;@id9|ana>"), ("<@ana>", "&lt;<@id1|ana>>"), ("a < b", "a < b"),
    ]
    for (typed, expected) in cases {
      let encoded = typed.replacing("@", with: "%40").replacing("<", with: "%3C").replacing(" ", with: "+")
      #expect(receive("command=%2Finc&\(ids)&text=\(encoded)\(people)").lines?.first?.text == expected, "\(typed)")
    }
    let uneven = "command=%2Finc&\(ids)&text=%40ana&user_mentions=ana"
    #expect(receive(uneven).lines?.first?.text == "@ana")
  }

  @Test func fieldsThatCannotBe() {
    #expect(receive("command=%2FINC&\(ids)").lines?.first?.root == "inc")
    #expect(receive("command=%2F&\(ids)").refusal == "400 command_fields")
    #expect(
      receive("command=%2Finc&user_id=a%3Ab&channel_id=c1&team_id=t1&trigger_id=x").refusal == "400 command_fields")
    #expect(receive("command=%2Finc&user_id=u1&channel_id=c1&team_id=t1").refusal == "400 command_fields")
    #expect(
      receive("command=%2Finc&user_id=u1&channel_id=c1&team_id=t1&trigger_id=action%3Ax").refusal
        == "400 command_fields")
    #expect(receive("trigger_word=inc").answered == .empty)
    let long = receive("command=%2Finc&\(ids)&text=" + String(repeating: "x", count: 8193))
    #expect(long.refusal == "200 text_too_long")
  }

  @Test func onlyOurServersHooksAreKept() {
    func kept(_ url: String) -> String? {
      receive("command=%2Finc&\(ids)&response_url=\(url)").lines?.first?.responseURL
    }
    #expect(kept("https://mm.example.com/hooks/commands/abc1") == "https://mm.example.com/hooks/commands/abc1")
    for url in [
      "http://mm.example.com/hooks/commands/abc1", "https://mm.example.com.evil.test/hooks/commands/abc1",
      "https://mm.example.com@evil.test/hooks/commands/abc1", "https://mm.example.com/hooks/commands/../../x",
      "https://mm.example.com/hooks/commands/", "https://mm.example.com/hooks/commands/a%253Fb", "file:///etc/passwd",
    ] {
      #expect(kept(url) == nil, "\(url)")
    }
  }
}
