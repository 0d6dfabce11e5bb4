/// What a monitoring system says of an alert, or of a group of alerts that belong together.
package struct AlertNotice: Sendable, Hashable {
  package enum Status: String, Sendable {
    case firing, resolved
  }

  /// Which alert it is: the same key means the same one, for ever.
  package var key: Origin
  package var status: Status
  /// One line, never empty, at most `Limit.title` characters.
  package var title: String
  /// From 1, the worst, to 4; nil when it says nothing that is known here.
  package var severity: Int?
  /// Without `#`, in lower case.
  package var area: String?
  /// What else it says, at most `Limit.text` characters.
  package var text: String?
  /// Where it leads people to.
  package var url: String?
  /// Since when it fires, as far as it says; of several the earliest.
  package var began: Timestamp?
  /// When it stopped, as far as it says; of several the latest.
  package var ended: Timestamp?
  /// How many alerts are firing: 0 when it is resolved.
  package var firing: Int

  package init(
    key: Origin, status: Status, title: String, severity: Int? = nil, area: String? = nil, text: String? = nil,
    url: String? = nil, began: Timestamp? = nil, ended: Timestamp? = nil, firing: Int = 1
  ) {
    (self.key, self.status, self.title, self.severity, self.area) = (key, status, title, severity, area)
    (self.text, self.url, self.began, self.ended) = (text, url, began, ended)
    self.firing = status == .firing ? max(1, firing) : 0
  }
}
