import BusinessTime
package import Kernel

extension Match {
  package var json: JSON {
    var fields = Fields()
    fields.add("area", area)
    fields.add("client", customer)
    fields.add("from", from)
    fields.add("kind", kind.rawValue)
    if !levels.isEmpty { fields.add("levels", .array(levels.sorted().map { .int(Int64($0)) })) }
    fields.add("to", to)
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "match")
    guard let kind = Tracked.Kind(rawValue: try members.string("kind")) else { throw members.problem("kind") }
    let levels = json["levels"] == nil ? [] : try members.array("levels").compactMap { $0.int.map { Int($0) } }
    self.init(
      kind, levels: Set(levels), area: json["area"]?.string, customer: json["client"]?.string,
      from: json["from"]?.string, to: json["to"]?.string)
  }
}

extension Terms {
  package var json: JSON {
    var fields = Fields()
    fields.add("calendar", calendar)
    if goal != Terms.usualGoal { fields.add("goal", goal) }
    if ladder.count < LadderStep.allCases.count {
      fields.add("ladder", .array(ladder.map(\.rawValue).sorted().map { .string($0) }))
    }
    fields.add("paused-by", .array(pausedBy.map(\.rawValue).sorted().map { .string($0) }))
    fields.add("reopening", reopening.rawValue)
    var targets = Fields()
    for (metric, target) in self.targets.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      targets.add(metric.rawValue, target.json)
    }
    fields.add("targets", targets.json)
    if !unpromised.isEmpty {
      fields.add("unpromised", .array(unpromised.map(\.rawValue).sorted().map { .string($0) }))
    }
    fields.add("warnings", .array(warnings.map { .int(Int64($0)) }))
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "terms")
    guard let reopening = Reopening(rawValue: try members.string("reopening")) else {
      throw members.problem("reopening")
    }
    var targets: [Metric: Target] = [:]
    for field in json["targets"]?.object ?? [] {
      guard let metric = Metric(rawValue: field.key), let target = Target(json: field.value) else {
        throw members.problem("targets")
      }
      targets[metric] = target
    }
    self.init(
      targets, calendar: json["calendar"]?.string,
      pausedBy: Set(try members.array("paused-by").compactMap { $0.string.flatMap(PauseKind.init(rawValue:)) }),
      reopening: reopening, warnings: try members.array("warnings").compactMap { $0.int.map { Int($0) } },
      goal: json["goal"] == nil ? Terms.usualGoal : try members.int("goal"))
    if let steps = json["ladder"]?.array {
      ladder = Set(steps.compactMap { $0.string.flatMap(LadderStep.init(rawValue:)) })
    }
    unpromised = Set(json["unpromised"]?.array?.compactMap { $0.string.flatMap(Metric.init(rawValue:)) } ?? [])
  }
}

extension Target {
  /// `{"seconds":900}` or `{"business-days":2}`.
  package var json: JSON {
    switch self {
    case .duration(let seconds): .fields(["seconds": .int(seconds)])
    case .businessDays(let days): .fields(["business-days": .int(Int64(days))])
    }
  }

  package init?(json: JSON) {
    if let seconds = json["seconds"]?.int {
      self = .duration(seconds)
    } else if let days = json["business-days"]?.int {
      self = .businessDays(Int(days))
    } else {
      return nil
    }
  }
}
