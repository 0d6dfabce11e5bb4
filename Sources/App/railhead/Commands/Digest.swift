import ArgumentParser
import Bot
import EventLog
import Kernel
import Matrix
import Signatures

/// `railhead digest weekly --at 2026-03-30T09:00`: a digest of the past, from the journal; safe beside a running server.
struct Digest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a digest as it would have been at an instant; safe beside a running server.",
    discussion: """
      Only what was recorded by then counts, and nothing is written. Without --at it is the digest of this moment.
      """)

  @Argument(help: "Which one: daily, weekly, monthly or quarterly.")
  var kind: DigestKind

  @Option(
    help: "When: 2026-03-30T09:00 on the wall clock of its channel, or with an offset, 2026-03-30T09:00Z.",
    transform: Digest.moment)
  var at: PastDigest.Moment?

  @Option(help: "The channel, where several have such a digest: '#ops', or its id.")
  var channel: String?

  @Option(help: "en or fr (default: as the configuration says).")
  var language: Language?

  @Option(help: "Whose wall clock: Europe/Paris (default: that of its schedule).", transform: Digest.zone)
  var zone: Zone?

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let settings = try options.settings()
    let folder = try options.existingFolder()
    let prompts = Assembly.prompts(try options.vocabularies(settings), marks: ["matrix": Matrix.commandMark])
    let now = Timestamp.wallClock
    let digest = PastDigest(kind, at: at ?? .instant(now), channel: channel, language: language, zone: zone)
    do {
      try await Startup.reporting {
        let reading = try digest.read(
          { body in try FileJournal.read(folder: folder, hash: .crypto, read: BotState.Step.init, body) },
          people: settings.people, prompts: prompts)
        if reading.instant > now {
          Output.note("railhead: \(reading.instant) is still to come: this is it if nothing more happens until then")
        }
        if reading.leftOut > 0 {
          Output.note(
            "railhead: the clock was set back: \(reading.leftOut) records rest on later ones, and are left out")
        }
        Output.say(reading.text)
      }
    } catch let problem as PastDigestProblem {
      complain("\(problem)")
      throw problem.exitCode
    }
  }

  private static func moment(_ text: String) throws -> PastDigest.Moment {
    guard let moment = PastDigest.Moment(text) else {
      throw ValidationError(
        "“\(text)” is no date: type 2026-03-30T09:00, or with an offset 2026-03-30T09:00Z, 2026-03-30T09:00+02:00")
    }
    return moment
  }

  private static func zone(_ text: String) throws -> Zone {
    guard let zone = Zone(text) else {
      throw ValidationError(
        "“\(text)” is no IANA time zone that this system knows: type Europe/Paris, America/New_York")
    }
    return zone
  }
}

extension DigestKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

extension PastDigestProblem {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .nothingRecorded: .noInput
    case .severalChannels, .noSuchChannel: .validationFailure
    }
  }
}
