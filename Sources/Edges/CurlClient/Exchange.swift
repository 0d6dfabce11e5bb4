import CCurl

/// What libcurl's callbacks see and note while a transfer runs; touched by the loop's thread only.
final class Exchange {
  let mayBeInternal: Bool
  let largestAnswer: Int
  private(set) var body: [UInt8] = []
  private var headerBytes = 0
  /// Whether a request may have left: from here on its effect is unknown until the answer is complete.
  private(set) var wasSent = false
  /// Whether libcurl wanted to send it once more.
  private(set) var wasRepeatRefused = false
  private(set) var isTooLarge = false
  /// Sockets that were opened for this transfer, and addresses that were refused.
  private(set) var sockets = 0
  private(set) var refusedAddresses = 0

  init(mayBeInternal: Bool, largestAnswer: Int) {
    self.mayBeInternal = mayBeInternal
    self.largestAnswer = largestAnswer
  }

  /// The exchange behind the pointer that libcurl hands back.
  static func of(_ context: UnsafeMutableRawPointer?) -> Exchange? {
    context.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Judges the address that a name has become, at the last moment before it is connected to: a name server that
  /// changes its mind between a check and its use gains nothing.
  func openSocket(_ address: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
    let bytes = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = buffer.baseAddress.map { Int(railhead_address(address, $0)) } ?? 0
    }
    guard mayBeInternal || IPAddress(bytes)?.isInternal == false else {
      refusedAddresses += 1
      return railhead_no_socket()
    }
    sockets += 1
    return railhead_socket(address)
  }

  /// Lets a request out once.
  ///
  /// libcurl would silently repeat a request whose reused connection died before the answer. The other side may have
  /// acted on the first one, so the second attempt is stopped here and whoever queued the message decides. An HTTP/2
  /// stream that the other side refused could be repeated without risk, but looks no different from here.
  func mayRequest() -> Bool {
    if wasSent { wasRepeatRefused = true }
    wasSent = true
    return !wasRepeatRefused
  }

  /// Whether so many more bytes of headers are bearable.
  func receiveHeader(_ count: Int) -> Bool {
    headerBytes += count
    isTooLarge = isTooLarge || headerBytes > largestAnswer
    return !isTooLarge
  }

  /// Keeps a piece of the body, or none of it when the whole would be too large.
  func receiveBody(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard body.count + piece.count <= largestAnswer else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: piece)
    return true
  }
}
