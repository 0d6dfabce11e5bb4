import Foundation
import Kernel
import Testing

@Suite("Stretches of constant offset")
struct OffsetSegmentTests {
  @Test("Paris in 2026 has three, cut where the hour changes")
  func paris() throws {
    let paris = try #require(Zone("Europe/Paris"))
    let (start, end): (Int64, Int64) = (1_767_225_600, 1_798_761_600)
    #expect(
      paris.offsetSegments(from: start, to: end) == [
        OffsetSegment(from: start, to: 1_774_746_000, offset: 3600),
        OffsetSegment(from: 1_774_746_000, to: 1_792_890_000, offset: 7200),
        OffsetSegment(from: 1_792_890_000, to: end, offset: 3600),
      ])
  }

  @Test("a range that begins on a change, and one that is empty")
  func edges() throws {
    let paris = try #require(Zone("Europe/Paris"))
    #expect(
      paris.offsetSegments(from: 1_774_746_000, to: 1_774_746_060)
        == [OffsetSegment(from: 1_774_746_000, to: 1_774_746_060, offset: 7200)])
    #expect(
      paris.offsetSegments(from: 1_774_745_999, to: 1_774_746_000)
        == [OffsetSegment(from: 1_774_745_999, to: 1_774_746_000, offset: 3600)])
    #expect(paris.offsetSegments(from: 0, to: 0) == [])
  }

  /// Every zone that the toolchain knows, asked every half hour of three years with many unusual changes.
  @Test("no change is missed in any zone", arguments: [2004, 2010, 2026])
  func bruteForce(year: Int) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1)).daysSinceEpoch * 86_400
    let end = first + 366 * 86_400
    let names = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }
    #expect(names.count > 300)
    for name in names {
      guard let zone = Zone(name) else { continue }
      let segments = zone.offsetSegments(from: first, to: end)
      var index = 0
      var wrong = 0
      for second in stride(from: first, to: end, by: 1800) {
        while segments[index].to <= second { index += 1 }
        if Int64(zone.offset(at: Timestamp(milliseconds: second * 1000))) != segments[index].offset { wrong += 1 }
      }
      #expect(wrong == 0, "\(name)")
    }
  }
}
