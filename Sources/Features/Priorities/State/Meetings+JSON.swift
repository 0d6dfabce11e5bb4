import HashTreeCollections
import Kernel

extension Meetings {
  var json: JSON {
    var fields = Fields()
    fields.add("freeze", freeze?.json)
    fields.add("nextReview", nextReview)
    fields.add("poll", poll?.json)
    fields.add(
      "requeued",
      .array(
        requeued.sorted { $0.key < $1.key }.map {
          .fields(["priority": .int(Int64($0.key)), "times": .int(Int64($0.value))])
        }))
    fields.add("reviews", .array(reviews.sorted { $0.key < $1.key }.map(\.value.json)))
    fields.add("rounds", rounds)
    let ended = settled.sorted { $0.key < $1.key }.map { number, settlement in
      JSON.fields([
        "priority": .int(Int64(number)), "revision": .int(Int64(settlement.revision)),
        "times": .int(Int64(settlement.times)),
      ])
    }
    fields.add("settled", ended.isEmpty ? nil : .array(ended))
    fields.add("tally", tally?.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "meetings")
    let reviews = try members.list("reviews", Review.init(json:))
    let requeued = try members.list("requeued") { line throws(MalformedEvent) in
      let members = Members(line, of: "requeued")
      return (try members.int("priority"), try members.int("times"))
    }
    var settled: [(Int, Settlement)] = []
    if json["settled"] != nil {
      settled = try members.list("settled") { line throws(MalformedEvent) in
        let members = Members(line, of: "settled")
        return (
          try members.int("priority"),
          Settlement(times: try members.int("times"), revision: try members.int("revision"))
        )
      }
    }
    self.init(
      freeze: try members.optional("freeze", Freeze.init(json:)), poll: try members.optional("poll", Poll.init(json:)),
      tally: try members.optional("tally", Tally.init(json:)), rounds: try members.int("rounds"),
      reviews: TreeDictionary(reviews.map { ($0.number, $0) }) { first, _ in first },
      nextReview: try members.int("nextReview"), requeued: TreeDictionary(requeued) { first, _ in first },
      settled: TreeDictionary(settled) { first, _ in first })
  }
}
