import Kernel
import Testing

@Suite("Instants and days")
struct TimestampTests {
  @Test(
    "an instant is written and read in one form",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1), ("2000-02-29T12:00:00.000Z", 951_825_600_000),
      ("2026-11-21T10:00:00.123Z", 1_795_255_200_123), ("2100-03-01T00:00:00.000Z", 4_107_542_400_000),
    ] as [(String, Int64)])
  func rfc3339(text: String, milliseconds: Int64) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "2026-11-21", "2026-11-21T10:00:00Z", "2026-02-29T10:00:00.000Z", "2026-13-01T10:00:00.000Z",
      "2026-11-21T24:00:00.000Z", "2026-11-21T23:59:60.000Z", "2026-11-21T10:00:00.000+01:00",
      "2026-11-21t10:00:00.000Z",
    ])
  func refused(text: String) { #expect(Timestamp(text) == nil) }

  @Test("every day from 1600 to 2400 comes back from its number, and weekdays follow each other")
  func days() {
    var previous = CivilDate(daysSinceEpoch: -135_141)
    for number in Int64(-135_140)...157_054 {
      let date = CivilDate(daysSinceEpoch: number)
      #expect(date.daysSinceEpoch == number && previous < date)
      #expect((previous.weekday.rawValue + 1) % 7 == date.weekday.rawValue)
      previous = date
    }
    #expect(CivilDate(year: 2026, month: 11, day: 21)?.weekday == .saturday)
  }

  @Test("arithmetic at the ends of the range does not trap")
  func ends() {
    let last = Timestamp(milliseconds: .max)
    #expect(last.adding(seconds: .max) == last)
    #expect(last.adding(milliseconds: 1) == last)
  }
}
