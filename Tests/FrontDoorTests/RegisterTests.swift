import Foundation
import TestKit
import Testing

/// Commands that a chat is told of, by the built program.
@Suite(.timeLimit(.minutes(5))) struct RegisterTests {
  private static let commands = """
    + /inc Log and run incidents
    + /ask Ask another team for something
    + /sla See what is promised, what is at risk, and why
    + /prio Agree on what comes first
    + /decision Keep what was decided, by whom, and when it was done
    + /digest Get the daily, weekly, monthly and quarterly digests
    + /ops See how the bot is doing, and who may do what

    """
  private static let url = ["--url", "https://bot.example.com/"]

  private func slack(_ api: RegistrationAPI, token: String = RegistrationAPI.slackToken) -> [String: String] {
    [
      "RAILHEAD_SLACK_API_URL": api.server.origin + "/api", "RAILHEAD_SLACK_CONFIG_TOKEN": token,
      "RAILHEAD_SLACK_APP_ID": "A0BOT",
    ]
  }

  private func mattermost(
    _ api: RegistrationAPI, token: String = RegistrationAPI.botToken
  ) -> [String: String] {
    ["RAILHEAD_MATTERMOST_URL": api.server.origin, "RAILHEAD_MATTERMOST_BOT_TOKEN": token]
  }

  @Test func slackIsShownChangedOnceAndKept() async throws {
    let (api, folder) = (try RegistrationAPI(), try Folder())
    let difference =
      Self.commands + """
        + scope commands
        + scope chat:write
        + scope chat:write.public
        + scope app_mentions:read
        + scope im:history
        + scope im:write
        + scope users:read
        + scope files:read
        + scope files:write
        + scope channels:history
        + scope channels:manage
        + event app_mention
        + event message.im
        ~ interactivity is enabled: on
        + interactivity request url https://bot.example.com/slack/interactivity
        + event subscriptions request url https://bot.example.com/slack/events
        ~ app home messages tab enabled: on

        """
    let first = try await Railhead.run(["register", "slack"] + Self.url, settings: slack(api), in: folder.path)
    #expect(first.errors == "")
    #expect(first.output == difference + "nothing was changed: --apply does it\n")
    #expect(first.status == 0)
    #expect(api.paths == ["POST /api/apps.manifest.export"])

    let second = try await Railhead.run(
      ["register", "slack", "--apply"] + Self.url, settings: slack(api), in: folder.path)
    #expect(
      second.output == difference + """
        updated the manifest of A0BOT
        scopes have changed: install the app again, https://api.slack.com/apps/A0BOT/install-on-team

        """)
    #expect(second.errors == "")
    #expect(second.status == 0)

    let third = try await Railhead.run(
      ["register", "slack", "--apply"] + Self.url, settings: slack(api), in: folder.path)
    #expect(third.output == "nothing to change: Slack has all of it already\n")
    #expect(third.status == 0)
    #expect(api.paths.count == 4)
    #expect(contents(of: folder.path) == [:])
  }

  @Test func mattermostIsShownChangedOnceAndKept() async throws {
    let (api, folder) = (try RegistrationAPI(), try Folder())
    let arguments = ["register", "mattermost", "--team", "t1"] + Self.url
    let first = try await Railhead.run(arguments, settings: mattermost(api), in: folder.path)
    #expect(first.output == Self.commands + "nothing was changed: --apply does it\n")
    #expect(first.errors == "")
    #expect(api.paths == ["GET /api/v4/commands"])

    let homeless = try await Railhead.run(arguments + ["--apply"], settings: mattermost(api), in: folder.path)
    #expect(homeless.output == Self.commands)
    #expect(
      homeless.errors == """
        railhead: nothing was changed: Mattermost makes a token for each command, which has to be kept
          give the file for them with --tokens FILE, and name the same one in RAILHEAD_MATTERMOST_TOKENS_FILE

        """)
    #expect(homeless.status == 78)

    let applied = try await Railhead.run(
      arguments + ["--apply", "--tokens", "tokens"], settings: mattermost(api), in: folder.path)
    #expect(
      applied.output == Self.commands + """
        made /inc
        made /ask
        made /sla
        made /prio
        made /decision
        made /digest
        made /ops
        7 token(s) in tokens, for RAILHEAD_MATTERMOST_TOKENS_FILE: start railhead serve again

        """)
    #expect(applied.errors == "")
    #expect(applied.status == 0)
    let kept = contents(of: folder.path)
    let tokens = (1...7).map { "token-\($0)-s3cret" }.joined(separator: ",") + "\n"
    #expect(kept == ["tokens": Array(tokens.utf8)])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/tokens")[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let again = try await Railhead.run(
      arguments + ["--apply", "--tokens", "tokens"], settings: mattermost(api), in: folder.path)
    #expect(
      again.output == """
        nothing to change: Mattermost has all of it already
        7 token(s) in tokens, for RAILHEAD_MATTERMOST_TOKENS_FILE

        """)
    #expect(contents(of: folder.path) == kept)
  }

  @Test func refusedTokenSaysWhatToDo() async throws {
    let (api, folder) = (try RegistrationAPI(), try Folder())
    let slack = try await Railhead.run(
      ["register", "slack"] + Self.url, settings: slack(api, token: "xoxe-s3cret"), in: folder.path)
    #expect(slack.output == "")
    #expect(
      slack.errors == """
        railhead: Slack refuses the app-configuration token: token_expired
          it is good for twelve hours, and is none of the app's own: make one at https://api.slack.com/apps,
          “Your App Configuration Tokens”, in the workspace of the app; it goes into RAILHEAD_SLACK_CONFIG_TOKEN

        """)
    #expect(slack.status == 78)
    let mattermost = try await Railhead.run(
      ["register", "mattermost", "--team", "t1"] + Self.url, settings: mattermost(api, token: "s3cret"),
      in: folder.path)
    #expect(mattermost.output == "")
    #expect(
      mattermost.errors == """
        railhead: Mattermost refuses the bot's token: http_401 api.context.session_expired.app_error
          make one under “Integrations”, “Bot Accounts”; it goes into RAILHEAD_MATTERMOST_BOT_TOKEN

        """)
    #expect(mattermost.status == 78)
  }

  @Test func withoutSettingsThereIsTheManifest() async throws {
    let folder = try Folder()
    let register = try await Railhead.run(["register", "slack"] + Self.url, in: folder.path)
    #expect(register.output == "")
    #expect(
      register.errors == """
        railhead: Slack cannot be told by itself, settings are missing:
          RAILHEAD_SLACK_CONFIG_TOKEN (slack.config.token in the file)
          RAILHEAD_SLACK_APP_ID (slack.app.id in the file)
          without them, paste what this prints: railhead manifest slack --url https://bot.example.com

        """)
    #expect(register.status == 78)
    let manifest = try await Railhead.run(["manifest", "slack", "--also", "demande"] + Self.url, in: folder.path)
    let json = try JSONSerialization.jsonObject(with: Data(manifest.output.utf8)) as? [String: Any]
    let features = json?["features"] as? [String: Any]
    let commands = (features?["slash_commands"] as? [[String: Any]])?.compactMap { $0["command"] as? String }
    #expect(commands == ["/inc", "/ask", "/demande", "/sla", "/prio", "/decision", "/digest", "/ops"])
    #expect(
      manifest.errors == """
        railhead: this is slack-manifest.json
          https://api.slack.com/apps, “Create New App”, “From a manifest”, JSON: paste it, and install the app;
          “Signing Secret” goes into RAILHEAD_SLACK_SIGNING_SECRET, “Bot User OAuth Token” into RAILHEAD_SLACK_BOT_TOKEN

        """)
    #expect(manifest.status == 0)
  }

  @Test func matrixIsRegisteredByHand() async throws {
    let folder = try Folder()
    let settings = [
      "RAILHEAD_MATRIX_URL": "http://localhost:8008", "RAILHEAD_MATRIX_USER": "@railhead:example.org",
      "RAILHEAD_MATRIX_HS_TOKEN": "hs_2", "RAILHEAD_MATRIX_AS_TOKEN": "as_1",
    ]
    for verb in ["manifest", "register"] {
      let report = try await Railhead.run(
        [verb, "matrix", "--url", "http://127.0.0.1:8080"], settings: settings, in: folder.path)
      #expect(
        report.output == #"""
          id: "railhead"
          url: "http://127.0.0.1:8080"
          as_token: "as_1"
          hs_token: "hs_2"
          sender_localpart: "railhead"
          rate_limited: false
          namespaces:
            users:
              - exclusive: true
                regex: "^@railhead:example\\.org$"
            aliases: []
            rooms: []

          """#)
      #expect(
        report.errors == """
          railhead: this is railhead.yaml
            both tokens are in it: let only the home server read it (chmod 600, its own user);
            Synapse: put its path into homeserver.yaml, and restart (people type !inc: there are no commands to register):
              app_service_config_files:
                - /etc/matrix-synapse/railhead.yaml

          """)
      #expect(report.status == 0)
    }
    let bare = try await Railhead.run(["register", "matrix"] + Self.url, in: folder.path)
    #expect(
      bare.errors == """
        railhead: the configuration has 4 problem(s):
          RAILHEAD_MATRIX_URL (matrix.url in the file): is missing
          RAILHEAD_MATRIX_USER (matrix.user in the file): is missing
          RAILHEAD_MATRIX_HS_TOKEN (matrix.hs.token in the file): is missing
          RAILHEAD_MATRIX_AS_TOKEN (matrix.as.token in the file): is missing

        """)
    #expect(bare.status == 78)
  }
}
