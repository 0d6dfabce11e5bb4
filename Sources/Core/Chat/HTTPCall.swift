/// A request that Railhead makes.
package struct HTTPCall: Hashable, Sendable {
  /// Upper-case method.
  package var method: String
  package var url: String
  package var headers: [Header]
  package var body: [UInt8]
  /// What it proves itself with, where that has to be asked for first.
  package var credential: Credential?

  package struct Header: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    method: String = "POST", url: String, headers: [Header] = [], body: [UInt8] = [], credential: Credential? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.credential = credential
  }
}

/// What came back.
package struct HTTPResult: Hashable, Sendable {
  package var status: Int
  /// Of the final answer; names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Why no answer came back.
package enum HTTPFailure: Error, Hashable, Sendable {
  /// The URL, its host or the address that it resolved to is not one that Railhead may reach: never tried again.
  case forbidden(String)
  /// Name resolution, connection or TLS failed before anything was sent.
  case unreachable(String)
  /// Something was sent and no complete answer came: the effect is unknown.
  case interrupted(String)
  /// The deadline passed; the effect is unknown.
  case timedOut
  /// The answer was larger than allowed.
  case answerTooLarge
}

/// Makes requests; the real one is libcurl, tests record.
package struct HTTPSender: Sendable {
  /// Sends one request.
  ///
  /// A non-2xx answer is a result, not a failure.
  package var send: @Sendable (HTTPCall) async -> Result<HTTPResult, HTTPFailure>

  package init(send: @escaping @Sendable (HTTPCall) async -> Result<HTTPResult, HTTPFailure>) { self.send = send }
}
