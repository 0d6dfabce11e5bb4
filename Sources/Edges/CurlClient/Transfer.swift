import CCurl
import Chat

/// One request on its way, with everything that libcurl needs as long as it runs.
final class Transfer {
  let job: Job
  private let easy: EasyHandle
  private let host: String

  /// What libcurl calls this transfer.
  var handle: UnsafeMutableRawPointer { easy.pointer }
  var exchange: Exchange { easy.exchange }

  /// Judges the request and prepares it; nothing is connected yet.
  ///
  /// - Throws: `.forbidden` when the policy does not let it out.
  init(_ job: Job, _ settings: CurlSettings, _ allowed: [Origin: Bool]) throws(HTTPFailure) {
    let call = job.call
    guard ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].contains(call.method) else {
      throw .forbidden("the method is not one that Railhead uses")
    }
    guard let url = ParsedURL(call.url), let origin = Origin(url) else {
      throw .forbidden("not an absolute http or https URL without a user name")
    }
    guard let mayBeInternal = allowed[origin] else {
      throw .forbidden("\(origin.host.prefix(80)) with this scheme and port is not an allowed origin")
    }
    guard let headers = HeaderList(call.headers) else { throw .forbidden("a header is not allowed") }
    let exchange = Exchange(mayBeInternal: mayBeInternal, largestAnswer: settings.largestAnswer)
    guard let easy = EasyHandle(call, origin.scheme, url, headers, exchange, settings) else {
      throw .unreachable("\(origin.host): libcurl cannot prepare a transfer")
    }
    self.job = job
    self.easy = easy
    self.host = origin.host
  }

  /// What the caller is told when libcurl has ended the transfer.
  func outcome(of code: CURLcode) -> Result<HTTPResult, HTTPFailure> {
    if code == CURLE_OK {
      return .success(HTTPResult(status: easy.status, headers: easy.answerHeaders, body: exchange.body))
    }
    if exchange.isTooLarge || code == CURLE_FILESIZE_EXCEEDED { return .failure(.answerTooLarge) }
    if exchange.refusedAddresses > 0, exchange.sockets == 0 {
      return .failure(.forbidden("\(host) resolved to an internal address"))
    }
    if exchange.wasRepeatRefused { return .failure(stopped("the connection ended before the answer")) }
    if code == CURLE_OPERATION_TIMEDOUT { return .failure(timedOut) }
    return .failure(stopped(Self.meaning(of: code)))
  }

  /// What the caller is told when the deadline passed.
  var timedOut: HTTPFailure {
    exchange.wasSent ? .timedOut : .unreachable("\(host): no connection within the deadline")
  }

  /// What the caller is told when the transfer ended early for a reason, which must not repeat the URL.
  func stopped(_ reason: String) -> HTTPFailure {
    exchange.wasSent ? .interrupted("\(host): \(reason)") : .unreachable("\(host): \(reason)")
  }

  private static func meaning(of code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}
