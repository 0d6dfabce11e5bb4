import Alerts
import Bot
import Chat
import Console
import CurlClient
import Kernel
import Listener
import Signatures

/// What the settings mean for the parts.
extension Settings {
  func platforms(console: Console, secrets: DataSecrets) -> [any Platform] {
    let material = ConfiguredPlatform.Material(
      check: .crypto,
      key: { purpose in SignatureCheck.crypto.hmacSHA256([Array(purpose.utf8)], Array(secrets.console.utf8)) })
    return (self.console ? [console] : []) + chats.map { $0.configured.make(material) }
  }

  /// Who takes alerts; nil when nobody may send any.
  var alerts: Assembly.Hooks? {
    hooks.map {
      Assembly.Hooks(
        receiver: AlertHooks(tokens: $0.tokens, check: .crypto), room: $0.room,
        flapWindow: Int64($0.flapMinutes) * 60_000)
    }
  }

  /// What posting may reach: the configured chats, and what the operator added.
  func origins() throws(Fault) -> [AllowedOrigin] {
    var origins: [AllowedOrigin] = []
    for url in chats.flatMap(\.configured.urls) { origins.append(try .configured(url)) }
    for host in outboundAllow { origins += try AllowedOrigin.listed(host) }
    return origins
  }

  func listener() -> ListenerSettings {
    var listener = ListenerSettings()
    listener.host = http.host
    listener.port = http.port
    listener.maximumConnections = http.connections
    if let certificate = http.certificate, let key = http.key {
      listener.tls = ListenerSettings.TLSFiles(certificateChain: certificate, privateKey: key)
    }
    return listener
  }
}
