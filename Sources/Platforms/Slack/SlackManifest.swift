package import Chat
package import Kernel

/// The configuration of a Slack app, as its manifest has it.
///
/// Source: docs.slack.dev, "App manifest reference", schema 2.1. An update replaces all of it, so that whatever an
/// app has besides is carried along.
package struct SlackManifest: Sendable {
  package var json: JSON

  /// Of an app that is there already.
  package init(_ json: JSON) { self.json = json }

  /// Of a new app.
  package init(for plan: RegistrationPlan) {
    self = SlackManifest(Self.blank(plan.language)).updated(to: plan).manifest
  }

  /// The same with everything that Railhead needs, and what that changes.
  package func updated(to plan: RegistrationPlan) -> (manifest: SlackManifest, differences: [Difference]) {
    var manifest = self
    var differences = manifest.setCommands(plan)
    if json.member(["features", "bot_user"]) == nil {
      manifest.json = manifest.json.setting(["features", "bot_user"], to: Self.botUser)
      differences.append(.added("bot user", "railhead"))
    }
    differences += manifest.add(Self.scopes, to: ["oauth_config", "scopes", "bot"], "scope")
    differences += manifest.add(Self.events, to: ["settings", "event_subscriptions", "bot_events"], "event")
    differences += manifest.set(Self.switches(plan.url))
    return (manifest, differences)
  }

  /// Where each of them sends its requests; `Slack.routes` are the other end.
  private static func switches(_ url: String) -> [(path: [String], value: JSON)] {
    [
      (["settings", "interactivity", "is_enabled"], true),
      (["settings", "interactivity", "request_url"], .string(url + "/slack/interactivity")),
      (["settings", "event_subscriptions", "request_url"], .string(url + "/slack/events")),
      // People write to the bot there, and read what is for their eyes only.
      (["features", "app_home", "messages_tab_enabled"], true),
      (["features", "app_home", "messages_tab_read_only_enabled"], false),
      // Commands of an app in this mode have no URL.
      (["settings", "socket_mode_enabled"], false),
    ]
  }

  /// `docs/chats/slack.md` says what each of them is for.
  package static let scopes = [
    "commands", "chat:write", "chat:write.public", "app_mentions:read", "im:history", "im:write", "users:read",
    "files:read", "files:write", "channels:history", "channels:manage",
  ]
  package static let events = ["app_mention", "message.im"]
  private static let botUser = JSON.fields(["display_name": "railhead", "always_online": true])

  private static func blank(_ language: Language) -> JSON {
    let description = language.pick(
      en: "Incidents, requests, promises and decisions, in one line each",
      fr: "Incidents, demandes, engagements et décisions, en une ligne")
    return .fields([
      "_metadata": .fields(["major_version": 2, "minor_version": 1]),
      "display_information": .fields([
        "name": "Railhead", "description": .string(description), "background_color": "#1f2937",
      ]),
      "features": .fields([
        "app_home": .fields([
          "home_tab_enabled": false, "messages_tab_enabled": true, "messages_tab_read_only_enabled": false,
        ]),
        "bot_user": botUser,
        "slash_commands": [],
      ]),
      "oauth_config": .fields(["scopes": .fields(["bot": []])]),
      "settings": .fields([
        "interactivity": .fields([:]), "event_subscriptions": .fields([:]), "org_deploy_enabled": false,
        "socket_mode_enabled": false, "token_rotation_enabled": false,
      ]),
    ])
  }
}

extension SlackManifest {
  /// Each with its value where it is not so yet.
  private mutating func set(_ switches: [(path: [String], value: JSON)]) -> [Difference] {
    var differences: [Difference] = []
    for (path, value) in switches where json.member(path) != value {
      let name = path.dropFirst().joined(separator: " ").replacing("_", with: " ")
      switch (json.member(path)?.string, value.string) {
      case (let old?, _?): differences.append(.changed(name, [Difference.former(old)]))
      case (nil, let new?): differences.append(.added(name, new))
      default:
        // What is missing is off.
        let isOn = value.bool ?? false
        if !isOn, json.member(path) == nil { continue }
        differences.append(.changed(name, [isOn ? "on" : "off"]))
      }
      json = json.setting(path, to: value)
    }
    return differences
  }

  /// Those of a list's words that are missing; none is taken away.
  private mutating func add(_ words: [String], to path: [String], _ kind: String) -> [Difference] {
    let there = json.member(path)?.array ?? []
    let missing = words.filter { !there.contains(.string($0)) }
    guard !missing.isEmpty else { return [] }
    json = json.setting(path, to: .array(there + missing.map(JSON.string)))
    return missing.map { .added("\(kind) \($0)", "") }
  }

  /// Commands in the order in which they are, new ones behind them.
  private mutating func setCommands(_ plan: RegistrationPlan) -> [Difference] {
    let path = ["features", "slash_commands"]
    let url = plan.url + "/slack/commands"
    var differences: [Difference] = []
    var there = json.member(path)?.array ?? []
    for command in plan.commands {
      let wanted = Self.members(of: command, url, plan.language)
      guard let index = there.firstIndex(where: { $0["command"] == wanted[0].value }) else {
        differences.append(.added(command.title, command.help[plan.language]))
        there.append(.object(wanted))
        continue
      }
      var parts: [String] = []
      for member in wanted where !there[index].has(member) {
        let old = member.key == "url" ? there[index]["url"]?.string.map { " (\(Difference.former($0)))" } : nil
        parts.append(member.key.replacing("_", with: " ") + (old ?? ""))
        there[index] = there[index].setting([member.key], to: member.value)
      }
      if !parts.isEmpty { differences.append(.changed(command.title, parts)) }
    }
    there.removeAll { command in
      guard let name = command["command"]?.string, command["url"]?.string == url,
        !plan.names.contains(String(name.dropFirst()))
      else { return false }
      differences.append(.removed(name))
      return true
    }
    json = json.setting(path, to: .array(there))
    return differences
  }

  private static func members(
    of command: RegistrationPlan.Command, _ url: String, _ language: Language
  ) -> [JSON.Field] {
    [
      JSON.Field("command", .string(command.title)), JSON.Field("url", .string(url)),
      JSON.Field("description", .string(command.help[language].cut(to: 2000))),
      JSON.Field("usage_hint", .string(command.hint[language].cut(to: 1000))),
      // People and channels arrive as ids, not as names that change.
      JSON.Field("should_escape", true),
    ]
  }
}

extension JSON {
  /// Whether it has this member; texts may have come back escaped as in messages.
  fileprivate func has(_ field: Field) -> Bool {
    let value = member([field.key])
    if value == field.value { return true }
    guard let text = value?.string else { return false }
    let plain = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return .string(plain) == field.value
  }
}
