package import Chat
import Kernel

extension Slack {
  /// Web API calls with a token, a response URL without one.
  ///
  /// What only one person sees goes through the response URL in any case, where there is one: it works in conversations
  /// that the bot is no member of.
  ///
  /// A new message is cut into several; an update is shortened.
  ///
  /// Charts go where Slack says whether it takes them, and through no response URL.
  package func render(_ outbound: Outbound) -> Rendering {
    let text = Mrkdwn(outbound.message.text).text
    let isPrivateAnswer = outbound.handle.onlyFor != nil && outbound.handle.responseURL != nil
    if !isPrivateAnswer, let token = settings.botToken, !token.isEmpty {
      return .calls(calls(outbound, text, token: token))
    }
    guard let url = outbound.handle.responseURL else {
      return .impossible(.noToken)
    }
    return .calls(responses(outbound, text, url: url))
  }

  private func calls(_ outbound: Outbound, _ text: String, token: String) -> [HTTPCall] {
    let handle = outbound.handle
    let channel = JSON.string(handle.place.channel)
    switch outbound.action {
    case .update(let messageID) where handle.onlyFor == nil:
      let text = Slack.message.shortened(text)
      // Without `blocks` the old ones would stay, and with them buttons that no longer apply.
      let blocks = SlackBlocks.blocks(text, outbound.message.buttons, charts: outbound.message.charts) ?? []
      return [
        call(
          "chat.update", ["channel": channel, "ts": .string(messageID), "text": .string(text), "blocks": blocks], token)
      ]
    case .update, .post:
      // What only one person sees cannot be updated: it is said again.
      return parts(of: text, outbound.message.buttons, charts: outbound.message.charts).enumerated().map {
        index, part in
        call(
          handle.onlyFor == nil ? "chat.postMessage" : "chat.postEphemeral",
          [
            "channel": channel, "user": (handle.onlyFor?.user).map(JSON.string), "text": .string(part.text),
            "blocks": part.blocks, "thread_ts": handle.place.thread.map(JSON.string),
            "unfurl_links": handle.onlyFor == nil ? false : nil, "unfurl_media": handle.onlyFor == nil ? false : nil,
            "metadata": handle.onlyFor == nil ? outbound.mark(ofPart: index).map(Slack.metadata) : nil,
          ], token)
      }
    }
  }

  /// At most 5 posts within 30 minutes of the interaction; the outbox knows the time, this the number.
  ///
  /// What is left goes into the person's conversation with the bot, where there is a token for that.
  ///
  /// Only the URL of a pressed button has an original to replace; what a command's URL posted cannot be changed later.
  private func responses(_ outbound: Outbound, _ text: String, url: String) -> [HTTPCall] {
    let handle = outbound.handle
    let replaces = handle.replacesOriginal
    let whole = Slack.message.shortened(text)
    let parts =
      replaces
      ? [Part(text: whole, blocks: SlackBlocks.blocks(whole, outbound.message.buttons))]
      : parts(of: text, outbound.message.buttons)
    let rest = rest(of: parts, for: handle.onlyFor)
    var answers = Array(parts.prefix(Slack.responseLimit))
    if parts.count > answers.count {
      let end = answers[answers.count - 1].text + "\n" + (rest.isEmpty ? Slack.isCut : Slack.goesOn)
      let buttons = rest.isEmpty ? SlackBlocks.blocks(end, outbound.message.buttons) : nil
      answers[answers.count - 1] = Part(text: end, blocks: buttons)
    }
    return answers.map { part in
      let body = JSON.fields([
        "response_type": handle.onlyFor == nil ? "in_channel" : "ephemeral",
        "replace_original": replaces ? true : nil,
        "text": .string(part.text), "blocks": part.blocks,
        "thread_ts": handle.place.thread.map(JSON.string),
      ])
      return HTTPCall(url: url, headers: [jsonHeader], body: body.bytes)
    } + rest
  }

  private static let responseLimit = 5

  // In both languages: whoever renders does not know the reader's.
  private static let goesOn =
    "… the rest is in your conversation with me · la suite est dans votre conversation avec moi"
  private static let isCut =
    "… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"

  /// What a response URL takes no more, as messages to the person alone.
  private func rest(of parts: [Part], for person: PersonID?) -> [HTTPCall] {
    guard let person, let token = settings.botToken, !token.isEmpty else { return [] }
    return parts.dropFirst(Slack.responseLimit).map { part in
      call(
        "chat.postMessage",
        [
          "channel": .string(person.user), "text": .string(part.text), "blocks": part.blocks, "unfurl_links": false,
          "unfurl_media": false,
        ], token)
    }
  }

  private struct Part {
    var text: String
    var blocks: JSON?
  }

  /// The charts and the buttons stand below the last part.
  private func parts(of text: String, _ buttons: [Button], charts: [Chart] = []) -> [Part] {
    let texts = Slack.message.parts(of: text)
    return texts.enumerated().map { index, text in
      Part(text: text, blocks: index == texts.count - 1 ? SlackBlocks.blocks(text, buttons, charts: charts) : nil)
    }
  }

  /// Blocks that Slack does not know yet, or no more, are refused with the whole message, or are more than it can take.
  package func plainer(_ outbound: Outbound, refusedBecause reason: String) -> Outbound? {
    guard !outbound.message.charts.isEmpty, refusalsOfBlocks.contains(reason) || reason.hasPrefix("http_5")
    else { return nil }
    var plainer = outbound
    plainer.message.charts = []
    return plainer
  }

  /// A method of the Web API.
  func call(_ method: String, _ arguments: KeyValuePairs<String, JSON?>, _ token: String) -> HTTPCall {
    HTTPCall(
      url: "\(settings.apiURL)/\(method)",
      headers: [jsonHeader, HTTPCall.Header("Authorization", "Bearer \(token)")],
      body: JSON.fields(arguments).bytes)
  }
}

/// Source: api.slack.com, errors of `chat.postMessage`; a type of block that it does not know is one of them.
private let refusalsOfBlocks: Set = [
  "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_arguments", "internal_error",
  "fatal_error",
]

/// Slack warns about JSON without a charset.
private let jsonHeader = HTTPCall.Header("Content-Type", "application/json; charset=utf-8")
