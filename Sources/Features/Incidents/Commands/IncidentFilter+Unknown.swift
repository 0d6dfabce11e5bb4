import Commands
import Kernel

extension IncidentFilter {
  /// That there never was an incident of the area or of the person that is asked for, with the name that was probably meant;
  /// nil where there was one.
  ///
  /// Only what the reader may read of is looked at, so that no name of a private incident comes out.
  func stranger(in state: Incidents, _ world: World) -> RichText? {
    let all = state.numbers.lazy.compactMap { state[$0]?.facts }
    if let area, !all.contains(where: { $0.area == area }) {
      let near = Nearest.name(to: area, among: Set(all.compactMap(\.area)).sorted()).map { "#" + $0 }
      return sentence(
        world.language.pick(
          en: "No incident was ever in \("#" + area)", fr: "Aucun incident n’a jamais été dans \("#" + area)"),
        near.map { "\($0)" }, in: world)
    }
    guard let lead else { return nil }
    let person = Participant(lead, in: world)
    let leads = all.compactMap(\.lead)
    guard !leads.contains(where: { $0.isSame(as: person) }) else { return nil }
    let near = Nearest.name(to: lead.name, among: Set(leads.map(\.name)).sorted())
    return sentence(
      world.language.pick(
        en: "No incident was ever led by \(person.mention)",
        fr: "Aucun incident n’a jamais été piloté par \(person.mention)"),
      near.flatMap { name in leads.first { $0.name == name } }.map { "\($0.mention)" }, in: world)
  }

  private func sentence(_ text: RichText, _ near: RichText?, in world: World) -> RichText {
    guard let near else { return text + "." }
    return text + world.language.pick(en: "; did you mean \(near)?", fr: " ; vouliez-vous dire \(near) ?")
  }
}
