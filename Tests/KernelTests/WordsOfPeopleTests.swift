import Kernel
import Testing

@Suite("Texts, ids and people")
struct WordsOfPeopleTests {
  @Test("an interpolated string is a person's, a literal is the bot's, and neighbours of the bot are one span")
  func richText() {
    let title = "<!channel> down"
    let text: RichText = "Declared \(ItemID("INC", 7)): \(title)\(plain: ".") \(strong: "now")"
    #expect(text.spans == [.plain("Declared INC-7: "), .user("<!channel> down"), .plain(". "), .strong("now")])
    #expect(["a", "b"].map { RichText.plain($0) }.joined(separator: ", ") == "a, b")
  }

  @Test(
    "an id is read as people type it",
    arguments: [
      ("INC-12", 12), ("inc12", 12), ("Inc-7", 7), ("INC-0", nil), ("INC-1234567890", nil), ("INC-", nil),
      ("REQ-1", nil),
      ("\u{130}NC-1", nil), ("INC-1x", nil),
    ] as [(String, Int?)])
  func itemID(text: String, number: Int?) { #expect(ItemID(text, prefix: "INC")?.number == number) }

  @Test("a person's id keeps the colons of a Matrix user")
  func personID() {
    let id = PersonID(platform: "matrix", team: "example.org", user: "@ana:example.org")
    #expect(id.user == "@ana:example.org")
    #expect(id.platform == "matrix")
  }

  @Test("a mention is a person by the id that the chat gave, or by name where names are ids")
  func mentions() {
    func world(_ typing: TypingHabits) -> World {
      let audience = Audience(language: .english, zone: .utc)
      return World(
        now: Timestamp(milliseconds: 0),
        person: Person(id: PersonID("chat:T1:U1"), name: "ana", role: .member, audience: audience),
        place: Place(platform: "chat", team: "T1", channel: "C1"), channel: audience, typing: typing)
    }
    let (byID, byName) = (Mention(user: "U7", name: "lea"), Mention(user: nil, name: "lea"))
    #expect(world(TypingHabits()).personID(of: byID) == PersonID("chat:T1:U7"))
    #expect(world(TypingHabits()).personID(of: byName) == nil)
    #expect(world(TypingHabits(namesAreIDs: true)).personID(of: byName) == PersonID("chat:T1:lea"))
  }

  @Test("durations never lose their days, in both languages")
  func durations() {
    let english = Audience(language: .english, zone: .utc)
    let french = Audience(language: .french, zone: .utc)
    let minute: Int64 = 60_000
    #expect(
      [0, 45_000, 6 * minute, 125 * minute, 120 * minute].map { english.duration(milliseconds: $0) }
        == ["0 s", "45 s", "6 min", "2 h 05 min", "2 h"])
    #expect(french.duration(milliseconds: (3 * 24 + 4) * 60 * minute) == "3 j 4 h")
  }

  @Test("a date is printed in full, with its zone")
  func dates() throws {
    let instant = try #require(Timestamp("2026-03-26T13:00:00.000Z"))
    let paris = try #require(Zone("Europe/Paris"))
    #expect(Audience(language: .english, zone: paris).full(instant) == "Thu 26 Mar 2026 14:00 (Europe/Paris)")
    #expect(Audience(language: .french, zone: paris).full(instant) == "jeu. 26 mars 2026 14:00 (Europe/Paris)")
  }
}
