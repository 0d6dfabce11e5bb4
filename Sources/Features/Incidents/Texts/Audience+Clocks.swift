import Kernel

extension Audience {
  /// Every clock that has been read: value, source and who.
  func clocks(_ facts: Facts) -> RichText {
    var text: RichText = language.pick(en: "Clocks (\(plain: zone.name)):", fr: "Heures clés (\(plain: zone.name)) :")
    for clock in ClockName.allCases {
      guard let reading = facts.clocks[clock] else { continue }
      let by = reading.by.mention
      text += "\n– \(name(clock)) \(plain: date(reading.at)), \(name(reading.source)), \(by)"
    }
    return text
  }
}
