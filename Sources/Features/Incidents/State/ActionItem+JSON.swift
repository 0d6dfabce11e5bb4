import Kernel

extension ActionItem {
  /// An object; what is not known is left out.
  var json: JSON {
    var fields = Fields()
    fields.add("done", done?.json)
    fields.add("due", due)
    fields.add("firstDue", firstDue)
    fields.add("kind", kind.rawValue)
    fields.add("number", number)
    fields.add("owner", owner?.json)
    fields.add("purpose", purpose?.rawValue)
    fields.add("text", text)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "action item")
    guard let kind = Kind(rawValue: try members.string("kind")) else { throw members.problem("kind") }
    self.init(
      number: try members.int("number"), kind: kind, text: try members.string("text"),
      owner: try members.optional("owner", Participant.init(json:)), due: try members.optionalInstant("due"),
      purpose: json["purpose"]?.string.flatMap(Purpose.init(rawValue:)),
      firstDue: try members.optionalInstant("firstDue"), done: try members.optional("done", Completion.init(json:)))
  }
}

extension ActionItem.Completion {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    fields.add("note", note)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "completion")
    self.init(
      at: try members.instant("at"), by: try members.value("by", Participant.init(json:)), note: json["note"]?.string)
  }
}
