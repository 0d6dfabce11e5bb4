package import Kernel

extension DigestSchedule {
  /// What may be wrong with a digest on its way.
  package enum Trouble: Sendable, Hashable {
    /// It is given up.
    case isLost
    /// It is still being tried.
    case waits
    /// It has arrived, and what was to stand below it is given up.
    case isCut
  }

  /// What those who lead are told when a digest does not get through: which, where, why, and what becomes of it.
  package func notice(_ key: DigestKey, _ why: RichText, _ trouble: Trouble, for audience: Audience) -> RichText {
    let (language, zone) = (audience.language, setting.rule.zone.name)
    let name = audience.name(slot.kind)
    let channel = RichText.user("#" + (setting.channelName ?? slot.room.channel))
    let owed = RichText.plain("\(audience.day(key.local.date)) \(audience.clock(key.local)) (\(zone))")
    switch trouble {
    case .isLost:
      return language.pick(
        en: """
          The \(name) for \(channel), owed \(owed), could not be sent: \(why). The next one says so. I tell you once, \
          until one gets through.
          """,
        fr: """
          Le \(name) pour \(channel), prévu le \(owed), n’a pas pu partir : \(why). Le prochain le dira. Je ne vous le dis \
          qu’une fois, jusqu’à ce que l’un d’eux passe.
          """)
    case .waits:
      return language.pick(
        en: """
          The \(name) for \(channel), owed \(owed), still waits after an hour: \(why). I go on trying, and tell you once, \
          until one gets through.
          """,
        fr: """
          Le \(name) pour \(channel), prévu le \(owed), attend encore au bout d’une heure : \(why). Je continue \
          d’essayer, et ne vous le dis qu’une fois, jusqu’à ce que l’un d’eux passe.
          """)
    case .isCut:
      return language.pick(
        en: """
          The \(name) for \(channel), owed \(owed), is there without what was to stand in its thread, which could not be \
          sent: \(why). I do not try again.
          """,
        fr: """
          Le \(name) pour \(channel), prévu le \(owed), y est sans la suite prévue dans son fil, qui n’a pas pu partir : \
          \(why). Je n’essaie plus.
          """)
    }
  }

  /// What those who lead are told when a clock that was far ahead has silenced it.
  ///
  /// - Parameters:
  ///   - until: when it would be sent again.
  ///   - line: what counts anew.
  package func notice(silentUntil until: Timestamp, at now: Timestamp, _ line: String, for audience: Audience)
    -> RichText
  {
    let (name, channel) = (audience.name(slot.kind), RichText.user("#" + (setting.channelName ?? slot.room.channel)))
    let zoned = audience.on(setting.rule.zone)
    let (end, moment) = (zoned.moment(until), zoned.moment(now))
    return audience.language.pick(
      en: """
        The \(name) for \(channel) counts as sent until \(end), because my clock was there once: nothing is sent before. \
        Now I read \(moment). If that is right, \(code: line) counts anew.
        """,
      fr: """
        Le \(name) pour \(channel) compte comme envoyé jusqu’au \(end), car mon horloge y était une fois : rien ne part \
        avant. Maintenant je lis \(moment). Si c’est juste, \(code: line) recompte.
        """)
  }

  /// What names it in a line: `weekly #ops`.
  package func named(in language: Language) -> String {
    "\(language.word(for: slot.kind)) #\(setting.channelName ?? slot.room.channel)"
  }
}
