package import Chat
package import Foundation
import Kernel

/// A file of signed requests: what each chat sends, with the secret it was signed with, and whether it is authentic.
///
/// Every request goes through the platform that the bot uses, set up from settings as the bot sets it up.
package struct SignatureCaseFile: Sendable {
  /// What judges: the real cryptography, or a test's.
  package struct Judges: Sendable {
    package var kinds: [PlatformKind]
    package var check: SignatureCheck
    /// Proves tokens with keys that are fetched through a sender.
    package var bearers: @Sendable (HTTPSender) -> BearerCheck

    package init(
      kinds: [PlatformKind], check: SignatureCheck, bearers: @escaping @Sendable (HTTPSender) -> BearerCheck
    ) {
      (self.kinds, self.check, self.bearers) = (kinds, check, bearers)
    }
  }

  private let sections: [(name: String, cases: CaseFields)]
  private let judges: Judges

  /// Reads a whole file: one section for each chat, and `_meta`, which is for people.
  ///
  /// - Throws: why it is no file of signatures.
  package init(_ data: Data, judges: Judges) throws(UnreadableCaseFile) {
    do {
      let file = try CaseFields(try JSONDecoder().decode(CaseValue.self, from: data), "the file")
      sections = try file.keys.filter { $0 != "_meta" }.map { name in
        let value = try file.required(name)
        // A section is a list of cases, or an object with one and with what they have in common.
        if case .array = value { return (name, try CaseFields(.object(["cases": value]), name)) }
        let fields = try CaseFields(value, name)
        _ = try fields.required("cases").list("cases")
        return (name, fields)
      }
    } catch let malformed as MalformedCase {
      throw UnreadableCaseFile(description: malformed.reason)
    } catch {
      throw UnreadableCaseFile(description: "this is no JSON: \(error)")
    }
    guard !sections.isEmpty else { throw UnreadableCaseFile(description: "it has no section of a chat") }
    self.judges = judges
  }

  /// Judges every request, section by section in the order of their names.
  package func evaluate() async -> CaseResult {
    var result = CaseResult()
    for section in sections {
      for (list, way) in ways(section) {
        for value in list { result.add(await differences(of: value, judged: way)) }
      }
    }
    return result
  }

  /// How the request of a case is judged: what it turns out to be, and the status of the answer where there is one.
  typealias Way = @Sendable (CaseFields) async throws(MalformedCase) -> (verdict: Verdict, status: Int?)

  enum Verdict: String {
    case accept
    case reject
    /// The platform refuses to be set up like that.
    case misconfigured = "config_error"
  }

  private func ways(_ section: (name: String, cases: CaseFields)) -> [(cases: [CaseValue], way: Way)] {
    let (name, fields) = section
    let cases = (try? fields.list("cases")) ?? []
    var ways: [(cases: [CaseValue], way: Way)] = []
    if name == "hmac_primitive" {
      return [(cases, { [check = judges.check] fields throws(MalformedCase) in try check.hmac(fields) })]
    }
    if let road = SignatureRoad.all[name] {
      let desk = SignatureDesk(road: road, judges: judges, keys: fields["jwks"])
      ways.append((cases, desk.judge))
    } else {
      ways.append((cases, { (_) throws(MalformedCase) in throw MalformedCase("there is no chat \(name)") }))
    }
    if let primitives = try? fields.list("ed25519_primitive") {
      ways.append((primitives, { [check = judges.check] fields throws(MalformedCase) in try check.ed25519(fields) }))
    }
    return ways
  }

  private func differences(of value: CaseValue, judged way: Way) async -> [CaseDifference] {
    var id = "a case without an id"
    do throws(MalformedCase) {
      let fields = try CaseFields(value, "the case")
      id = try fields.required("id").string("id")
      let (verdict, status) = try await way(fields)
      // A bare code has no verdict of its own: it is right when it is the same.
      let expected = try fields.string("expect") ?? Verdict.accept.rawValue
      var differences: [CaseDifference] = []
      if expected != verdict.rawValue, !(expected == Verdict.reject.rawValue && verdict == .misconfigured) {
        differences.append(CaseDifference(id: id, field: "expect", expected: expected, got: verdict.rawValue))
      }
      if let wanted = try fields.seconds("http_status"), let status, Int(wanted) != status {
        differences.append(
          CaseDifference(id: id, field: "http_status", expected: "\(wanted)", got: "\(status)"))
      }
      return differences
    } catch {
      return [CaseDifference(id: id, field: "", expected: "a case", got: "malformed: \(error.reason)")]
    }
  }
}

extension SignatureCheck {
  /// RFC 2104 over texts.
  fileprivate func hmac(_ fields: CaseFields) throws(MalformedCase) -> (SignatureCaseFile.Verdict, Int?) {
    let key = Array(try fields.required("key_utf8").string("key_utf8").utf8)
    let message = Array(try fields.required("message_utf8").string("message_utf8").utf8)
    let code = try fields.required("hmac_sha256_hex").string("hmac_sha256_hex")
    return (lowerHex(hmacSHA256([message], key)) == code ? .accept : .reject, nil)
  }

  /// RFC 8032 over bytes.
  fileprivate func ed25519(_ fields: CaseFields) throws(MalformedCase) -> (SignatureCaseFile.Verdict, Int?) {
    let names = ["public_key_hex", "message_hex", "signature_hex"]
    var pieces: [[UInt8]] = []
    for name in names { pieces.append(bytes(fromLowerHex: try fields.required(name).string(name).utf8) ?? []) }
    return (isValidEd25519(pieces[2], [pieces[1]], pieces[0]) ? .accept : .reject, nil)
  }
}
