import Kernel
import Testing

struct CSVTests {
  @Test(arguments: [
    ("", #""""#), ("a", #""a""#), (#"say "no", now"#, #""say ""no"", now""#), ("a\r\nb", "\"a\nb\""),
    ("é 🚂", #""é 🚂""#),
    ("=1+1", #""'=1+1""#), ("+1", #""'+1""#), ("-1", #""'-1""#), ("@SUM(A1)", #""'@SUM(A1)""#), ("\tx", "\"'\tx\""),
    ("\r=x", #""'=x""#), ("\u{200B}=1+1", #""'=1+1""#), ("\u{FEFF}\u{202E}@SUM(A1)", #""'@SUM(A1)""#),
    ("exe.\u{202E}gpj", #""exe.gpj""#), ("a=b", #""a=b""#), ("\"=1", #""""=1""#),
  ])
  func cell(_ text: String, _ written: String) {
    var table = CSV(header: ["name", "value"])
    table.add(["x", text])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "\"name\",\"value\"\r\n\"x\",\(written)\r\n")
  }
}
