import Kernel
import Requests
import Testing

struct ExportTests {
  @Test func hasEveryFactAndATable() throws {
    var desk = try Desk()
    try desk.say("@finance invoice is missing P2 client Acme")
    desk.wait(minutes: 5)
    try desk.say("take REQ-1", as: .bob)
    try desk.say("wait REQ-1 vendor a part", as: .bob)
    try desk.say("done REQ-1 sent", as: .bob)
    func mark(_ minute: String, _ user: Int, _ name: String) -> String {
      #"{"at":"2026-03-26T09:\#(minute):00.000Z","by":{"id":"slack:T1:U\#(user)","name":"\#(name)"}}"#
    }
    let (asked, done) = (mark("15", 1, "ana"), mark("20", 2, "bob"))
    let json = [
      #"[\#n{"asker":{"id":"slack:T1:U1","name":"ana"},"channel":{"channel":"C9","platform":"slack","team":"T1"},"#,
      #""customer":"Acme","cycles":[{"acknowledged":"#, done, #","began":"#, asked, #","end":{"kind":"done","mark":"#,
      done, #","text":"sent"},"pauses":[{"began":"#, done, #","for":"vendor","why":"a part"}]}],"from":"support","#,
      #""holdings":[{"since":"#, asked, #","team":"Finance"},{"person":{"id":"slack:T1:U2","name":"bob"},"since":"#,
      done, #","team":"Finance"}],"id":"REQ-1","priorities":[{"priority":2,"since":"#, asked,
      #"}],"priority":"P2","room":{"channel":"C1","platform":"slack","team":"T1"},"state":"done","team":"Finance","#,
      #""title":"invoice is missing"}\#n]\#n"#,
    ]
    #expect(String(decoding: desk.state.export(), as: UTF8.self) == json.joined())
    let table = String(decoding: desk.state.exportTable(), as: UTF8.self)
    #expect(
      table == """
        "id","title","priority","state","from","to","team","owner.id","owner.name","askedBy.id","askedBy.name","customer","asked","acknowledged",\
        "ended","how","reopenings","external_key"\r
        "REQ-1","invoice is missing","P2","done","support","Finance","Finance","slack:T1:U2","bob","slack:T1:U1","ana","Acme",\
        "2026-03-26T09:15:00.000Z","2026-03-26T09:20:00.000Z","2026-03-26T09:20:00.000Z","sent","0",""\r

        """)
  }
}
