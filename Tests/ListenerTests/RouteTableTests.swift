import Chat
import Testing

@testable import Listener

struct RouteTableTests {
  private static let table = {
    var table = RouteTable()
    for (index, route) in [
      Route("POST", "/a"), Route("PUT", "/a"), Route("PUT", "/m/{id}"), Route("GET", "/m/{id}/x"),
      Route("GET", "/m/one"),
      Route("POST", "/a"),
    ].enumerated() {
      table.add(route) { _ in .text("\(index)") }
    }
    return table
  }()

  /// What answers: the number of the route, or why none does.
  private func outcome(_ method: String, _ path: String) async -> String {
    switch Self.table.match(method, path) {
    case .found(let target):
      String(decoding: await target.responder(WebRequest(method: method, path: path)).body, as: UTF8.self)
    case .otherMethods(let allow): "allow \(allow)"
    case .unknown: "unknown"
    case .malformed: "malformed"
    }
  }

  @Test(arguments: [
    ("POST", "/a", "0"), ("PUT", "/a", "1"), ("GET", "/a", "allow POST, PUT"), ("PUT", "/m/7", "2"),
    ("PUT", "/m/a%20b", "2"), ("PUT", "/m/...", "2"), ("GET", "/m/7/x", "3"), ("GET", "/m/one", "4"),
    ("PUT", "/m/one", "allow GET"), ("GET", "/m/7", "allow PUT"), ("PUT", "/m/", "unknown"),
    ("PUT", "/m//x", "unknown"),
    ("PUT", "/m/.", "unknown"), ("PUT", "/m/..", "unknown"), ("PUT", "/m/%2e%2E", "unknown"),
    ("PUT", "/m/a%2fb", "unknown"), ("PUT", "/m/a%5Cb", "unknown"), ("PUT", "/m/a%00", "malformed"),
    ("PUT", "/m/%7f", "malformed"), ("PUT", "/m/%g0", "malformed"), ("PUT", "/m/%", "malformed"),
    ("PUT", "/m/a\\b", "malformed"), ("PUT", "/m/é", "malformed"), ("PUT", "m/7", "malformed"),
    ("PUT", "", "malformed"),
    ("POST", "/A", "unknown"), ("POST", "/a/", "unknown"), ("POST", "/", "unknown"),
  ])
  func aPathLeadsToOneResponder(_ method: String, _ path: String, _ expected: String) async {
    #expect(await outcome(method, path) == expected)
  }
}
