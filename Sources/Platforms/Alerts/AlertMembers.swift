import Kernel

/// `firing` or `resolved`.
struct AlertStatus: Decodable {
  let value: AlertNotice.Status

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = AlertNotice.Status(rawValue: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "is neither firing nor resolved")
    }
    self.value = value
  }
}

/// An instant as RFC 3339; the year 1, which stands for none in Go, is nil.
struct AlertInstant: Decodable {
  let value: Timestamp?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Timestamp(anyRFC3339: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "is no RFC 3339 time, such as 2026-03-26T09:15:00Z")
    }
    value = instant.milliseconds > 0 ? instant : nil
  }
}

/// How bad an alert calls itself.
struct AlertSeverity: Decodable {
  /// From 1, the worst, to 4.
  let level: Int

  /// A number, or a word in any case.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let level: Int?
    if let number = try? container.decode(Int.self) {
      level = (1...4).contains(number) ? number : nil
    } else {
      level = AlertSeverity.level(of: try container.decode(String.self))
    }
    guard let level else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "is none of 1 to 4, sev1 to sev4, page, critical, error, high, warning, info, low")
    }
    self.level = level
  }

  /// The label `railhead_severity`, else `severity`; nil when neither says anything that is known.
  ///
  /// An alert with a severity of its own team's making is an alert all the same.
  init?(labels: [String: String]) {
    let said = ["railhead_severity", "severity"].lazy.compactMap { labels[$0] }
    guard let level = said.compactMap(AlertSeverity.level).first else { return nil }
    self.level = level
  }

  /// Long words are none of ours: they are not even looked up.
  private static func level(of word: String) -> Int? { word.utf8.count <= 20 ? levels[word.lowercased()] : nil }

  private static let levels = [
    "1": 1, "sev1": 1, "page": 1, "critical": 1, "2": 2, "sev2": 2, "error": 2, "high": 2, "3": 3, "sev3": 3,
    "warning": 3, "4": 4, "sev4": 4, "info": 4, "low": 4,
  ]
}
