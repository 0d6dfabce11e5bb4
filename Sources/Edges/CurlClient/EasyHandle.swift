import CCurl
import Chat

/// One libcurl transfer, freed exactly once, that cannot be made without the whole outbound policy.
struct EasyHandle: ~Copyable {
  /// Valid as long as this value.
  let pointer: UnsafeMutableRawPointer
  // libcurl points to these: a deinit runs before its fields go.
  let exchange: Exchange
  private let url: ParsedURL
  private let headers: HeaderList

  /// Nil when libcurl is out of memory or lacks a part of the policy.
  init?(
    _ call: HTTPCall, _ scheme: Origin.Scheme, _ url: consuming ParsedURL, _ headers: consuming HeaderList,
    _ exchange: Exchange, _ settings: CurlSettings
  ) {
    guard let made = Self.make(scheme, exchange, settings) else { return nil }
    let code = call.body.withUnsafeBytes {
      railhead_easy_request(made, url.handle, call.method, headers.first, $0.baseAddress, $0.count)
    }
    guard code == CURLE_OK else {
      curl_easy_cleanup(made)
      return nil
    }
    self.pointer = made
    self.exchange = exchange
    self.url = url
    self.headers = headers
  }

  deinit { curl_easy_cleanup(pointer) }

  private static func make(
    _ scheme: Origin.Scheme, _ exchange: Exchange, _ settings: CurlSettings
  ) -> UnsafeMutableRawPointer? {
    var policy = railhead_policy()
    policy.connect_timeout_ms = settings.connectTimeout.wholeMilliseconds
    policy.total_timeout_ms = settings.totalTimeout.wholeMilliseconds
    policy.longest_idle = Int(settings.longestIdle.components.seconds)
    policy.largest_answer = settings.largestAnswer
    policy.context = Unmanaged.passUnretained(exchange).toOpaque()
    policy.on_socket = { context, _, address in
      guard let exchange = Exchange.of(context), let address else { return railhead_no_socket() }
      return exchange.openSocket(address)
    }
    policy.on_request = { context, _, _, _, _ in
      Exchange.of(context)?.mayRequest() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
    policy.on_header = { _, size, count, context in
      Exchange.of(context)?.receiveHeader(size * count) == true ? size * count : railhead_stop_writing(size * count)
    }
    policy.on_body = { bytes, size, count, context in
      let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Exchange.of(context)?.receiveBody(piece) == true ? piece.count : railhead_stop_writing(piece.count)
    }
    return scheme.rawValue.withCString { scheme in
      policy.scheme = scheme
      guard let file = settings.certificateFile ?? settings.authorityFile else { return railhead_easy_init(&policy) }
      policy.accepts_any_name = settings.certificateFile == nil ? 0 : 1
      return file.withCString { file in
        policy.authority_file = file
        return railhead_easy_init(&policy)
      }
    }
  }

  var status: Int { railhead_easy_status(pointer) }

  /// Of the final answer; names in lower case, repeated ones joined by a comma and a space (RFC 9110 section 5.3).
  var answerHeaders: [String: String] {
    var headers: [String: String] = [:]
    var next = curl_easy_nextheader(pointer, UInt32(CURLH_HEADER), -1, nil)
    while let header = next {
      let name = String(cString: header.pointee.name).lowercased()
      let value = String(cString: header.pointee.value)
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
      next = curl_easy_nextheader(pointer, UInt32(CURLH_HEADER), -1, header)
    }
    return headers
  }
}

extension Duration {
  /// Rounded up, at least 1: libcurl takes 0 for "no limit".
  var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(seconds) * 1_000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
