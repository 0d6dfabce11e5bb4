extension Team {
  /// As events and snapshots keep it.
  package var json: JSON {
    var fields = Fields()
    fields.add("calendar", calendar)
    if !calendarsBefore.isEmpty { fields.add("calendars", .array(calendarsBefore.map(\.json))) }
    fields.add("channel", channel?.json)
    fields.add("lead", lead?.json)
    fields.add("members", .array(members.map(\.json)))
    fields.add("name", name)
    return fields.json
  }

  /// Reads what `json` wrote.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "team")
    self.init(
      name: try members.string("name"), members: try members.list("members", Participant.init(json:)),
      lead: try members.optional("lead", Participant.init(json:)), calendar: json["calendar"]?.string,
      channel: try members.optional("channel", Channel.init(json:)))
    if json["calendars"] != nil { calendarsBefore = try members.list("calendars", CalendarBefore.init(json:)) }
  }
}

extension Team.CalendarBefore {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("name", calendar)
    fields.add("until", until)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    self.init(json["name"]?.string, until: try Members(json, of: "calendars").instant("until"))
  }
}

extension Team.Channel {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("name", name)
    fields.add("place", place.json)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "channel")
    self.init(place: try members.value("place", Place.init(json:)), name: try members.string("name"))
  }
}
