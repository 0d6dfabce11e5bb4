import Kernel

extension Score {
  /// Figures are texts, for the journal knows whole numbers only: `{"figures":{"size":"2.0","value":"5.0"},"method":"wsjf"}`.
  var json: JSON {
    var fields = Fields()
    fields.add(
      "figures", .object(figures.sorted { $0.key < $1.key }.map { JSON.Field($0.key, .string("\($0.value)")) }))
    fields.add("method", method.rawValue)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "score")
    guard let method = Method(rawValue: try members.string("method")) else { throw members.problem("method") }
    guard let pairs = json["figures"]?.object else { throw members.problem("figures") }
    var figures: [String: Double] = [:]
    for pair in pairs {
      guard let figure = pair.value.string.flatMap(Double.init), figure.isFinite else {
        throw members.problem("figures")
      }
      figures[pair.key] = figure
    }
    self.init(method: method, figures: figures)
  }
}
