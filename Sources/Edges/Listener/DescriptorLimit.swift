import Glibc

/// How many file descriptors this process may have.
///
/// Running out of them is not an error to handle: libdispatch traps.
package enum DescriptorLimit {
  /// The soft limit (`RLIMIT_NOFILE`) now in force.
  package static var current: Int { Int(clamping: limits.rlim_cur) }

  /// Raises the soft limit to the hard one and returns what is in force afterwards; for `main`, before anything is
  /// opened.
  @discardableResult
  package static func raise() -> Int {
    var raised = limits
    raised.rlim_cur = raised.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised)
    return current
  }

  private static var limits: rlimit {
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    return limits
  }
}
