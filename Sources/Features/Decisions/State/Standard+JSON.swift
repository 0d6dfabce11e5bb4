import Kernel

extension Standard {
  /// As snapshots and `decision.standard-undone` keep it.
  var json: JSON {
    var fields = Fields()
    fields.add("decider", decider)
    fields.add("rule", rule)
    fields.add("since", since.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "standard")
    self.init(
      rule: try members.string("rule"), decider: try members.string("decider"),
      since: try members.value("since", Mark.init(json:)))
  }
}
