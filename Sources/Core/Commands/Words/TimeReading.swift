package import Kernel

/// How an incomplete date is completed.
package enum TimeReading: Sendable {
  /// Something that happened, or the start of a filter: the last such moment; a day alone begins at 00:00.
  case past
  /// Something due: the next such moment; a day alone ends with the working day.
  case deadline
  /// Something planned: the next such moment; a day alone begins with the working day.
  case schedule
  /// The end of a pause: the next such moment; a day alone begins at 00:00.
  case until
}

/// A moment that a person named.
package struct Moment: Hashable, Sendable {
  package var instant: Timestamp
  /// True when only a day was named.
  package var isDay: Bool

  package init(instant: Timestamp, isDay: Bool) {
    self.instant = instant
    self.isDay = isDay
  }

  /// `day` where no hour was said.
  package var precision: String? { isDay ? "day" : nil }
}
