import Matrix
import Testing

@Suite struct RegistrationTests {
  @Test func theWholeFile() {
    let settings = MatrixSettings(
      homeServerURL: "http://localhost:8008", asToken: "as_\"1", hsToken: "hs_2", botUser: "@ops.bot:example.org:8448")
    #expect(
      MatrixRegistration(url: "http://bot:8080/matrix", settings: settings).yaml == #"""
        id: "railhead"
        url: "http://bot:8080/matrix"
        as_token: "as_\"1"
        hs_token: "hs_2"
        sender_localpart: "ops.bot"
        rate_limited: false
        namespaces:
          users:
            - exclusive: true
              regex: "^@ops\\.bot:example\\.org:8448$"
          aliases: []
          rooms: []

        """#)
  }
}
