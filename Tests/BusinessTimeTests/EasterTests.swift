import BusinessTime
import Kernel
import Testing

@Suite("Easter")
struct EasterTests {
  @Test(
    "the dates of the almanac",
    arguments: [
      (1999, 4, 4), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25),
      (2285, 3, 22), (1818, 3, 22),
    ])
  func almanac(year: Int, month: Int, day: Int) {
    #expect(CivilDate.easter(year) == CivilDate(year: year, month: month, day: day))
  }
}
