import Chat
import Kernel

extension MicrosoftTeams {
  /// What somebody did, on either road.
  ///
  /// People are known by the id that activities and mentions share; `aadObjectId` stands in the first alone, and not
  /// for everybody.
  func inbound(_ activity: TeamsActivity, root: String?, text: String) throws(Rejection) -> Inbound {
    let parts = (activity.conversation?.id ?? "").split(separator: ";", omittingEmptySubsequences: false).map(
      String.init)
    guard let user = activity.from?.id, let id = activity.id, let channel = parts.first,
      [user, id, channel].allSatisfy(TeamsID.isValid)
    else { throw Rejection(400, "activity_fields") }
    let tenant = activity.tenant.flatMap { TeamsID.isTenant($0) ? $0 : nil } ?? "-"
    let prefix = "messageid="
    let thread = parts.dropFirst().first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    let place = Place(
      platform: name, team: tenant, channel: channel,
      thread: thread.flatMap { TeamsID.isChannel(channel) && TeamsID.isValid($0) ? $0 : nil })
    let named = activity.from?.name ?? user
    var inbound = Inbound(
      person: PersonID(platform: name, team: tenant, user: user), personName: named, place: place, root: root,
      text: text, delivery: "teams:\(channel):\(id)",
      profile: Profile(locale: activity.language, zone: activity.zone, name: named))
    inbound.isDirect = activity.isDirect
    return inbound
  }
}
