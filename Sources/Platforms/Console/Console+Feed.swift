package import Chat
package import Kernel

/// The body of a feed request.
private struct FeedQuestion: Decodable {
  /// The last number that the client has; 0 for all that is kept.
  var after: Int
  var channel: String
  var user: String?
}

extension Console {
  /// Answers `POST /console/feed`, verified like a line.
  ///
  /// `{"after":n,"channel":"ops","user":"ana"}` gives `{"last":n,"messages":[{"buttons":[],"n":1,"text":"…"}]}`. A
  /// message that replaces another has `replaces`, one that only this user sees `"private":true`; without `user` there
  /// are no private ones.
  package func feedAnswer(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(ConsoleRefusal) {
      let question = try read(FeedQuestion.self, from: request, at: now)
      guard ConsoleID.isValid(question.channel), question.user.map(ConsoleID.isValid) ?? true else { throw .field }
      let (entries, last) = feed.after(question.after, channel: question.channel, user: question.user)
      let body = JSON.fields(["last": .int(Int64(last)), "messages": .array(entries.map(Console.json))])
      return .answered(.json(body.bytes))
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  private static func json(_ entry: ConsoleFeed.Entry) -> JSON {
    .fields([
      "n": .int(Int64(entry.number)), "text": .string(entry.text),
      "buttons": .array(entry.buttons.map { .fields(["label": .string($0.label), "line": .string($0.line)]) }),
      "private": entry.user == nil ? nil : true,
      "replaces": entry.replaces.map { .int(Int64($0)) },
    ])
  }
}
