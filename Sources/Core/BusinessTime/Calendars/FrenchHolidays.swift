package import Kernel

/// The public holidays of French labour law, computed for any year.
///
/// Code du travail, article L3133-1 (eleven days) and L3134-13 (two more in Moselle, Bas-Rhin and Haut-Rhin).
package enum FrenchHolidays: String, Hashable, Sendable, CaseIterable {
  case metropole
  case alsaceMoselle = "alsace-moselle"

  /// The holidays of a year by date, in order.
  package func days(of year: Int) -> [Holiday] {
    guard let easter = CivilDate.easter(year) else { return [] }
    var days = FrenchHolidays.fixed.compactMap { month, day, name in
      CivilDate(year: year, month: month, day: day).map { Holiday($0, name) }
    }
    days.append(Holiday(easter.adding(days: 1), "lundi de Pâques"))
    days.append(Holiday(easter.adding(days: 39), "Ascension"))
    days.append(Holiday(easter.adding(days: 50), "lundi de Pentecôte"))
    if self == .alsaceMoselle {
      days.append(Holiday(easter.adding(days: -2), "Vendredi saint"))
      days += CivilDate(year: year, month: 12, day: 26).map { [Holiday($0, "Saint-Étienne")] } ?? []
    }
    return days.sorted { $0.date < $1.date }
  }

  /// Whether a date is one of them, without making a list.
  package func contains(_ date: CivilDate) -> Bool {
    let isAlsatian = self == .alsaceMoselle
    if FrenchHolidays.fixed.contains(where: { $0.month == date.month && $0.day == date.day }) { return true }
    if date.month == 12 { return isAlsatian && date.day == 26 }
    guard (3...6).contains(date.month), let easter = CivilDate.easter(date.year) else { return false }
    switch date.daysSinceEpoch - easter.daysSinceEpoch {
    case 1, 39, 50: return true
    case -2: return isAlsatian
    default: return false
    }
  }

  private static let fixed: [(month: Int, day: Int, name: String)] = [
    (1, 1, "jour de l’An"), (5, 1, "fête du Travail"), (5, 8, "Victoire 1945"), (7, 14, "fête nationale"),
    (8, 15, "Assomption"), (11, 1, "Toussaint"), (11, 11, "Armistice 1918"), (12, 25, "Noël"),
  ]
}

/// One closed date with its name; the name is empty when nobody gave one.
package struct Holiday: Hashable, Sendable {
  package var date: CivilDate
  package var name: String

  package init(_ date: CivilDate, _ name: String = "") { (self.date, self.name) = (date, name) }
}
