package import Kernel

/// The dates on which a calendar is closed all day: a computed country, plus and minus days by date.
///
/// A moved day is one removed and one added; a *journée de solidarité* that is worked is one removed.
package struct Holidays: Hashable, Sendable {
  /// Nil when no country is computed.
  package var french: FrenchHolidays?
  /// Dates that are closed besides, with their names.
  package var added: [CivilDate: String]
  /// Computed dates that are worked; an added date wins over a removed one.
  package var removed: Set<CivilDate>

  package init(french: FrenchHolidays? = nil, added: [CivilDate: String] = [:], removed: Set<CivilDate> = []) {
    (self.french, self.added, self.removed) = (french, added, removed)
  }

  package init(french: FrenchHolidays? = nil, added: some Sequence<Holiday>, removed: Set<CivilDate> = []) {
    let names = Dictionary(added.map { ($0.date, $0.name) }) { first, _ in first }
    self.init(french: french, added: names, removed: removed)
  }

  /// No date at all.
  package static let none = Holidays()

  /// Whether a date is closed all day.
  package func contains(_ date: CivilDate) -> Bool {
    if added[date] != nil { return true }
    return french?.contains(date) == true && !removed.contains(date)
  }

  /// The holidays of a year by date, in order; two that share a date are one.
  package func days(of year: Int) -> [Holiday] {
    var names: [CivilDate: String] = [:]
    for day in french?.days(of: year) ?? [] where !removed.contains(day.date) {
      names[day.date] = names[day.date].map { "\($0), \(day.name)" } ?? day.name
    }
    for (date, name) in added where date.year == year { names[date] = name.isEmpty ? names[date] ?? "" : name }
    return names.map { Holiday($0.key, $0.value) }.sorted { $0.date < $1.date }
  }
}
