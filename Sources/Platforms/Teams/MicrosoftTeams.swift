package import Chat
package import Kernel

/// Microsoft Teams, on two roads: a bot of the Bot Framework, which can do everything, and the outgoing webhook of a
/// single team, which can only answer.
///
/// Protocol: learn.microsoft.com, "Bot Connector authentication", "Bot Framework Activity schema", "Create outgoing
/// webhooks" and "Universal Actions for Adaptive Cards".
package struct MicrosoftTeams: Platform {
  let settings: TeamsSettings
  let check: SignatureCheck

  package init(settings: TeamsSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "teams" }

  package var capabilities: Capabilities {
    // What a channel may see, everybody in it reads: a message for one reader is a preview that chats may refuse.
    Capabilities(
      hasPrivateReplies: false, buttons: settings.hasButtons ? Message.mostButtons : 0, canEdit: settings.bot != nil,
      hasThreads: settings.bot != nil, takesFiles: false, messagesPerSecondAndChannel: 1,
      typing: TypingHabits(commandMark: "@\(settings.name) "))
  }

  package var routes: [Route] { [Route("POST", "/teams/messages"), Route("POST", "/teams/webhook")] }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      switch (request.method, request.path) {
      case ("POST", "/teams/messages"): return try receiveActivity(request)
      case ("POST", "/teams/webhook"): return try receiveWebhook(request)
      default: throw Rejection(404, "path")
      }
    } catch {
      return error.reception
    }
  }

  /// Why a request is refused.
  struct Rejection: Error {
    var status: Int
    var reason: String

    init(_ status: Int, _ reason: String) {
      self.status = status
      self.reason = reason
    }

    var reception: Reception { .refused(.text(status == 401 ? "unauthorized" : "", status: status), reason: reason) }
  }

  /// An activity that was proven on its road.
  func activity(in request: WebRequest) throws(Rejection) -> TeamsActivity {
    guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
    do { return try JSONBody.decode(TeamsActivity.self, from: request.body) } catch {
      throw Rejection(400, error.rawValue)
    }
  }

  /// Refuses an organisation that is not ours.
  func check(tenantOf activity: TeamsActivity) throws(Rejection) {
    guard let tenant = settings.tenant else { return }
    guard activity.tenant == tenant else { throw Rejection(403, "unknown_tenant") }
  }
}
