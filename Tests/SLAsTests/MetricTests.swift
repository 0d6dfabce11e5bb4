import SLAs
import Testing

struct MetricTests {
  @Test func areInTheOrderOfALife() {
    #expect(Metric.allCases.shuffled().sorted() == [.response, .update, .mitigation, .resolution, .ownership])
  }
}
