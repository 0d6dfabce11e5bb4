import Chat

/// What a newcomer reads when the server is up: what it is, and what to type next.
struct Welcome {
  let address: String
  let settings: Settings

  var text: String {
    var lines = ["Railhead \(Railhead.version) listens on \(address); everything it knows is in \(settings.data)."]
    lines.append("Chats: " + chats.joined(separator: ", "))
    if settings.console {
      let program = CommandLine.arguments.first ?? "railhead"
      let data = settings.data == "./data" ? "" : " --data \(settings.data)"
      lines += [
        "", "In a second terminal:", "  \(program) chat\(data)", "then type:",
        "  /inc checkout is down sev1 #payments", "  /inc help", "", "Ctrl-C stops the server.",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private var chats: [String] {
    (settings.console ? ["terminal"] : [])
      + settings.chats.map { $0.kind.title + ($0.configured.remark.map { " (\($0))" } ?? "") }
  }
}
