import Chat
import Matrix
import Testing

@Suite struct AuthorizationTests {
  /// Every route, in every spelling, with a concrete id.
  private let routes = matrix().routes.map { route in
    (route.method, route.path.replacing(#/\{[a-zA-Z]+\}/#, with: "%40x"))
  }

  private func outcome(_ route: (String, String), _ authorization: String?) -> String? {
    let reception = matrix().receive(
      request(route.0, route.1, authorization: authorization, body: #"{"events":[]}"#), at: noon)
    return reception.refusal ?? reception.answered
  }

  @Test func goodTokensAreAccepted() {
    for route in routes {
      #expect(
        outcome(route, "Bearer hs_9f3c") == (route.0 == "GET" ? #"404 {"errcode":"M_NOT_FOUND"}"# : "200 {}"),
        "\(route)")
    }
  }

  @Test func wrongTokensAreForbidden() {
    for route in routes {
      #expect(outcome(route, "Bearer hs_9f3") == #"403 {"errcode":"M_FORBIDDEN"} token_mismatch"#, "\(route)")
    }
    #expect(outcome(routes[0], "Basic hs_9f3c") == #"403 {"errcode":"M_FORBIDDEN"} authorization_unreadable"#)
    let empty = matrix(hsToken: "")
    #expect(
      empty.receive(request(query: "access_token=", authorization: nil), at: noon).refusal
        == #"403 {"errcode":"M_FORBIDDEN"} token_mismatch"#)
  }

  @Test func missingTokensAreUnauthorized() {
    for route in routes {
      #expect(outcome(route, nil) == #"401 {"errcode":"M_MISSING_TOKEN"} token_missing"#, "\(route)")
    }
  }

  @Test func everyTokenMustBeRight() {
    func refusal(_ query: String) -> String? { matrix().receive(request(query: query), at: noon).refusal }
    #expect(refusal("access_token=other") == #"403 {"errcode":"M_FORBIDDEN"} token_mismatch"#)
    #expect(
      refusal("access_token=hs_9f3c&access_token=hs_9f3c") == #"403 {"errcode":"M_FORBIDDEN"} query_unreadable"#)
    var twice = request()
    twice.headers.append(("authorization", "Bearer hs_9f3c"))
    #expect(
      matrix().receive(twice, at: noon).refusal == #"403 {"errcode":"M_FORBIDDEN"} authorization_unreadable"#)
  }

  @Test func unknownPathsAreUnrecognized() {
    for (method, path) in [("GET", "/_matrix/app/v1/transactions/1"), ("PUT", "/_matrix/app/v1/other"), ("PUT", "/")] {
      #expect(
        matrix().receive(request(method, path), at: noon).refusal == #"404 {"errcode":"M_UNRECOGNIZED"} path"#)
    }
  }

  @Test(.enabled(if: Fixture.areThere)) func conformanceCases() throws {
    for vector in try Fixture.vectors() {
      let server = matrix(hsToken: vector.token)
      var request = request(query: vector.query, authorization: nil, body: #"{"events":[]}"#)
      request.headers += vector.headers.map { ($0.key, $0.value) }
      let reception = server.receive(request, at: noon)
      let outcome = try #require(reception.refusal ?? reception.answered)
      #expect(outcome.hasPrefix("\(vector.status) "), "\(vector.id)")
      if let errcode = vector.errcode { #expect(outcome.contains(errcode), "\(vector.id)") }
    }
  }
}
