import Decisions
import Kernel
import Testing

@Suite("Export")
struct ExportTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("propose Yearly plan driver <@U2|karim> approver <@U3|léa> by fri")
    try desk.say("go DEC-1 yes executor <@U2|karim> by 15/4", as: .lea)
    try desk.say("executed DEC-1 =live", as: .karim)
    try desk.say("go “New pricing” nobody one-way", as: .eve)
    try desk.say("supersede DEC-1 by DEC-2 dearer", as: .eve)
    return desk
  }

  @Test("JSON has everything, one decision per line")
  func json() throws {
    let desk = try Self.desk()
    #expect(
      String(decoding: desk.state.export(), as: UTF8.self) == #"""
        [
        {"approver":{"id":"slack:T1:U3","name":"léa"},"assignments":[{"due":"2026-04-15T16:00:00.000Z",\#
        "person":{"id":"slack:T1:U2","name":"karim"},"since":{"at":"2026-03-26T09:15:00.000Z",\#
        "by":{"id":"slack:T1:U3","name":"léa"}}}],"decided":"2026-03-26T09:15:00.000Z",\#
        "driver":{"id":"slack:T1:U2","name":"karim"},"end":{"kind":"superseded",\#
        "mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U4","name":"eve"}},"why":"dearer"},\#
        "evidence":"=live","executeBy":"2026-04-15T16:00:00.000Z","executed":"2026-03-26T09:15:00.000Z",\#
        "executions":[{"at":"2026-03-26T09:15:00.000Z","contestableUntil":"2026-03-30T08:15:00.000Z",\#
        "evidence":"=live","said":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U2","name":"karim"}}}],\#
        "executor":{"id":"slack:T1:U2","name":"karim"},"go":{"at":"2026-03-26T09:15:00.000Z",\#
        "authority":"approver","by":{"id":"slack:T1:U3","name":"léa"},"words":"yes"},"id":"DEC-1",\#
        "proposed":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U1","name":"ana"}},"room":{"channel":"C1",\#
        "platform":"slack","team":"T1"},"state":"superseded","supersededBy":"DEC-2","title":"Yearly plan",\#
        "wanted":"2026-03-27T17:00:00.000Z"},
        {"approver":{"id":"slack:T1:U4","name":"eve"},"assignments":[{"since":{"at":"2026-03-26T09:15:00.000Z",\#
        "by":{"id":"slack:T1:U4","name":"eve"}}}],"decided":"2026-03-26T09:15:00.000Z",\#
        "driver":{"id":"slack:T1:U4","name":"eve"},"go":{"at":"2026-03-26T09:15:00.000Z","authority":"approver",\#
        "by":{"id":"slack:T1:U4","name":"eve"},"direct":true},"id":"DEC-2","oneWay":true,\#
        "proposed":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U4","name":"eve"}},"room":{"channel":"C1",\#
        "platform":"slack","team":"T1"},"state":"decided","supersedes":["DEC-1"],"title":"New pricing"}
        ]

        """#)
    #expect(String(decoding: Decisions().export(), as: UTF8.self) == "[\n]\n")
  }

  @Test("CSV is a table for spreadsheets")
  func csv() throws {
    let desk = try Self.desk()
    let text = String(decoding: desk.state.exportTable(), as: UTF8.self)
    #expect(
      text.split(separator: "\r\n").joined(separator: "\n") == #"""
        "id","title","state","driver.id","driver.name","approver.id","approver.name","proposed","wanted","decided",\#
        "decidedBy","authority","words","executor.id","executor.name","executeBy","executed","evidence","contests",\#
        "ended","why","supersededBy","supersedes","review","oneWay"
        "DEC-1","Yearly plan","superseded","slack:T1:U2","karim","slack:T1:U3","léa","2026-03-26T09:15:00.000Z",\#
        "2026-03-27T17:00:00.000Z","2026-03-26T09:15:00.000Z","léa","approver","yes","slack:T1:U2","karim",\#
        "2026-04-15T16:00:00.000Z","2026-03-26T09:15:00.000Z","'=live","0","2026-03-26T09:15:00.000Z","dearer",\#
        "DEC-2","","",""
        "DEC-2","New pricing","decided","slack:T1:U4","eve","slack:T1:U4","eve","2026-03-26T09:15:00.000Z","",\#
        "2026-03-26T09:15:00.000Z","eve","approver","","","","","","","0","","","","DEC-1","","true"
        """#)
  }
}
