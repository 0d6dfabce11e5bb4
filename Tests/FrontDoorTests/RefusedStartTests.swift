import Foundation
import Testing

/// What keeps the program from starting: a documented exit code and a sentence that says why, nothing else.
@Suite(.timeLimit(.minutes(5))) struct RefusedStartTests {
  @Test func secondProcessOnTheSameFolder() async throws {
    try await withRailhead { railhead async throws in
      let second = try await Railhead.run(["serve"], settings: RunningRailhead.basics, in: railhead.folder)
      #expect(second.status == 75)
      #expect(second.output == "")
      #expect(second.errors == "railhead: data/lock: the folder is in use by process \(railhead.process.id)\n")
      let readiness = try await railhead.send("GET", "/readyz")
      #expect(readiness == .init(200, "ready\n"))
    }
  }

  @Test func folderThatCannotBe() async throws {
    let folder = try Folder()
    try Data("a file".utf8).write(to: URL(filePath: folder.path + "/file"))
    let report = try await Railhead.run(
      ["serve", "--data", "file/data"], settings: ["RAILHEAD_HTTP_PORT": "0"], in: folder.path)
    #expect(report.status == 73)
    #expect(report.output == "")
    #expect(report.errors == "railhead: file/data: mkdir: Not a directory\n")
    #expect(contents(of: folder.path) == ["file": Array("a file".utf8)])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounts a file system of its own, which needs root"))
  func readOnlyFileSystem() async throws {
    let disk = try SmallDisk(megabytes: 1, isReadOnly: true)
    let report = try await Railhead.run(["serve"], settings: RunningRailhead.basics, in: disk.path)
    #expect(report.status == 73)
    #expect(report.output == "")
    #expect(report.errors == "railhead: data: mkdir: Read-only file system\n")
  }

  @Test func everyMistakeIsToldAtOnce() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(
      ["serve"],
      settings: [
        "RAILHEAD_HTTP_PORT": "80808", "RAILHEAD_LANGUAGE": "de", "RAILHEAD_PEOPLE_ADMINS": "ana",
        "RAILHEAD_SLACK_BOT_TOKEN": RunningRailhead.botToken,
        "RAILHEAD_SLAK_TEAMS": "T1",
      ], in: folder.path)
    #expect(report.status == 78)
    #expect(report.output == "")
    #expect(
      report.errors == """
        railhead: the configuration has 5 problem(s):
          RAILHEAD_SLAK_TEAMS: unknown setting
          RAILHEAD_HTTP_PORT (http.port in the file): “80808” is not a number from 0 to 65535
          RAILHEAD_PEOPLE_ADMINS (people.admins in the file): “ana” is no person: write platform:team:user, for example \
        slack:T024BE7LD:U023BECGF, or console:local:ana for the terminal
          RAILHEAD_LANGUAGE (language in the file): “de” is neither en nor fr
          RAILHEAD_SLACK_SIGNING_SECRET (slack.signing.secret in the file): is missing

        """)
    #expect(contents(of: folder.path) == [:])
  }

  @Test func portInUse() async throws {
    try await withRailhead { railhead async throws in
      let folder = try Folder()
      let port = railhead.address.split(separator: ":").last.map(String.init) ?? ""
      let report = try await Railhead.run(["serve"], settings: ["RAILHEAD_HTTP_PORT": port], in: folder.path)
      #expect(report.status == 69)
      #expect(report.output == "")
      #expect(
        report.errors == """
          railhead: cannot listen on 127.0.0.1:\(port): Address already in use
            stop what has the port (ss -ltnp 'sport = :\(port)' shows it), or choose another one with RAILHEAD_HTTP_PORT;
            RAILHEAD_HTTP_HOST is the address

          """)
    }
  }

  @Test func certificateThatIsNone() async throws {
    let folder = try Folder()
    try Data("no certificate".utf8).write(to: URL(filePath: folder.path + "/file"))
    let report = try await Railhead.run(
      ["serve"],
      settings: RunningRailhead.basics.merging([
        "RAILHEAD_HTTP_TLS_CERTIFICATE": "file", "RAILHEAD_HTTP_TLS_KEY": "file",
      ]) { $1 }, in: folder.path)
    #expect(report.status == 78)
    #expect(report.output == "")
    #expect(report.errors.hasPrefix("railhead: cannot use the certificate file with file: "))
  }
}
