import Kernel
import Testing

@Suite("Charts")
struct ChartTests {
  private static let chart = Chart(
    "Incidents par semaine", .count, in: .french,
    points: [Chart.Point("16 mars", 3), Chart.Point("23 mars", nil), Chart.Point("30 mars", 12)], as: .line,
    list: "/inc list open")

  @Test("what the journal keeps of one, and reads again")
  func json() throws {
    let text = """
      {"form":"line","language":"fr","list":"/inc list open","points":[{"label":"16 mars","value":3},\
      {"label":"23 mars"},{"label":"30 mars","value":12}],"title":"Incidents par semaine","unit":"count"}
      """
    #expect(Self.chart.json.text == text)
    #expect(try Chart(json: try JSONReader.read(Array(text.utf8))) == Self.chart)
    let bars = Chart("Time to resolve", .seconds, in: .english, points: [])
    #expect(bars.json.text == #"{"language":"en","points":[],"title":"Time to resolve","unit":"seconds"}"#)
    #expect(try Chart(json: bars.json) == bars)
  }

  @Test(
    "a record of another shape is named by its member",
    arguments: [
      (#"{"language":"fr","points":[],"unit":"count"}"#, "chart: title is missing or wrong"),
      (#"{"language":"fr","points":[],"title":"t","unit":"euros"}"#, "chart: unit is missing or wrong"),
      (#"{"language":"de","points":[],"title":"t","unit":"count"}"#, "chart: language is missing or wrong"),
      (#"{"language":"fr","points":[{}],"title":"t","unit":"count"}"#, "points: label is missing or wrong"),
      (
        #"{"form":"pie","language":"fr","points":[],"title":"t","unit":"count"}"#, "chart: form is missing or wrong"
      ),
    ])
  func malformed(_ text: String, _ problem: String) throws {
    let json = try JSONReader.read(Array(text.utf8))
    #expect(throws: MalformedEvent(description: problem)) { try Chart(json: json) }
  }

  @Test("its text says what it draws")
  func text() {
    #expect(Self.chart.sparkline(for: Audience(language: .french, zone: .utc)) == "▁·▇ 3–12")
    #expect(Self.chart.figure(12) == "12")
    #expect(Chart("", .seconds, in: .french, points: []).figure(90_000) == "1 j 1 h")
    #expect(Chart("", .percent, in: .french, points: []).figure(80) == "80 %")
  }
}
