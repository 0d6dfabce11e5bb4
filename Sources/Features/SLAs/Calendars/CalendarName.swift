import Commands
import Kernel

/// What a calendar may be called, in chat and in files alike.
enum CalendarName {
  /// One word of up to 32 letters, digits and hyphens that means nothing else in a line about calendars.
  static func isValid(_ name: String) -> Bool {
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
    }
    return isWord && (1...32).contains(name.unicodeScalars.count) && !isTaken(Folding.fold(name))
  }

  /// True for a day, an hour, or a word that lines about calendars are made of; folded.
  private static func isTaken(_ word: String) -> Bool {
    if word == "24x7" { return false }
    return words.contains(word) || TimeWords.isHour(word) || WindowReader.minutes(word) != nil
      || WeekdayReader.read([word]) != nil || DayReader.read([word], dayFirst: true) != nil
  }

  private static let words: Set<String> = [
    "calendar", "calendrier", "closed", "dans", "des", "feries", "ferie", "ferme", "from", "holiday", "holidays", "in",
    "off", "ouvre", "travaille", "worked", "working",
  ]
}
