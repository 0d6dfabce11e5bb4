import Kernel

extension Team {
  /// Everything about a team in one line: `@finance: @lea (lead), @bob · calendar fr-office · #finance`.
  func line(in language: Language) -> RichText {
    let people = members.map { member -> RichText in
      guard let lead, lead.isSame(as: member) else { return "\(member.mention)" }
      return "\(member.mention) (\(plain: Role.lead.name(in: language)))"
    }
    var parts: [RichText] = [
      people.isEmpty
        ? language.pick(en: "nobody yet", fr: "personne pour l’instant") : people.joined(separator: ", ")
    ]
    if let calendar { parts.append(language.pick(en: "calendar \(calendar)", fr: "calendrier \(calendar)")) }
    if let channel { parts.append("\("#" + channel.name)") }
    return handle + language.pick(en: ": ", fr: " : ") + parts.joined(separator: " · ")
  }
}
