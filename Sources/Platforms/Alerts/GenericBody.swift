import Kernel

/// What anything that is no Alertmanager posts; every member but `key`, `status` and `title` may be left out.
struct GenericBody: AlertBody {
  var key: String
  var status: AlertStatus
  /// Needed while it fires.
  var title: String?
  var severity: AlertSeverity?
  var area: String?
  /// Since when it fires, or when it was over.
  var at: AlertInstant?
  var text: String?
  var url: String?

  func notice(from source: String) throws(AlertRefusal) -> AlertNotice {
    let key = try AlertText.key(key, "key")
    let title = AlertText.title(title)
    if status.value == .firing, title == nil { throw .member("title", "is missing") }
    return AlertNotice(
      key: Origin(source: source, id: key), status: status.value, title: title ?? key, severity: severity?.level,
      area: AlertText.area(area), text: AlertText.text(text), url: AlertText.url(url),
      began: status.value == .firing ? at?.value : nil, ended: status.value == .resolved ? at?.value : nil)
  }
}
