import Kernel

extension Audience {
  /// The causes and the other incidents, one line each; `name` says what a reader may know of another one.
  func relations(_ facts: Facts, _ ties: Incidents.Ties, name: (Int) -> RichText) -> [RichText] {
    func names(_ numbers: [Int]) -> RichText { numbers.map(name).joined(separator: ", ") }
    var lines: [RichText] = []
    if !facts.causes.isEmpty {
      let separator = language.pick(en: "; ", fr: " ; ")
      let causes = facts.causes.map { RichText.user($0) }.joined(separator: separator)
      lines.append(
        labelled(facts.causes.count == 1 ? "Cause" : language.pick(en: "Causes", fr: "Causes"), causes))
    }
    if let other = facts.mergedInto {
      lines.append(language.pick(en: "Merged into \(name(other))", fr: "Fusionné avec \(name(other))"))
    }
    if let other = facts.recurrenceOf {
      lines.append(language.pick(en: "Recurrence of \(name(other))", fr: "Récidive de \(name(other))"))
    }
    if !ties.recurrences.isEmpty {
      lines.append(labelled(language.pick(en: "Came back as", fr: "Réapparu sous"), names(ties.recurrences)))
    }
    if !ties.links.isEmpty { lines.append(labelled(language.pick(en: "Linked", fr: "Liés"), names(ties.links))) }
    if !ties.duplicates.isEmpty {
      lines.append(labelled(language.pick(en: "Duplicates", fr: "Doublons"), names(ties.duplicates)))
    }
    if !ties.merged.isEmpty {
      lines.append(labelled(language.pick(en: "Merged with it", fr: "Fusionnés avec lui"), names(ties.merged)))
    }
    return lines
  }

  /// Where it stands, in a word or by the incident that answers for it.
  func state(of facts: Facts) -> RichText {
    guard let survivor = facts.mergedInto.map({ ItemID(Incident.prefix, $0) }) else {
      return facts.openHold == nil
        ? name(facts.phase)
        : language.pick(en: "\(name(facts.phase)), on hold", fr: "\(name(facts.phase)), en attente")
    }
    return language.pick(en: "merged into \(survivor)", fr: "fusionné avec \(survivor)")
  }
}
