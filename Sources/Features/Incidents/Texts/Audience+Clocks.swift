import Kernel

extension Audience {
  /// Every clock that has been read: value, source and who.
  func clocks(_ facts: Facts) -> RichText {
    var text: RichText = language.pick(en: "Clocks (\(plain: zone.name)):", fr: "Heures clés (\(plain: zone.name)) :")
    for reading in readings(facts) { text += "\n– \(reading)" }
    return text
  }

  /// One line per clock that was read.
  func readings(_ facts: Facts) -> [RichText] {
    ClockName.allCases.compactMap { clock in
      guard let reading = facts.clocks[clock] else { return nil }
      let by = reading.by.mention
      return "\(name(clock)) \(plain: date(reading.at)), \(name(reading.source)), \(by)"
    }
  }
}
