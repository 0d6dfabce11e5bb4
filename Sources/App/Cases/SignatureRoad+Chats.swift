import Chat
import Kernel

extension SignatureRoad {
  /// By the names of their sections.
  static let all: [String: SignatureRoad] = [
    "slack": SignatureRoad(
      platform: "slack", proof: ["x-slack-signature", "x-slack-request-timestamp"],
      settings: { (fields) throws(MalformedCase) in ["slack.signing.secret": try fields.texts("secret")] },
      request: { (fields) throws(MalformedCase) in
        let path = try fields.header("Content-Type") == "application/json" ? "/slack/events" : "/slack/commands"
        return try fields.request("POST", path)
      }),
    "mattermost": SignatureRoad(
      platform: "mattermost",
      settings: { (fields) throws(MalformedCase) in
        [
          "mattermost.url": "https://chat.invalid", "mattermost.public.url": "https://railhead.invalid",
          "mattermost.tokens": fields["configured_token"] == nil ? "unused" : try fields.texts("configured_token"),
        ]
      },
      request: { (fields) throws(MalformedCase) in
        let isButton = fields["configured_context_secret"] != nil
        return try fields.request("POST", isButton ? "/mattermost/actions" : "/mattermost/commands")
      }),
    "matrix": SignatureRoad(
      platform: "matrix",
      settings: { (fields) throws(MalformedCase) in
        [
          "matrix.url": "https://home.invalid", "matrix.user": "@railhead:home.invalid",
          "matrix.hs.token": try fields.texts("hs_token"), "matrix.as.token": "another token altogether",
        ]
      },
      request: { (fields) throws(MalformedCase) in
        try fields.request("PUT", "/_matrix/app/v1/transactions/1", body: #"{"events":[]}"#)
      }),
    "discord": SignatureRoad(
      platform: "discord",
      settings: { (fields) throws(MalformedCase) in
        // A genuine request is for the server that it names: who else may use the bot is another question.
        ["discord.public.key": try fields.texts("public_key_hex"), "discord.guild": fields.server ?? "1"]
      },
      request: { (fields) throws(MalformedCase) in try fields.request("POST", "/discord/interactions") }),
    "google_chat": SignatureRoad(
      platform: "googlechat",
      settings: { (fields) throws(MalformedCase) in
        let (audience, email) = (try fields.texts("expected_audience"), try fields.texts("expected_email"))
        // `service-<number>@…` is the account of an add-on.
        let project = email.hasPrefix("service-") ? email.dropFirst(8).prefix { $0 != "@" } : "1"
        return audience.hasPrefix("http")
          ? ["googlechat.url": audience, "googlechat.project": String(project)] : ["googlechat.project": audience]
      },
      request: { (fields) throws(MalformedCase) in
        let isAddOn = try fields.texts("mode").contains("addon")
        return try fields.request(
          "POST", "/googlechat",
          body: isAddOn
            ? #"{"commonEventObject":{},"chat":{"user":{"name":"users/1"}}}"#
            : #"{"type":"REMOVED_FROM_SPACE","space":{"name":"spaces/1"},"user":{"name":"users/1"}}"#)
      }),
    "rocketchat": SignatureRoad(
      platform: "rocketchat",
      settings: { (fields) throws(MalformedCase) in
        ["rocketchat.url": "https://chat.invalid", "rocketchat.token": try fields.texts("configured_token")]
      },
      request: { (fields) throws(MalformedCase) in
        try fields.request(
          "POST", "/rocketchat",
          body: """
            {"token":\(fields["body_token"] ?? .null),"bot":false,"trigger_word":"!inc","channel_id":"GENERAL",\
            "message_id":"m1","user_id":"u1","user_name":"ana","text":"!inc list","siteUrl":"https://chat.invalid"}
            """)
      }),
    "zulip": SignatureRoad(
      platform: "zulip",
      settings: { (fields) throws(MalformedCase) in
        ["zulip.url": "https://chat.invalid", "zulip.token": try fields.texts("configured_token")]
      },
      request: { (fields) throws(MalformedCase) in
        try fields.request(
          "POST", "/zulip",
          body: """
            {"token":\(fields["body_token"] ?? .null),"bot_email":"bot@chat.invalid","data":"@**Railhead** inc list",\
            "trigger":"direct_message","message":{"id":1,"type":"private","sender_id":2,"sender_full_name":"Ana",\
            "sender_email":"ana@chat.invalid","content":"inc list","display_recipient":[],"subject":""}}
            """)
      }),
    "telegram": SignatureRoad(
      platform: "telegram", proof: ["x-telegram-bot-api-secret-token"],
      settings: { (fields) throws(MalformedCase) in
        [
          "telegram.bot.token": "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "telegram.bot.name": "railhead_bot",
          "telegram.webhook.secret": try fields.texts("configured_secret"), "telegram.chats": "-1",
        ]
      },
      request: { (fields) throws(MalformedCase) in
        try fields.request("POST", "/telegram/updates", body: #"{"update_id":1,"edited_message":{"message_id":1}}"#)
      }),
    "teams_outgoing_webhook": SignatureRoad(
      platform: "teams",
      settings: { (fields) throws(MalformedCase) in
        ["teams.webhook.tokens": try fields.texts("security_token_base64"), "teams.name": "Opsbot"]
      },
      request: { (fields) throws(MalformedCase) in try fields.request("POST", "/teams/webhook") }),
    "bot_framework": SignatureRoad(
      platform: "teams",
      settings: { (fields) throws(MalformedCase) in
        ["teams.app.id": try fields.texts("expected_audience"), "teams.app.secret": "secret"]
      },
      request: { (fields) throws(MalformedCase) in
        try fields.request(
          "POST", "/teams/messages",
          body: """
            {"type":"typing","id":"1","serviceUrl":\(fields["activity_serviceUrl"] ?? .null),\
            "channelId":\(fields["activity_channelId"] ?? .null),"from":{"id":"29:1"},"conversation":{"id":"19:1"}}
            """)
      }),
  ]
}

extension CaseFields {
  /// The `guild_id` of a body.
  fileprivate var server: String? {
    guard case .string(let body)? = self["body"], let json = try? JSONReader.read(Array(body.utf8)) else { return nil }
    return json["guild_id"]?.string
  }
}
