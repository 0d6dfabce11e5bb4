package import BusinessTime
import Commands
package import Kernel

extension CalendarProblem {
  /// Stable, for tests and metrics: `calendar.window`.
  var code: String {
    switch self {
    case .unknownZone: "calendar.zone"
    case .emptyWindow, .windowOutOfRange: "calendar.window"
    case .closureEndsBeforeItStarts: "calendar.order"
    case .neverOpens, .neverOpensAfter: "calendar.never"
    case .overlapsVersion: "calendar.overlap"
    case .versionInThePast: "calendar.past"
    case .dateOutOfReach: "calendar.reach"
    case .cannotBeKept: "calendar.kept"
    }
  }

  /// Its sentence, and the zone that was most likely meant where the zone is wrong.
  package func fullSentence(_ language: Language) -> String {
    guard case .unknownZone(let name) = self, let near = Zone.nearest(to: name) else { return sentence(language) }
    return sentence(language)
      + language.pick(en: " Did you mean \(near)?", fr: " Vouliez-vous dire \(near) ?")
  }
}

extension Zone {
  /// A zone in any case: `europe/paris`.
  ///
  /// - Throws: `unknownZone`.
  static func named(_ name: String) throws(CalendarProblem) -> Zone {
    let folded = Folding.fold(name)
    if let zone = Zone(name) ?? names.first(where: { Folding.fold($0) == folded }).flatMap({ Zone($0) }) { return zone }
    if folded == "utc" { return .utc }
    throw .unknownZone(String(name.unicodeScalars.prefix(64)))
  }

  /// The name that was most likely meant: `Europe/Pariss`, `Paris`, `Europe/London` for `UK/London`.
  static func nearest(to name: String) -> String? {
    if let near = Nearest.name(to: name, among: names) { return near }
    let city = name.split(separator: "/").last.map(String.init) ?? name
    let cities = Dictionary(names.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) }) { first, _ in
      first
    }
    let wanted = Folding.fold(city).replacing(" ", with: "_")
    if let exact = cities.keys.sorted().first(where: { Folding.fold($0) == wanted }) { return cities[exact] }
    return Nearest.name(to: wanted, among: cities.keys.sorted()).flatMap { cities[$0] }
  }
}
