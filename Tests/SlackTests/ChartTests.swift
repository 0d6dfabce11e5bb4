import Chat
import Kernel
import Slack
import Testing

/// Charts as Slack's own blocks.
struct ChartTests {
  private static func chart(
    _ points: [Chart.Point], title: String = "Incidents by week", unit: Chart.Unit = .count
  ) -> Chart { Chart(title, unit, in: .english, points: points) }

  private static let weeks = chart([Chart.Point("16 Mar", 3), Chart.Point("23 Mar", 12)])

  private func outbound(_ charts: [Chart], _ text: RichText = "Digest", buttons: [Button] = []) -> Outbound {
    Outbound(
      key: "railhead-7", handle: Handle(place: Place(platform: "slack", team: "T1", channel: "C9")), action: .post,
      message: Message(text, buttons: buttons, charts: charts))
  }

  private func body(_ outbound: Outbound) throws -> JSON {
    guard case .calls(let calls) = SlackBench.slack.render(outbound) else { return .null }
    return try JSONReader.read(try #require(calls.last).body)
  }

  /// The blocks of one chart, without those of the text.
  private func charts(_ charts: [Chart]) throws -> [JSON] {
    let blocks = try body(outbound(charts))["blocks"]?.array ?? []
    return blocks.filter { $0["type"]?.string == "data_visualization" }
  }

  @Test func oneStandsBetweenTheTextAndTheButtons() throws {
    let button = Button("Lists", line: "inc list open")
    let post = try body(outbound([Self.weeks], buttons: [button]))
    #expect(post["text"]?.string == "Digest")
    let expected = """
      [{"text":{"text":"Digest","type":"mrkdwn","verbatim":true},"type":"section"},\
      {"chart":{"axis_config":{"categories":["16 Mar","23 Mar"]},\
      "series":[{"data":[{"label":"16 Mar","value":3},{"label":"23 Mar","value":12}],"name":"Incidents by week"}],\
      "type":"bar"},"title":"Incidents by week","type":"data_visualization"},\
      {"elements":[{"action_id":"line-0","text":{"emoji":false,"text":"Lists","type":"plain_text"},\
      "type":"button","value":"inc list open"}],"type":"actions"}]
      """
    #expect(post["blocks"]?.text == expected)
  }

  @Test func durationsAreInAUnitThatIsNamed() throws {
    let points = [Chart.Point("16 Mar", 5_430), Chart.Point("23 Mar", 3_629)]
    let line = Chart("Délai de résolution", .seconds, in: .french, points: points, as: .line)
    let block = try #require(try charts([line]).first)
    let expected = """
      {"axis_config":{"categories":["16 Mar","23 Mar"],"y_label":"minutes"},\
      "series":[{"data":[{"label":"16 Mar","value":91},{"label":"23 Mar","value":60}],"name":"Délai de résolution"}],\
      "type":"line"}
      """
    #expect(block["chart"]?.text == expected)
    let units: [(Int64, String, Int64)] = [(45, "seconds", 45), (40_000, "hours", 11), (900_000, "days", 10)]
    for (value, name, figure) in units {
      let chart = try #require(try charts([Self.chart([Chart.Point("a", value)], unit: .seconds)]).first?["chart"])
      #expect(chart["axis_config"]?["y_label"]?.string == name)
      #expect(chart["series"]?.array?.first?["data"]?.array?.first?["value"]?.int == figure)
    }
  }

  @Test func nothingIsLongerThanSlackAllows() throws {
    let long = String(repeating: "très long ", count: 4_000)
    let points = (1...30).map { Chart.Point("\(long)\($0)", Int64($0)) }
    let blocks = try charts([Chart](repeating: Self.chart(points, title: long), count: 3))
    #expect(blocks.count == 2)
    let block = try #require(blocks.first)
    #expect(block["title"]?.string == "très long très long très long très long très long…")
    let chart = try #require(block["chart"])
    let data = try #require(chart["series"]?.array?.first?["data"]?.array)
    let labels = data.compactMap { $0["label"]?.string }
    #expect(data.compactMap { $0["value"]?.int } == Array(11...30))
    #expect(chart["axis_config"]?["categories"]?.array?.compactMap(\.string) == labels)
    #expect(Set(labels).count == 20)
    #expect(labels.allSatisfy { (1...20).contains($0.utf16.count) })
    #expect(chart["series"]?.array?.first?["name"]?.string == "très long très long…")
  }

  @Test func peoplesWordsCallNobody() throws {
    let block = try #require(try charts([Self.chart([Chart.Point("<@U1>", 1)], title: "<!channel>\n\u{202E}x")]).first)
    #expect(block["title"]?.string == "‹!channel› x")
    #expect(block["chart"]?["axis_config"]?["categories"] == ["‹@U1›"])
  }

  @Test func whatIsNotKnownIsLeftOut() throws {
    let block = try charts([Self.chart([Chart.Point("16 Mar", nil), Chart.Point("23 Mar", 4)])]).first
    #expect(block?["chart"]?["axis_config"]?["categories"] == ["23 Mar"])
    #expect(try charts([Self.chart([Chart.Point("16 Mar", nil)]), Self.chart([])]) == [])
    #expect(try body(outbound([Self.chart([])]))["blocks"] == nil)
  }

  @Test func aResponseURLCarriesNone() throws {
    var outbound = outbound([Self.weeks])
    outbound.handle.onlyFor = PersonID("slack:T1:U1")
    outbound.handle.responseURL = "https://hooks.slack.com/actions/x"
    #expect(try body(outbound)["blocks"] == nil)
  }

  @Test(arguments: ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "http_503", "internal_error"])
  func aMessageThatIsRefusedForItsBlocksGoesWithoutCharts(reason: String) {
    let plainer = SlackBench.slack.plainer(outbound([Self.weeks]), refusedBecause: reason)
    #expect(plainer == outbound([]))
    #expect(SlackBench.slack.plainer(outbound([]), refusedBecause: reason) == nil)
    #expect(SlackBench.slack.plainer(outbound([Self.weeks]), refusedBecause: "channel_not_found") == nil)
    #expect(SlackBench.slack.plainer(outbound([Self.weeks]), refusedBecause: "http_429") == nil)
  }
}
