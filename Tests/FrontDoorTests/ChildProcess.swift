import Foundation
import Kernel
import TestKit

/// A program that a test runs, and that never outlives the test.
///
/// Not Foundation's `Process`: its children inherit the signal mask of a Dispatch thread, and would not hear SIGTERM.
final class ChildProcess: Sendable {
  /// What is known of it so far.
  struct Report: Sendable {
    var output = ""
    var errors = ""
    /// The exit code, 128 more than the signal that ended it; nil while it runs.
    var status: Int32?
    fileprivate var openPipes = 2

    /// Whether it ended and everything that it said was read.
    var isComplete: Bool { status != nil && openPipes == 0 }
  }

  struct NotStarted: Error { var code: Int32 }

  let id: pid_t
  /// -1 when it has ended.
  private let input: Lock<Int32>
  private let report = Watched(Report())

  /// Starts `path` in `folder`, with these variables and no others.
  init(_ path: String, _ arguments: [String], environment: [String: String], in folder: String) throws {
    let pipes = try (0..<3).map { _ in try Pipe() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [pipes[0].reading, pipes[1].writing, pipes[2].writing].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    // Whatever else the tests have open, sockets of servers above all, is not the child's.
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
    for number in 3..<(open.max() ?? 3) + 16 { posix_spawn_file_actions_addclose(&actions, number) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // `env` changes the folder, and becomes the program.
    let command = ["/usr/bin/env", "-C", folder, path] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, command[0], &actions, &attributes, &words, &variables)
    for end in [pipes[0].reading, pipes[1].writing, pipes[2].writing] { close(end) }
    id = child
    input = Lock(pipes[0].writing)
    guard code == 0 else { throw NotStarted(code: code) }
    read(pipes[1].reading, into: \.output)
    read(pipes[2].reading, into: \.errors)
    Socket.onThread { [id, report] in
      var status: Int32 = 0
      waitpid(id, &status, 0)
      let signal = status & 0x7f
      report.update { $0.status = signal == 0 ? status >> 8 & 0xff : 128 + signal }
    }
  }

  deinit {
    signal(SIGKILL)
    endInput()
  }

  /// Everything that it said so far.
  var said: Report { report.value }

  /// Returns as soon as what it said on standard output fits.
  func output(when fits: @escaping @Sendable (String) -> Bool) async throws -> String {
    try await report.value { fits($0.output) || $0.isComplete }.output
  }

  /// Returns as soon as what it said on standard error fits.
  func errors(when fits: @escaping @Sendable (String) -> Bool) async throws -> String {
    try await report.value { fits($0.errors) || $0.isComplete }.errors
  }

  /// Writes into its standard input.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = input.withLock { write($0, bytes, bytes.count) }
  }

  /// Ends its standard input.
  func endInput() {
    input.withLock { input in
      if input >= 0 { close(input) }
      input = -1
    }
  }

  func signal(_ number: Int32) { if said.status == nil, id > 0 { kill(id, number) } }

  /// Returns when it has ended.
  func end() async throws -> Report { try await report.value(when: \.isComplete) }

  private func read(_ pipe: Int32, into part: any WritableKeyPath<Report, String> & Sendable) {
    Socket.onThread { [report] in
      var all: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = Glibc.read(pipe, &buffer, buffer.count), count > 0 {
        all += buffer.prefix(count)
        let text = String(decoding: all, as: UTF8.self)
        report.update { $0[keyPath: part] = text }
      }
      close(pipe)
      report.update { $0.openPipes -= 1 }
    }
  }

  private struct Pipe {
    var reading: Int32
    var writing: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw NotStarted(code: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }
}
