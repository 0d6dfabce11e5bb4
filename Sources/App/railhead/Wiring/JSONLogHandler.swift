import Foundation
import Kernel
import Logging

/// One JSON object per line on standard error: a value can never start a second line or forge a field.
struct JSONLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(level: Logger.Level) { logLevel = level }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = [
      JSON.Field("at", .string(Timestamp.wallClock.description)), JSON.Field("level", .string(event.level.rawValue)),
      JSON.Field("message", .string(event.message.description)),
    ]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      // Hummingbird and NIO name things of their own; ours are plain words.
      fields.append(JSON.Field("about.\(key)", .string(value.description)))
    }
    var bytes: [UInt8] = []
    JSON.object(fields).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    // A log that cannot be written must not stop the bot.
    try? FileHandle.standardError.write(contentsOf: bytes)
  }
}

extension Timestamp {
  /// The machine's clock; only the composition root may look at it.
  static var wallClock: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
