package import Kernel

extension World {
  /// The clock that a period is read on: hours are those of the channel, as its digests print them, whoever types them;
  /// whole days are those of whoever asks.
  package func zone(of period: CalendarPeriod?) -> Zone {
    period?.hasHours == true ? channel.zone : person.audience.zone
  }
}
