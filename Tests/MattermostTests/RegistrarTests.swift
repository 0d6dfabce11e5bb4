import Chat
import Foundation
import Kernel
import Mattermost
import Testing

@Suite struct RegistrarTests {
  private static let team = "rdc9bgriktyx9p4kowh3dmgqyc"
  private let registrar = MattermostRegistrar(siteURL: "https://chat.example.com", token: "s3cret")
  private let plan = RegistrationPlan(
    url: "https://bot.example.com", language: .french,
    commands: [
      .init(
        name: "inc", help: Localized(en: "Log and run incidents", fr: "Déclarer et piloter les incidents"),
        hint: Localized(en: "<title> | help", fr: "<titre> | aide")),
      .init(
        name: "ops", help: Localized(en: "See how the bot is doing", fr: "Voir l'état du bot"),
        hint: Localized(en: "status | help", fr: "état | aide")),
    ], names: ["incident"], team: team)

  private func differences(_ there: String) throws -> [RegistrationChange] {
    try registrar.changes(to: plan, after: [try JSONBody.value(of: Array(there.utf8))])
  }

  @Test func asksForTheCommandsOfTheTeam() throws {
    let question = try #require(try registrar.question(for: plan, after: []))
    #expect(question.method == "GET")
    #expect(
      question.url
        == "https://chat.example.com/api/v4/commands?team_id=rdc9bgriktyx9p4kowh3dmgqyc&custom_only=true")
    #expect(try registrar.question(for: plan, after: [.array([])]) == nil)
    var plan = plan
    plan.team = "../me"
    #expect(throws: RegistrationProblem.self) { try registrar.question(for: plan, after: []) }
  }

  @Test(.enabled(if: Fixture.areThere, "the shared payloads are not there"))
  func keysAreThoseOfTheSample() throws {
    let sample = try JSONBody.value(of: try Fixture.payload("out_create_command.json"))
    let change = try #require(try differences("[]").first)
    #expect(change.call.method == "POST")
    #expect(change.call.url == "https://chat.example.com/api/v4/commands")
    let own = try JSONBody.value(of: change.call.body)
    #expect(own.object?.map(\.key) == sample.object?.map(\.key))
  }

  @Test func whatIsMissingIsMade() throws {
    let changes = try differences("[]")
    #expect(
      changes.flatMap(\.differences).map(\.description) == [
        "+ /inc Déclarer et piloter les incidents", "+ /ops Voir l'état du bot",
      ])
    #expect(changes.map(\.deed) == ["made /inc", "made /ops"])
    #expect(
      changes.first.map { String(decoding: $0.call.body, as: UTF8.self) }
        == #"{"auto_complete":true,"auto_complete_desc":"Déclarer et piloter les incidents","#
        + #""auto_complete_hint":"<titre> | aide","description":"Déclarer et piloter les incidents","#
        + #""display_name":"Railhead","icon_url":"","method":"P","team_id":"rdc9bgriktyx9p4kowh3dmgqyc","#
        + #""trigger":"inc","url":"https://bot.example.com/mattermost/commands","username":"railhead"}"#)
  }

  @Test func whatIsNotOursStays() throws {
    let there = #"""
      [{"id":"a1","trigger":"deploy","url":"https://ci.example.com/s3cret","token":"foreign"},
       {"id":"a2","team_id":"t1","trigger":"ops","url":"https://old.example.com/s3cret","method":"P","token":"old",
        "username":"opsy","icon_url":"https://x.example.com/i.png","auto_complete":true,"create_at":17,
        "description":"Voir l'état du bot","auto_complete_desc":"Old","auto_complete_hint":"état | aide"},
       {"id":"a3","trigger":"gone","url":"https://bot.example.com/mattermost/commands","token":"t3"},
       {"id":"a4","trigger":"incident","url":"https://bot.example.com/mattermost/commands","token":"t4"}]
      """#
    let changes = try differences(there)
    #expect(
      changes.flatMap(\.differences).map(\.description) == [
        "+ /inc Déclarer et piloter les incidents",
        "~ /ops: url (was https://old.example.com), auto complete desc", "- /gone",
      ])
    #expect(
      changes.map { "\($0.call.method) \($0.call.url)" } == [
        "POST https://chat.example.com/api/v4/commands", "PUT https://chat.example.com/api/v4/commands/a2",
        "DELETE https://chat.example.com/api/v4/commands/a3",
      ])
    #expect(
      String(decoding: changes[1].call.body, as: UTF8.self)
        == #"{"auto_complete":true,"auto_complete_desc":"Voir l'état du bot","auto_complete_hint":"état | aide","#
        + #""description":"Voir l'état du bot","icon_url":"https://x.example.com/i.png","id":"a2","method":"P","#
        + #""team_id":"t1","trigger":"ops","url":"https://bot.example.com/mattermost/commands","username":"opsy"}"#)
    let answers = [
      try JSONBody.value(of: Array(there.utf8)),
      try JSONBody.value(of: changes[1].call.body).setting(["token"], to: "t5"),
    ]
    #expect(registrar.secrets(for: plan, in: answers) == ["t3", "t4", "t5"])
  }

  @Test(arguments: [
    (
      401, #"{"id":"api.context.session_expired.app_error"}"#,
      "Mattermost refuses the bot's token: http_401 api.context.session_expired.app_error"
    ),
    (403, "", "Mattermost does not let the bot manage slash commands: http_403"),
    (501, "", "custom slash commands are off in Mattermost"), (200, "<html>", "Mattermost says http_200"),
  ])
  func refusals(status: Int, body: String, reason: String) {
    let problem = #expect(throws: RegistrationProblem.self) {
      try registrar.answer(from: HTTPResult(status: status, body: Array(body.utf8)))
    }
    #expect(problem?.reason == reason)
  }

  @Test func scriptForTheServersOwnCommandLine() throws {
    var source: any SettingsSource = NoSettings()
    var plan = plan
    plan.team = nil
    let registration = try #require(Mattermost.kind.registration?(&source))
    #expect(registration.missing.map(\.path) == ["mattermost.url", "mattermost.bot.token"])
    #expect(
      registration.manifest(plan).text == #"""
        #!/bin/sh -e
        TEAM=your-team
        CREATOR=your-name

        mmctl command create "$TEAM" --post --autocomplete \
          --creator "$CREATOR" \
          --title Railhead \
          --trigger-word 'inc' \
          --url 'https://bot.example.com/mattermost/commands' \
          --description 'Déclarer et piloter les incidents' \
          --autocompleteDesc 'Déclarer et piloter les incidents' \
          --autocompleteHint '<titre> | aide' \
          --response-username railhead

        mmctl command create "$TEAM" --post --autocomplete \
          --creator "$CREATOR" \
          --title Railhead \
          --trigger-word 'ops' \
          --url 'https://bot.example.com/mattermost/commands' \
          --description 'Voir l'\''état du bot' \
          --autocompleteDesc 'Voir l'\''état du bot' \
          --autocompleteHint 'état | aide' \
          --response-username railhead

        """#)
  }
}

private struct NoSettings: SettingsSource {
  var problems: [String] = []
  func string(_ key: SettingKey) -> String? { nil }
  func list(_ key: SettingKey) -> [String] { [] }
  func url(_ key: SettingKey) -> String? { nil }
  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append(reason) }
}
