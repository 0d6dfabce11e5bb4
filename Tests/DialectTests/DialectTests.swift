import Chat
import Foundation
import Kernel
import Testing

/// The same ten replies in every chat, as they leave, and what each chat can do.
///
/// With `RAILHEAD_WRITE_GUIDE=1` what is sent today is written down anew.
@Suite("Ten replies in every chat's own way")
struct DialectTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let page = folder.appending(path: "../../docs/chats/README.md").standardizedFileURL
  private static let isWriting = ProcessInfo.processInfo.environment["RAILHEAD_WRITE_GUIDE"] == "1"

  @Test("each is sent as it is written down", arguments: Dialect.all)
  func replies(dialect: Dialect) throws {
    let file = Self.folder.appending(path: "Expected/\(dialect.kind.name).txt")
    let sent = TenReplies(dialect: dialect).text
    if Self.isWriting {
      try sent.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(sent == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("nothing is written down of a chat that is not here", .enabled(if: !isWriting))
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "Expected").path)
    #expect(names.sorted() == Dialect.all.map { "\($0.kind.name).txt" }.sorted())
  }

  @Test("a person's words call nobody, in any of them", arguments: Dialect.all)
  func hostile(dialect: Dialect) throws {
    let reply = try #require(TenReplies(dialect: dialect).all.dropFirst(2).first)
    guard case .calls(let calls) = dialect.platform.render(reply.outbound) else { return }
    let body = try #require(calls.map { String(decoding: $0.body, as: UTF8.self) }.first)
    let text = body.removingPercentEncoding ?? body
    for call in dialect.everybody { #expect(!text.contains(call), "\(call)") }
  }

  @Test("rooms can be asked for where they can be made", arguments: Dialect.all)
  func rooms(dialect: Dialect) {
    #expect((dialect.kind.rooms != nil) == (dialect.platform is any RoomKeeper))
  }

  @Test("the page says what each can do")
  func capabilities() throws {
    let table = Dialect.table
    print(table)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let marks = ("<!-- written by DialectTests -->\n", "<!-- up to here -->")
    let start = try #require(page.range(of: marks.0)?.upperBound)
    let end = try #require(page.range(of: marks.1)?.lowerBound)
    if Self.isWriting {
      try page.replacingCharacters(in: start..<end, with: table).write(to: Self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(page[start..<end] == table)
    }
  }
}

extension Dialect {
  /// What each chat can do, as Markdown.
  static var table: String {
    let rows =
      [["", "typed", "answers for one", "buttons", "edits", "threads", "files", "charts", "direct messages", "rooms"]]
      + [Array(repeating: "---", count: 10)] + all.map(\.row)
    return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined().replacing("|  |", with: "| |")
  }

  private var row: [String] {
    let can = platform.capabilities
    func word(_ can: Bool) -> String { can ? "yes" : "–" }
    return [
      kind.title, "`\(can.typing.commandMark)inc`", word(can.hasPrivateReplies),
      can.buttons == 0 ? "typed" : String(can.buttons), word(can.canEdit), word(can.hasThreads),
      word(can.takesFiles && platform is any FileCarrier),
      can.drawsCharts ? "drawn" : platform is any FileCarrier ? "pictures" : "–",
      word(platform is any Confidant), word(platform is any RoomKeeper),
    ]
  }
}
