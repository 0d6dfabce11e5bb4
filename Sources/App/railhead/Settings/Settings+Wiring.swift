import Alerts
import Bot
import Chat
import Console
import CurlClient
import Kernel
import Listener
import Matrix
import Mattermost
import Signatures
import Slack

/// What the settings mean for the parts.
extension Settings {
  func platforms(console: Console, secrets: DataSecrets) -> [any Platform] {
    var platforms: [any Platform] = []
    if self.console { platforms.append(console) }
    if let slack { platforms.append(Slack(slack, check: .crypto)) }
    if var mattermost {
      mattermost.actionSecret = SignatureCheck.crypto.hmacSHA256(
        [Array("mattermost buttons".utf8)], Array(secrets.console.utf8))
      platforms.append(Mattermost(settings: mattermost, check: .crypto))
    }
    if let matrix { platforms.append(Matrix(settings: matrix, check: .crypto)) }
    return platforms
  }

  /// Who takes alerts; nil when nobody may send any.
  var alerts: Assembly.Hooks? {
    hooks.map {
      Assembly.Hooks(
        receiver: AlertHooks(tokens: $0.tokens, check: .crypto), room: $0.room,
        flapWindow: Int64($0.flapMinutes) * 60_000)
    }
  }

  /// What posting may reach: the configured chats, Slack's response URLs and files, and what the operator added.
  func origins() throws(Fault) -> [AllowedOrigin] {
    var origins: [AllowedOrigin] = []
    if let slack {
      origins.append(try .configured(slack.apiURL))
      origins.append(try .configured("https://hooks.slack.com"))
      origins.append(try .configured(slack.filesURL))
    }
    if let mattermost { origins.append(try .configured(mattermost.siteURL)) }
    if let matrix { origins.append(try .configured(matrix.homeServerURL)) }
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
