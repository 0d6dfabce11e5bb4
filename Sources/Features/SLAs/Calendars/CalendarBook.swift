package import BusinessTime
import HashTreeCollections
import Kernel

/// Every calendar by name, with its versions; names are compared without case and accents.
package struct CalendarBook: Sendable, Hashable {
  /// Monday to Friday, 09:00–12:30 and 13:30–18:00 in Paris, French holidays.
  package static let office = "fr-office"
  /// Open all the time.
  package static let always = "24x7"

  private struct Shelf: Sendable, Hashable {
    var name: String
    var history: CalendarHistory
  }

  private var shelves: TreeDictionary<String, Shelf> = [:]

  /// The two that are there without any configuration.
  package init() {
    guard let paris = Zone("Europe/Paris"), let office = try? BusinessCalendar.frenchOffice(zone: paris),
      let always = try? BusinessCalendar.alwaysOpen(.utc)
    else { return }
    put(CalendarBook.office, CalendarHistory(office))
    put(CalendarBook.always, CalendarHistory(always))
  }

  package subscript(_ name: String) -> CalendarHistory? { shelves[Folding.fold(name)]?.history }

  /// As they were first typed, sorted.
  package var names: [String] { shelves.values.map(\.name).sorted() }

  /// The name as it was first typed.
  package func name(of name: String) -> String? { shelves[Folding.fold(name)]?.name }

  /// Adds a calendar, or takes the place of its history.
  mutating func put(_ name: String, _ history: CalendarHistory) {
    let key = Folding.fold(name)
    shelves[key] = Shelf(name: shelves[key]?.name ?? name, history: history)
  }

  /// A version from an instant on; total: what does not fit behind the last one was refused before it was recorded.
  mutating func append(_ calendar: BusinessCalendar, to name: String, from: Timestamp) {
    guard let history = self[name] else { return put(name, CalendarHistory(calendar)) }
    let version = CalendarHistory.Version(from: from, calendar: calendar)
    // Changing again what has not begun yet replaces it.
    let kept = history.versions.dropFirst().filter { $0.from < from }
    guard let first = history.versions.first, let longer = try? CalendarHistory(first, kept + [version]) else { return }
    put(name, longer)
  }
}
