import Foundation
import Imports
import Kernel

/// Where refused lines go: to a file, or the first of them to the screen.
struct RejectsOutput {
  /// How many a dry run shows.
  private static let mostShown = 10

  private let path: String?
  private let format: RejectsFile
  private var file: FileHandle?
  /// The first ones, when there is no file for them.
  private(set) var shown: [Reject] = []

  /// `path` is nil for a dry run.
  init(path: String?, _ mapping: Mapping) {
    self.path = path
    format = RejectsFile(mapping.format)
  }

  /// The file, when there was anything to write into it.
  var written: String? { file == nil ? nil : path }

  mutating func add(_ rejects: [Reject]) throws(Fault) {
    guard !rejects.isEmpty else { return }
    guard let path else {
      shown += rejects.prefix(RejectsOutput.mostShown - shown.count)
      return
    }
    if file == nil {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw fault(path) }
      file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try write(format.header, path)
    }
    try write(format.bytes(rejects), path)
  }

  /// Empties what an earlier import left, when this one refused nothing.
  func finish() throws(Fault) {
    guard file == nil, let path else { return }
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 || errno == ENOENT else { throw fault(path) }
    close(descriptor)
  }

  private func write(_ bytes: [UInt8], _ path: String) throws(Fault) {
    do { try file?.write(contentsOf: bytes) } catch { throw fault(path) }
  }

  private func fault(_ path: String) -> Fault {
    Fault("\(path): cannot be written: \(String(cString: strerror(errno)))")
  }
}
