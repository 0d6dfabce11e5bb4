extension Chart {
  /// As the journal keeps it.
  package var json: JSON {
    var fields = Fields()
    if form != .bars { fields.add("form", form.rawValue) }
    fields.add("language", language.rawValue)
    fields.add("list", list)
    fields.add("points", .array(points.map(\.json)))
    fields.add("title", title)
    fields.add("unit", unit.rawValue)
    return fields.json
  }

  /// Reads what `json` wrote.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "chart")
    self.init(
      try members.string("title"), try members.word("unit"), in: try members.word("language"),
      points: try members.list("points", Point.init(json:)),
      as: json["form"] == nil ? .bars : try members.word("form"), list: json["list"]?.string)
  }
}

extension Chart.Point {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("label", label)
    fields.add("value", value.map { .int($0) })
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    self.init(try Members(json, of: "points").string("label"), json["value"]?.int)
  }
}
