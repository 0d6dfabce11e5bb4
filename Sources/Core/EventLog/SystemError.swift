import Glibc

/// A system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// The call's name: `fdatasync`.
  package var call: String
  /// The `errno` it left.
  package var code: Int32

  /// A failure of `call` with an `errno`.
  package init(_ call: String, _ code: Int32) {
    self.call = call
    self.code = code
  }

  /// There is no room: disk full, quota reached, or larger than a file may be.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }

  /// There is no such file or folder.
  package var isMissing: Bool { code == ENOENT }

  /// The name is in use.
  var isTaken: Bool { code == EEXIST }

  /// The process may not do this.
  var isForbidden: Bool { code == EACCES || code == EPERM }

  /// What stands for "this is no regular file": the error that has no call of its own.
  static let notAFile = ENOTSUP

  /// The file is no longer under its name.
  static let gone = SystemError("the file was deleted, moved or replaced while it was written", 0)

  /// Another process holds the lock.
  static let locked = SystemError("flock", EWOULDBLOCK)

  /// The call did nothing and may simply be made again.
  var isTransient: Bool { code == EINTR || code == EAGAIN }
}

extension SystemError: CustomStringConvertible {
  /// `fdatasync: Input/output error`.
  package var description: String {
    switch code {
    case 0: call
    case SystemError.notAFile: "not a regular file"
    case ELOOP: "a symbolic link, which is not followed"
    default: "\(call): \(String(cString: strerror(code)))"
    }
  }
}
