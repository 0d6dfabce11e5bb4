package import EventLog
import Glibc
import Kernel

/// A disk in memory that keeps apart what was synced and what was not, contents and names, and that loses the latter.
///
/// Every call is counted; at a given one it can fail, take only a part, or be the moment of a power cut.
package final class SimulatedDisk: FileSystem {
  /// What happens at a call.
  package enum Fault: Hashable, Sendable {
    /// The power goes before the call does anything; every later call fails.
    case powerCut
    /// The call does nothing and leaves this `errno`. A failed sync also loses the pages, as Linux does: they stay
    /// readable, and no later sync writes them.
    case failure(Int32)
    /// A write takes only half of its bytes, at least one; any other call is not touched.
    case shortWrite
  }

  private let state: Lock<SimulatedDiskState>

  /// An empty disk; `capacity` in bytes.
  package init(capacity: Int = 1 << 30) {
    state = Lock(SimulatedDiskState(capacity: capacity))
  }

  private init(_ survivor: SimulatedDiskState) { state = Lock(survivor) }

  /// How many calls were made that a fault can hit.
  package var calls: Int { state.withLock { $0.calls } }

  /// Whether the power was cut.
  package var isOff: Bool { state.withLock { $0.isOff } }

  /// Bytes in all files.
  package var used: Int { state.withLock { $0.used } }

  /// Makes room: the new capacity in bytes.
  package func grow(to capacity: Int) {
    state.withLock { $0.capacity = capacity }
  }

  /// Lets the call with this number, counted from 1, meet the fault; nil lets all calls pass.
  package func inject(_ fault: Fault?, at call: Int = 0) {
    state.withLock { state in
      state.fault = fault
      state.faultyCall = call
    }
  }

  /// The disk after the process was killed: nothing is lost, counting goes on, and the old one answers no more.
  package func afterKill() -> SimulatedDisk {
    SimulatedDisk(
      state.withLock { state in
        defer { state.isOff = true }
        return state.afterKill()
      })
  }

  /// The disk after a power cut: of what was not synced, each file keeps a beginning that `keep` draws from 0...n.
  package func afterPowerCut(keep: (Int) -> Int) -> SimulatedDisk {
    SimulatedDisk(
      state.withLock { state in
        defer { state.isOff = true }
        return state.afterPowerCut(keep: keep)
      })
  }

  package func open(_ path: String, _ access: FileAccess) throws(SystemError) -> Descriptor {
    try state.withLock { state throws(SystemError) in
      try state.pass("open")
      return try state.open(path, access)
    }
  }

  package func close(_ file: Descriptor) {
    state.withLock { state in
      if !state.isOff { state.handles[file] = nil }
    }
  }

  package func read(
    _ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    let bytes = try state.withLock { state throws(SystemError) in
      try state.pass("read")
      return try state.node(file).current.dropFirst(offset).prefix(buffer.count)
    }
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  package func write(_ file: Descriptor, _ bytes: RawSpan) throws(SystemError) -> Int {
    let bytes = bytes.withUnsafeBytes { Array($0) }
    return try state.withLock { state throws(SystemError) in
      let isShort = try state.pass("write")
      return try state.write(file, isShort ? Array(bytes.prefix((bytes.count + 1) / 2)) : bytes)
    }
  }

  package func sync(_ file: Descriptor) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      do throws(SystemError) { try state.pass("fdatasync") } catch {
        if !state.isOff { state.loseUnsynced(file) }
        throw error
      }
      try state.sync(file)
    }
  }

  package func syncFolder(_ path: String) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("fsync")
      state.syncNames(in: path)
    }
  }

  package func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("ftruncate")
      try state.truncate(file, to: size)
    }
  }

  package func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    try state.withLock { state throws(SystemError) in
      try state.pass("fstat")
      return try state.status(state.handle(file).inode)
    }
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    try state.withLock { state throws(SystemError) in
      try state.pass("lstat")
      return try state.status(state.inode(path))
    }
  }

  package func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("fchmod")
      try state.setMode(file, mode)
    }
  }

  package func rename(_ path: String, to newPath: String) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("rename")
      let inode = try state.inode(path)
      state.change(.rename(path, to: newPath, inode))
    }
  }

  package func remove(_ path: String) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("unlink")
      _ = try state.inode(path)
      state.change(.remove(path))
    }
  }

  package func list(_ path: String) throws(SystemError) -> [String] {
    try state.withLock { state throws(SystemError) in
      try state.pass("opendir")
      guard try state.nodes[state.inode(path)]?.isFolder == true else { throw SystemError("opendir", ENOTDIR) }
      return state.names.keys.filter { SimulatedDiskState.folder(of: $0) == path }
        .map { String($0.dropFirst(path.count + 1)) }
    }
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      try state.pass("mkdir")
      guard state.names[path] == nil else { throw SystemError("mkdir", EEXIST) }
      state.change(.add(path, state.makeNode(isFolder: true)))
    }
  }

  package func lock(_ file: Descriptor) throws(SystemError) -> Bool {
    try state.withLock { state throws(SystemError) in
      try state.pass("flock")
      return try state.lock(file)
    }
  }

  package func space(_ file: Descriptor) throws(SystemError) -> (available: Int, total: Int) {
    try state.withLock { state throws(SystemError) in
      try state.pass("fstatvfs")
      return (max(0, state.capacity - state.used), state.capacity)
    }
  }
}
