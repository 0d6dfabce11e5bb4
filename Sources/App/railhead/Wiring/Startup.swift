import ArgumentParser
import Commands
import EventLog
import Foundation
import Kernel
import Listener
import Logging

/// What the process as a whole does first and last.
enum Startup {
  /// A closed pipe or a file size limit is an error to handle, not a reason to die; descriptors as many as allowed.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    DescriptorLimit.raise()
  }

  /// Everything is logged as JSON lines on standard error.
  static func logger(level: Logger.Level) -> Logger {
    LoggingSystem.bootstrap { _ in JSONLogHandler(level: level) }
    return Logger(label: "railhead")
  }

  /// Runs the body; what it throws is told in one line on standard error and becomes the documented exit code.
  static func reporting(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let problems as VocabularyProblems {
      complain("the word files have \(problems.descriptions.count) problem(s):", problems.descriptions)
      throw ExitCode.configuration
    } catch let error as JournalError {
      complain(error.message)
      throw ExitCode(error)
    } catch let problem as ListenerProblem {
      complain("\(problem)", problem.advice)
      throw ExitCode(problem)
    } catch let fault as Fault {
      complain("\(fault)")
      throw ExitCode.cannotWrite
    }
  }
}

extension ListenerProblem {
  /// What the operator can do about it.
  fileprivate var advice: [String] {
    switch self {
    case .address(_, let port, _):
      [
        "stop what has the port (ss -ltnp 'sport = :\(port)' shows it), or choose another one with RAILHEAD_HTTP_PORT;",
        "RAILHEAD_HTTP_HOST is the address",
      ]
    case .certificate: []
    }
  }
}
