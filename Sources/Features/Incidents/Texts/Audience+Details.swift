import Kernel

extension Audience {
  /// One line of a timeline: the new value, and the one before.
  func sentence(_ change: IncidentEvent.DetailChange) -> RichText {
    switch change {
    case .renamed(let title, let before):
      language.pick(
        en: "renamed: \(short(title)), before: \(short(before))",
        fr: "renommé : \(short(title)), avant : \(short(before))")
    case .area(let area, let before):
      labelled(language.pick(en: "area", fr: "domaine"), "\(name(area: before)) → \(name(area: area))")
    case .customer(let customer, let before):
      labelled("client", "\(name(customer: before)) → \(name(customer: customer))")
    case .hidden: language.pick(en: "private from now on", fr: "désormais privé")
    case .published: language.pick(en: "public from now on", fr: "désormais public")
    }
  }

  /// What is true again, once such a change was taken back.
  func again(_ change: IncidentEvent.DetailChange, _ facts: Facts, _ title: RichText) -> RichText {
    switch change {
    case .renamed:
      return language.pick(en: "it is called \(title) again", fr: "il s’appelle de nouveau \(title)")
    case .area:
      guard let area = facts.area else {
        return language.pick(en: "\(title) is without an area again", fr: "\(title) n’a plus de domaine")
      }
      return language.pick(
        en: "\(title) is in \("#" + area) again", fr: "\(title) est de nouveau dans \("#" + area)")
    case .customer:
      guard let customer = facts.customer else {
        return language.pick(en: "\(title) is without a client again", fr: "\(title) n’a plus de client")
      }
      return language.pick(
        en: "\(title) is about client \(customer) again", fr: "\(title) concerne de nouveau le client \(customer)")
    case .hidden: return language.pick(en: "\(title) is public again", fr: "\(title) est de nouveau public")
    case .published: return language.pick(en: "\(title) is private again", fr: "\(title) est de nouveau privé")
    }
  }

  /// What a command that is taken back is called.
  func noun(ofDetail command: String) -> String? {
    switch command {
    case "rename": language.pick(en: "the new title", fr: "le nouveau titre")
    case "area": language.pick(en: "the change of area", fr: "le changement de domaine")
    case "client": language.pick(en: "the change of client", fr: "le changement de client")
    case "private": language.pick(en: "the privacy", fr: "la confidentialité")
    case "public": language.pick(en: "the publication", fr: "la publication")
    default: nil
    }
  }

  /// That what was done acknowledges it, too: a sentence behind another one.
  func acknowledged(_ facts: Facts, at now: Timestamp) -> RichText {
    let delay = span(from: facts.clocks[.declared]?.at ?? now, to: now)
    return language.pick(
      en: " It is acknowledged, \(delay) after it was declared.",
      fr: " Il est pris en compte, \(delay) après sa déclaration.")
  }

  private func name(area: String?) -> RichText { area.map { .user("#" + $0) } ?? none }
  private func name(customer: String?) -> RichText { customer.map { .user($0) } ?? none }
  private var none: RichText { language.pick(en: "none", fr: "aucun") }
}
