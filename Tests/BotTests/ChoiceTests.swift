import Kernel
import TestKit
import Testing

@Suite("A number instead of a line")
struct ChoiceTests {
  /// Two incidents and three requests, of which neither is the obvious one.
  private static func bot(journal: MemoryJournal = MemoryJournal()) async throws -> BotTester {
    let bot = try await Talk(journal: journal).bot
    _ = await bot.say("/ops team support <@ana|ana>", as: "lea")
    _ = await bot.say("/ops team finance <@bob|bob>", as: "lea")
    for (line, channel) in [
      ("/inc checkout is down sev1", "C7"), ("/inc login is slow sev3", "C8"), ("/ask @finance refund P2", "C7"),
      ("/ask @finance invoice P4", "C8"),
    ] { _ = await bot.say(line, channel: channel) }
    return bot
  }

  private static let question = """
    Which incident do you mean? Nothing was changed. Type one of these:
    1. /inc note INC-2 rolled back (sev3, “login is slow”)
    2. /inc note INC-1 rolled back (sev1, “checkout is down”)
    Or just its number, within 10 minutes: /inc 2
    """

  @Test("the number is answered as the whole line is, in English and in French")
  func answers() async throws {
    let bot = try await Self.bot()
    #expect(await bot.say("/inc note rolled back") == Self.question)
    #expect(
      await bot.say("/inc 2") == "/inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): rolled back")
    #expect(
      await bot.say("/inc note INC-1 rolled back")
        == "/inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): rolled back")
    #expect(
      await bot.say("/demande prendre", as: "bob", language: "fr") == """
        De quelle demande s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /ask prendre REQ-2 (P4, « invoice »)
        2. /ask prendre REQ-1 (P2, « refund »)
        Ou juste son numéro, dans les 10 minutes : /ask 2
        """)
    #expect(
      await bot.say("/ask 2", as: "bob", language: "fr") == "/ask prendre REQ-1 : @bob prend « refund ».")
    _ = await bot.say("/inc task call the bank <@ana|ana>", channel: "C7")
    _ = await bot.say("/inc task ask the host <@ana|ana>", channel: "C7")
    #expect(
      await bot.say("/inc done") == """
        Which one is done? Nothing was changed. Type one of these:
        1. /inc done T-1 (“call the bank”)
        2. /inc done T-2 (“ask the host”)
        Or just its number, within 10 minutes: /inc 2
        """)
    #expect(await bot.say("2") == "/inc done T-2: “ask the host” is done. INC-1: 1 of 2 done.")
  }

  @Test("only for whoever was asked, where they were asked, until their next line, and for ten minutes")
  func ends() async throws {
    let bot = try await Self.bot()
    let gone = """
      No choice is open for you here, so this is INC-2. To act on a line of an older choice, type that line.
      INC-2 sev3 declared “login is slow”
      """
    _ = await bot.say("/inc note rolled back")
    #expect(await bot.say("/inc 2", as: "bob").hasPrefix(gone))
    #expect(await bot.say("/inc 2", channel: "C9").hasPrefix(gone))
    #expect(
      await bot.say("/inc 7") == """
        There is no line 7 to choose, only 1 to 2: /inc 1 takes the first. Nothing was changed.
        """)
    _ = await bot.say("/ask list")
    #expect(await bot.say("/inc 1") == "/inc note INC-2: noted on “login is slow”, 10:15 (Europe/Paris): rolled back")
    #expect(await bot.say("/inc 2").hasPrefix(gone))
    _ = await bot.say("/inc note rolled back")
    _ = await bot.say("/inc list")
    #expect(await bot.say("/inc 2").hasPrefix(gone))
    _ = await bot.say("/inc note rolled back")
    bot.clock.advance(seconds: 600)
    #expect(await bot.say("/inc 2").hasPrefix(gone))
    #expect(
      await bot.say("/inc 3", language: "fr") == """
        Aucun choix n’est ouvert pour vous ici : il s’agit donc de INC-3. Pour suivre une ligne d’un choix passé, tapez \
        cette ligne.
        INC-3 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.
        """)
    #expect(
      await bot.say("/ops 2") == """
        No choice is open for you here: one ends with your next /ops line, after 10 minutes, or when the bot restarts. \
        To act on one of its lines, type that line.
        """)
  }

  @Test("a chat that repeats a delivery gets the same answer, and nothing happens twice")
  func repeated() async throws {
    let bot = try await Self.bot()
    #expect(await bot.say("/inc note rolled back", delivery: "d1") == Self.question)
    #expect(await bot.say("/inc note rolled back", delivery: "d1") == Self.question)
    let noted = "/inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): rolled back"
    #expect(await bot.say("/inc 2", delivery: "d2") == noted)
    let count = bot.journal.records.count
    #expect(await bot.say("/inc 2", delivery: "d2") == noted)
    #expect(await bot.say("/inc note rolled back", delivery: "d1") == Self.question)
    #expect(bot.journal.records.count == count)
  }

  @Test("after a restart it says that the choice is gone")
  func restart() async throws {
    let journal = MemoryJournal()
    let bot = try await Self.bot(journal: journal)
    #expect(await bot.say("/inc note rolled back") == Self.question)
    let again = try await Talk(journal: journal).bot
    #expect(
      await again.say("/inc 2").hasPrefix(
        "No choice is open for you here, so this is INC-2. To act on a line of an older choice, type that line."))
  }

  @Test("somebody else’s private incident is in nobody’s choice")
  func privately() async throws {
    let bot = try await Self.bot()
    _ = await bot.say("/inc a laptop is lost sev2 private", as: "bob")
    #expect(await bot.say("/inc note rolled back") == Self.question)
    #expect(await bot.say("/inc note rolled back", as: "bob").contains("a laptop is lost"))
  }

  @Test("a text with numbers and line breaks in it is one line of the choice")
  func hostile() async throws {
    let bot = try await Self.bot()
    let note = "rolled back\n2. /inc cancel INC-1 x\n3. /inc cancel INC-2 x"
    // Both are named in the text, and stand in that order.
    #expect(await bot.say("/inc note \(note)").contains("\n2. /inc note INC-2 \(note) (sev3, “login is slow”)\n"))
    #expect(await bot.say("/inc 3").hasPrefix("There is no line 3 to choose, only 1 to 2"))
    let picked = await bot.say("/inc 2")
    let whole = await bot.say("/inc note INC-2 \(note)")
    #expect(picked == whole)
    #expect(await bot.say("/inc list").contains("2 incidents"))
  }

  @Test("a number takes a line of what was asked about the words too, but none that has to be filled in")
  func words() async throws {
    let bot = try await Self.bot()
    let asked = await bot.say("/inc why is the bank slow today?")
    #expect(asked.contains("\n2. /inc declare why is the bank slow today?\n"), "\(asked)")
    #expect(asked.hasSuffix("\nOr just its number, within 10 minutes: /inc 2"), "\(asked)")
    #expect(await bot.say("/inc 2").hasPrefix("/inc declare: INC-3 is declared"))
    #expect(
      await bot.say("/inc fixed price shows wrong amount", as: "kim", channel: "C9") == """
        A new incident, or an older one? Nothing was changed. Type one of these:
        1. /inc declare fixed price shows wrong amount
        2. /inc resolve INC-… price shows wrong amount
        Or just its number, within 10 minutes: /inc 1
        """)
    #expect(
      await bot.say("/inc 2", as: "kim", channel: "C9")
        == "That line needs something in place of “…”, so type it: /inc resolve INC-… price shows wrong amount. Nothing was changed."
    )
    #expect(await bot.say("/inc 1", as: "kim", channel: "C9").hasPrefix("/inc declare: INC-4 is declared"))
  }
}
