import Kernel

extension Poll {
  var json: JSON {
    var fields = Fields()
    fields.add("ballots", .array(ballots.map(\.json)))
    fields.add("opened", opened.json)
    fields.add("round", round)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "poll")
    self.init(
      round: try members.int("round"), opened: try members.value("opened", Mark.init(json:)),
      ballots: try members.list("ballots", Ballot.init(json:)))
  }
}

extension Poll.Ballot {
  fileprivate var json: JSON {
    var fields = Fields()
    if count > 1 { fields.add("count", count) }
    fields.add("person", person.json)
    fields.add("sealed", sealed)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "ballots")
    self.init(
      person: try members.value("person", Participant.init(json:)), sealed: try members.string("sealed"),
      count: try members.optional("count") { $0.int.map { Int($0) } } ?? 1)
  }
}

extension Tally {
  var json: JSON {
    var fields = Fields()
    fields.add("closed", closed.json)
    fields.add("round", round)
    fields.add("votes", .array(votes.map(\.json)))
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "tally")
    self.init(
      round: try members.int("round"), closed: try members.value("closed", Mark.init(json:)),
      votes: try members.list("votes", Vote.init(json:)))
  }
}

extension Tally.Vote {
  var json: JSON {
    var fields = Fields()
    fields.add(
      "dots", .object(dots.sorted { $0.key < $1.key }.map { JSON.Field("\($0.key)", .int(Int64($0.value))) }))
    fields.add("person", person.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "votes")
    guard let pairs = json["dots"]?.object else { throw members.problem("dots") }
    var dots: [Int: Int] = [:]
    for pair in pairs {
      guard let number = Int(pair.key), let count = pair.value.int else { throw members.problem("dots") }
      dots[number] = Int(count)
    }
    self.init(person: try members.value("person", Participant.init(json:)), dots: dots)
  }
}
