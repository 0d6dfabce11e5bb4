import Testing

@Suite("A day of promises, from the first word to the report", .timeLimit(.minutes(2)))
struct ClockDayTests {
  private func day(_ day: ClockDay) async throws -> String {
    defer { day.stop() }
    try await day.say("/ops team support <@ana|ana>", as: "lea")
    try await day.say(
      "/ops team finance <@bob|bob> <@lea|lea> lead <@lea|lea> calendar fr-office <#C9|finance>", as: "lea")
    try await day.say("/ops team legal <@zoe|zoe> lead <@zoe|zoe> <#C7|legal>", as: "lea")
    try await day.say("/sla ola support → finance response 2h resolution 1bd ownership 4h", as: "lea")
    try await day.say("/ask @finance invoice 4711 is missing P2 client Acme")
    try await day.until("2026-03-26 10:40")
    try await day.say("/ask ack REQ-1", as: "bob")
    try await day.say("/ask take REQ-1", as: "bob")
    try await day.say("/ask wait REQ-1 client the signed form until fri 9:00", as: "bob")
    try await day.until("2026-03-27 09:30")
    try await day.say("/demande reprendre REQ-1", as: "lea", in: "fr")
    try await day.until("2026-03-27 14:00")
    try await day.say("/ask hand REQ-1 @legal it is about the contract", as: "bob")
    try await day.until("2026-03-30 09:10")
    try await day.say("/sla")
    try await day.until("2026-03-30 12:00")
    try await day.say("/sla status @legal")
    try await day.say("/sla pourquoi REQ-1 résolution", as: "lea", in: "fr")
    try await day.say("/sla why REQ-1")
    try await day.say("/ask done REQ-1 sent again", as: "zoe")
    try await day.say("/sla REQ-1")
    try await day.until("2026-04-01 09:00")
    try await day.say("/sla bilan mois dernier par paire", as: "lea", in: "fr")
    try await day.say("/sla report last month by pair")
    try await day.say("/sla breached last month")
    return day.transcript.joined(separator: "\n")
  }

  @Test("every warning arrives at its business instant, and every answer adds up")
  func wholeDay() async throws {
    let transcript = try await day(ClockDay())
    print(transcript)
  }

  @Test("started over its journal after every step it says the same: no warning is lost, and none comes twice")
  func restarts() async throws {
    #expect(try await day(ClockDay(restarts: true)) == day(ClockDay()))
  }
}
