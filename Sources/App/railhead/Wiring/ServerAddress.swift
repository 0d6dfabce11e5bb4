import Foundation

/// Where a running server listens, for `railhead chat` on the same machine: `<data>/address`.
///
/// The first line is the URL. With TLS the server's certificate stands below it: whoever can read the data folder need
/// not know the configuration, and nobody but this server has the certificate's key.
struct ServerAddress {
  /// The file: also what libcurl reads the certificate from, which skips all other lines.
  let path: String

  init(folder: String) { path = folder + "/address" }

  /// Nil when no server says that it runs; one that was killed may still say so.
  var url: String? {
    FileManager.default.contents(atPath: path)
      .flatMap { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).first }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A failure only means that the terminal starts a server of its own, which then finds the folder locked and says so.
  ///
  /// - Parameter chain: The PEM file whose first certificate the server shows; nil without TLS.
  func publish(_ url: String, chain: String?) {
    let certificate = chain.flatMap(ServerAddress.firstCertificate).map { $0 + "\n" } ?? ""
    _ = FileManager.default.createFile(
      atPath: path, contents: Data((url + "\n" + certificate).utf8), attributes: [.posixPermissions: 0o600])
  }

  func withdraw() { unlink(path) }

  /// Of a chain the server's own one comes first; those behind it could vouch for others.
  private static func firstCertificate(of chain: String) -> String? {
    guard let pem = FileManager.default.contents(atPath: chain).map({ String(decoding: $0, as: UTF8.self) }),
      let start = pem.range(of: "-----BEGIN CERTIFICATE-----"),
      let end = pem.range(of: "-----END CERTIFICATE-----", range: start.upperBound..<pem.endIndex)
    else { return nil }
    return String(pem[start.lowerBound..<end.upperBound])
  }
}
