import Kernel

/// How far something is put off.
extension Words {
  /// A length that stands next, and no moment: `2 weeks`, `by 2 weeks`, `de 15 jours`, `d’un mois`, `5 jours ouvrés`; what
  /// it is counted from is for the command to say.
  ///
  /// `in 2 weeks` and `j+15` are counted from today, and are none.
  package mutating func takeNextDistance() -> (phrase: TimePhrase, typed: String)? {
    let place = ValuePlace(start: tokens.startIndex, index: tokens.startIndex, offset: 0, isExplicit: false)
    var typed = values(from: place)
    guard let first = typed.first else { return nil }
    let isLed = ["by", "of", "de", "for", "pour"].contains(first)
    if isLed { typed.removeFirst() }
    if first.hasPrefix("d'") { typed[0] = String(first.dropFirst(2)) }
    guard let lead = typed.first, !["in", "dans", "sous", "within"].contains(lead), !lead.hasPrefix("j+"),
      !lead.hasPrefix("+"), let (phrase, count) = DeadlineReader.read(typed[...], dayFirst: world.isDayFirst)
    else { return nil }
    switch phrase {
    case .span, .at(.open, nil), .at(.months, nil): break
    default: return nil
    }
    let length = count + (isLed ? 1 : 0)
    defer {
      remove(place.start..<place.start + length)
      _ = takeNext("later", "more", "longer", "plus tard", "de plus")
    }
    return (phrase, source(place, length))
  }
}
