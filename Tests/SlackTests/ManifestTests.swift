import Chat
import Foundation
import Kernel
import Slack
import Testing

@Suite struct ManifestTests {
  private static let payload = URL(filePath: #filePath)
    .appending(path: "../../../../shared/reference/payloads/slack/out_manifest.json").standardizedFileURL
  static let plan = RegistrationPlan(
    url: "https://bot.example.com", language: .english,
    commands: [
      .init(
        name: "inc", help: Localized(en: "Log and run incidents", fr: "Déclarer et piloter les incidents"),
        hint: Localized(en: "<title> [sev1-4] | help", fr: "<titre> [sev1-4] | aide")),
      .init(
        name: "ops", help: Localized(en: "See how the bot is doing", fr: "Voir comment va le bot"),
        hint: Localized(en: "status | help", fr: "état | aide")),
    ], names: ["incident"])

  @Test func wholeManifest() {
    var plan = Self.plan
    plan.language = .french
    #expect(
      SlackManifest(for: plan).json.indented == """
        {
          "_metadata": {
            "major_version": 2,
            "minor_version": 1
          },
          "display_information": {
            "name": "Railhead",
            "description": "Incidents, demandes, engagements et décisions, en une ligne",
            "background_color": "#1f2937"
          },
          "features": {
            "app_home": {
              "home_tab_enabled": false,
              "messages_tab_enabled": true,
              "messages_tab_read_only_enabled": false
            },
            "bot_user": {
              "display_name": "railhead",
              "always_online": true
            },
            "slash_commands": [
              {
                "command": "/inc",
                "url": "https://bot.example.com/slack/commands",
                "description": "Déclarer et piloter les incidents",
                "usage_hint": "<titre> [sev1-4] | aide",
                "should_escape": true
              },
              {
                "command": "/ops",
                "url": "https://bot.example.com/slack/commands",
                "description": "Voir comment va le bot",
                "usage_hint": "état | aide",
                "should_escape": true
              }
            ]
          },
          "oauth_config": {
            "scopes": {
              "bot": [
                "commands",
                "chat:write",
                "chat:write.public",
                "app_mentions:read",
                "im:history",
                "im:write",
                "users:read",
                "files:read",
                "files:write",
                "channels:history",
                "channels:manage"
              ]
            }
          },
          "settings": {
            "interactivity": {
              "is_enabled": true,
              "request_url": "https://bot.example.com/slack/interactivity"
            },
            "event_subscriptions": {
              "bot_events": [
                "app_mention",
                "message.im"
              ],
              "request_url": "https://bot.example.com/slack/events"
            },
            "org_deploy_enabled": false,
            "socket_mode_enabled": false,
            "token_rotation_enabled": false
          }
        }
        """)
  }

  /// The sample's shortcut and menu belong to forms, which Railhead has none of, and it pins nothing; a conversation
  /// of a person with the bot needs the messages tab, which the sample leaves out.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: payload.path), "the shared payloads are not there"))
  func keysAreThoseOfTheSample() throws {
    let sample = try JSONBody.value(of: Array(Data(contentsOf: Self.payload)))
    let own = SlackManifest(for: Self.plan).json
    let (theirs, ours) = (Set(paths(sample)), Set(paths(own)))
    #expect(
      theirs.subtracting(ours) == [
        "features.shortcuts[].callback_id", "features.shortcuts[].description", "features.shortcuts[].name",
        "features.shortcuts[].type", "settings.interactivity.message_menu_options_url",
      ])
    #expect(
      ours.subtracting(theirs) == [
        "features.app_home.home_tab_enabled", "features.app_home.messages_tab_enabled",
        "features.app_home.messages_tab_read_only_enabled",
      ])
    let scopes = ["oauth_config", "scopes", "bot"]
    let missing = Set(sample.member(scopes)?.array ?? []).subtracting(own.member(scopes)?.array ?? [])
    #expect(missing == ["pins:write"])
  }

  @Test func nothingDiffersASecondTime() {
    let whole = SlackManifest(for: Self.plan)
    #expect(whole.updated(to: Self.plan).differences == [])
    // As Slack gives texts back, and without what is off.
    var returned = whole.json.setting(["settings"], to: whole.json.member(["settings"]) ?? .null)
    var commands = returned.member(["features", "slash_commands"])?.array ?? []
    commands[0] = commands[0].setting(["usage_hint"], to: "&lt;title&gt; [sev1-4] | help")
    returned = returned.setting(["features", "slash_commands"], to: .array(commands))
    #expect(SlackManifest(returned).updated(to: Self.plan).differences == [])
    #expect(SlackManifest(returned).updated(to: Self.plan).manifest.json == returned)
  }

  @Test func whatIsNotOursStays() throws {
    let there = try JSONBody.value(
      of: Array(
        #"""
        {"display_information":{"name":"Our Ops"},
         "features":{"bot_user":{"display_name":"ops"},"slash_commands":[
           {"command":"/deploy","url":"https://ci.example.com/hook?key=s3cret","description":"Deploy"},
           {"command":"/ops","url":"https://old.example.com/x/s3cret","description":"Old"},
           {"command":"/gone","url":"https://bot.example.com/slack/commands","description":"No more"},
           {"command":"/incident","url":"https://bot.example.com/slack/commands","description":"Another name"}]},
         "oauth_config":{"redirect_urls":["https://x.example.com"],"scopes":{"bot":["commands","chat:write","reactions:read"]}},
         "settings":{"interactivity":{"is_enabled":true,"request_url":"https://old.example.com/slack/interactivity"},
           "socket_mode_enabled":true}}
        """#.utf8))
    let (manifest, differences) = SlackManifest(there).updated(to: Self.plan)
    #expect(
      differences.map(\.description) == [
        "+ /inc Log and run incidents",
        "~ /ops: url (was https://old.example.com), description, usage hint, should escape",
        "- /gone",
        "+ scope chat:write.public", "+ scope app_mentions:read", "+ scope im:history", "+ scope im:write",
        "+ scope users:read", "+ scope files:read", "+ scope files:write", "+ scope channels:history",
        "+ scope channels:manage", "+ event app_mention", "+ event message.im",
        "~ interactivity request url: was https://old.example.com",
        "+ event subscriptions request url https://bot.example.com/slack/events",
        "~ app home messages tab enabled: on", "~ socket mode enabled: off",
      ])
    let names = manifest.json.member(["features", "slash_commands"])?.array?.compactMap { $0["command"]?.string }
    #expect(names == ["/deploy", "/ops", "/incident", "/inc"])
    #expect(
      manifest.json.member(["features", "slash_commands"])?.array?.first
        == there.member(["features", "slash_commands"])?.array?.first)
    #expect(manifest.json.member(["oauth_config", "redirect_urls"]) == ["https://x.example.com"])
    #expect(manifest.json.member(["display_information", "name"]) == "Our Ops")
    #expect(manifest.updated(to: Self.plan).differences == [])
  }

  /// Where every value stands, without the places in lists.
  private func paths(_ json: JSON, _ path: String = "") -> [String] {
    switch json {
    case .object(let fields): fields.flatMap { paths($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case .array(let values) where values.contains { $0.object != nil }: values.flatMap { paths($0, path + "[]") }
    default: [path]
    }
  }
}
