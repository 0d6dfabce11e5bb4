import Commands
import Kernel
import Testing

@Suite("Book")
struct BookTests {
  /// What a line leads to: the handler's words, `code: text` of an answer, and the note in front.
  static func outcome(
    _ text: String, root: String? = "inc", _ language: Language = .english, role: Role = .member
  ) throws -> String {
    let world = Sample.world(language, role: role)
    switch try SampleBook.make().interpret(root: root, text: text, in: world) {
    case .command(let ready, _, _, let note):
      let heard = try ready((), world).get().events.joined()
      return note.map { "\($0.unsafePlainText) \(heard)" } ?? heard
    case .answer(let reply, let code): return "\(code): \(reply.message.text.unsafePlainText)"
    }
  }

  @Test(
    "lines that are carried out",
    arguments: [
      ("checkout is down sev1 #payments", "declare|checkout is down|sev1|#payments"),
      (
        "open \"Checkout is down\" sev2 @lea #payments since 9:50",
        "declare|Checkout is down|sev2|@lea|#payments|since 2026-03-26T08:50:00.000Z"
      ),
      ("ouvrir \"Panne SMS sev1", "declare|Panne SMS|sev1"),
      ("ouvrir —gravité 1 Panne SMS", "declare|Panne SMS|sev1"),
      ("note INC-12 redémarré le worker à 10h05", "note|INC-12|redémarré le worker à 10h05"),
      ("note inc12 rolled back at:10:05", "note|INC-12|rolled back|at 2026-03-26T09:05:00.000Z"),
      ("resolu 12 : retour arrière fait", "resolve|INC-12|retour arrière fait"),
      ("RÉSOLU INC-12: fait", "resolve|INC-12|fait"),
      ("on it INC-12", "ack|INC-12|"),
      ("note: pay is back", "note|pay is back"),
      ("+ pay is back", "note|pay is back"),
      ("pay is down", "declare|pay is down"),
      ("lost orders in EU", "declare|lost orders in EU"),
      ("help desk is down", "declare|help desk is down"),
      ("opened tickets vanish", "declare|opened tickets vanish"),
      ("/inc list", "list|"),
      ("inc list", "list|"),
    ])
  func carriedOut(line: String, expected: String) throws {
    #expect(try Self.outcome(line) == expected)
  }
}
