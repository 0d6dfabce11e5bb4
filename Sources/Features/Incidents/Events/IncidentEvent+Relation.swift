import Kernel

extension IncidentEvent {
  /// What an incident has to do with another one, by its number, or what caused it.
  package enum Relation: Sendable, Hashable {
    case linked(to: Int)
    case duplicate(of: Int)
    /// From now on the other one answers for it.
    case merged(into: Int)
    /// The other side of a merger: the other's impact began at this reading.
    indirect case absorbed(from: Int, start: ClockReading?)
    /// An earlier incident came back.
    case recurred(of: Int)
    case causeNamed(String)
    /// It was not that one.
    case causeRemoved(String)
    /// The other one does not answer for it any more.
    case split(from: Int)
    /// The other side of it.
    case parted(from: Int)
    /// They have nothing to do with each other.
    case unlinked(from: Int)
  }
}

extension IncidentEvent.Relation {
  /// The name of the event in the journal, for ever: `incident.linked`.
  var kind: String {
    switch self {
    case .linked: "incident.linked"
    case .duplicate: "incident.duplicate"
    case .merged: "incident.merged"
    case .absorbed: "incident.absorbed"
    case .recurred: "incident.recurred"
    case .causeNamed: "incident.cause-named"
    case .causeRemoved: "incident.cause-removed"
    case .split: "incident.split"
    case .parted: "incident.parted"
    case .unlinked: "incident.unlinked"
    }
  }

  /// The word that leads to it.
  var command: String {
    switch self {
    case .linked: "link"
    case .duplicate: "dup"
    case .merged, .absorbed: "merge"
    case .recurred: "recurs"
    case .causeNamed, .causeRemoved: "cause"
    case .split, .parted: "split"
    case .unlinked: "unlink"
    }
  }

  /// The number of the other incident.
  var other: Int? {
    switch self {
    case .linked(let other), .duplicate(let other), .merged(let other), .absorbed(let other, _), .recurred(let other),
      .split(let other), .parted(let other), .unlinked(let other):
      other
    case .causeNamed, .causeRemoved: nil
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .linked(let other): fields.add("to", other)
    case .duplicate(let other), .recurred(let other): fields.add("of", other)
    case .merged(let other): fields.add("into", other)
    case .absorbed(let other, let start):
      fields.add("from", other)
      fields.add("impactStart", start?.json)
    case .split(let other), .parted(let other), .unlinked(let other): fields.add("from", other)
    case .causeNamed(let text), .causeRemoved(let text): fields.add("text", text)
    }
  }

  /// Nil for a kind that is not one of these.
  init?(_ kind: String, _ members: Members) throws(MalformedEvent) {
    switch kind {
    case "incident.linked": self = .linked(to: try members.int("to"))
    case "incident.duplicate": self = .duplicate(of: try members.int("of"))
    case "incident.merged": self = .merged(into: try members.int("into"))
    case "incident.absorbed":
      self = .absorbed(
        from: try members.int("from"),
        start: try members.optional("impactStart") { json throws(MalformedEvent) in try ClockReading(json: json) })
    case "incident.recurred": self = .recurred(of: try members.int("of"))
    case "incident.split": self = .split(from: try members.int("from"))
    case "incident.parted": self = .parted(from: try members.int("from"))
    case "incident.unlinked": self = .unlinked(from: try members.int("from"))
    case "incident.cause-removed": self = .causeRemoved(try members.string("text"))
    case "incident.cause-named": self = .causeNamed(try members.string("text"))
    default: return nil
    }
  }
}
