package import Kernel

/// The order at one moment, with owners and dates: what the next week is held against.
package struct Freeze: Sendable, Hashable {
  package var mark: Mark
  /// What was open then, in its order.
  package var places: [Place]

  /// One place of it.
  package struct Place: Sendable, Hashable {
    package var number: Int
    package var stage: Stage
    package var owner: Participant?
    package var due: Timestamp?
  }

  /// The place of a priority, counted from 1; nil for one that was not open then.
  package func place(of number: Int) -> Int? { places.firstIndex { $0.number == number }.map { $0 + 1 } }
}

extension Freeze {
  var json: JSON {
    var fields = Fields()
    fields.add("mark", mark.json)
    fields.add("places", .array(places.map(\.json)))
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "freeze")
    self.init(
      mark: try members.value("mark", Mark.init(json:)), places: try members.list("places", Place.init(json:)))
  }
}

extension Freeze.Place {
  var json: JSON {
    var fields = Fields()
    fields.add("due", due)
    fields.add("number", number)
    fields.add("owner", owner?.json)
    fields.add("stage", stage.rawValue)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "order")
    self.init(
      number: try members.int("number"), stage: try members.word("stage"),
      owner: try members.optional("owner", Participant.init(json:)), due: try members.optionalInstant("due"))
  }
}
