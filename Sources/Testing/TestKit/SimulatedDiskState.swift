import EventLog
import Glibc

/// The contents of a `SimulatedDisk`.
struct SimulatedDiskState {
  /// A file or folder.
  struct Node {
    var isFolder = false
    var mode: UInt32 = 0o600
    /// What a reader sees.
    var current: [UInt8] = []
    /// What a power cut leaves.
    var durable: [UInt8] = []
    /// Whether a sync failed, after which no sync writes these pages any more.
    var isLost = false
  }

  /// An open file.
  struct Handle {
    var inode: UInt64
    var access: FileAccess
    var isLocked = false
  }

  /// A change of names that is not durable before its folder is synced.
  enum NameChange {
    case add(String, UInt64)
    case remove(String)
    case rename(String, to: String, UInt64)

    /// The path whose folder must be synced.
    var path: String {
      switch self {
      case .add(let path, _), .remove(let path), .rename(_, let path, _): path
      }
    }
  }

  var capacity: Int
  var nodes: [UInt64: Node] = [1: Node(isFolder: true, mode: 0o700)]
  var names: [String: UInt64] = ["/": 1]
  var durableNames: [String: UInt64] = ["/": 1]
  var pending: [NameChange] = []
  var handles: [Descriptor: Handle] = [:]
  var calls = 0
  var fault: SimulatedDisk.Fault?
  var faultyCall = 0
  var isOff = false
  private var nextInode: UInt64 = 2
  private var nextHandle: Descriptor = 3

  init(capacity: Int) { self.capacity = capacity }

  var used: Int { names.values.reduce(0) { $0 + (nodes[$1]?.current.count ?? 0) } }

  /// Counts a call and lets the fault happen; true when a write is to be short.
  @discardableResult
  mutating func pass(_ call: String) throws(SystemError) -> Bool {
    if isOff { throw SystemError(call, EIO) }
    calls += 1
    guard calls == faultyCall, let fault else { return false }
    switch fault {
    case .powerCut:
      isOff = true
      throw SystemError(call, EIO)
    case .failure(let code): throw SystemError(call, code)
    case .shortWrite: return true
    }
  }

  static func folder(of path: String) -> String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  func handle(_ file: Descriptor) throws(SystemError) -> Handle {
    guard let handle = handles[file] else { throw SystemError("file", EBADF) }
    return handle
  }

  func node(_ file: Descriptor) throws(SystemError) -> Node {
    guard let node = nodes[try handle(file).inode] else { throw SystemError("file", EBADF) }
    return node
  }

  func inode(_ path: String) throws(SystemError) -> UInt64 {
    guard let inode = names[path] else { throw SystemError("path", ENOENT) }
    return inode
  }

  func status(_ inode: UInt64) throws(SystemError) -> FileStatus {
    guard let node = nodes[inode] else { throw SystemError("stat", ENOENT) }
    return FileStatus(
      kind: node.isFolder ? .folder : .file, size: node.current.count, mode: node.mode, device: 1, inode: inode)
  }

  mutating func makeNode(isFolder: Bool) -> UInt64 {
    defer { nextInode += 1 }
    nodes[nextInode] = Node(isFolder: isFolder, mode: isFolder ? 0o700 : 0o600)
    return nextInode
  }

  mutating func open(_ path: String, _ access: FileAccess) throws(SystemError) -> Descriptor {
    if access == .create, names[path] != nil { throw SystemError("open", EEXIST) }
    if access == .create || (access == .mark && names[path] == nil) {
      guard names[SimulatedDiskState.folder(of: path)] != nil else { throw SystemError("open", ENOENT) }
      change(.add(path, makeNode(isFolder: false)))
    }
    defer { nextHandle += 1 }
    handles[nextHandle] = Handle(inode: try inode(path), access: access)
    return nextHandle
  }

  mutating func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    let inode = try handle(file).inode
    let rest = try node(file).current.prefix(size)
    nodes[inode]?.current = Array(rest)
  }

  mutating func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) {
    let inode = try handle(file).inode
    nodes[inode]?.mode = mode
  }

  mutating func write(_ file: Descriptor, _ bytes: [UInt8]) throws(SystemError) -> Int {
    let handle = try handle(file)
    guard var node = nodes[handle.inode] else { throw SystemError("write", EBADF) }
    let room = max(0, capacity - used)
    if handle.access == .mark {
      node.current = bytes + node.current.dropFirst(bytes.count)
      nodes[handle.inode] = node
      return bytes.count
    }
    guard room > 0 else { throw SystemError("write", ENOSPC) }
    node.current += bytes.prefix(room)
    nodes[handle.inode] = node
    return min(room, bytes.count)
  }

  mutating func sync(_ file: Descriptor) throws(SystemError) {
    let inode = try handle(file).inode
    guard var node = nodes[inode], !node.isLost else { return }
    node.durable = node.current
    nodes[inode] = node
  }

  mutating func loseUnsynced(_ file: Descriptor) {
    if let inode = handles[file]?.inode { nodes[inode]?.isLost = true }
  }

  mutating func lock(_ file: Descriptor) throws(SystemError) -> Bool {
    let inode = try handle(file).inode
    guard !handles.contains(where: { $0.key != file && $0.value.inode == inode && $0.value.isLocked }) else {
      return false
    }
    handles[file]?.isLocked = true
    return true
  }

  mutating func change(_ change: NameChange) {
    pending.append(change)
    SimulatedDiskState.apply(change, to: &names)
  }

  mutating func syncNames(in folder: String) {
    for change in pending where SimulatedDiskState.folder(of: change.path) == folder {
      SimulatedDiskState.apply(change, to: &durableNames)
    }
    pending.removeAll { SimulatedDiskState.folder(of: $0.path) == folder }
  }

  func afterKill() -> SimulatedDiskState {
    var survivor = self
    survivor.handles = [:]
    survivor.isOff = false
    return survivor
  }

  func afterPowerCut(keep: (Int) -> Int) -> SimulatedDiskState {
    var survivor = self
    survivor.handles = [:]
    survivor.isOff = false
    survivor.calls = 0
    survivor.fault = nil
    for change in pending.prefix(keep(pending.count)) { SimulatedDiskState.apply(change, to: &survivor.durableNames) }
    survivor.names = survivor.durableNames
    survivor.pending = []
    for (inode, node) in nodes {
      let remains = SimulatedDiskState.remains(of: node, keep: keep)
      survivor.nodes[inode] = Node(isFolder: node.isFolder, mode: node.mode, current: remains, durable: remains)
    }
    return survivor
  }

  /// Appended bytes may be kept in part; of a file that was cut or written over, one of both contents is kept.
  private static func remains(of node: Node, keep: (Int) -> Int) -> [UInt8] {
    if node.isLost { return node.durable }
    guard node.current.starts(with: node.durable) else { return keep(1) == 0 ? node.durable : node.current }
    return node.durable
      + node.current.dropFirst(node.durable.count).prefix(keep(node.current.count - node.durable.count))
  }

  private static func apply(_ change: NameChange, to names: inout [String: UInt64]) {
    switch change {
    case .add(let path, let inode): names[path] = inode
    case .remove(let path): names[path] = nil
    case .rename(let path, let newPath, let inode):
      names[path] = nil
      names[newPath] = inode
    }
  }
}
