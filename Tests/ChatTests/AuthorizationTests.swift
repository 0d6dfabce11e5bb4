import Chat
import Testing

@Suite struct AuthorizationTests {
  @Test(
    arguments: [
      ([], .absent),
      (["Bearer x"], .credentials(scheme: "bearer", value: "x")),
      (["TOKEN  x"], .credentials(scheme: "token", value: "x")),
      ([""], .unreadable),
      (["Bearer"], .unreadable),
      (["Bearer x y"], .unreadable),
      (["Bearer x", "Bearer x"], .unreadable),
    ] as [([String], Authorization)])
  func header(_ values: [String], _ expected: Authorization) {
    let headers = values.map { (name: "AUTHORIZATION", value: $0) }
    #expect(WebRequest(method: "GET", path: "/", headers: headers).authorization == expected)
  }

  @Test func listsInForms() throws {
    let body = Array("a=1&b=2&a=3&ab=4".utf8)
    let form = try FormFields(body, repeatable: ["a", "c"])
    #expect(form.values(of: "a") == ["1", "3"])
    #expect(form.values(of: "c").isEmpty)
    #expect(form["a"] == "1")
    #expect(throws: FormFields.Problem.duplicateField) { try FormFields(body, repeatable: ["b"]) }
    #expect(throws: FormFields.Problem.duplicateField) { try FormFields(body) }
  }
}
