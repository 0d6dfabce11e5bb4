extension RunningRailhead.Answer {
  /// What only the caller reads in Slack; `text` is the JSON string's inside.
  static func ephemeral(_ text: String) -> Self { .init(200, #"{"response_type":"ephemeral","text":"\#(text)"}"#) }

  /// The answer to a declaration without a lead, in Slack.
  static func declared(_ id: String, _ title: String, _ severity: String) -> Self {
    .ephemeral(
      #"`/inc declare`: *\#(id)* is declared, \#(severity): “\#(title)”.\nNobody leads it yet: `/inc lead \#(id) me`.\n"#
        + #"Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (UTC)."#)
  }

  /// The same for a sev3, whose targets are business hours.
  static func declaredMildly(_ id: String, _ title: String) -> Self {
    .ephemeral(
      #"`/inc declare`: *\#(id)* is declared, sev3: “\#(title)”.\nNobody leads it yet: `/inc lead \#(id) me`.\n"#
        + "Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, "
        + "resolve within 3 business days.")
  }
}

extension SlackAPI {
  /// A button of INC-1's card, as JSON but for its place in the row.
  enum CardButton: String {
    case acknowledge =
      #""style":"primary","text":{"emoji":false,"text":"Acknowledge","type":"plain_text"},"type":"button","value":"inc ack INC-1""#
    case resolve =
      #""text":{"emoji":false,"text":"Resolve","type":"plain_text"},"type":"button","value":"inc resolve INC-1 resolved from the card""#
    case lead =
      #""text":{"emoji":false,"text":"Take the lead","type":"plain_text"},"type":"button","value":"inc lead INC-1 me""#
  }

  /// The blocks of a card with these buttons; `text` is the JSON string's inside.
  static func blocks(_ text: String, _ buttons: [CardButton]) -> String {
    let elements = buttons.enumerated().map { #"{"action_id":"line-\#($0)",\#($1.rawValue)}"# }.joined(separator: ",")
    return #""blocks":[{"text":{"text":"\#(text)","type":"mrkdwn","verbatim":true},"type":"section"},"#
      + #"{"elements":[\#(elements)],"type":"actions"}]"#
  }
}
