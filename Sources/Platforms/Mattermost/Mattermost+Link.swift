package import Kernel

extension Mattermost {
  /// Mattermost’s own short way to a message, whatever its team is called.
  package func link(to place: Place) -> String? { place.thread.map { "\(settings.siteURL)/_redirect/pl/\($0)" } }
}
