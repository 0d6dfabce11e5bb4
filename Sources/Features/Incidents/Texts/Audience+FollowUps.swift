import Kernel

extension Audience {
  /// What an earlier incident left to be done, one line each: shown to whoever says that it came back.
  func unfinishedFollowUps(of earlier: Incident) -> [RichText] { [] }
}
