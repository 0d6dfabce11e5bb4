import Kernel

extension Reminder {
  var json: JSON {
    var fields = Fields()
    fields.add("reason", reason.rawValue)
    fields.add("since", since)
    fields.add("step", step)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "reminder")
    self.init(reason: try members.word("reason"), since: try members.instant("since"), step: try members.int("step"))
  }
}
