import Kernel

extension Slack {
  /// Who somebody is here: one of ours, or a visitor whom Slack Connect brings into a shared channel.
  struct Identity {
    var id: PersonID
    /// A visitor is a guest, whatever role their id was given.
    var highestRole: Role?
  }

  /// Tells visitors from the people of the workspace that a request is for, and of those that are configured.
  ///
  /// - Parameters:
  ///   - own: The person's own workspace or organisation, as far as Slack tells.
  ///   - home: The ids that the person's own may have beside those of the configuration.
  ///   - team: The workspace that the request is for: the one in the ids of its people.
  ///   - isShared: Whether people of other organisations are in the channel: then somebody of whom nothing is told is a
  ///     visitor.
  func identity(of user: String, own: String?, home: [String], in team: String, isShared: Bool) -> Identity {
    let own = own.flatMap { SlackID.isValid($0) ? $0 : nil }
    let isVisitor = own.map { !home.contains($0) && !settings.teams.contains($0) } ?? isShared
    let workspace = isVisitor ? own ?? team : team
    return Identity(
      id: PersonID(platform: name, team: workspace, user: user), highestRole: isVisitor ? .guest : nil)
  }
}
