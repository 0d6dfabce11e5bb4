import Commands
import Kernel

/// A command about an incident that ends in words of one's own.
protocol Telling: Command where State == Incidents, Event == IncidentEvent {
  /// Where an incident that is not named is looked for.
  static var need: Incidents.Need { get }

  /// The incident that stands behind the verb.
  var named: ItemID? { get }
  /// What is told; empty where nothing is.
  var told: String { get }

  /// Whether the command can change such an incident at all.
  static func applies(to facts: Facts) -> Bool
}

extension ResolveIncident: Telling {
  static var need: Incidents.Need { .open }
  var named: ItemID? { subject.id }
  var told: String { how }
  static func applies(to facts: Facts) -> Bool { facts.phase.isOpen }
}

extension MitigateIncident: Telling {
  static var need: Incidents.Need { .open }
  var named: ItemID? { subject.id }
  var told: String { text }
  static func applies(to facts: Facts) -> Bool { facts.phase.isOpen }
}

extension UpdateIncident: Telling {
  static var need: Incidents.Need { .open }
  var named: ItemID? { subject.id }
  var told: String { text }
  static func applies(to facts: Facts) -> Bool { facts.phase != .closed && facts.phase != .cancelled }
}

extension NoteIncident: Telling {
  static var need: Incidents.Need { .any }
  var named: ItemID? { subject.id }
  var told: String { text }
  static func applies(to facts: Facts) -> Bool { true }
}

extension CancelIncident: Telling {
  static var need: Incidents.Need { .open }
  var named: ItemID? { subject.id }
  var told: String { why }
  static func applies(to facts: Facts) -> Bool { facts.phase.isOpen }
}

extension ReopenIncident: Telling {
  static var need: Incidents.Need { .resolved }
  var named: ItemID? { subject.id }
  var told: String { why }
  static func applies(to facts: Facts) -> Bool { !facts.phase.isOpen && facts.phase != .cancelled }
}

extension NameCause: Telling {
  static var need: Incidents.Need { .any }
  var named: ItemID? { subject.id }
  var told: String { text }
  static func applies(to facts: Facts) -> Bool { facts.phase != .cancelled }
}

extension AddTask: Telling {
  static var need: Incidents.Need { .any }
  var named: ItemID? { request.named }
  var told: String { request.told }
  static func applies(to facts: Facts) -> Bool { facts.phase != .cancelled }
}

extension AddFollowUp: Telling {
  static var need: Incidents.Need { .any }
  var named: ItemID? { request.named }
  var told: String { request.told }
  static func applies(to facts: Facts) -> Bool { facts.phase != .cancelled }
}
