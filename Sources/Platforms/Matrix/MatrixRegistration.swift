package import Chat
import Kernel

/// What the home server's administrator is given, so that the server knows Railhead as an application service.
///
/// Source: Application Service API, "Registration". Synapse reads it at its start only.
package struct MatrixRegistration: Sendable {
  /// A name for the registration, unique on the home server.
  package var id: String
  /// Where the home server reaches Railhead; it appends `/_matrix/app/v1/…`.
  package var url: String
  package var settings: MatrixSettings

  package init(id: String = "railhead", url: String, settings: MatrixSettings) {
    self.id = id
    self.url = url
    self.settings = settings
  }

  /// The registration as YAML; it holds both tokens, so write it where only the administrator reads.
  package var yaml: String {
    """
    id: \(quoted(id))
    url: \(quoted(url))
    as_token: \(quoted(settings.asToken))
    hs_token: \(quoted(settings.hsToken))
    sender_localpart: \(quoted(settings.localpart))
    rate_limited: false
    namespaces:
      users:
        - exclusive: true
          regex: \(quoted(pattern(for: settings.botUser)))
      aliases: []
      rooms: []

    """
  }

  /// The file, and where it goes.
  package var manifest: Manifest {
    Manifest(
      fileName: "railhead.yaml", text: yaml,
      instructions: [
        "both tokens are in it: let only the home server read it (chmod 600, its own user);",
        "Synapse: put its path into homeserver.yaml, and restart (people type !inc: there are no commands to register):",
        "  app_service_config_files:",
        "    - /etc/matrix-synapse/railhead.yaml",
      ])
  }

  /// A JSON string is a double-quoted YAML scalar.
  private func quoted(_ text: String) -> String { JSON.string(text).text }

  /// A regular expression for exactly this id.
  private func pattern(for id: String) -> String {
    "^" + id.map { $0.isLetter || $0.isNumber || "@:_-=/".contains($0) ? String($0) : "\\\($0)" }.joined() + "$"
  }
}
