/// An IPv4 or IPv6 address as it is connected to.
package struct IPAddress: Hashable, Sendable {
  /// 4 or 16 bytes in network order.
  package let bytes: [UInt8]

  /// An address from its 4 or 16 bytes in network order; nil for any other number of bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether the address leads to this machine, its neighbours or nowhere, and not to the public internet.
  ///
  /// IPv4: the IANA special-purpose registry. IPv6: the same, and every form that wraps an IPv4 address
  /// (RFC 4291 mapped, RFC 3056 6to4) is judged by what it wraps. NAT64 (RFC 6052) is internal altogether: where it
  /// leads is up to a gateway that nobody here knows.
  package var isInternal: Bool {
    if bytes.count == 4 { return Self.internalIPv4.contains { $0.contains(bytes) } }
    if Self.mappedIPv4.contains(bytes) { return Self.internalIPv4.contains { $0.contains(bytes[12...]) } }
    if Self.sixToFour.contains(bytes) { return Self.internalIPv4.contains { $0.contains(bytes[2..<6]) } }
    return Self.internalIPv6.contains { $0.contains(bytes) }
  }
}

extension IPAddress {
  /// The addresses that begin with the same bits.
  private struct Prefix {
    let bytes: [UInt8]
    let bits: Int

    init(_ bytes: [UInt8], _ bits: Int) {
      self.bytes = bytes
      self.bits = bits
    }

    func contains(_ address: some Collection<UInt8>) -> Bool {
      var left = bits
      for (byte, expected) in zip(address, bytes) where left > 0 {
        let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
        if (byte ^ expected) & mask != 0 { return false }
        left -= 8
      }
      return true
    }
  }

  private static let internalIPv4 = [
    Prefix([0], 8),
    Prefix([10], 8),
    Prefix([100, 64], 10),
    Prefix([127], 8),
    Prefix([169, 254], 16),
    Prefix([172, 16], 12),
    Prefix([192, 0, 0], 24),
    Prefix([192, 168], 16),
    Prefix([198, 18], 15),
    Prefix([224], 4),
    Prefix([240], 4),
  ]

  private static let mappedIPv4 = Prefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96)
  private static let sixToFour = Prefix([0x20, 0x02], 16)

  private static let internalIPv6 = [
    // ::, ::1 and the deprecated IPv4-compatible addresses.
    Prefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 96),
    // NAT64, also with a local prefix (RFC 8215).
    Prefix([0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96),
    Prefix([0x00, 0x64, 0xff, 0x9b, 0, 1], 48),
    // Teredo hides an IPv4 address behind an exclusive or.
    Prefix([0x20, 0x01, 0, 0], 32),
    Prefix([0xfc], 7),
    Prefix([0xfe, 0x80], 10),
    Prefix([0xfe, 0xc0], 10),
    Prefix([0xff], 8),
  ]
}
