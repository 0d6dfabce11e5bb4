package import Kernel

extension PriorityEvent {
  /// The name of the event in the journal, for ever: `priority.proposed`.
  package var kind: String {
    switch self {
    case .changed(_, _, let change): change.kind
    case .frozen: "priority.frozen"
    case .polled(_, _, let change): change.kind
    case .reviewed(_, _, let change): change.kind
    }
  }

  /// The version of the shape of `data`.
  package var version: Int { 1 }

  /// An object with keys in order; instants as RFC 3339 in UTC, ids as numbers.
  package var data: JSON {
    var fields = Fields()
    switch self {
    case .changed(let number, let name, let change):
      fields.add("byName", name)
      change.add(to: &fields)
      fields.add("priority", number)
    case .frozen(let name, let places):
      fields.add("byName", name)
      fields.add("order", .array(places.map(\.json)))
    case .polled(let round, let name, let change):
      fields.add("byName", name)
      fields.add("round", round)
      change.add(to: &fields)
    case .reviewed(let number, let name, let change):
      change.add(to: &fields)
      fields.add("byName", name)
      fields.add("review", number)
    }
    return fields.json
  }

  /// Reads `data`; nil for a kind that is not one of these.
  ///
  /// - Throws: `MalformedEvent` when a member is missing or wrong, or the version is newer than this program.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    let members = Members(data, of: kind)
    let event: PriorityEvent
    if let change = try Change(kind: kind, members, data) {
      event = .changed(try members.int("priority"), byName: try members.string("byName"), change)
    } else if let change = try PollChange(kind: kind, members) {
      event = .polled(try members.int("round"), byName: try members.string("byName"), change)
    } else if let change = try ReviewChange(kind: kind, members) {
      event = .reviewed(try members.int("review"), byName: try members.string("byName"), change)
    } else if kind == "priority.frozen" {
      event = .frozen(
        byName: try members.string("byName"), try members.list("order", Freeze.Place.init(json:)))
    } else {
      return nil
    }
    guard version == 1 else { throw MalformedEvent(description: "\(kind): version \(version) is newer than 1") }
    self = event
  }
}
