package import Kernel

/// A review that is going on in a channel: five steps, and what was decided on the way.
package struct Review: Sendable, Hashable {
  package var number: Int
  /// Without a thread: there is one review per channel.
  package var room: Place
  package var opened: Mark
  /// 1 to 5.
  package var step: Int
  /// When it came to this step.
  package var stepped: Mark
  /// The priorities that a decision was asked about.
  package var agenda: [Int] = []
  /// What was decided about priorities since it opened, in order.
  package var decisions: [Verdict] = []
  /// How often somebody was reminded of it at this step.
  package var nudges = 0

  /// A decision about one priority.
  package struct Verdict: Sendable, Hashable {
    package var number: Int
    /// The handler of the command: `keep`.
    package var command: String
    package var mark: Mark
  }

  package static let lastStep = 5

  /// The prefix of the ids that the scheduler knows reviews by.
  package static let prefix = "REV"

  package var id: ItemID { ItemID(Review.prefix, number) }

  /// What its thread is called.
  package var subject: String { "review-\(number)" }

  /// The decision about a priority that holds: the last one.
  func verdict(on number: Int) -> Verdict? { decisions.last { $0.number == number } }

  /// The decisions that hold, one of each priority, in order.
  var standing: [Verdict] {
    var seen: Set<Int> = []
    return decisions.reversed().filter { seen.insert($0.number).inserted }.reversed()
  }
}

extension Review {
  var json: JSON {
    var fields = Fields()
    fields.add("agenda", .array(agenda.map { .int(Int64($0)) }))
    fields.add("decisions", .array(decisions.map(\.json)))
    fields.add("nudges", nudges)
    fields.add("number", number)
    fields.add("opened", opened.json)
    fields.add("room", room.json)
    fields.add("step", step)
    fields.add("stepped", stepped.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "review")
    self.init(
      number: try members.int("number"), room: try members.value("room", Place.init(json:)),
      opened: try members.value("opened", Mark.init(json:)), step: try members.int("step"),
      stepped: try members.value("stepped", Mark.init(json:)),
      agenda: try members.list("agenda") { $0.int.map { Int($0) } },
      decisions: try members.list("decisions", Verdict.init(json:)), nudges: try members.int("nudges"))
  }
}

extension Review.Verdict {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("command", command)
    fields.add("mark", mark.json)
    fields.add("number", number)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "decisions")
    self.init(
      number: try members.int("number"), command: try members.string("command"),
      mark: try members.value("mark", Mark.init(json:)))
  }
}
