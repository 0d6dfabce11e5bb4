import Signatures
import Testing

/// SHA-256 against the examples of FIPS 180-4.
struct DigestsTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theDigestIsOverBothParts(_ message: String, _ digest: String) {
    let message = Array(message.utf8)
    for cut in 0...message.count {
      var output = [UInt8](repeating: 0xFF, count: 34)
      message[..<cut].withUnsafeBytes { first in
        message[cut...].withUnsafeBytes { second in
          output.withUnsafeMutableBytes { Digests.sha256(first, second, into: $0) }
        }
      }
      #expect(output == bytes(hex: digest) + [0xFF, 0xFF])
    }
  }

  @Test func aChainMayBeWrittenOverItsOwnPredecessor() {
    var link = [UInt8](repeating: 0, count: 32)
    let line = Array("line\n".utf8)
    link.withUnsafeMutableBytes { link in
      line.withUnsafeBytes { Digests.sha256(UnsafeRawBufferPointer(link), $0, into: link) }
    }
    #expect(link == bytes(hex: "96ad9938bb16108f8501426ff5e93db7c80c3b1c450c8b665ff0bc86fb321775"))
  }
}
