import Chat
import Kernel

extension Matrix {
  /// A transaction is accepted whole: an event that is not a command, or that nobody can read, is nobody's mistake
  /// here.
  func receiveTransaction(_ request: WebRequest) throws(Rejection) -> Reception {
    guard request.hasBody(of: "application/json") else { throw Rejection(415, "M_NOT_JSON", "media_type") }
    guard let events = TransactionEvents.read(request.body) else {
      throw Rejection(400, "M_NOT_JSON", "json_malformed")
    }
    let lines = events.compactMap(inbound)
    return lines.isEmpty ? .answered(Matrix.done) : .lines(lines, acknowledgement: Matrix.done)
  }

  /// The rooms that the transaction invites the bot to.
  func invitations(in request: WebRequest) -> [String] {
    (TransactionEvents.read(request.body) ?? []).filter { event in
      event.type.hasSameBytes(as: "m.room.member") && event.stateKey == settings.botUser
        && event.content.membership?.hasSameBytes(as: "invite") == true && MatrixID.isValid(event.room, "!")
        && MatrixID.isValid(event.sender, "@") && settings.mayUse(event.sender)
    }.map(\.room)
  }

  /// The line that an event holds; nil when it holds none.
  ///
  /// Notices are ignored, or two bots could talk for ever.
  private func inbound(_ event: MatrixEvent) -> Inbound? {
    let (content, relation) = (event.content, event.content.relation)
    guard event.type.hasSameBytes(as: "m.room.message"), event.stateKey == nil,
      content.type?.hasSameBytes(as: "m.text") == true, relation?.type?.hasSameBytes(as: "m.replace") != true,
      MatrixID.isValid(event.id, "$"), MatrixID.isValid(event.room, "!"), MatrixID.isValid(event.sender, "@"),
      event.sender != settings.botUser, settings.mayUse(event.sender),
      let line = MatrixLine(content, settings: settings)
    else { return nil }
    let root = relation?.type?.hasSameBytes(as: "m.thread") == true ? relation?.event : nil
    let thread = root.flatMap { MatrixID.isValid($0, "$") ? $0 : nil }
    let place = Place(platform: name, team: settings.team, channel: event.room, thread: thread)
    return Inbound(
      person: PersonID(platform: name, team: settings.team, user: event.sender),
      personName: String(event.sender.dropFirst().prefix { $0 != ":" }), place: place, root: line.root,
      text: line.text, delivery: "matrix:\(event.id)", road: .later(Handle(place: place, inReplyTo: event.id)),
      age: event.unsigned?.age.map(Int64.init))
  }
}
