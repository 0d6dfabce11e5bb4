package import Kernel

/// The names of days and months in both languages, folded.
package enum DateWords {
  /// `fri`, `ven.`, `Friday`; nil for anything else.
  package static func weekday(_ word: String) -> Weekday? { weekdays[trimmed(word)] }

  /// `nov`, `févr.`, `December`: 1 to 12; nil for anything else.
  package static func month(_ word: String) -> Int? { months[trimmed(word)] }

  /// True for a day that has a name of its own, so that its weekday alone says nothing: `mardi gras`, `black friday`.
  static func isFeast(_ words: ArraySlice<String>) -> Bool {
    feasts.contains { feast in
      zip(words.prefix(feast.count), feast).allSatisfy { trimmed($0) == $1 } && words.count >= feast.count
    }
  }

  /// The names of both languages, for telling what a misspelt one was meant to be.
  static let names = (Array(weekdays.keys) + Array(months.keys) + ["tomorrow", "demain", "today"])
    .filter { $0.utf8.count > 4 }

  private static let feasts = [
    "mardi gras", "vendredi saint", "jeudi saint", "samedi saint", "vendredi noir", "lundi de paques",
    "dimanche de paques", "lundi de pentecote", "dimanche de pentecote", "jeudi de l'ascension", "mercredi des cendres",
    "dimanche des rameaux", "black friday", "good friday", "easter monday", "easter sunday", "cyber monday",
    "ash wednesday", "shrove tuesday", "christmas", "easter", "noel", "paques", "pentecote", "nouvel an", "new year",
    "jour de l'an",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Without the dot of an abbreviation or the comma of an enumeration: `jeu.`, `15,`.
  static func trimmed(_ word: String) -> String {
    guard let last = word.utf8.last, last == 0x2E || last == 0x2C, word.utf8.count > 1 else { return word }
    return String(word.unicodeScalars.dropLast())
  }

  private static let weekdays: [String: Weekday] = table([
    (.monday, "mon monday mondays lun lundi lundis"), (.tuesday, "tue tues tuesday tuesdays mar mardi mardis"),
    (.wednesday, "wed weds wednesday wednesdays mer mercredi mercredis"),
    (.thursday, "thu thur thurs thursday thursdays jeu jeudi jeudis"),
    (.friday, "fri friday fridays ven vendredi vendredis"), (.saturday, "sat saturday saturdays sam samedi samedis"),
    (.sunday, "sun sunday sundays dim dimanche dimanches"),
  ])

  private static let months: [String: Int] = table([
    (1, "jan january janv janvier"), (2, "feb february fev fevr fevrier"), (3, "mar march mars"),
    (4, "apr april avr avril"), (5, "may mai"), (6, "jun june juin"), (7, "jul july juil juillet"),
    (8, "aug august aou aout"), (9, "sep sept september septembre"), (10, "oct october octobre"),
    (11, "nov november novembre"), (12, "dec december decembre"),
  ])

  private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, names) in rows { for name in names.split(separator: " ") { table[String(name)] = value } }
    return table
  }
}
