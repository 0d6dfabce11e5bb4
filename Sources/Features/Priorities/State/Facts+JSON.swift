package import Kernel

extension Facts: SnapshotValue {
  /// The facts as snapshots and `priority.undone` keep them.
  package var json: JSON {
    var fields = Fields()
    fields.add("blocks", blocks.isEmpty ? nil : .array(blocks.map(\.json)))
    fields.add("dots", dots.map { .int(Int64($0)) })
    fields.add("due", due)
    fields.add("end", end?.json)
    fields.add("links", links.isEmpty ? nil : .array(links.map { .string($0.description) }))
    fields.add("owner", owner?.json)
    fields.add("pin", pin?.json)
    fields.add("promise", promise?.json)
    fields.add("proposed", proposed.json)
    fields.add("revision", revision)
    fields.add("score", score?.json)
    fields.add("source", source.json)
    fields.add("started", started?.json)
    fields.add("thread", source.thread)
    fields.add("title", title)
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "facts")
    var source = try members.value("source", Place.init(json:))
    source.thread = json["thread"]?.string
    self.init(
      title: try members.string("title"), proposed: try members.value("proposed", Mark.init(json:)), source: source,
      score: try members.optional("score", Score.init(json:)),
      owner: try members.optional("owner", Participant.init(json:)), due: try members.optionalInstant("due"),
      promise: try members.optional("promise", Promise.init(json:)),
      started: try members.optional("started", Mark.init(json:)),
      blocks: json["blocks"] == nil ? [] : try members.list("blocks", Block.init(json:)),
      end: try members.optional("end", End.init(json:)),
      links: json["links"] == nil ? [] : try members.list("links") { $0.string.flatMap { ItemID(anyPrefix: $0) } },
      pin: try members.optional("pin", Pin.init(json:)), dots: json["dots"]?.int.map { Int($0) },
      revision: try members.int("revision"))
  }
}

extension Facts.End {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("kind", kind.rawValue)
    fields.add("mark", mark.json)
    fields.add("text", text)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "end")
    self.init(
      kind: try members.word("kind"), text: try members.string("text"),
      mark: try members.value("mark", Mark.init(json:)))
  }
}
