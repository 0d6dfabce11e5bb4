import BusinessTime
import Kernel

/// What differs between two versions, part by part, for the operator.
extension Audience {
  /// `week: Mon–Fri 09:00–17:00 → Mon–Fri 08:00–17:00`, `closed: added Thu 24 Dec 2026 (inventory)`.
  func differences(_ before: BusinessCalendar?, _ after: BusinessCalendar) -> [String] {
    var parts: [String] = []
    parts += change("zone", before?.zone.name, after.zone.name)
    parts += change("week", before.map { week($0.week) }, week(after.week))
    parts += change(
      "holidays", before.map { $0.holidays.french.map(name) ?? "none" }, after.holidays.french.map(name) ?? "none")
    parts += list("holidays", days(before?.holidays.added ?? [:]), days(after.holidays.added))
    parts += list(
      "worked", (before?.holidays.removed ?? []).sorted().map(day), after.holidays.removed.sorted().map(day))
    parts += list("other hours", exceptions(before), exceptions(after))
    parts += list(
      "closed", (before?.closures ?? []).map { closure($0).unsafePlainText },
      after.closures.map { closure($0).unsafePlainText })
    return parts
  }

  /// `response: 1 h → 15 min`, `calendar: that of the team → support`.
  func differences(_ before: Terms?, _ after: Terms) -> [String] {
    var parts: [String] = []
    for metric in Metric.allCases {
      parts += change(
        metric.rawValue, before.map { promised(metric, in: $0) }, promised(metric, in: after),
        isDefault: after.targets[metric] == nil)
    }
    let usual = "that of the team"
    parts += change(
      "calendar", before.map { $0.calendar ?? usual }, after.calendar ?? usual, isDefault: after.calendar == nil)
    parts += change(
      "paused by", before.map(pauses), pauses(after), isDefault: after.pausedBy == Set(PauseKind.allCases))
    parts += change(
      "reopening", before.map { reopening($0.reopening) }, reopening(after.reopening),
      isDefault: after.reopening == .newCycle)
    parts += change(
      "ladder", before.map(ladder), ladder(after), isDefault: after.ladder == Set(LadderStep.allCases))
    parts += change(
      "warnings", before.map(warnings), warnings(after), isDefault: after.warnings == Terms.usualWarnings)
    parts += change(
      "goal", before.map { "\($0.goal) %" }, "\(after.goal) %", isDefault: after.goal == Terms.usualGoal)
    return parts
  }

  /// Of what is new, only what is not as usual is said.
  private func change(_ name: String, _ before: String?, _ after: String, isDefault: Bool = false) -> [String] {
    guard let before else { return isDefault ? [] : ["\(name): \(after)"] }
    return before == after ? [] : ["\(name): \(before) → \(after)"]
  }

  private func list(_ name: String, _ before: [String], _ after: [String]) -> [String] {
    let added = after.filter { !before.contains($0) }
    let removed = before.filter { !after.contains($0) }
    return (added.isEmpty ? [] : ["\(name): added \(added.joined(separator: "; "))"])
      + (removed.isEmpty ? [] : ["\(name): removed \(removed.joined(separator: "; "))"])
  }

  private func days(_ days: [CivilDate: String]) -> [String] {
    days.sorted { $0.key < $1.key }.map { $1.isEmpty ? day($0) : "\(day($0)) (\($1))" }
  }

  private func exceptions(_ calendar: BusinessCalendar?) -> [String] {
    (calendar?.exceptions ?? [:]).sorted { $0.key < $1.key }.map { "\(day($0)) \(hours($1))" }
  }

  private func promised(_ metric: Metric, in terms: Terms) -> String {
    terms.targets[metric].map(target)
      ?? (terms.unpromised.contains(metric) ? "none, by no other policy either" : "none")
  }

  private func ladder(_ terms: Terms) -> String {
    let steps = LadderStep.allCases.filter(terms.ladder.contains).map(\.rawValue)
    return steps.isEmpty ? "none" : steps.joined(separator: ", ")
  }

  private func pauses(_ terms: Terms) -> String {
    let kinds = PauseKind.allCases.filter(terms.pausedBy.contains).map(\.rawValue)
    return kinds.isEmpty ? "none" : kinds.joined(separator: ", ")
  }

  private func warnings(_ terms: Terms) -> String {
    terms.warnings.isEmpty ? "none" : terms.warnings.map { "\($0) %" }.joined(separator: ", ")
  }

  private func reopening(_ reopening: Reopening) -> String { reopening.rawValue.replacing("_", with: "-") }
}
