package import Kernel

extension Facts {
  /// A time in which silence becomes a go.
  package struct Consent: Sendable, Hashable {
    package var until: Timestamp
    package var began: Mark
    /// Who stopped it.
    package var objection: Mark?
    package var why: String?

    /// True while nobody has objected.
    package var isOpen: Bool { objection == nil }
  }

  /// Something about a proposal was changed.
  package struct Amendment: Sendable, Hashable {
    package var mark: Mark
    /// What it was called before; nil where its title stayed.
    package var title: String?
    /// Who decides from then on; nil where that stayed.
    package var approver: Participant?
    package var driver: Participant?
    package var wanted: Timestamp?
  }

  /// The yes, from which everything is counted.
  package struct Go: Sendable, Hashable {
    /// In whose right it was said.
    package enum Authority: String, Sendable, CaseIterable {
      case approver
      /// A lead in place of the approver.
      case lead
      /// Nobody objected in time.
      case silence
    }

    package var at: Timestamp
    package var by: Participant
    package var authority: Authority
    package var words: String?
    /// True when nobody had proposed it before: then there was nothing to wait for.
    package var isDirect: Bool
  }

  /// Who is to carry it out, by when.
  package struct Assignment: Sendable, Hashable {
    package var person: Participant?
    package var due: Timestamp?
    package var since: Mark
  }

  /// Somebody said that it is done.
  package struct Execution: Sendable, Hashable {
    package var at: Timestamp
    package var evidence: String
    package var said: Mark
    /// Until when the approver may say that it is not so: two business days after it was said.
    package var contestableUntil: Timestamp
    package var contest: Mark?
    package var why: String?
  }

  /// How it ceased to hold.
  package struct End: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// By the decision with that number.
      case superseded(by: Int)
      case reversed, dropped

      package var stage: Stage {
        switch self {
        case .superseded: .superseded
        case .reversed: .reversed
        case .dropped: .dropped
        }
      }
    }

    package var kind: Kind
    package var why: String?
    package var mark: Mark
  }
}
