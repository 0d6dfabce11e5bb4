package import Chat
package import Kernel

/// Looking for a post of our own by a property that clients do not show.
///
/// Source: the API reference, `GET /channels/{channel_id}/posts` with `since`.
extension Mattermost: MessageFinder {
  static let markName = "railhead_mark"
  /// As many as the server gives at once.
  private static let mostPosts = 1000

  package func findingCall(for outbound: Outbound, since: Timestamp, page: String?) -> HTTPCall? {
    guard let token = settings.botToken, page == nil else { return nil }
    let path = "/channels/\(outbound.handle.place.channel)/posts?since=\(since.milliseconds)"
    return HTTPCall(method: "GET", url: api(path), headers: [HTTPCall.Header("Authorization", "Bearer \(token)")])
  }

  /// One answer holds everything since then, unless the server has cut it.
  package func finding(of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound) -> Finding {
    guard case .success(let answer) = result, answer.status == 200 else { return outcome(of: result).forFinding }
    guard let body = try? JSONBody.decode(PostList.self, from: answer.body) else {
      return .unknown(reason: DeliveryProblem.unreadableAnswer.rawValue)
    }
    guard let found = body.posts.values.first(where: { $0.mark == outbound.mark }) else {
      return body.posts.count >= Self.mostPosts ? .unknown(reason: "too_many_messages") : .absent
    }
    return .found(messageID: found.id.flatMap { MattermostID.isValid($0.utf8) ? $0 : nil })
  }
}

private struct PostList: Decodable {
  struct Post: Decodable {
    var id: String?
    var mark: String?

    enum CodingKeys: String, CodingKey { case id, props }
    enum PropertyKeys: String, CodingKey { case mark = "railhead_mark" }

    /// Other posts' properties are of any shape.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try? container.decode(String.self, forKey: .id)
      let properties = try? container.nestedContainer(keyedBy: PropertyKeys.self, forKey: .props)
      mark = try? properties?.decode(String.self, forKey: .mark)
    }
  }

  var posts: [String: Post]
}
