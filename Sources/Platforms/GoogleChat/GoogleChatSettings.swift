/// How Railhead and the Chat app of one Google Cloud project know each other.
package struct GoogleChatSettings: Sendable {
  /// What the bot writes with when nobody has just asked it something.
  package struct Account: Sendable, Hashable {
    package var email: String
    /// PKCS 8 in PEM.
    package var privateKey: String

    /// A key that was copied out of JSON has `\n` for its line ends.
    package init(email: String, privateKey: String) {
      self.email = email
      self.privateKey = privateKey.replacing("\\n", with: "\n")
    }
  }

  /// The project's number, which is also the workspace in our ids: events name none.
  package var project: String
  /// Where Google reaches Railhead, without a slash at the end: the audience of its tokens; nil where that is the
  /// project's number.
  package var url: String?
  /// The line that a command stands for, by the id that the console gave it: `inc`, or `inc list`.
  package var commands: [Int: String]
  package var account: Account?
  /// Ids of the domains whose people are no guests; empty = nobody is.
  package var domains: Set<String>
  /// The Chat API, without a slash at the end.
  package var apiURL = "https://chat.googleapis.com/v1"
  /// The key of the codes in our buttons; empty = no button is accepted and none is offered.
  package var buttonKey: [UInt8]

  package init(
    project: String, url: String? = nil, commands: [Int: String] = [:], account: Account? = nil,
    domains: Set<String> = [], buttonKey: [UInt8] = []
  ) {
    self.project = project
    self.url = url.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    (self.commands, self.account, self.domains) = (commands, account, domains)
    self.buttonKey = buttonKey
  }

  /// The account that sends the events of our project's add-on.
  var addOnSender: String { "service-\(project)@gcp-sa-gsuiteaddons.iam.gserviceaccount.com" }
}

extension GoogleChatSettings: CustomStringConvertible, CustomReflectable {
  /// Without the secrets.
  package var description: String { "GoogleChatSettings(\(project))" }
  package var customMirror: Mirror { Mirror(self, children: ["project": project]) }
}
