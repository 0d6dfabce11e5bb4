/// Where Railhead may send requests, and how long and how large an exchange may be.
package struct CurlSettings: Sendable {
  /// Nothing else is reachable; an origin that is here twice may be internal when either entry says so.
  package var origins: [AllowedOrigin]
  /// For name resolution, connection and TLS together.
  package var connectTimeout: Duration = .seconds(3)
  /// For everything, also waiting for a free connection, from `send` to its answer.
  package var totalTimeout: Duration = .seconds(10)
  /// For how long a connection that nobody uses may be used again: servers close theirs without a word.
  package var longestIdle: Duration = .seconds(60)
  /// In bytes; for the body, and once more for all headers together.
  package var largestAnswer = 256 * 1024
  package var connectionsPerHost = 16
  package var connections = 64
  /// A PEM file with the certificate authorities to trust instead of the system's, for a chat with a private one.
  package var authorityFile: String?
  /// A PEM file with the one certificate to accept, whatever name it is made out to; it goes before `authorityFile`.
  ///
  /// For a server of our own on this machine: its address is not the name that the chats know it by, and who shows this
  /// certificate has its key.
  package var certificateFile: String?

  package init(origins: [AllowedOrigin]) { self.origins = origins }
}
