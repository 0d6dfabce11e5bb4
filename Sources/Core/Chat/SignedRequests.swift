package import Kernel

/// Requests signed with `HMAC-SHA256(secret, version:timestamp:body)`: Slack's scheme (`v0`) and the console's (`v1`).
///
/// Source: Slack, "Verifying requests from Slack"; exactly 300 s old or early is still accepted, as in the official
/// SDK.
package struct SignedRequests: Sendable {
  /// Why a request is not authentic; the raw value is the fixed word for metrics and logs.
  package enum Problem: String, Error, Hashable, Sendable {
    /// No secret is configured, so nothing can be authentic.
    case noSecret = "no_secret"
    /// The header is missing or repeated.
    case missingSignature = "missing_signature"
    /// The header is missing or repeated.
    case missingTimestamp = "missing_timestamp"
    /// Not 9 to 11 decimal digits.
    case timestampMalformed = "timestamp_malformed"
    /// Older than the tolerance.
    case stale
    /// Further ahead than the tolerance.
    case future
    /// Not the version, `=` and 64 lower-case hexadecimal digits.
    case signatureMalformed = "signature_malformed"
    /// Well-formed, and not ours.
    case mismatch
  }

  /// What a request proved.
  package struct Proof: Hashable, Sendable {
    /// The timestamp header as received.
    package var timestamp: String
    /// The 32 bytes of the code.
    package var code: [UInt8]
  }

  /// How far a request's clock may be from ours, in seconds and in both directions.
  package static let tolerance: Int64 = 300

  private let version: String
  private let timestampHeader: String
  private let signatureHeader: String
  /// The secrets' bytes; a request that fits any one of them is authentic, so that a secret can be replaced.
  private let secrets: [[UInt8]]
  private let check: SignatureCheck

  /// Empty secrets are left out: they would make every request authentic to whoever knows that.
  package init(
    version: String, timestampHeader: String, signatureHeader: String, secrets: [String], check: SignatureCheck
  ) {
    self.version = version
    self.timestampHeader = timestampHeader
    self.signatureHeader = signatureHeader
    self.secrets = secrets.filter { !$0.isEmpty }.map { Array($0.utf8) }
    self.check = check
  }

  /// Verifies the raw body; nothing of it has been parsed.
  package func verify(_ request: WebRequest, at now: Timestamp) throws(Problem) -> Proof {
    guard !secrets.isEmpty else { throw .noSecret }
    guard let signature = request.header(signatureHeader) else { throw .missingSignature }
    guard let timestamp = request.header(timestampHeader) else { throw .missingTimestamp }
    // At most eleven digits: no arithmetic on them can overflow.
    let digits = timestamp.utf8
    guard (9...11).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
      let seconds = Int64(timestamp)
    else { throw .timestampMalformed }
    guard now.seconds - seconds <= SignedRequests.tolerance else { throw .stale }
    guard seconds - now.seconds <= SignedRequests.tolerance else { throw .future }
    guard let code = code(in: signature) else { throw .signatureMalformed }
    let pieces = [Array("\(version):\(timestamp):".utf8), request.body]
    guard secrets.contains(where: { check.isValidHMACSHA256(code, pieces, $0) }) else { throw .mismatch }
    return Proof(timestamp: timestamp, code: code)
  }

  /// The headers that make `body` authentic under the first secret; nil when there is none.
  package func sign(_ body: [UInt8], at now: Timestamp) -> [HTTPCall.Header]? {
    guard let secret = secrets.first else { return nil }
    let timestamp = String(now.seconds)
    let code = check.hmacSHA256([Array("\(version):\(timestamp):".utf8), body], secret)
    return [
      HTTPCall.Header(timestampHeader, timestamp),
      HTTPCall.Header(signatureHeader, "\(version)=\(lowerHex(code))"),
    ]
  }

  private func code(in signature: String) -> [UInt8]? {
    let prefix = "\(version)=".utf8
    guard signature.utf8.count == prefix.count + 64, signature.utf8.starts(with: prefix) else { return nil }
    return bytes(fromLowerHex: signature.utf8.dropFirst(prefix.count))
  }
}
