package import Kernel

extension Facts {
  /// The facts as snapshots and `decision.undone` keep them.
  package var json: JSON {
    var fields = Fields()
    fields.add("amendments", Facts.list(amendments, \.json))
    fields.add("approver", approver?.json)
    fields.add("assignments", Facts.list(assignments, \.json))
    fields.add("consents", Facts.list(consents, \.json))
    fields.add("driver", driver.json)
    fields.add("end", end?.json)
    fields.add("executions", Facts.list(executions, \.json))
    fields.add("formerEnds", Facts.list(formerEnds, \.json))
    fields.add("go", go?.json)
    fields.add("oneWay", isOneWay.map { .bool($0) })
    fields.add("proposed", proposed.json)
    fields.add("reminders", Facts.list(reminders, \.json))
    fields.add("review", review)
    fields.add("revision", revision)
    fields.add("room", room.json)
    fields.add("thread", thread)
    fields.add("title", title)
    fields.add("topic", topic?.description)
    fields.add("wanted", wanted)
    return fields.json
  }

  /// Nil where there is nothing, which leaves the member out.
  private static func list<Part>(_ parts: [Part], _ json: (Part) -> JSON) -> JSON? {
    parts.isEmpty ? nil : .array(parts.map(json))
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "facts")
    self.init(
      title: try members.string("title"), driver: try members.value("driver", Participant.init(json:)),
      approver: try members.optional("approver", Participant.init(json:)),
      proposed: try members.value("proposed", Mark.init(json:)), wanted: try members.optionalInstant("wanted"),
      review: try members.optionalInstant("review"), isOneWay: json["oneWay"]?.bool,
      room: try members.value("room", Place.init(json:)), thread: json["thread"]?.string,
      topic: json["topic"]?.string.flatMap { ItemID(anyPrefix: $0) },
      amendments: try members.optionalList("amendments", Amendment.init(json:)),
      consents: try members.optionalList("consents", Consent.init(json:)),
      go: try members.optional("go", Go.init(json:)),
      assignments: try members.optionalList("assignments", Assignment.init(json:)),
      executions: try members.optionalList("executions", Execution.init(json:)),
      end: try members.optional("end", End.init(json:)),
      formerEnds: try members.optionalList("formerEnds", End.init(json:)),
      reminders: try members.optionalList("reminders", Reminder.init(json:)),
      revision: try members.int("revision"))
  }
}
