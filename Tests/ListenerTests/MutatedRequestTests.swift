import Chat
import Listener
import TestKit
import Testing

/// Requests that went wrong on the way, in ways that nobody thought of; the seed is part of each name.
struct MutatedRequestTests {
  static let originals = [
    GoodRequestTests.post,
    "PUT /things/1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: t\r\n\r\n",
    "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi",
    "GET /healthz HTTP/1.0\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
    GoodRequestTests.post + GoodRequestTests.post,
  ]

  private static let spice = [
    "\r\n", "\r", "\n", ":", " ", "\0", "%00", "chunked", "0", "99999999999", "\u{FF}", "\t", ",",
  ]

  private func mutated(_ original: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(original.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(contentsOf: (Self.spice.randomElement(using: &random) ?? "").utf8, at: index)
      case 3: bytes.insert(contentsOf: bytes[index...].prefix(30), at: index)
      default: bytes.removeSubrange(index..<min(bytes.count, index + 10))
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func nothingThatArrivesIsOurFault(seed: UInt64) async throws {
    try await RunningListener.run(handler: { _ in .empty }) { listener in
      var random = SeededGenerator(seed: seed)
      for _ in 0..<100 {
        let bytes = mutated(Self.originals.randomElement(using: &random) ?? "", &random)
        let client = try listener.client()
        await client.send(bytes)
        await client.finishSending()
        let statuses = await client.rest().split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
        #expect(statuses.allSatisfy { $0 == 100 || $0 == 200 || 400..<500 ~= $0 }, "\(statuses): \(bytes)")
      }
      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      #expect(await client.response()?.status == 200)
    }
  }

  @Test func whereTheNetworkCutsMakesNoDifference() async throws {
    // Byte by byte on a busy machine takes longer than a request may.
    var patient = RunningListener.quick
    (patient.requestDeadline, patient.idleDeadline) = (.seconds(600), .seconds(600))
    try await RunningListener.run(patient) { listener in
      let client = try listener.client()
      for byte in Self.originals[1].utf8 { await client.send([byte]) }
      #expect(await client.response()?.body == "abc")
      for cut in 1..<Self.originals[4].utf8.count {
        let bytes = Array(Self.originals[4].utf8)
        await client.send(Array(bytes[..<cut]))
        await client.send(Array(bytes[cut...]))
        #expect(await client.response()?.body == "hello")
        #expect(await client.response()?.body == "hello")
      }
    }
  }
}
