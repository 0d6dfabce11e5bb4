import Chat
import Kernel
import Slack
import TestKit
import Testing

@Suite struct HostileBytesTests {
  /// Everybody's signature is good here, so that the bytes reach the decoders.
  private let slack = Slack(
    SlackSettings(signingSecrets: ["x"]),
    check: SignatureCheck(
      hmacSHA256: { _, _ in [] }, isValidHMACSHA256: { _, _, _ in true }, isSameSecret: { _, _ in true }))

  private func receive(_ body: [UInt8], _ path: String, _ type: String) -> Reception {
    let request = WebRequest(
      method: "POST", path: path,
      headers: [
        ("X-Slack-Request-Timestamp", "1760000060"), ("X-Slack-Signature", "v0=" + String(repeating: "0", count: 64)),
        ("Content-Type", type),
      ], body: body)
    return slack.receive(request, at: SlackBench.now)
  }

  @Test(
    .enabled(if: Shared.isThere),
    arguments: [
      ("slash_command.form", "/slack/commands", SlackBench.form),
      ("block_actions_button.form", "/slack/interactivity", SlackBench.form),
      ("event_app_mention.json", "/slack/events", SlackBench.json),
    ])
  func `Damaged samples are answered, and what is read has clean ids`(
    file: String, path: String, type: String
  ) throws {
    let sample = Array(try Shared.payload(file).replacing("run-42", with: "inc+ack").utf8)
    var random = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      var body = sample
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let index = Int.random(in: 0..<body.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: body[index] = UInt8.random(in: 0...255, using: &random)
        case 1: body.removeSubrange(index..<min(body.count, index + 9))
        case 2: body.insert(contentsOf: body[index..<min(body.count, index + 9)], at: index)
        default: body[index] = Array("%&=\"{}[]:,\\<>|@".utf8).randomElement(using: &random) ?? 0
        }
        if body.isEmpty { body = sample }
      }
      switch receive(body, path, type) {
      case .lines(let lines, _):
        for line in lines {
          #expect(line.person.description.utf8.allSatisfy { (33...126).contains($0) }, "\(body)")
          #expect(line.person.description.split(separator: ":").count == 3, "\(body)")
          #expect(line.delivery.utf8.allSatisfy { (33...126).contains($0) }, "\(body)")
        }
      case .answered(let answer): #expect(answer.status == 200, "\(body)")
      case .refused(let answer, _): #expect((400..<500).contains(answer.status), "\(body)")
      case .bearer: Issue.record("Slack sends no tokens: \(body)")
      }
    }
  }
}
