import CurlClient
import Testing

@Suite struct IPAddressTests {
  @Test(
    arguments: [
      [0, 0, 0, 0], [0, 255, 255, 255],
      [10, 0, 0, 0], [10, 255, 255, 255],
      [100, 64, 0, 0], [100, 127, 255, 255],
      [127, 0, 0, 1], [127, 255, 255, 255],
      [169, 254, 0, 0], [169, 254, 255, 255],
      [172, 16, 0, 0], [172, 31, 255, 255],
      [192, 0, 0, 0], [192, 0, 0, 255],
      [192, 168, 0, 0], [192, 168, 255, 255],
      [198, 18, 0, 0], [198, 19, 255, 255],
      [224, 0, 0, 0], [239, 255, 255, 255],
      [240, 0, 0, 0], [255, 255, 255, 255],
    ] as [[UInt8]])
  func internalIPv4(_ bytes: [UInt8]) throws {
    let address = try #require(IPAddress(bytes))
    #expect(address.isInternal)
    #expect(IPAddress([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] + bytes)?.isInternal == true)
    #expect(IPAddress([0x20, 0x02] + bytes + [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])?.isInternal == true)
    #expect(IPAddress([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0] + bytes)?.isInternal == true)
  }

  @Test(
    arguments: [
      [1, 0, 0, 0], [9, 255, 255, 255], [11, 0, 0, 0],
      [100, 63, 255, 255], [100, 128, 0, 0],
      [126, 255, 255, 255], [128, 0, 0, 0],
      [169, 253, 255, 255], [169, 255, 0, 0],
      [172, 15, 255, 255], [172, 32, 0, 0],
      [191, 255, 255, 255], [192, 0, 1, 0], [192, 167, 255, 255], [192, 169, 0, 0],
      [198, 17, 255, 255], [198, 20, 0, 0], [223, 255, 255, 255], [8, 8, 8, 8],
    ] as [[UInt8]])
  func publicIPv4(_ bytes: [UInt8]) throws {
    #expect(IPAddress(bytes)?.isInternal == false)
    #expect(IPAddress([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] + bytes)?.isInternal == false)
    #expect(IPAddress([0x20, 0x02] + bytes + [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])?.isInternal == false)
  }

  @Test(
    arguments: [
      ([], 0), ([], 1),  // :: and ::1
      ([0xfc], 0), ([0xfd, 0xff], 1),
      ([0xfe, 0x80], 1), ([0xfe, 0xbf], 1), ([0xfe, 0xc0], 1),
      ([0xff, 0x02], 1),
      ([0x00, 0x64, 0xff, 0x9b], 8), ([0x00, 0x64, 0xff, 0x9b, 0, 1], 8),
      ([0x20, 0x01, 0, 0], 1),
    ] as [([UInt8], UInt8)])
  func internalIPv6(_ start: [UInt8], _ end: UInt8) throws {
    #expect(IPAddress(padded(start, end))?.isInternal == true)
  }

  @Test(
    arguments: [
      ([0x20, 0x01, 0x48, 0x60], 0x88), ([0x26, 0x06], 1), ([0xfb, 0xff], 1), ([0xfe, 0x7f], 1),
      ([0x00, 0x64, 0xff, 0x9c], 8), ([0x20, 0x01, 0x0d, 0xb8], 1),
    ] as [([UInt8], UInt8)])
  func publicIPv6(_ start: [UInt8], _ end: UInt8) throws {
    #expect(IPAddress(padded(start, end))?.isInternal == false)
  }

  @Test(arguments: [0, 3, 5, 15, 17]) func noAddress(_ count: Int) {
    #expect(IPAddress([UInt8](repeating: 1, count: count)) == nil)
  }

  private func padded(_ start: [UInt8], _ end: UInt8) -> [UInt8] {
    start + [UInt8](repeating: 0, count: 15 - start.count) + [end]
  }
}
