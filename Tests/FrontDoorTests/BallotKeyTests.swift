import Foundation
import Kernel
import Testing

/// The key that votes are sealed with, in a data folder on a real disk.
@Suite("The key of votes", .timeLimit(.minutes(5))) struct BallotKeyTests {
  private func chat(_ folder: Folder, _ lines: String...) async throws -> (output: String, errors: String) {
    let report = try await Railhead.run(
      ["chat"], settings: ["RAILHEAD_PEOPLE_ROLE": "lead"], in: folder.path,
      input: (lines + ["quit"]).map { $0 + "\n" }.joined())
    #expect(report.status == 0)
    return (report.output, report.errors)
  }

  @Test("it is made at the first start, for its owner alone, and stands nowhere else; no file tells a ballot")
  func made() async throws {
    let folder = try Folder()
    let talk = try await chat(folder, "/prio propose Migrate the CRM", "/prio vote PRI-1 4", "/prio vote")
    #expect(talk.output.contains("your vote is sealed"))
    #expect(talk.output.contains("Yours, 1 dot left: PRI-1 4"))
    let path = folder.path + "/data/keys/ballots.key"
    let key = try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(bytes(fromLowerHex: key.utf8)?.count == 32)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    for (name, content) in contents(of: folder.path) where name != "data/keys/ballots.key" {
      let text = String(decoding: content, as: UTF8.self)
      for trace in [key, #""1:4"#, #""dots":{"#, "PRI-1 4"] { #expect(!text.contains(trace), "\(name)") }
    }
    let closed = try await chat(folder, "/prio vote close")
    #expect(closed.output.contains("– 4 dots PRI-1 “Migrate the CRM”"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(key))
  }

  @Test("when it is lost, the log and the chat say so, and the vote is begun anew")
  func lost() async throws {
    let folder = try Folder()
    _ = try await chat(folder, "/prio propose Migrate the CRM", "/prio vote PRI-1 4")
    try FileManager.default.removeItem(atPath: folder.path + "/data/keys/ballots.key")
    let talk = try await chat(
      folder, "/prio vote close", "/prio list", "/prio vote again", "/prio vote PRI-1 2", "/prio vote close")
    #expect(talk.errors.contains("votes cannot be read: keys/ballots.key is not the key that they were sealed with"))
    #expect(talk.output.contains("The votes were sealed with a key that is not here any more"))
    #expect(talk.output.contains("1. PRI-1 proposed “Migrate the CRM”"))
    #expect(talk.output.contains("– 2 dots PRI-1 “Migrate the CRM”"))
  }

  @Test("one that is damaged is never overwritten: nobody votes, and everything else goes on")
  func damaged() async throws {
    let folder = try Folder()
    _ = try await chat(folder, "/prio propose Migrate the CRM")
    let path = folder.path + "/data/keys/ballots.key"
    try Data("no key\n".utf8).write(to: URL(filePath: path))
    let talk = try await chat(folder, "/prio vote PRI-1 4", "/prio list")
    #expect(talk.errors.contains("no key to seal votes with: nobody can vote"))
    #expect(talk.output.contains("There is no key to seal votes with here, so nobody can vote. Nothing was changed."))
    #expect(talk.output.contains("1. PRI-1 proposed “Migrate the CRM”"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "no key\n")
  }
}
