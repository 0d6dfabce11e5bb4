import Kernel

/// How Railhead and Microsoft Teams know each other.
package struct TeamsSettings: Sendable {
  /// An app registration with a bot.
  package struct Bot: Sendable, Hashable {
    package var appID: String
    package var secret: String

    package init(appID: String, secret: String) { (self.appID, self.secret) = (appID, secret) }
  }

  package var bot: Bot?
  /// The keys of outgoing webhooks, decoded; each of them is shown once, in base64.
  package var webhookKeys: [[UInt8]]
  /// The organisation, when only its people may use the bot.
  package var tenant: String?
  /// Where messages are sent to, without a slash at the end.
  ///
  /// Activities name an address of their own, of the region where their conversation lives; this one serves every
  /// region, and is the same after a restart.
  package var serviceURL: String
  /// What people type behind `@`.
  package var name: String
  /// The key of the codes in our buttons; empty = no button is accepted and none is offered.
  package var buttonKey: [UInt8]

  /// Empty keys are left out: everybody could sign with them.
  package init(
    bot: Bot? = nil, webhookKeys: [[UInt8]] = [], tenant: String? = nil, serviceURL: String = Self.everywhere,
    name: String = "Railhead", buttonKey: [UInt8] = []
  ) {
    self.bot = bot
    self.webhookKeys = webhookKeys.filter { !$0.isEmpty }
    self.tenant = tenant
    self.serviceURL = serviceURL.hasSuffix("/") ? String(serviceURL.dropLast()) : serviceURL
    self.name = name
    self.buttonKey = buttonKey
  }

  /// Source: learn.microsoft.com, "Send proactive messages", the global address of the public cloud.
  package static let everywhere = "https://smba.trafficmanager.net/teams"

  var hasButtons: Bool { bot != nil && !buttonKey.isEmpty }

  /// Hosts that activities may come from: those of Microsoft's clouds, and the configured one.
  var hosts: Set<String> {
    let known = [
      "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us",
      "smba.infra.dod.teams.microsoft.us",
    ]
    return Set(known + [Self.host(of: serviceURL)].compactMap(\.self))
  }

  /// The host of an https URL in lower case; nil for anything else, a port or a user among it.
  static func host(of url: String) -> String? {
    let prefix = "https://".utf8
    guard url.utf8.starts(with: prefix) else { return nil }
    let host = String(decoding: url.utf8.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    let isName = host.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0 | 0x20) || ".-".utf8.contains($0)
    }
    return isName && !host.isEmpty ? host.lowercased() : nil
  }
}

extension TeamsSettings: CustomStringConvertible, CustomReflectable {
  /// Without the secrets.
  package var description: String { "TeamsSettings(\(bot?.appID ?? "webhook"))" }
  package var customMirror: Mirror { Mirror(self, children: ["serviceURL": serviceURL]) }
}
