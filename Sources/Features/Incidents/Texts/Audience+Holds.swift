import Kernel

extension Audience {
  /// The hold that is going on: `On hold since Thu 26 Mar 2026 10:15, waiting for the vendor, until …: a part is ordered`.
  func line(about hold: Hold) -> RichText {
    let (since, whom) = (RichText.plain(date(hold.began)), name(hold.kind))
    let text: RichText = language.pick(
      en: "On hold since \(since), waiting for \(whom)", fr: "En attente depuis le \(since) : \(whom)")
    return reason(text + until(hold.until), hold.why)
  }

  /// What was said of a hold, in a timeline.
  func sentence(_ change: IncidentEvent.HoldChange) -> RichText {
    switch change {
    case .held(let kind, let why, let end):
      let text: RichText = language.pick(en: "on hold for \(name(kind))", fr: "en attente : \(name(kind))")
      return reason(text + until(end), why)
    case .released: return language.pick(en: "goes on", fr: "reprise")
    }
  }

  /// `, until Fri 27 Mar 2026 00:00 (Europe/Paris)`; empty without a moment.
  func until(_ instant: Timestamp?) -> RichText {
    guard let instant else { return "" }
    let moment = RichText.plain(full(instant))
    return language.pick(en: ", until \(moment)", fr: ", jusqu’au \(moment)")
  }

  private func reason(_ text: RichText, _ why: String?) -> RichText {
    why.map { labelled(text, short($0)) } ?? text
  }
}
