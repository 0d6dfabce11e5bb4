/// The sizes that a journal keeps to.
package struct JournalSettings: Sendable {
  /// A new segment begins before the file would grow beyond this many bytes.
  package var segmentBytes = 64 << 20
  /// The most that one `append` may write, in bytes, and so the most that a torn tail can be.
  package var groupBytes = 8 << 20
  /// Room that appending leaves free for snapshots, recovery and the stop: bytes, or a twentieth of a small disk.
  package var reserveBytes = 1 << 20
  /// How many cut-off tails are kept aside.
  package var tornTails = 8

  package init() {}
}
