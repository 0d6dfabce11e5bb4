import ArgumentParser
import Bot
import EventLog
import Foundation
import Imports
import Kernel
import Operations
import Signatures

/// `railhead import incidents FILE --map MAPPING`: brings in the history that another system has.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings in incidents or requests from CSV or JSON lines; a second import changes nothing.")

  @Argument(help: "What the file holds: incidents or requests.")
  var kind: RecordKind

  @Argument(help: "The file, CSV or one JSON object per line.", completion: .file())
  var file: String

  @Option(help: "How its columns become records; docs/import.md describes it.", completion: .file(extensions: ["yaml"]))
  var map: String

  @Flag(help: "Says what would happen, and writes nothing; also beside a running server.")
  var dryRun = false

  @Option(help: "Where the refused lines go (default: FILE.rejects.csv or .jsonl); never written by a dry run.")
  var rejects: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    // The rejects would be written over what they are rejects of.
    func place(_ path: String) -> URL { URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath() }
    if let rejects, [file, map].contains(where: { place($0) == place(rejects) }) {
      throw ValidationError("--rejects names a file that is read")
    }
  }

  func run() async throws {
    Startup.prepare()
    let settings = try options.settings()
    let mapping = try mapping()
    let source = try InputFile(path: file)
    let stop = StopFlag()
    try await Startup.reporting {
      let stream = try open(source, mapping)
      let opened = try Server.open(settings, isDryRun: dryRun)
      defer { opened.journal?.close() }
      var run = ImportRun(
        importer: Importer(state: opened.state, journal: opened.journal, now: { .wallClock }), stream: stream,
        bar: ProgressBar(total: source.size), rejects: RejectsOutput(path: dryRun ? nil : rejectsPath(mapping), mapping)
      )
      do { try run.finish(stop) } catch {
        report(run, mapping, "this is how far it came; run it again for the rest:")
        throw error
      }
      do throws(JournalError) { try opened.journal?.save(run.importer.state.snapshotParts) } catch {
        Output.note("railhead: no snapshot, so the next start takes longer: \(error.message)")
      }
      report(run, mapping, stop.isRaised ? "stopped between two groups; run it again for the rest:" : nil)
    }
    if stop.isRaised { throw ExitCode(130) }
  }

  private func report(_ run: ImportRun, _ mapping: Mapping, _ head: String?) {
    Output.say(
      head ?? "\(dryRun ? "dry run, nothing was written: " : "")\(kind.rawValue) of \(mapping.source) from \(file)")
    Output.say(run.summary.text(isDryRun: dryRun))
    for reject in run.rejects.shown { Output.say("  line \(reject.line): \(reject.reason)") }
    if let path = run.rejects.written { Output.say("rejects are in \(path)") }
  }

  private func rejectsPath(_ mapping: Mapping) -> String { rejects ?? "\(file).\(RejectsFile(mapping.format).suffix)" }

  /// - Throws: 78, after printing every problem.
  private func mapping() throws -> Mapping {
    guard let bytes = FileManager.default.contents(atPath: map) else {
      complain("\(map) cannot be read")
      throw ExitCode.configuration
    }
    return try refusing { try Mapping(name: map, bytes: Array(bytes), kind: kind) }
  }

  /// - Throws: 65 for a file of another format, 78 for one that has not what the mapping names.
  private func open(_ source: InputFile, _ mapping: Mapping) throws -> RecordStream {
    do {
      return try refusing { try RecordStream(source.read, mapping: mapping) }
    } catch let unreadable as Unreadable {
      complain("\(file) cannot be read as \(mapping.format.rawValue): \(unreadable)")
      throw ExitCode.damagedData
    }
  }

  private func refusing<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let problems as MappingProblems {
      complain("the mapping has \(problems.descriptions.count) problem(s):", problems.descriptions)
      throw ExitCode.configuration
    }
  }
}

extension RecordKind: ExpressibleByArgument {}
