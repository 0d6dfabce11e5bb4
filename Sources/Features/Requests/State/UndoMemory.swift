import HashTreeCollections
import Kernel

/// What each person did last, for as long as it may be taken back.
///
/// A queue by age beside an index by person: each addition drops at most two that are too old, so that the memory is
/// bounded by what was done within five minutes, and no write ever scans it.
struct UndoMemory: Sendable, Equatable {
  /// How long a command may be taken back, in seconds.
  static let window: Int64 = 300

  /// One person's last command; an object, so that the trees below copy references and not facts.
  final class Step: Sendable {
    let by: PersonID
    let at: Timestamp
    let request: Int
    /// The word of the command.
    let command: String
    /// What was true before; nil when the command was an undo, which cannot be taken back.
    let before: Facts?
    /// The revision that the command led to.
    let revision: Int

    init(by: PersonID, at: Timestamp, request: Int, command: String, before: Facts?, revision: Int) {
      (self.by, self.at, self.request) = (by, at, request)
      (self.command, self.before, self.revision) = (command, before, revision)
    }
  }

  private var steps: TreeDictionary<Int, Step> = [:]
  private var places: TreeDictionary<PersonID, Int> = [:]
  private var oldest = 0
  private var end = 0

  mutating func remember(_ step: Step) {
    if let place = places[step.by] { steps[place] = nil }
    steps[end] = step
    places[step.by] = end
    end += 1
    for _ in 0..<2 where oldest < end - 1 { dropOldest(at: step.at) }
  }

  private mutating func dropOldest(at now: Timestamp) {
    if let step = steps[oldest] {
      guard now.milliseconds(since: step.at) > UndoMemory.window * 1000 else { return }
      steps[oldest] = nil
      places[step.by] = nil
    }
    oldest += 1
  }

  /// A person's last command, however old it is.
  subscript(_ person: PersonID) -> Step? { places[person].flatMap { steps[$0] } }

  /// What is remembered, oldest first.
  var all: [Step] { (oldest..<end).compactMap { steps[$0] } }

  static func == (a: UndoMemory, b: UndoMemory) -> Bool { a.all == b.all }
}

extension UndoMemory.Step: Equatable {
  static func == (a: UndoMemory.Step, b: UndoMemory.Step) -> Bool {
    a === b
      || (a.by == b.by && a.at == b.at && a.request == b.request && a.command == b.command && a.before == b.before
        && a.revision == b.revision)
  }
}

extension UndoMemory.Step {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("before", before?.json)
    fields.add("by", by.description)
    fields.add("command", command)
    fields.add("request", request)
    fields.add("revision", revision)
    return fields.json
  }

  convenience init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), request: try members.int("request"),
      command: try members.string("command"), before: try members.optional("before", Facts.init(json:)),
      revision: try members.int("revision"))
  }
}
