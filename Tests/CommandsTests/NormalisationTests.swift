import Commands
import Kernel
import Testing

@Suite("Normalisation")
struct NormalisationTests {
  static func clean(_ text: String) throws -> String {
    String(decoding: try Normaliser.normalise(text, for: .english), as: UTF8.self)
  }

  @Test(
    "one form for characters that look alike",
    arguments: [
      ("a\u{A0}b\u{202F}c\u{2009}d\te", "a b c d e"), ("e\u{301}tat", "\u{E9}tat"),
      ("pay\u{200B}ment\u{FEFF}", "payment"),
      ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"), ("a\u{0}b\u{1B}[31mc\u{7F}\u{9B}", "ab[31mc"),
      ("\u{202E}evil\u{2066}x\u{2069}", "evilx"), ("naïve café œuvre – “quoted”", "naïve café œuvre – “quoted”"),
      ("\u{212A}ill", "Kill"), ("🙂 ok", "🙂 ok"), ("👩‍👧 ok\u{200D}", "👩‍👧 ok"),
      ("pay\u{61C}ment\u{2063}\u{E0041}", "payment"),
    ])
  func normalise(text: String, expected: String) throws {
    #expect(Array(try Self.clean(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "keywords are compared without case and accents",
    arguments: [
      ("RÉSOLU", "resolu"), ("Œuvre", "oeuvre"), ("état", "etat"), ("ça", "ca"), ("→", "->"), ("->", "->"),
      ("l’été", "l'ete"),
      ("Straße", "strasse"), ("ŽIŽEK", "zizek"), ("日本", "日本"), ("ΑΒΓ", "αβγ"), ("plain", "plain"),
    ])
  func fold(text: String, expected: String) {
    #expect(Array(Folding.fold(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "tokens",
    arguments: [
      ("a  b\nc", ["word a", "word b", "word c"]),
      ("\"two words\" x", ["quoted two words", "word x"]),
      (
        "“two words” „dos” «deux mots» « trois »",
        ["quoted two words", "quoted dos", "quoted deux mots", "quoted trois"]
      ),
      ("'one two' ‘three four’", ["quoted one two", "quoted three four"]),
      ("it's l’été users’ 'tis", ["word it's", "word l'été", "word users’", "word 'tis"]),
      ("\"open quote sev1", ["word open", "word quote", "word sev1"]),
      ("12\" pipe", ["word 12\"", "word pipe"]),
      ("—private – text — more —5", ["word --private", "word –", "word text", "word —", "word more", "word —5"]),
      ("a &lt;b&gt; &amp;amp; c", ["word a", "word <b>", "word &amp;", "word c"]),
      (
        "<@U123|ana> <@U123> <@@ana:server.org|Ana>",
        ["mention U123 ana", "mention U123 U123", "mention @ana:server.org Ana"]
      ),
      ("<#C123|Pay> <#C123>", ["channel Pay", "channel C123"]),
      ("see <https://x.org/?a=1&amp;b=2|label>, ok", ["word see", "link https://x.org/?a=1&b=2", "word ,", "word ok"]),
      ("<mailto:a@b.org|a@b.org> <tel:+331|01>", ["link a@b.org", "link +331"]),
      ("<!here> <!subteam^S1|@oncall>", ["word @here", "word @oncall"]),
      ("a < b > c <3 <unknown>", ["word a", "word <", "word b", "word >", "word c", "word <3", "word <unknown>"]),
      ("(<@U1|ana>)", ["word (", "mention U1 ana", "word )"]),
      ("title:\"two words\" x", ["word title:", "quoted two words", "word x"]),
      ("&lt;@U1&gt; &lt;!here&gt;", ["word <@U1>", "word <!here>"]),
      ("\"\" x", ["quoted ", "word x"]), ("", []), ("   \n ", []), ("\"", []), ("<@>", ["word <@>"]),
    ])
  func tokens(text: String, expected: [String]) throws {
    let tokens = Tokeniser.tokens(of: try Normaliser.normalise(text, for: .english))
    #expect(tokens.map(Self.describe) == expected)
  }

  static func describe(_ token: Token) -> String {
    switch token.kind {
    case .word: "word \(token.text)"
    case .quoted(let content): "quoted \(content)"
    case .mention(let mention): "mention \(mention.user ?? "?") \(mention.name)"
    case .channel(let channel): "channel \(channel.name)"
    case .link: "link \(token.text)"
    }
  }
}
