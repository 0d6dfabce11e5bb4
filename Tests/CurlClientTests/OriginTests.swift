import CurlClient
import Kernel
import Testing

@Suite struct OriginTests {
  @Test(arguments: [
    ("https://hooks.slack.com/commands/T1/2/abc", "https://hooks.slack.com:443"),
    ("HTTPS://Hooks.Slack.COM", "https://hooks.slack.com:443"),
    ("https://hooks.slack.com:8443?x=1#@evil", "https://hooks.slack.com:8443"),
    ("http://localhost:8065/hooks", "http://localhost:8065"),
    ("http://[::1]:80/", "http://[::1]:80"),
    // Every way to write 127.0.0.1 is one origin.
    ("http://2130706433/", "http://127.0.0.1:80"),
    ("http://0x7f.1/", "http://127.0.0.1:80"),
    ("http://0177.0.0.1/", "http://127.0.0.1:80"),
    ("http://127.1/", "http://127.0.0.1:80"),
    // What follows the # or stands before it is not the host.
    ("http://127.0.0.1#@hooks.slack.com/", "http://127.0.0.1:80"),
    ("http://hooks.slack.com%2eevil.example/", "http://hooks.slack.com.evil.example:80"),
  ])
  func isReadAsLibcurlReadsIt(_ url: String, _ origin: String) throws {
    #expect(try Origin(url).description == origin)
  }

  @Test(arguments: [
    "", "hooks.slack.com", "//hooks.slack.com/", "ftp://hooks.slack.com/", "file:///etc/passwd", "gopher://x/",
    "https://user@hooks.slack.com/", "https://user:pass@hooks.slack.com/", "https://:pass@hooks.slack.com/",
    "https://hooks.slack.com:99999/", "https://hooks.slack.com:x/", "http://[fe80::1%25eth0]/",
    "https://hooks.slack.com\0.evil.example/", "https://hooks slack.com/", "https://hooks.slack.com\r\nHost: x/",
  ])
  func isRefused(_ url: String) {
    #expect(throws: Fault.self) { try Origin(url) }
  }

  @Test(arguments: [
    ("https://hooks.slack.com", false), ("https://chat.example.com:8443/", false), ("http://localhost:8065", true),
    ("http://10.1.2.3:8008", true), ("https://[fd00::1]", true), ("https://localhost.example.com", false),
  ])
  func configuredNameStaysPublic(_ url: String, _ mayBeInternal: Bool) throws {
    #expect(try AllowedOrigin.configured(url).mayBeInternal == mayBeInternal)
  }

  @Test func listMayBeInternal() throws {
    let allowed = try AllowedOrigin.listed("chat.example.com:8443, http://mattermost:8065\t127.0.0.1:9000")
    #expect(
      allowed.map(\.origin.description) == [
        "https://chat.example.com:8443", "http://mattermost:8065", "https://127.0.0.1:9000", "http://127.0.0.1:9000",
      ])
    #expect(allowed.map(\.mayBeInternal) == [true, true, true, true])
    #expect(try AllowedOrigin.listed(" ,").isEmpty)
  }

  @Test func wrongEntryIsNamed() {
    #expect {
      try AllowedOrigin.listed("https://a.example ftp://b.example")
    } throws: {
      ($0 as? Fault)?.description
        == "“ftp://b.example” is neither an origin such as https://chat.example.com nor a host such as 10.1.2.3:8065"
    }
  }
}
