package import Chat
import Kernel

/// The outside world's HTTP: records every request, and answers what the test has prepared.
package final class RecordingSender: Sendable {
  private struct Content {
    var calls: [HTTPCall] = []
    var answers: [Result<HTTPResult, HTTPFailure>] = []
    var isSilent = false
  }

  private let content = Lock(Content())
  private let standard: @Sendable (HTTPCall, Int) -> Result<HTTPResult, HTTPFailure>

  /// `standard` answers what nothing was prepared for; it gets the request and its number, from 1.
  package init(
    standard: @escaping @Sendable (HTTPCall, Int) -> Result<HTTPResult, HTTPFailure> = { _, number in
      .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"ts":"1700000000.00000\#(number)"}"#.utf8)))
    }
  ) { self.standard = standard }

  /// The requests since the last look, in order.
  package func takeCalls() -> [HTTPCall] {
    content.withLock { content in
      defer { content.calls = [] }
      return content.calls
    }
  }

  /// Prepares the answer to the next request that has none yet.
  package func answerNext(_ answer: Result<HTTPResult, HTTPFailure>) { content.withLock { $0.answers.append(answer) } }

  package var sender: HTTPSender {
    HTTPSender { call in
      let (prepared, number) = self.content.withLock { content in
        content.calls.append(call)
        return (content.answers.isEmpty ? nil : content.answers.removeFirst(), content.calls.count)
      }
      return prepared ?? self.standard(call, number)
    }
  }
}
