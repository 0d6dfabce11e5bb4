import Kernel

extension Audience {
  /// What an earlier incident left to be done, one line each: shown to whoever says that it came back.
  func unfinishedFollowUps(of earlier: Incident) -> [RichText] {
    let open = earlier.facts.unfinishedFollowUps
    guard !open.isEmpty else { return [] }
    let head: RichText = language.pick(
      en: "Still to be done since \(earlier.id):", fr: "Reste à faire depuis \(earlier.id) :")
    return [head] + open.map { line(about: $0) }
  }
}
