package import Kernel

extension DecisionEvent {
  /// What is known of a decision when it is first heard of.
  package struct Proposal: Sendable, Hashable {
    package var title: String
    package var driver: Participant
    package var approver: Participant?
    package var wanted: Timestamp?
    package var review: Timestamp?
    package var isOneWay: Bool?
    package var room: Place
    package var thread: String?
    package var topic: ItemID?
    package var outcome = Outcome.waiting

    /// What becomes of it in the same breath.
    package enum Outcome: Sendable, Hashable {
      case waiting
      case decided(Going)
      case silence(until: Timestamp)

      /// The word that leads to it.
      var command: String {
        switch self {
        case .waiting: "propose"
        case .decided: "go"
        case .silence: "consent"
        }
      }
    }
  }

  /// What is different from now on; nil for what stays.
  package struct Amendment: Sendable, Hashable {
    package var title: String?
    package var driver: Participant?
    package var approver: Participant?
    package var wanted: Timestamp?
  }

  /// A yes: who decides, and who carries it out.
  package struct Going: Sendable, Hashable {
    package var approver: Participant
    package var authority: Facts.Go.Authority
    package var words: String?
    package var executor: Participant?
    package var executeBy: Timestamp?
    package var review: Timestamp?
    package var isOneWay: Bool?
  }
}
