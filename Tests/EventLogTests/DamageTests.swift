import Foundation
import Testing

@testable import EventLog

/// The table of damages that the black-box tool inflicts, on a journal of 40 records that was stopped cleanly.
@Suite struct DamageTests {
  static let name = "journal/00000001.jsonl"

  struct Damage: Sendable, CustomStringConvertible {
    var description: String
    var change: @Sendable ([UInt8]) -> [UInt8]
    var reason = ""

    init(_ name: String, _ reason: String = "", _ change: @escaping @Sendable ([UInt8]) -> [UInt8]) {
      description = name
      self.reason = reason
      self.change = change
    }
  }

  /// Everything is there afterwards, and a warning says what was done.
  static let repaired = [
    Damage("torn last line", "was made whole") { Array($0.dropLast(60)) },
    Damage("last newline missing", "was made whole") { Array($0.dropLast()) },
    Damage("bit flip in the last line", "was made whole") { flipped($0, at: $0.count - 30) },
    Damage("last line gone", "was made whole") { joined(lines($0).dropLast()) },
    Damage("garbage after the last line", "torn tail of 3 bytes") { $0 + Array(#"{"x"#.utf8) },
    Damage("zeros after the last line", "torn tail of 4096 bytes") { $0 + [UInt8](repeating: 0, count: 4096) },
    Damage("random bytes after the last line", "torn tail of 600 bytes") { $0 + [UInt8](repeating: 0xA7, count: 600) },
    Damage("a blank line at the end", "blank line") { $0 + [10] },
    Damage("line nested deeply in place of the last", "was made whole") {
      joined(lines($0).dropLast() + [[UInt8](repeating: 91, count: 100_000)])
    },
    Damage("last line twice", "twice") { joined(lines($0) + [lines($0)[39]]) },
  ]

  /// Nothing is changed, and the message names the file.
  static let refused = [
    Damage("last three lines gone", "holds the records up to 37, but record 40 was acknowledged") {
      joined(lines($0).dropLast(3))
    },
    Damage("cut to half in a line", "but record 40 was acknowledged") { Array($0[..<(middle($0) + 20)]) },
    Damage("bit flip in the middle", "the chain does not fit") { flipped($0, at: middle($0) + 150) },
    Damage("bit flip in the first byte", "line 1, byte 0, record 1") { flipped($0, at: 0) },
    Damage("newline turned into a blank", "this is no line") { bytes in
      var bytes = bytes
      bytes[middle(bytes) - 1] = 32
      return bytes
    },
    Damage("zeroed sector in the middle", "this is no line") { bytes in
      var bytes = bytes
      for index in middle(bytes)..<middle(bytes) + 512 { bytes[index] = 0 }
      return bytes
    },
    Damage("line in the middle deleted", "record 22 stands here") { joined(lines($0)[..<20] + lines($0)[21...]) },
    Damage("line in the middle twice", "the line before is there twice") {
      joined(lines($0)[...20] + lines($0)[20...])
    },
    Damage("two lines swapped", "record 7 stands here") {
      let all = lines($0)
      return joined(all[..<5] + [all[6], all[5]] + all[7...])
    },
    Damage("invented line", "the chain does not fit") { bytes in
      let all = lines(bytes)
      let invented = Array(String(decoding: all[5], as: UTF8.self).replacing("INC-6", with: "INC-7").utf8)
      return joined(all[..<5] + [invented] + all[5...])
    },
    Damage("CR LF line ends", "CR LF") { bytes in bytes.flatMap { $0 == 10 ? [13, 10] : [$0] } },
    Damage("byte order mark", "byte order mark") { [0xEF, 0xBB, 0xBF] + $0 },
    Damage("blank line in the middle", "a blank line") {
      Array($0[..<middle($0)]) + [10] + Array($0[middle($0)...])
    },
    Damage("line of 20 MB in the middle", "longer than 4194304 bytes") {
      Array($0[..<middle($0)]) + Array(#"{"a":""#.utf8) + [UInt8](repeating: 120, count: 20 << 20) + Array("\"}\n".utf8)
        + Array($0[middle($0)...])
    },
    Damage("line of a newer format at the end", "newer version of Railhead") {
      $0 + Array("{\"v\":999,\"kind\":\"from-the-future\",\"x\":1}\n".utf8)
    },
    Damage("empty file", "holds no records, but record 40 was acknowledged") { _ in [] },
  ]

  @Test(arguments: repaired) func isRepaired(_ damage: Damage) throws {
    let folder = try stopped()
    let good = try folder.contents(Self.name)
    try folder.write(damage.change(good), to: Self.name)
    let opened = try openJournal(folder.path)
    #expect(opened.replayed == Record.samples(1...40))
    #expect(opened.report.warnings.contains { $0.contains("torn") && $0.contains(damage.reason) })
    opened.journal.close()
    #expect(try folder.contents(Self.name) == good)
    let again = try openJournal(folder.path)
    #expect(again.report.warnings == [])
    #expect(again.replayed.count == 40)
    again.journal.close()
  }

  @Test(arguments: refused) func isRefused(_ damage: Damage) throws {
    let folder = try stopped()
    let bad = try damage.change(folder.contents(Self.name))
    try folder.write(bad, to: Self.name)
    do {
      _ = try openJournal(folder.path)
      Issue.record("opened")
    } catch {
      #expect("\(error)".contains("00000001.jsonl"))
      #expect("\(error)".contains(damage.reason))
    }
    #expect(try folder.contents(Self.name) == bad)
    #expect(try folder.names("journal") == ["00000001.jsonl"])
  }

  @Test func fileDeleted() throws {
    let folder = try stopped()
    try folder.remove(Self.name)
    #expect(throws: JournalError.self) { try openJournal(folder.path) }
    #expect(try folder.names("journal") == [])
  }

  @Test(arguments: ["directory", "pipe", "link", "zero"]) func noRegularFile(_ kind: String) throws {
    let folder = try stopped()
    let path = folder.path + "/" + Self.name
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/elsewhere")
    switch kind {
    case "directory": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../elsewhere")
    default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    }
    let reason = kind.count == 4 && kind != "pipe" ? "a symbolic link, which is not followed" : "not a regular file"
    #expect(throws: JournalError.unusable("\(Self.name): \(reason)")) { _ = try openJournal(folder.path).journal }
  }

  @Test func openToOthers() throws {
    let folder = try stopped()
    #expect(chmod(folder.path + "/" + Self.name, 0o666) == 0)
    #expect(chmod(folder.path, 0o777) == 0)
    let opened = try openJournal(folder.path)
    #expect(
      opened.report.warnings == [
        "\(folder.path) had mode 777, which was repaired", "\(Self.name) had mode 666, which was repaired",
      ])
    #expect(try folder.mode(Self.name) == "600")
    #expect(try folder.mode("") == "700")
    #expect(opened.replayed.count == 40)
    opened.journal.close()
  }

  private func stopped() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let journal = try openJournal(folder.path).journal
    for sequence in 1...40 as ClosedRange<Int64> { try journal.append([.sample(sequence)]) }
    journal.close()
    return folder
  }
}

private func lines(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: 10).map(Array.init) }

private func joined(_ lines: some Sequence<[UInt8]>) -> [UInt8] { lines.flatMap { $0 + [10] } }

private func middle(_ bytes: [UInt8]) -> Int { (bytes[..<(bytes.count / 2)].lastIndex(of: 10) ?? 0) + 1 }

private func flipped(_ bytes: [UInt8], at index: Int) -> [UInt8] {
  var bytes = bytes
  bytes[index] ^= 1
  return bytes
}
