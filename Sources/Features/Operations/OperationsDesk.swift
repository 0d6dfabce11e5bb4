package import Commands
import Kernel

/// The front door of `/ops`.
package enum OperationsDesk {
  /// The root word that its words stand under.
  package static let root = "ops"

  package static let entries: [Entry<OperationsView, OperationsEvent>] = [
    .of(ShowStatus.self),
    .of(ShowHealth.self),
    .of(VerifyJournal.self),
    .of(ShowWho.self),
    .of(GiveRole.self),
    .of(LinkAccount.self),
    .of(UnlinkAccount.self),
    .of(TeamCommand.self),
    .of(ListTeams.self),
    .of(ChooseLanguage.self),
    .of(ChooseZone.self),
    .of(GoAway.self),
    .of(ComeBack.self),
    .of(OnboardPerson.self),
    .of(AddRisk.self),
    .of(ListRisks.self),
    .of(ReviewAccess.self),
    .of(NameSource.self),
    .of(FindWhere.self),
  ]
}
