import Chat
import Kernel
import Slack
import Testing

private let fields = "team_id=T0KRN1LAB&channel_id=C1&user_id=U1&user_name=ana&command=%2Finc&text=list&trigger_id=1.2"

private func outcome(_ body: String, type: String? = SlackBench.form, path: String = "/slack/commands") -> String {
  SlackBench.outcome(SlackBench.receive(SlackBench.request(path, body, type: type)))
}

@Suite struct CommandTests {
  @Test(.enabled(if: Shared.isThere)) func `Decodes a command`() throws {
    #expect(
      SlackBench.lines(SlackBench.command(try Shared.payload("slash_command.form"))) == [
        Inbound(
          person: PersonID("slack:T0KRN1LAB:U05ZOFIA001"), personName: "zofia",
          place: Place(platform: "slack", team: "T0KRN1LAB", channel: "C07OPSROOM1"),
          root: "deploy", text: "web --env staging żółć 🚀",
          delivery: "slack:700112233441.1234567890.0f1e2d3c4b5a69788796a5b4c3d2e1f0", road: .answer,
          responseURL: "https://hooks.slack.com/commands/T0KRN1LAB/700112233441/aBcDeFgHiJkLmNoPqRsTuVwX")
      ])
  }

  @Test(
    .enabled(if: Shared.isThere),
    arguments: [
      ("slash_command_dm.form", "D07DIRECT01", "deploy", "help"),
      ("slash_command_empty_text.form", "C07OPSROOM1", "deploy", ""),
      ("slash_command_enterprise.form", "C07OPSROOM1", "deploy", "web"),
      ("slash_command_private_channel.form", "G07SECRET01", "deploy", "status"),
      (
        "slash_command_escaped_mentions.form", "C07OPSROOM1", "oncall",
        "swap <@U05MAREK002|marek> in <#C07INCIDENT|incidents> see <https://status.example.com> a &amp; b &lt;c&gt;"
      ),
    ])
  func `Decodes every kind of command`(file: String, channel: String, root: String, text: String) throws {
    let lines = SlackBench.lines(SlackBench.command(try Shared.payload(file)))
    let line = try #require(lines.first)
    #expect(line.place == Place(platform: "slack", team: "T0KRN1LAB", channel: channel))
    #expect(line.root == root)
    #expect(line.text == text)
  }

  @Test func `Without a trigger the signed instant and signature name the delivery`() throws {
    let body = "team_id=T0KRN1LAB&channel_id=C1&user_id=U1&command=%2Finc"
    let line = try #require(SlackBench.lines(SlackBench.command(body)).first)
    let signature = try #require(SlackBench.command(body).header("X-Slack-Signature"))
    #expect(line.delivery == "slack:T0KRN1LAB:U1:1760000060:\(signature.dropFirst(3).prefix(32))")
    #expect(line.personName == "U1")
    #expect(line.text == "")
    #expect(line.responseURL == nil)
  }

  @Test(arguments: ["team_id", "channel_id", "user_id", "command"])
  func `Refuses a command with a field missing, empty or malformed`(name: String) {
    let pieces = fields.split(separator: "&")
    for replacement in [
      nil, "\(name)=", "\(name)=a%3Ab", "\(name)=%C3%A9", "\(name)=\(String(repeating: "x", count: 65))",
    ] {
      let body = pieces.compactMap { $0.hasPrefix("\(name)=") ? replacement : String($0) }.joined(separator: "&")
      #expect(outcome(body) == "refused 400 bad request: bad_field", "\(body)")
    }
  }

  @Test func `Refuses other workspaces, when any are named`() {
    let body = fields.replacing("T0KRN1LAB", with: "T0OTHER")
    #expect(outcome(body) == "refused 403 forbidden: unknown_team")
    #expect(SlackBench.lines(SlackBench.command(body), by: SlackBench.tokenless).count == 1)
  }

  @Test(arguments: [
    ("", "bad_field"), ("a=1&a=2", "form_duplicate_field"), (fields + "&team_id=T2", "form_duplicate_field"),
    (fields + "&x=%zz", "form_percent_encoding"), (fields + "&x=%ff", "form_encoding"), (fields + "&x=%00", "form_nul"),
    ((0...200).map { "f\($0)=" }.joined(separator: "&"), "form_too_many_fields"),
  ])
  func `Refuses forms that two readers could read differently`(body: String, reason: String) {
    #expect(outcome(body) == "refused 400 bad request: \(reason)")
  }

  @Test(arguments: [
    nil, "application/json", "multipart/form-data; boundary=x", "text/plain", SlackBench.form + "; charset=latin1",
  ])
  func `Refuses other content types`(type: String?) {
    #expect(outcome(fields, type: type) == "refused 415 unsupported media type: content_type")
    var compressed = SlackBench.command(fields)
    compressed.headers.append((name: "Content-Encoding", value: "gzip"))
    #expect(
      SlackBench.outcome(SlackBench.receive(compressed)) == "refused 415 unsupported media type: content_type")
  }

  @Test func `Answers a certificate probe and never carries it out`() {
    func unsigned(_ body: String, path: String = "/slack/commands") -> String {
      let request = WebRequest(
        method: "POST", path: path, headers: [("Content-Type", SlackBench.form)], body: Array(body.utf8))
      return SlackBench.outcome(SlackBench.receive(request))
    }
    #expect(unsigned("token=x&ssl_check=1") == "answered 200")
    #expect(unsigned("token=x&ssl_check=1", path: "/slack/interactivity") == "answered 200")
    #expect(unsigned(fields + "&ssl_check=1") == "answered 200")
    #expect(outcome(fields + "&ssl_check=1") == "answered 200")
    for body in [
      "ssl_check=0", "ssl_check=11", "ssl_check=", "ssl_check=1&ssl_check=1", "text=ssl_check%3D1", "ssl_check=%31x",
    ] {
      #expect(unsigned(body) == "refused 401 unauthorized: missing_signature", "\(body)")
    }
    #expect(unsigned("ssl_check=1", path: "/slack/events") == "refused 401 unauthorized: missing_signature")
  }
}
