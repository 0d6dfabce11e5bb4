package import Kernel

extension Slack {
  /// The thread in the web client, which hands over to the app where there is one: the address that it shows itself.
  package func link(to place: Place) -> String? {
    place.thread.map { "https://app.slack.com/client/\(place.team)/\(place.channel)/thread/\(place.channel)-\($0)" }
  }
}
