extension Place {
  /// As events keep a conversation, without its thread.
  package var json: JSON {
    var fields = Fields()
    fields.add("channel", channel)
    fields.add("platform", platform)
    fields.add("team", team)
    return fields.json
  }

  /// Reads what `json` wrote.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "room")
    self.init(
      platform: try members.string("platform"), team: try members.string("team"),
      channel: try members.string("channel"))
  }
}
