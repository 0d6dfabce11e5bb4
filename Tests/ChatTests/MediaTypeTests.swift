import Chat
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    "application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;charset=UTF-8",
    #"application/json; charset="utf-8""#,
  ])
  func `Takes UTF-8 of the right type`(value: String) {
    let request = WebRequest(method: "POST", path: "/", headers: [("content-type", value)])
    #expect(request.hasBody(of: "application/json"))
    #expect(!request.hasBody(of: "application/x-www-form-urlencoded"))
  }

  @Test(
    arguments: [
      [], [("Content-Type", "")], [("Content-Type", "text/plain")],
      [("Content-Type", "application/json; charset=utf-16")],
      [("Content-Type", "application/json; boundary=x")], [("Content-Type", "application/jsonx")],
      [("Content-Type", "application/json, text/plain")],
      [("Content-Type", "application/json"), ("content-type", "application/json")],
      [("Content-Type", "application/json"), ("Content-Encoding", "gzip")],
      [("Content-Type", "application/json"), ("content-encoding", "identity")],
    ] as [[(String, String)]])
  func `Says no to anything else`(headers: [(String, String)]) {
    let request = WebRequest(method: "POST", path: "/", headers: headers.map { (name: $0.0, value: $0.1) })
    #expect(!request.hasBody(of: "application/json"))
  }
}
