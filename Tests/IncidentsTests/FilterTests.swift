import Incidents
import Kernel
import Testing

/// The words that a list is asked for with.
struct FilterTests {
  /// Four incidents: two weeks ago, a week ago, yesterday and today, which is a Thursday.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    desk.now = Desk.start.adding(seconds: -14 * 86_400)
    try desk.say("declare first failure sev1")
    desk.wait(minutes: 7 * 1440)
    try desk.say("declare second failure sev2")
    desk.wait(minutes: 6 * 1440)
    try desk.say("declare third failure sev3", as: .bob)
    desk.wait(minutes: 1440)
    try desk.say("declare fourth failure sev4")
    try desk.say("mitigate INC-1 moved")
    try desk.say("ack INC-2")
    return desk
  }

  @Test(arguments: [
    ("mitigated", "/inc list mitigated", [1]), ("acknowledged", "/inc list acknowledged", [2]),
    ("declared", "/inc list declared", [4, 3]), ("sev1 sev2", "/inc list sev1 sev2", [1, 2]),
    ("me", "/inc list mine", [1, 2, 4]), ("today", "/inc list today", [4]), ("yesterday", "/inc list yesterday", [3]),
    ("this week", "/inc list this week", [4, 3]), ("last week", "/inc list last week", [2]),
    ("the last 30 days", "/inc list last 30d", [4, 3, 2, 1]),
  ])
  func english(words: String, line: String, numbers: [Int]) throws {
    var desk = try Self.desk()
    try Self.check(desk.say("list " + words), line + ":", numbers)
  }

  @Test(arguments: [
    ("atténués", "/inc liste atténués", [1]), ("pris en compte", "/inc liste pris en compte", [2]),
    ("aujourd’hui", "/inc liste aujourd’hui", [4]), ("hier", "/inc liste hier", [3]),
    ("cette semaine", "/inc liste cette semaine", [4, 3]),
    ("la semaine dernière", "/inc liste semaine dernière", [2]),
    ("les 30 derniers jours", "/inc liste 30 derniers jours", [4, 3, 2, 1]),
  ])
  func french(words: String, line: String, numbers: [Int]) throws {
    var desk = try Self.desk()
    try Self.check(desk.say("liste " + words, as: .lea), line + " :", numbers)
  }

  private static func check(_ answer: String, _ line: String, _ numbers: [Int]) throws {
    let lines = answer.split(separator: "\n")
    #expect(lines.first?.hasPrefix(line + " \(numbers.count) ") == true, "\(answer)")
    #expect(lines.dropFirst().map { $0.prefix { $0 != " " } } == numbers.map { "INC-\($0)" })
  }
}
