import BusinessTime
import Kernel

/// Calendars, teams and policies as a file gives them; what it does not name stays as it is.
package struct PolicyFile: Sendable {
  /// Something that stands in the file, and where.
  struct Placed<Value: Sendable>: Sendable {
    var value: Value
    /// Counted from 1.
    var line: Int
  }

  /// What the file says of one calendar; parts that it does not name are nil.
  struct CalendarEntry: Sendable {
    var name: String
    var zone: Zone?
    var week: Week?
    var holidays: Holidays?
    var exceptions: [CivilDate: [Window]]?
    var closures: [Closure]?
    var start: Placed<CivilDate>?
  }

  /// What the file says of one team; parts that it does not name are nil.
  struct TeamEntry: Sendable {
    var name: String
    /// All of them.
    var members: [Participant]?
    var lead: Participant?
    var calendar: Placed<String>?
    var channel: Team.Channel?
  }

  /// What the file says of one policy; parts that it does not name are nil.
  struct PolicyEntry: Sendable {
    var match: Match
    /// All that is promised: a metric that is not named is not promised.
    var targets: [Metric: Placed<Target>]?
    var calendar: Placed<String>?
    var pausedBy: Set<PauseKind>?
    var ladder: Set<LadderStep>?
    var reopening: Reopening?
    var warnings: [Int]?
    var goal: Int?
    var start: Placed<CivilDate>?
    /// The teams that it names.
    var teams: [Placed<String>] = []
  }

  /// As problems name it.
  let name: String
  var calendars: [Placed<CalendarEntry>] = []
  var teams: [Placed<TeamEntry>] = []
  var policies: [Placed<PolicyEntry>] = []
  /// What is left out, and no reason to refuse the file.
  package internal(set) var notes: [String] = []

  /// Reads a file of at most 1 MiB.
  ///
  /// - Parameters:
  ///   - lastYear: How far the yearly rules of an `.ics` file are followed.
  ///   - contents: What stands in another file that this one names, by its path as it is typed; nil when it cannot be
  ///     read.
  /// - Throws: `PolicyFileProblems` with every problem there is.
  package init(
    name: String, bytes: [UInt8], lastYear: Int, contents: (String) -> [UInt8]?
  ) throws(PolicyFileProblems) {
    self.init(name: name)
    var reader = PolicyFileReader(file: self, lastYear: lastYear)
    reader.read(bytes, contents: contents)
    guard reader.problems.isEmpty else { throw PolicyFileProblems(name, reader.problems) }
    self = reader.file
  }

  private init(name: String) { self.name = name }
}

/// Why a file of policies is not applied: every reason, in the order of its lines.
package struct PolicyFileProblems: Error, Sendable {
  /// Such as `policies.yaml:12: there is no calendar suport, did you mean support`.
  package let descriptions: [String]

  init(_ name: String, _ problems: [(line: Int, text: String)]) {
    descriptions = problems.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { "\(name):\($0.element.line): \($0.element.text)" }
  }
}
